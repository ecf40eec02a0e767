import ArgumentParser
import GRDB
import Reporting
import TrialModel
import TrialQuery

struct PlotBias: RegistryFigure {
  static let configuration = CommandConfiguration(
    commandName: "bias",
    abstract: "The risk of bias of each study in each domain, as a traffic light.")

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var figureOptions: FigureOptions

  func figure(_ db: Database) throws -> Figure {
    try BiasTable(db, filterOptions, title: figureOptions.title).lights()
  }
}

struct PlotBiasSummary: RegistryFigure {
  static let configuration = CommandConfiguration(
    commandName: "bias-summary",
    abstract: "The share of each judgement of the risk of bias in each domain.")

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var figureOptions: FigureOptions

  func figure(_ db: Database) throws -> Figure {
    try BiasTable(db, filterOptions, title: figureOptions.title).shares()
  }
}

extension BiasTable {
  /// The judgements of the studies that the filters leave; without a judgement the command ends with 1.
  init(_ db: Database, _ filterOptions: FilterOptions, title: String?) throws {
    let filter = filterOptions.filter
    let answer = try BiasQuestion.fetch(db, selection: filter.resolved(db))
    guard !answer.studies.isEmpty else { throw noStudies(filter) }
    guard !answer.domains.isEmpty else {
      throw fail("the registry names no domains of bias (risk_of_bias_domains), and the figure needs them.", code: 1)
    }
    let all = answer.studies.flatMap(\.judgements)
    let known = all.count { if case .text = $0 { true } else { false } }
    var subtitle = try reviewName(db)
    if case .text(let tool) = answer.tool { subtitle += "; \(tool)" }
    let atHand =
      "\(known) of \(all.count) judgements are at hand "
      + "(\(counted(answer.studies.count, "study", "studies")), \(counted(answer.domains.count, "domain", "domains")))"
    self.init(
      title: title ?? "Risk of bias", subtitle: subtitle,
      description: "Risk of bias of \(counted(answer.studies.count, "study", "studies")) in "
        + "\(answer.domains.joined(separator: ", ")). \(atHand).", domains: answer.domains,
      studies: answer.studies.map { study in
        Study(label: study.citation, judgements: study.judgements.map(Judgement.init))
      }, notes: ["\(atHand)."])
  }
}

extension BiasTable.Judgement {
  init(_ datum: Datum) {
    switch datum {
    case .text("low"): self = .low
    case .text("unclear"): self = .unclear
    case .text("high"): self = .high
    case .missing(let reason): self = .missing(reason)
    default: self = .none
    }
  }
}

/// The end of a command for which the filters leave no study.
func noStudies(_ filter: Filter) -> any Error {
  fail(
    filter.isEmpty ? "the registry holds no included study to draw." : "no included study for \(filter.description).",
    code: 1)
}
