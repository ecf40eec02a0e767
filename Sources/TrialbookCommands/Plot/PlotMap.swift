import ArgumentParser
import GRDB
import Reporting
import TrialModel
import TrialQuery

struct PlotMap: RegistryFigure {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "An evidence map: what each study measured and when, and what of it is at hand.",
    discussion: """
      Of the review's own outcome domains, unless --domain or --instrument names others. A cell stands for all instruments \
      of its domain; 'compare --matrix' shows them one by one.
      """)

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var figureOptions: FigureOptions

  func figure(_ db: Database) throws -> Figure {
    let filter = filterOptions.filter
    let answer = try DomainMap.fetch(db, selection: filter.resolved(db))
    guard !answer.studies.isEmpty else { throw noStudies(filter) }
    guard !answer.domains.isEmpty else {
      throw fail("nothing is stored of what the studies measured, and the map needs it.", code: 1)
    }
    let counts =
      "\(counted(answer.studies.count, "study", "studies")), \(counted(answer.domains.count, "domain", "domains"))"
    var map = EvidenceMap(
      title: figureOptions.title ?? "Evidence map", subtitle: "\(try reviewName(db)); \(counts)", description: "",
      domains: answer.domains.map(capitalized), times: answer.times.map(Self.words),
      studies: zip(answer.studies, answer.cells).map { study, cells in
        EvidenceMap.Study(label: study.citation, cells: cells.map { $0.map(EvidenceMap.Cell.init) })
      })
    map.description =
      "Evidence map of \(counts). " + map.counts.map { "\($0.cell.words): \($0.count)" }.joined(separator: "; ") + "."
    let reasons = map.counts.compactMap { if case .missing(let reason) = $0.cell { reason } else { nil } }
    map.notes = reasons.map { "\($0.abbreviation), \($0.label): \($0.explanation)." }
    if answer.times.contains(nil) {
      map.notes.append("No one time: comparisons over all time points together, or whose source does not say when.")
    }
    return map.figure()
  }

  private static func words(_ time: String?) -> String {
    switch time {
    case "post": "post"
    case "follow_up": "follow-up"
    case nil: "no one time"
    case let kind?: kind
    }
  }
}

extension EvidenceMap.Cell {
  init(_ cell: DomainMap.Cell) {
    self =
      switch cell {
      case .results: .results
      case .comparisons: .comparisons
      case .noNumbers(let reason): .missing(reason)
      case .measured: .measured
      case .nothing: .nothing
      }
  }
}
