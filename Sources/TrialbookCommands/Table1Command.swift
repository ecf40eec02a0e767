import ArgumentParser
import Reporting
import TrialModel
import TrialQuery

struct Table1Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table1",
    abstract: "Table 1, the characteristics of the included studies.",
    discussion: """
      The same bytes in every run, time zone and locale. In csv and tsv a cell that a spreadsheet would run as a formula \
      gets a leading apostrophe, unless --raw-cells says otherwise.
      """)

  /// By what the rows are sorted.
  enum Sort: String, CaseIterable, ExpressibleByArgument {
    case reference
    case study
    case trial
    case year
    case country
    case randomized
  }

  @Option(name: .long, help: ArgumentHelp("The columns to show, separated by commas, or 'all'.", valueName: "names"))
  var columns: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Only these studies, by ID or reference number, separated by commas.", valueName: "ids"))
  var studies: String?

  @Option(name: .long, help: "reference, study, trial, year, country or randomized.")
  var sort: Sort = .reference

  @Option(
    name: .long,
    help: ArgumentHelp("Compare with a file; exit with 1 and a diff when it is out of date.", valueName: "file"))
  var check: String?

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions
  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions

  func run() throws {
    try TrialbookCommands.run {
      let chosen = try columns.map { names in
        names == "all" ? Table1.keys : try ColumnChoice.parse(names, known: Table1.keys, noun: "column")
      }
      let registry = try databaseOptions.open()
      let filter = filterOptions.filter
      let (review, all, rows) = try registry.reader.read { db in
        let names = try Table1Question.names(db)
        let conditions = try filter.resolved(db).conditions(on: .table1) + chosenStudies(among: names)
        return (try ReviewQuestion.fetch(db), names.count, try Table1Question.fetch(db, conditions: conditions))
      }
      if rows.isEmpty { FilterOptions.noteEmpty("studies", filter: filter) }
      let table = Table1.table(
        of: rows.sorted(by: order), review: review, all: all, columns: try chosen ?? defaultColumns())
      let document = ReportDocument(table)
      guard let check else { return try outputOptions.write(document, of: registry) }
      let format = try outputOptions.chosenFormat(file: check)
      let expected = try outputOptions.bytes(of: document, as: format, isFile: true) {
        try registry.sources(of: document)
      }
      try FileCheck.compare(check, with: expected, isText: format.isText)
    }
  }

  /// Pages mark the cells that notes are about; data have a column of notes instead.
  private func defaultColumns() throws -> [String] {
    try outputOptions.chosenFormat(file: check).holdsEveryColumn ? Table1.keys : Table1.keys.filter { $0 != "notes" }
  }

  private func chosenStudies(among names: [(study: String, reference: Int?)]) throws -> [Condition] {
    guard let studies else { return [] }
    let known = names.map(\.study) + names.compactMap { $0.reference.map(String.init) }
    let wanted = Set(try ColumnChoice.parse(studies, known: known, noun: "study", code: 66))
    let chosen = names.filter { wanted.contains($0.study) || $0.reference.map { wanted.contains(String($0)) } ?? false }
    return [.isOne("study", of: chosen.map(\.study))]
  }

  /// The order of the rows; ties keep the order of the reference list.
  private func order(_ one: Table1Row, _ two: Table1Row) -> Bool {
    switch sort {
    case .reference: false
    case .study: one.label.utf8.lexicographicallyPrecedes(two.label.utf8)
    case .trial: one.trial.utf8.lexicographicallyPrecedes(two.trial.utf8)
    case .country: one.country.words.utf8.lexicographicallyPrecedes(two.country.words.utf8)
    case .year: one.year.sortKey < two.year.sortKey
    case .randomized: one.randomizedAtLeast.sortKey < two.randomizedAtLeast.sortKey
    }
  }
}

extension Datum {
  /// The number to sort by; what is missing comes last.
  fileprivate var sortKey: Int { if case .integer(let number) = self { number } else { .max } }

  /// The words to sort by; what is missing comes last.
  fileprivate var words: String { if case .text(let text) = self { text } else { "\u{10FFFF}" } }
}
