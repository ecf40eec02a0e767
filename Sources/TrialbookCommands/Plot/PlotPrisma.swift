import ArgumentParser
import GRDB
import Reporting
import TrialModel
import TrialQuery

struct PlotPrisma: RegistryFigure {
  static let configuration = CommandConfiguration(
    commandName: "prisma",
    abstract: "The PRISMA 2020 flow diagram from the stored counts.")

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var figureOptions: FigureOptions

  func figure(_ db: Database) throws -> Figure {
    let stages = try FlowQuestion.fetch(db)
    guard !stages.isEmpty else {
      throw fail("the registry holds no counts of the selection (prisma_counts), and the diagram needs them.", code: 1)
    }
    func boxes(_ path: FlowStage.Path) -> [FlowDiagram.Stage] { stages.filter { $0.path == path }.map(Self.stage) }
    let review = try ReviewQuestion.fetch(db)
    let reasons = stages.compactMap { if case .missing(let reason) = $0.records { reason } else { nil } }
    let sentences = stages.map { "\($0.label): \(Self.words($0.records))" }
    return FlowDiagram(
      title: figureOptions.title ?? "Selection of studies", subtitle: try reviewName(db),
      description: "PRISMA 2020 flow diagram. " + sentences.joined(separator: "; ") + ".",
      paths: [
        FlowDiagram.Path(heading: "Databases and registers", stages: boxes(.databases)),
        FlowDiagram.Path(heading: "Other methods", stages: boxes(.otherMethods)),
      ], included: boxes(.both),
      remark: review.map {
        "In this registry: \(counted($0.studies, "report", "reports")) of \(counted($0.trials, "trial", "trials"))"
      } ?? "",
      notes: MissingReason.allCases.filter(reasons.contains).map {
        "Dashed, \($0.label): \($0.explanation)."
      }
    ).figure()
  }

  private static func stage(_ stage: FlowStage) -> FlowDiagram.Stage {
    var count: String?
    if case .integer(let number) = stage.records { count = String(number) }
    return FlowDiagram.Stage(
      label: stage.label, count: count, reason: words(stage.records), isExclusion: stage.isExclusion)
  }

  private static func words(_ datum: Datum) -> String {
    switch datum {
    case .integer(let number): String(number)
    case .missing(let reason): reason.label
    default: "no entry"
    }
  }
}
