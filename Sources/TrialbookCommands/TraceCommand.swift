import ArgumentParser
import GRDB
import MetaAnalysis
import Reporting
import Synthesis
import TrialQuery

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "A number back to its sources, and forward to every pooled estimate that rests on it.",
    discussion: """
      ID is a claim (its pooled estimate, back to effects, inputs, sources and locators) or any other row: a result, study, \
      trial, instrument, statement, note, source ... (all that is stored of it in any table, with its place, and the syntheses \
      that use it).
      """)

  @Argument(help: ArgumentHelp("Where to begin.", valueName: "id"))
  var id: String

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    try TrialbookCommands.run {
      let registry = try databaseOptions.open()
      let document = try registry.reader.read { db in
        let found = try FoundRow.find(id, db)
        guard let first = found.first else {
          let hint = try ShowQuestion.nearest(to: id, db).map { " Did you mean '\($0)'?" } ?? ""
          throw fail("nothing is known by '\(id)'.\(hint)", code: 66)
        }
        let facts = try TraceQuestion.facts(db, found)
        let claim = first.table == Subject.claim.rawValue ? first.id : nil
        return ReportDocument(
          title: first.id,
          tables: try (claim.map { [try Self.back(db, claim: $0)] } ?? [])
            + [Self.places(facts, first.id), Self.forward(db, claim: claim, facts: Set(facts.map(\.id)))])
      }
      try outputOptions.write(document, of: registry)
    }
  }

  /// A claim's pooled estimate back to the places of its inputs.
  private static func back(_ db: Database, claim: String) throws -> ReportTable {
    guard let target = try SynthesisQuestion.target(db, claim: claim) else {
      throw fail("the review has no claim '\(claim)'.", code: 66)
    }
    let result = SynthesisRun(try SynthesisQuestion.fetch(db, target)).result(PoolingChoices())
    var rows: [[ReportCell]] = [[.text(estimate(result)), .empty, .empty, .empty, .empty]]
    for member in result.members {
      for part in member.parts {
        let effect =
          "\(member.trial), \(part.instrument): g \(decimal(part.effect.estimate, 3)) (SE \(decimal(part.effect.variance.squareRoot(), 3)))"
        for (index, input) in part.inputs.enumerated() {
          rows.append([
            .empty, .text(index == 0 ? effect : ""), .text("\(input.id): \(input.numbers)"), .text(input.source),
            .text(input.locator),
          ])
        }
      }
    }
    return ReportTable(
      name: "back",
      title: "Back: what \(claim) rests on (\(result.usable) of \(result.candidates.count) studies have usable data)",
      columns: [
        ReportColumn(key: "estimate", label: "Estimate", priority: 2),
        ReportColumn(key: "effect", label: "Effect", priority: 2),
        ReportColumn(key: "input", label: "Input", priority: 3), ReportColumn(key: "source", label: "Source"),
        ReportColumn(key: "locator", label: "Locator", priority: 2),
      ], rows: rows)
  }

  private static func places(_ facts: [TracedFact], _ id: String) -> ReportTable {
    ReportTable(
      name: "stored", title: "Back: what is stored of \(id), and where it stands",
      columns: [
        ReportColumn(key: "table", label: "Table"), ReportColumn(key: "id", label: "ID", priority: 3),
        ReportColumn(key: "numbers", label: "What it says", priority: 3), ReportColumn(key: "source", label: "Source"),
        ReportColumn(key: "locator", label: "Locator", priority: 2),
      ],
      rows: facts.map { [.text($0.table), .text($0.id), .text($0.numbers), .text($0.source), .text($0.locator)] })
  }

  /// The syntheses of the review's claims that use one of the facts; for a claim, itself.
  private static func forward(_ db: Database, claim id: String?, facts: Set<String>) throws -> ReportTable {
    var rows: [[ReportCell]] = []
    for claim in try SynthesisQuestion.names(db).claims where id == nil || claim == id {
      guard let target = try SynthesisQuestion.target(db, claim: claim) else { continue }
      let result = SynthesisRun(try SynthesisQuestion.fetch(db, target)).result(PoolingChoices())
      for member in result.members {
        let used = member.parts.flatMap(\.inputs).map(\.id).filter { id != nil || facts.contains($0) }
        guard !used.isEmpty else { continue }
        rows.append([
          .text(claim), .text("\(target.domainName), \(target.at), \(target.population)"), .text(member.trial),
          .list(used), .text(estimate(result)),
        ])
      }
    }
    return ReportTable(
      name: "forward", title: "Forward: the syntheses that rest on it",
      columns: [
        ReportColumn(key: "claim", label: "Claim"), ReportColumn(key: "question", label: "Question"),
        ReportColumn(key: "trial", label: "Trial"), ReportColumn(key: "inputs", label: "Inputs", priority: 3),
        ReportColumn(key: "estimate", label: "Estimate", priority: 2),
      ], rows: rows)
  }

  /// The estimate with its interval, and the model and the heterogeneity behind it.
  private static func estimate(_ result: SynthesisResult) -> String {
    guard let estimate = result.estimate else {
      return result.members.count == 1 ? "one effect, nothing to pool" : "no effect"
    }
    let interval = "(\(decimal(estimate.interval.lower, 3)) to \(decimal(estimate.interval.upper, 3)))"
    var words = "\(decimal(estimate.estimate, 3)) \(interval); \(PlottedSynthesis.words(result.model))"
    if case .estimate(let fit) = result.fit, case .estimate(let heterogeneity) = fit.heterogeneity {
      words += "; I2 = \(decimal(heterogeneity.iSquared, 0))% from tau2"
    }
    return words
  }
}
