import ArgumentParser
import GRDB
import MetaAnalysis
import Reporting
import Synthesis
import TrialModel
import TrialQuery

struct PoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pool",
    abstract: "Pools an outcome domain at a time in a population, one effect per trial.",
    discussion: """
      Either a claim of the review ('pool PR-fu-ITT'), whose members are the candidates, or --domain with --at and \
      --population, whose candidates are all included studies that used an instrument of the domain. Each effect is \
      Hedges's g, positive when it favours the intervention, derived from the best evidence at hand; what gives none is \
      left out with the reason. A trial with results of several pairs of arms is left out too, unless --arm or \
      --comparator say which arms stand for it; --arm keeps the trials that have none of the arms. Exit code 1 when fewer than two trials have usable data.
      """)

  @OptionGroup var question: PoolQuestion

  @Flag(name: .long, help: "Pool again without each trial in turn.")
  var leaveOneOut = false

  @Option(
    name: .long,
    help: "Subgroups: comparator, comparator-table1, country, exposure, implementation, format, edition or design.")
  var by: String?

  @Option(name: .long, help: "A meta-regression on modules, duration, year, exposure or another attribute of --by.")
  var regress: String?

  @Flag(
    name: .long,
    help:
      "Pool with each other choice of variance, method, test, population, rho and ICC; show what changes the verdict."
  )
  var flip = false

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    try TrialbookCommands.run {
      let format = try outputOptions.chosenFormat(file: nil)
      if format == .csv || format == .tsv {
        throw fail("pool answers with several tables, which csv and tsv cannot hold. Use --format json.", code: 64)
      }
      let attribute = try by.map { try PoolAttribute.named($0) }
      let moderator = try regress.map { try PoolAttribute.named($0) }
      let registry = try databaseOptions.open()
      let (data, others, printed, scales, choices, noClass) = try registry.reader.read { db in
        let data = try question.data(db)
        return (
          data, flip ? try question.otherPopulations(db) : [],
          try data.target.claim.flatMap { claim in
            try Listing.claims.fetch(db, columns: PoolReport.askedColumns, conditions: [.equals("id", claim)]).rows
              .first
          }, format.isText ? [:] : try InstrumentScale.all(db),
          try question.choices(db), try question.studiesWithoutClass(db)
        )
      }
      let synthesis = SynthesisRun(data)
      let result = synthesis.result(choices)
      let report = PoolReport(
        target: data.target, preset: question.preset, result: result, synthesis: synthesis,
        printed: printed, leaveOneOut: leaveOneOut, attribute: attribute, moderator: moderator, flip: flip,
        populations: others.map { ($0.target.population, SynthesisRun($0)) }, scales: scales,
        remarks: question.remarks(on: result) + [noClass].compactMap(\.self))
      if format == .json {
        try outputOptions.file(format).write(report.json.prettyPrinted)
      } else {
        try outputOptions.write(report.document(withFindings: !format.isText), of: registry)
      }
      if report.result.members.count < 2 {
        throw fail(report.tooFew, code: 1)
      }
    }
  }
}

/// The attributes by which a synthesis can be divided.
enum PoolAttribute {
  private static let columns = [
    "comparator": "comparator_class", "comparator-table1": "comparator_class_table1", "country": "country",
    "exposure": "completion", "implementation": "implementation", "format": "format", "edition": "edition",
    "design": "unit_of_randomization", "modules": "modules", "duration": "duration_months", "year": "year",
  ]

  /// The attribute's column; an unknown name ends the command with the nearest one.
  static func named(_ name: String) throws -> String {
    guard let column = columns[name] else {
      let known = columns.keys.sorted()
      let hint =
        nearestName(to: name, among: known).map { "Did you mean '\($0)'?" }
        ?? "Known: \(known.joined(separator: ", "))."
      throw fail("subgroups by '\(name)' are not known. \(hint)", code: 64)
    }
    return column
  }
}
