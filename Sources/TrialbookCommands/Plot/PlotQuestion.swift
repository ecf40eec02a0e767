import ArgumentParser
import GRDB
import MetaAnalysis
import MetaQuestion
import Synthesis
import TrialQuery

/// Which studies a figure shows: those of a synthesis of the registry, or those of a table.
struct PlotQuestion: ParsableArguments {
  @OptionGroup var pool: PoolQuestion

  @Option(
    name: .long,
    help: ArgumentHelp("A table of studies instead of the registry, as 'meta' reads it.", valueName: "file"))
  var csv: String?

  @Option(name: .long, help: "With --csv: SMD, MD, ROM, RR, OR, RD or GEN.")
  var measure: MetaMeasure?

  @Flag(name: .long, help: "With --measure GEN: the effects are logarithms of ratios.")
  var exp = false

  @OptionGroup var databaseOptions: DatabaseOptions

  func validate() throws {
    if csv == nil {
      if measure != nil || exp { throw ValidationError("--measure and --exp belong to --csv.") }
      return
    }
    if pool.claim != nil { throw ValidationError("Name a claim or --csv, not both.") }
    guard let measure else { throw ValidationError("--csv needs --measure SMD, MD, ROM, RR, OR, RD or GEN.") }
    if exp, measure != .generic { throw ValidationError("--exp belongs to --measure GEN; other ratios are known.") }
    if pool.variance != nil, measure != .standardizedMeanDifference {
      throw ValidationError("--variance belongs to --measure SMD.")
    }
    if pool.rho != nil || pool.prefer != nil || pool.icc != nil || pool.preset != .ours
      || !pool.filterOptions.filter.isEmpty || pool.whereOption.expression != nil
    {
      throw ValidationError(
        "--preset, --rho, --prefer, --icc, --where and the filters choose from the registry, not from --csv.")
    }
  }

  /// The studies and their synthesis, with what a figure needs besides.
  func synthesis(_ needs: PlottedSynthesis.Needs = .init()) throws -> PlottedSynthesis {
    guard let csv, let measure else { return try ofRegistry(needs) }
    var request = MetaRequest(measure: measure)
    request.model = RandomEffectsModel(
      estimator: pool.method ?? .restrictedMaximumLikelihood, test: pool.test ?? .modifiedHartungKnapp,
      level: pool.level / 100)
    if let variance = pool.variance { request.variance = variance }
    request.exponentiates = exp
    request.subgroups = needs.subgroups
    request.moderators = [needs.moderator].compactMap(\.self)
    request.order = needs.order
    let bytes = try InputFile(path: csv).bytes()
    let name = csv == "-" ? "standard input" : csv
    switch MetaReading.read(bytes, file: name, for: request) {
    case .studies(let studies): return PlottedSynthesis(MetaAnswer(request, studies))
    case .findings(let findings):
      FindingReport.complain(findings, folder: nil)
      throw fail("nothing was drawn. Mend the \(FindingReport.count(findings)) above and try again.", code: 65)
    }
  }

  private func ofRegistry(_ needs: PlottedSynthesis.Needs) throws -> PlottedSynthesis {
    var needs = needs
    needs.subgroups = try needs.subgroups.map(PoolAttribute.named)
    needs.moderator = try needs.moderator.map(PoolAttribute.named)
    needs.order = try needs.order.map(PoolAttribute.named)
    let registry = try databaseOptions.open()
    return try registry.reader.read { db in
      let data = try pool.data(db)
      let run = SynthesisRun(data)
      let choices = try pool.choices(db)
      let pooled = Set(run.result(choices).members.map(\.trial))
      let arms = try ArmNames.fetch(db, trials: pooled.isEmpty ? Set(data.studies.map(\.trial)) : pooled)
      let labels = try Listing.instruments.fetch(db, columns: ["id", "label"]).rows
      let instruments = Dictionary(
        labels.compactMap { row -> (String, String)? in
          guard case .text(let id) = row[0], case .text(let label) = row[1] else { return nil }
          return (id, label)
        }, uniquingKeysWith: { first, _ in first })
      return PlottedSynthesis(
        run, choices: choices, target: data.target, arms: arms, instruments: instruments,
        needs: needs)
    }
  }
}

/// What the arms of some trials have in common, for headings: `IMR` against `TAU`.
struct ArmNames {
  var intervention = "Intervention"
  var comparator = "Comparator"

  /// The component that all interventions and no comparator have, and the only one that all comparators have.
  static func fetch(_ db: Database, trials: Set<String>) throws -> ArmNames {
    var components: [String: [Set<String>]] = [:]
    for row in try Listing.arms.fetch(db, columns: ["trial", "role", "components"]).rows {
      guard case .text(let trial) = row[0], case .text(let role) = row[1], trials.contains(trial) else { continue }
      if case .list(let names) = row[2] { components[role, default: []].append(Set(names)) }
    }
    func shared(_ sets: [Set<String>]) -> Set<String> {
      sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    }
    let interventions = components["intervention"] ?? []
    let comparators = components["comparator"] ?? []
    var names = ArmNames()
    let own = shared(interventions).subtracting(comparators.reduce([]) { $0.union($1) })
    if own.count == 1, let name = own.first { names.intervention = name }
    let theirs = shared(comparators)
    if theirs.count == 1, comparators.allSatisfy({ $0 == theirs }), let name = theirs.first { names.comparator = name }
    return names
  }
}
