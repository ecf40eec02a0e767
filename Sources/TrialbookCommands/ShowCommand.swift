import ArgumentParser
import Audit
import GRDB
import Reporting
import TrialModel
import TrialQuery

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Everything about one study, trial, arm, result, claim, statement, note, source, or row of any other table.",
    discussion: """
      A study can also be named by its reference number in the review (35) or its label ("Jensen 2019"). A claim comes with its \
      members, its recomputation and what the audit finds. A row of a table whose key has several columns goes by all of them \
      with colons between: danish-imr:comparator:table1.
      """)

  @Argument(help: ArgumentHelp("What to show.", valueName: "id"))
  var id: String

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    try TrialbookCommands.run {
      let format = try outputOptions.chosenFormat(file: nil)
      if format == .csv || format == .tsv {
        throw fail(
          "show answers with several tables, which \(format.rawValue) cannot hold. Use --format json, or a listing such as "
            + "'trialbook results --format \(format.rawValue)'.", code: 64)
      }
      let registry = try databaseOptions.open()
      switch try registry.reader.read({ db in try ShowQuestion.fetch(db, id: id) }) {
      case .unknown(let nearest):
        let hint =
          nearest.map { " Did you mean '\($0)'?" } ?? " 'trialbook studies' and 'trialbook trials' list what there is."
        throw fail("nothing is known by '\(id)'.\(hint)", code: 66)
      case .found(let title, let parts):
        var tables = parts.map { part in
          var table = ReportTable(part.listing, part.answer)
          if part.isSubject { table.layout = .records }
          return table
        }
        if parts.first?.listing.name == Listing.claims.name {
          let input = try registry.reader.read { db in try AuditInput(db, claims: [title]) }
          tables += input.map { [AuditReport.claimTable(RegistryAudit.findings($0), claim: title)] } ?? []
        }
        try outputOptions.write(ReportDocument(title: title, tables: tables), of: registry)
      }
    }
  }
}
