import ArgumentParser
import GRDB
import Reporting
import TrialModel
import TrialQuery

extension CompareGrouping: ExpressibleByArgument {
  /// `format` is the schema's name of what is delivered in groups or to individuals.
  public init?(argument: String) {
    self.init(rawValue: argument == "format" ? "delivery" : argument)
  }
}

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Who was compared with what, on which instruments, when, in which populations; how many people and trials.",
    discussion: """
      Groups the included studies, those that measured the domain when --domain names one. --matrix shows instead what each \
      study measured with each instrument and when: numbers at hand, or missing and why; blank where nothing is stored.
      """)

  @Option(
    name: .long,
    help: "comparator, country, exposure, implementation, delivery (or format), edition, rater, design or diagnosis.")
  var by: CompareGrouping?

  @Flag(name: .long, help: "Studies against instruments and time points instead.")
  var matrix = false

  @Option(name: .long, help: ArgumentHelp("The columns to show, separated by commas, or 'all'.", valueName: "names"))
  var columns: String?

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func validate() throws {
    if matrix == (by != nil) {
      throw ValidationError("Give either --by with what studies are grouped by, or --matrix.")
    }
    if matrix, columns != nil {
      throw ValidationError("--columns goes with --by; a matrix has a column for each instrument.")
    }
  }

  func run() throws {
    try TrialbookCommands.run {
      var filter = filterOptions.filter
      let registry = try databaseOptions.open()
      let format = try outputOptions.chosenFormat(file: nil)
      let table = try registry.reader.read { db in
        // Here --according-to says how arms are named, and needs no other filter beside it.
        var place = Filter([.accordingTo: filter.typed[.accordingTo] ?? []])
        place.typed[.comparator] = ["tau"]
        let isByTable1 = try place.resolved(db).words[.accordingTo] == ["table1"]
        if filter.typed[.comparator] == nil, filter.typed[.component] == nil { filter.typed[.accordingTo] = nil }
        let selection = try filter.resolved(db)
        guard let by else {
          let matrix = try Matrix.fetch(db, selection: selection)
          if format.holdsEveryColumn { return MatrixTable.long(matrix) }
          return format == .docx ? MatrixTable.tall(matrix) : MatrixTable.wide(matrix)
        }
        let table = CompareTable.table(
          try CompareQuestion.fetch(db, selection: selection, by: by, isByTable1: isByTable1), by: by)
        return try chosen(table, filter, format)
      }
      if table.rows.isEmpty { FilterOptions.noteEmpty("studies", filter: filter) }
      try outputOptions.write(ReportDocument(table), of: registry)
    }
  }

  /// The table with the columns that were named; without names, people get the instruments only of what they asked for,
  /// since those of every domain fill pages.
  private func chosen(_ table: ReportTable, _ filter: Filter, _ format: OutputFormat) throws -> ReportTable {
    let all = table.columns.map(\.key)
    if let columns {
      return columns == "all"
        ? table : table.showing(try ColumnChoice.parse(columns, known: all, noun: "column"))
    }
    if format.holdsEveryColumn || filter.typed[.domain] != nil || filter.typed[.instrument] != nil { return table }
    var table = table.showing(all.filter { $0 != "instruments" })
    table.notes.append("The instruments stand there with --domain, --instrument or --columns all.")
    return table
  }
}
