import ArgumentParser
import Reporting
import TrialModel
import TrialQuery
import TrialStore

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answers one SELECT over the documented views; it cannot change anything.",
    discussion: """
      --schema shows the views with their columns. The connection is read-only, everything but reading is refused, and the \
      statement ends after --timeout seconds (exit code 1).
      """)

  @Argument(help: ArgumentHelp("One SELECT in SQLite's SQL.", valueName: "sql"))
  var sql: String?

  @Flag(name: .long, help: "Show the views with their columns instead.")
  var schema = false

  @Option(name: .long, help: ArgumentHelp("At most so many rows.", valueName: "rows"))
  var limit = 1_000

  @Option(name: .long, help: ArgumentHelp("End the statement after so many seconds.", valueName: "seconds"))
  var timeout = 10.0

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func validate() throws {
    if schema == (sql != nil) { throw ValidationError("Give either one SELECT or --schema.") }
    if limit < 1 { throw ValidationError("--limit is \(limit). At least one row must be asked for.") }
    if !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout is \(timeout). It must be more than 0 seconds and at most a day.")
    }
  }

  func run() throws {
    try TrialbookCommands.run {
      guard let sql else { return try outputOptions.write(ReportDocument(try Self.views())) }
      let registry = try databaseOptions.open(isSearchable: sql.contains("search_"))
      let answer = try ask(registry.reader, sql)
      var table = ReportTable(
        name: "query", title: "",
        columns: answer.columns.enumerated().map { index, name in
          let isNumber =
            answer.rows.contains { $0[index].isNumeric }
            && answer.rows.allSatisfy { $0[index].isNumeric || $0[index] == .empty }
          return ReportColumn(key: name, label: name, alignment: isNumber ? .trailing : .leading)
        }, rows: answer.rows)
      if answer.isCut {
        table.notes.append("The first \(limit) rows; --limit shows more.")
        Terminal.complain("there are more than \(limit) rows; --limit shows more.")
      }
      try outputOptions.write(ReportDocument(table), of: registry)
    }
  }

  private static func tooSlow(_ seconds: Double) -> String {
    "the statement was ended after \(seconds) s. Narrow it, or allow more with --timeout."
  }

  private func ask(_ reader: RegistryReader, _ sql: String) throws -> SQLQuestion.Answer {
    let watchdog = Watchdog(seconds: timeout + 0.5, message: Self.tooSlow(timeout), code: 1)
    defer { watchdog.stop() }
    do {
      return try SQLQuestion.fetch(reader, sql: sql, limit: limit, seconds: timeout)
    } catch let fault as SQLQuestion.Fault {
      switch fault {
      case .empty: throw fail("there is no statement. Give one SELECT.", code: 64)
      case .severalStatements(let place):
        throw fail("only one statement is run.\n\(Caret.lines(sql, range: place..<place + 1))", code: 64)
      case .notARead:
        throw fail(
          "only SELECT is allowed, of views and tables, without functions that reach beyond the registry; nothing was changed.",
          code: 64)
      case .hasPlaceholders:
        throw fail("the statement has placeholders, but no values. Write the values out.", code: 64)
      case .refused(let message, let place, let nearest):
        let hint = nearest.map { " Did you mean '\($0)'?" } ?? ""
        let caret = place.map { "\n" + Caret.lines(sql, range: $0..<$0 + 1) } ?? ""
        throw fail("SQLite says: \(message).\(hint)\(caret)", code: 64)
      case .tooSlow(let seconds): throw fail(Self.tooSlow(seconds), code: 1)
      case .tooLarge(let bytes):
        throw fail(
          "the statement was ended, since it takes more than \(bytes / 1_000_000) MB of memory. Narrow it, or ask for fewer "
            + "rows with --limit.", code: 1)
      }
    }
  }

  private static func views() throws -> ReportTable {
    ReportTable(
      name: "views", title: "Views: what SELECT can read",
      columns: [
        ReportColumn(key: "view", label: "View", minimumWidth: 12),
        ReportColumn(key: "about", label: "What its rows are", minimumWidth: 24),
        ReportColumn(key: "columns", label: "Columns", minimumWidth: 24),
      ],
      rows: try ViewDescription.all().map { view in
        [.text(view.name), .text(view.about), .text(view.columns.joined(separator: ", "))]
      }, notes: ["'trialbook dictionary' describes the tables behind them as well."])
  }
}

extension Datum {
  /// Whether the datum is a number.
  fileprivate var isNumeric: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }
}
