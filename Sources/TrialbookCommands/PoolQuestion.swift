import ArgumentParser
import GRDB
import MetaAnalysis
import Synthesis
import TrialModel
import TrialQuery

extension SynthesisPreset: ExpressibleByArgument {
  /// The preset by its name; RevMan 5 also by the name that it had before there were two.
  public init?(argument: String) { self.init(rawValue: argument == "revman" ? "revman5" : argument) }
}
extension HeterogeneityEstimator: ExpressibleByArgument {
  /// The estimator by its abbreviation, in either case.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
extension CoefficientTest: ExpressibleByArgument {}
extension StandardizedMeanDifference.SamplingVariance: ExpressibleByArgument {}

/// What to pool and how: the options that `pool` and the figures of a synthesis share.
struct PoolQuestion: ParsableArguments {
  @Argument(help: ArgumentHelp("A claim of the review, by ID.", valueName: "claim"))
  var claim: String?

  @Option(
    name: .long, help: "ours, as-published, metafor, meta, revman5 or cochrane; the other options override its choices."
  )
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
    name: .long,
    help: ArgumentHelp(
      "Take the first of these instruments, by ID or label, instead of averaging.", valueName: "instruments"))
  var prefer: String?

  @Option(name: .long, help: "The intraclass correlation of cluster trials (default 0.05).")
  var icc: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "People in a therapy group: corrects trials of a group programme against individual care, with the ICC of --icc.",
      valueName: "people"))
  var groupSize: Double?

  @Option(name: .long, help: "The level of intervals in percent.")
  var level: Double = 95

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var whereOption: WhereOption

  func validate() throws {
    if let rho, !(-1...1).contains(rho) {
      throw ValidationError("--rho is \(rho). A correlation lies between -1 and 1.")
    }
    if let icc, !(0..<1).contains(icc) { throw ValidationError("--icc is \(icc). It lies between 0 and 1.") }
    if let groupSize, !(1..<Double.infinity).contains(groupSize) {
      throw ValidationError("--group-size is \(groupSize). A group has people: 1 or more.")
    }
    guard level > 0, level < 100 else { throw ValidationError("--level is \(level). It lies between 0 and 100.") }
    if level < 1 { throw ValidationError("--level is \(level). It is a percentage, such as 95.") }
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

  /// What the registry holds for the question.
  func data(_ db: Database) throws -> SynthesisData {
    let data = try data(db, target(db))
    let arms = Set(data.studies.flatMap(\.arms.arms).map(\.id))
    for arm in try Filter([.arm: filterOptions.arm]).resolved(db).words[.arm] ?? [] where !arms.contains(arm) {
      throw fail("no study that could be pooled here has the arm '\(arm)'.", code: 66)
    }
    return data
  }

  /// What the registry holds for the same question in each other population.
  func otherPopulations(_ db: Database) throws -> [SynthesisData] {
    let target = try target(db)
    return try SynthesisQuestion.names(db).populations.filter { $0 != target.population }.map {
      try data(db, target.inPopulation($0))
    }
  }

  /// A sentence for those who ask for a correction that changes nothing, or who prefer what a trial does not have.
  func remarks(on result: SynthesisResult) -> [String] {
    var remarks: [String] = []
    if groupSize != nil, !result.correctsForGroups {
      remarks.append(
        "--group-size corrected no trial: none that is pooled is known to be in groups against individual care.")
    }
    if case .preferred(let order) = result.choices.instruments {
      let others = result.members.filter { !$0.parts.contains { order.contains($0.instrument) } }
      if !others.isEmpty {
        remarks.append(
          "None of the preferred instruments gives an effect of \(others.map(\.trial).uniqued.joined(separator: ", ")): "
            + "another is taken.")
      }
    }
    return remarks
  }

  private func data(_ db: Database, _ target: SynthesisTarget) throws -> SynthesisData {
    try SynthesisQuestion.fetch(
      db, target, arms: ArmChoice(db, filterOptions.filter),
      within: SynthesisScope(
        studies: chosenStudies(db), instruments: chosenInstruments(db), timePoints: chosenTimePoints(db)))
  }

  /// The choices: those of the preset, with the options' own in their place. The registry knows the preferred instruments.
  func choices(_ db: Database) throws -> PoolingChoices {
    var choices = overridden(preset.choices)
    if let order = try preferred(db) { choices.instruments = .preferred(order) }
    return choices
  }

  /// The preferred instruments by ID, in the order that was typed; nil when none were.
  func preferred(_ db: Database) throws -> [String]? {
    guard let prefer else { return nil }
    do {
      return try Filter([.instrument: [prefer]]).resolved(db).words[.instrument]
    } catch let error as FilterError {
      throw fail(error.message.replacing("--instrument", with: "--prefer"), code: error.exitCode)
    }
  }

  /// Choices with the options' own in their place.
  private func overridden(_ preset: PoolingChoices) -> PoolingChoices {
    var choices = preset
    if let method {
      choices.estimator = method
      choices.rule = .chosen
    }
    if let test { choices.test = test }
    if let variance { choices.variance = variance }
    if let rho { choices.instruments = .average(rho: rho) }
    if let icc { choices.clusterCorrelation = icc }
    choices.groupSize = groupSize
    choices.level = level / 100
    return choices
  }

  /// Which candidates a filter on comparators leaves out since the class of theirs is not stored; nil when there are none.
  func studiesWithoutClass(_ db: Database) throws -> String? {
    guard !filterOptions.comparator.isEmpty else { return nil }
    let attribute = filterOptions.accordingTo == "table1" ? "comparator_class_table1" : "comparator_class"
    let scope = SynthesisScope(studies: try chosenStudies(db, leavingOut: [.comparator, .accordingTo]))
    let without = try SynthesisQuestion.fetch(db, target(db), within: scope).studies.filter {
      $0.traits(of: nil).attributes[attribute] == nil && $0.arms.areTwo
    }
    guard !without.isEmpty else { return nil }
    return
      "--comparator leaves out \(without.count == 1 ? "1 study" : "\(without.count) studies") whose comparator class is "
      + "not stored: \(without.map(\.label).joined(separator: ", "))."
  }

  /// The studies that the filters on studies leave; nil without such filters.
  private func chosenStudies(
    _ db: Database, leavingOut attributes: [FilterAttribute] = []
  ) throws -> Set<String>? {
    var filter = filterOptions.filter
    // An arm that is named stands for its trial; trials of two arms stay.
    for attribute in [FilterAttribute.domain, .at, .population, .instrument, .rater, .arm] + attributes {
      filter.typed[attribute] = nil
    }
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

  /// The time points within the months that were asked for; nil when none were.
  private func chosenTimePoints(_ db: Database) throws -> Set<String>? {
    guard let months = filterOptions.months else { return nil }
    let answer = try Listing.timePoints.fetch(
      db, columns: ["id"], conditions: Filter([.months: [months]]).resolved(db).timeConditions)
    return Set(answer.rows.compactMap { if case .text(let id) = $0.first { id } else { nil } })
  }

  private func target(_ db: Database) throws -> SynthesisTarget {
    let names = try SynthesisQuestion.names(db)
    if let claim {
      guard let target = try SynthesisQuestion.target(db, claim: claim) else {
        let hint =
          nearestName(to: claim, among: names.claims).map { "Did you mean '\($0)'?" }
          ?? (names.claims.isEmpty
            ? "The registry holds no claim; name --domain, --at and --population."
            : "Known: \(names.claims.joined(separator: ", ")).")
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
