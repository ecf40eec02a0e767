import ArgumentParser
import MetaAnalysis
import MetaQuestion

extension MetaMeasure: ExpressibleByArgument {}
extension MetaRequest.EggerPredictor: ExpressibleByArgument {}
extension ZeroCellPolicy.Scope: ExpressibleByArgument {}

/// The effect and the model of `meta`.
struct MetaModelOptions: ParsableArguments {
  /// The quantile of the prediction interval.
  enum Prediction: String, CaseIterable, ExpressibleByArgument {
    case studiesMinusOne = "k-1"
    case studiesMinusTwo = "k-2"
    case ofTest = "test"

    var choice: PredictionDegreesOfFreedom {
      switch self {
      case .studiesMinusOne: .studiesMinusOne
      case .studiesMinusTwo: .studiesMinusTwo
      case .ofTest: .ofTest
      }
    }
  }

  @Option(name: .long, help: "SMD, MD, ROM, RR, OR, RD or GEN.")
  var measure: MetaMeasure

  @Option(name: .long, help: "The sampling variance of SMD: LS, LS2, UB, AV or RevMan5 (default: LS).")
  var variance: StandardizedMeanDifference.SamplingVariance?

  @Option(name: .long, help: "The estimator of tau squared: EE (none), DL, HE, HS, SJ, ML, REML, EB or PM.")
  var method: HeterogeneityEstimator = .restrictedMaximumLikelihood

  @Option(name: .long, help: "z (Wald), t, hk (Hartung-Knapp) or mhk (modified: never narrower than Wald).")
  var test: CoefficientTest = .modifiedHartungKnapp

  @Option(name: .long, help: ArgumentHelp("The confidence level in percent.", valueName: "percent"))
  var level: Double = 95

  @Option(
    name: .long, help: "The prediction interval: t with k-1 or k-2 degrees of freedom, or as the test (metafor's).")
  var prediction: Prediction = .studiesMinusOne

  @Flag(name: .long, help: "Give log ratios as ratios besides.")
  var exp = false

  @Option(
    name: .long, help: ArgumentHelp("RR, OR, RD: what is added to each cell (default: 0.5).", valueName: "number"))
  var zeroCells: Double?

  @Option(name: .long, help: "RR, OR, RD: to which tables: only0, all, if0all or none (default: only0).")
  var zeroCellsTo: ZeroCellPolicy.Scope?

  @Flag(
    name: .long, help: "RR, OR, RD: leave out studies without an event, or with nothing but events, in both groups.")
  var drop00 = false

  func validate() throws {
    guard level > 0, level < 100, level.isFinite else {
      throw ValidationError("--level is \(level). It is a percentage above 0 and below 100, such as 95.")
    }
    if level < 1 { throw ValidationError("--level is \(level). It is a percentage, such as 95.") }
    if let zeroCells, !(zeroCells >= 0 && zeroCells <= 1000) {
      throw ValidationError("--zero-cells is \(zeroCells). What is added to a cell is not negative; 0.5 is usual.")
    }
    if measure.kind != .binary, zeroCells != nil || zeroCellsTo != nil || drop00 {
      throw ValidationError("--zero-cells, --zero-cells-to and --drop00 belong to --measure RR, OR and RD.")
    }
    if let variance, measure != .standardizedMeanDifference {
      throw ValidationError("--variance \(variance.rawValue) belongs to --measure SMD.")
    }
    if exp, !measure.mayBeLogRatio {
      throw ValidationError("--exp belongs to log ratios: --measure RR, OR, ROM, or GEN with logarithms.")
    }
  }

  /// Adds the options to a request.
  func apply(to request: inout MetaRequest) throws {
    request.model = RandomEffectsModel(estimator: method, test: test, level: level / 100)
    request.prediction = prediction.choice
    request.exponentiates = exp
    if let variance { request.variance = variance }
    request.zeroCells = ZeroCellPolicy(
      amount: zeroCells ?? 0.5, scope: zeroCellsTo ?? .tablesWithZeros, excludesTablesWithoutContrast: drop00)
  }
}

/// Moderators, subgroups and clusters of `meta`.
struct MetaGroupOptions: ParsableArguments {
  /// Whether subgroups share tau squared.
  enum Heterogeneity: String, CaseIterable, ExpressibleByArgument {
    case separate
    case common
  }

  @Option(
    name: .long, help: ArgumentHelp("Columns that may explain effects: numbers, or categories.", valueName: "names"))
  var mods: String?

  @Option(
    name: .long, help: ArgumentHelp("Those of --mods that are categories though they hold numbers.", valueName: "names")
  )
  var categories: String?

  @Option(name: .long, help: ArgumentHelp("A column of subgroups.", valueName: "name"))
  var by: String?

  @Option(name: .long, help: "Whether subgroups have their own tau squared: separate or common.")
  var subgroupTau2: Heterogeneity = .separate

  @Option(
    name: .long, help: ArgumentHelp("A column of clusters: a CR2 robust test beside the model.", valueName: "name"))
  var cluster: String?

  @Option(name: .long, help: ArgumentHelp("A permutation test with so many arrangements.", valueName: "number"))
  var permutations: Int?

  @Option(name: .long, help: ArgumentHelp("The seed of random arrangements.", valueName: "number"))
  var seed: UInt64 = 1

  func validate() throws {
    if let permutations, !(1...10_000_000).contains(permutations) {
      throw ValidationError("--permutations is \(permutations). It is between 1 and 10000000; 1000 is usual.")
    }
    if seed > UInt64(Int.max) { throw ValidationError("--seed is \(seed). It is at most \(Int.max).") }
    for (option, typed) in [("--mods", mods), ("--categories", categories)] {
      guard let typed else { continue }
      let names = Self.names(typed)
      if names.isEmpty { throw ValidationError("\(option) names no column.") }
      if Set(names).count < names.count { throw ValidationError("\(option) names a column twice.") }
    }
    for name in Self.names(categories) where !Self.names(mods).contains(name) {
      throw ValidationError("--categories names '\(name)', which is not one of --mods.")
    }
  }

  /// The names between commas.
  static func names(_ typed: String?) -> [String] {
    (typed ?? "").split(separator: ",").map { name in
      var name = name.drop { $0 == " " }
      while name.last == " " { name.removeLast() }
      return String(name)
    }.filter { !$0.isEmpty }
  }

  /// Adds the options to a request.
  func apply(to request: inout MetaRequest) {
    request.moderators = Self.names(mods)
    request.categories = Self.names(categories)
    request.subgroups = by
    request.subgroupHeterogeneity = subgroupTau2 == .common ? .common : .separate
    request.cluster = cluster
    request.permutations = permutations
    request.seed = seed
  }
}
