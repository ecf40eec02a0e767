import ArgumentParser
import GRDB
import MetaAnalysis
import Reporting
import Synthesis
import TrialModel
import TrialQuery

extension SynthesisPreset: ExpressibleByArgument {}
extension HeterogeneityEstimator: ExpressibleByArgument {
  /// The estimator by its abbreviation, in either case.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
extension CoefficientTest: ExpressibleByArgument {}
extension StandardizedMeanDifference.SamplingVariance: ExpressibleByArgument {}

struct PoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pool",
    abstract: "Pools an outcome domain at a time in a population, one effect per trial.",
    discussion: """
      Either a claim of the review ('pool PR-fu-ITT'), whose members are the candidates, or --domain with --at and \
      --population, whose candidates are all included studies that used an instrument of the domain. Each effect is \
      Hedges's g, positive when it favours the intervention, derived from the best evidence at hand; what gives none is \
      left out with the reason. Exit code 1 when fewer than two trials have usable data.
      """)

  @Argument(help: ArgumentHelp("A claim of the review, by ID.", valueName: "claim"))
  var claim: String?

  @Option(name: .long, help: "ours, as-published, metafor, meta or revman; the other options override its choices.")
  var preset: SynthesisPreset = .ours

  @Option(name: .long, help: "EE, DL, HE, HS, SJ, ML, REML, EB or PM.")
  var method: HeterogeneityEstimator?

  @Option(name: .long, help: "z, t, hk or mhk.")
  var test: CoefficientTest?

  @Option(name: .long, help: "The variance of g: LS, LS2, UB or RevMan5.")
  var variance: StandardizedMeanDifference.SamplingVariance?

  @Option(name: .long, help: "The correlation between instruments of one trial, which are averaged (default 0.6).")
  var rho: Double?

  @Option(
    name: .long, help: ArgumentHelp("Take the first of these instruments instead of averaging.", valueName: "ids"))
  var prefer: String?

  @Option(name: .long, help: "The intraclass correlation of cluster trials (default 0.05).")
  var icc: Double?

  @Option(name: .long, help: "The level of intervals in percent.")
  var level: Double = 95

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
    help: "Pool with each other choice of variance, method, test, rho and ICC; show what changes the verdict.")
  var flip = false

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var whereOption: WhereOption
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func validate() throws {
    if let rho, !(-1...1).contains(rho) {
      throw ValidationError("--rho is \(rho). A correlation lies between -1 and 1.")
    }
    if let icc, !(0..<1).contains(icc) { throw ValidationError("--icc is \(icc). It lies between 0 and 1.") }
    guard level > 0, level < 100 else { throw ValidationError("--level is \(level). It lies between 0 and 100.") }
    let question = [filterOptions.domain, filterOptions.at, filterOptions.population]
    if claim != nil, question.contains(where: { !$0.isEmpty }) {
      throw ValidationError("Name a claim, or --domain with --at and --population, not both.")
    }
    if question.contains(where: { $0.count > 1 || $0.first?.contains(",") == true }) {
      throw ValidationError("A synthesis has one domain, one time and one population.")
    }
    if variance == .averaged {
      throw ValidationError("--variance AV needs all studies' means; use LS, LS2, UB or RevMan5.")
    }
  }

  func run() throws {
    try TrialbookCommands.run {
      if outputOptions.chosenFormat(file: nil) == .csv || outputOptions.chosenFormat(file: nil) == .tsv {
        throw fail("pool answers with several tables, which csv and tsv cannot hold. Use --format json.", code: 64)
      }
      let attribute = try by.map { try PoolAttribute.named($0) }
      let moderator = try regress.map { try PoolAttribute.named($0) }
      let registry = try databaseOptions.open()
      let format = outputOptions.chosenFormat(file: nil)
      let (data, printed, scales) = try registry.reader.read { db in
        let target = try target(db)
        return (
          try SynthesisQuestion.fetch(db, target).restricted(
            toStudies: try chosenStudies(db), toInstruments: try chosenInstruments(db)),
          try target.claim.flatMap { claim in
            try Listing.claims.fetch(db, columns: PoolReport.printedColumns, conditions: [.equals("id", claim)]).rows
              .first
          }, format.isText ? [:] : try InstrumentScale.all(db)
        )
      }
      let synthesis = SynthesisRun(data)
      let report = PoolReport(
        target: data.target, preset: preset, result: synthesis.result(choices), synthesis: synthesis, printed: printed,
        leaveOneOut: leaveOneOut, attribute: attribute, moderator: moderator, flip: flip, scales: scales)
      if format == .json {
        try Output(path: outputOptions.output).write(report.json.prettyPrinted)
      } else {
        try outputOptions.write(report.document(withFindings: !format.isText), of: registry)
      }
      if report.result.members.count < 2 {
        throw fail(report.tooFew, code: 1)
      }
    }
  }

  private var choices: PoolingChoices {
    var choices = preset.choices
    if let method {
      choices.estimator = method
      choices.rule = .chosen
    }
    if let test { choices.test = test }
    if let variance { choices.variance = variance }
    if let rho { choices.instruments = .average(rho: rho) }
    if let prefer { choices.instruments = .preferred(prefer.split(separator: ",").map(String.init)) }
    if let icc { choices.clusterCorrelation = icc }
    choices.level = level / 100
    return choices
  }

  /// The studies that the filters on studies leave; nil without such filters.
  private func chosenStudies(_ db: Database) throws -> Set<String>? {
    var filter = filterOptions.filter
    for attribute in [FilterAttribute.domain, .at, .population, .instrument, .rater] { filter.typed[attribute] = nil }
    let asked = try whereOption.conditions(on: .studies)
    guard !filter.isEmpty || !asked.isEmpty else { return nil }
    let answer = try Listing.studies.fetch(
      db, columns: ["id"], conditions: filter.resolved(db).conditions(on: .study) + asked)
    return Set(answer.rows.compactMap { if case .text(let id) = $0.first { id } else { nil } })
  }

  /// The instruments that the filters on instruments leave; nil without such filters.
  private func chosenInstruments(_ db: Database) throws -> Set<String>? {
    let filter = Filter([.instrument: filterOptions.instrument, .rater: filterOptions.rater])
    guard !filter.isEmpty else { return nil }
    let answer = try Listing.instruments.fetch(
      db, columns: ["id"], conditions: filter.resolved(db).conditions(on: .instrument))
    return Set(answer.rows.compactMap { if case .text(let id) = $0.first { id } else { nil } })
  }

  private func target(_ db: Database) throws -> SynthesisTarget {
    let names = try SynthesisQuestion.names(db)
    if let claim {
      guard let target = try SynthesisQuestion.target(db, claim: claim) else {
        let hint =
          nearestName(to: claim, among: names.claims).map { "Did you mean '\($0)'?" }
          ?? "Known: \(names.claims.joined(separator: ", "))."
        throw fail("the review has no claim '\(claim)'. \(hint)", code: 66)
      }
      return target
    }
    guard let domain = filterOptions.domain.first, let at = filterOptions.at.first,
      let population = filterOptions.population.first
    else {
      throw fail("name a claim of the review, or --domain, --at and --population.", code: 64)
    }
    guard let found = names.domains.first(where: { [$0.id, $0.name].contains(domain.lowercased()) }) else {
      let hint =
        nearestName(to: domain, among: names.domains.map(\.id)).map { "Did you mean '\($0)'?" }
        ?? "'trialbook instruments' lists the domains."
      throw fail("there is no domain '\(domain)'. \(hint)", code: 66)
    }
    let times = ["post": "post", "follow-up": "follow_up", "follow_up": "follow_up", "followup": "follow_up"]
    guard let time = times[at.lowercased()] else {
      throw fail("--at is '\(at)'. It is post or follow-up.", code: 64)
    }
    guard names.populations.contains(population.lowercased()) else {
      throw fail(
        "there is no population '\(population)'. Known: \(names.populations.joined(separator: ", ")).", code: 66)
    }
    return SynthesisTarget(
      claim: nil, domain: found.id, domainName: found.name, at: time, population: population.lowercased())
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
