import Foundation
import MetaAnalysis

/// A synthesis as figures need it, from the registry or from a table.
struct PlottedSynthesis {
  /// What a figure asks for besides the pooled estimate: columns or attributes by name.
  struct Needs {
    var subgroups: String?
    var moderator: String?
    var order: String?
  }

  /// What an arm's numbers are; nil for those that the effect did not come from.
  struct Arm: Equatable {
    var count: Double?
    var mean: Double?
    var deviation: Double?
    var events: Double?
  }

  struct Study {
    var label: String
    /// The instruments; empty for a table.
    var instruments = ""
    var effect: EffectSize
    var intervention = Arm()
    var comparator = Arm()
    /// The grade of evidence; empty for a table.
    var grade = ""
    /// The level of the subgroup.
    var group: String?
    /// The value of the moderator.
    var moderator: String?
  }

  /// Studies of one level with their own model.
  struct Group {
    var name: String
    /// Places in `studies`.
    var members: [Int]
    var fit: Estimation<RandomEffectsFit>
  }

  /// A study without an effect.
  struct Omission {
    var label: String
    var reason: String
  }

  /// What is pooled, as a title.
  var title: String
  var subtitle: String
  /// The effect's short name: `Hedges's g`, `Risk ratio`.
  var measure: String
  /// The effect's name on an axis.
  var axisTitle: String
  /// Whether effects are logarithms that are printed as ratios.
  var isRatio = false
  /// Whether arms have events.
  var isBinary = false
  var arms: ArmNames
  /// What lies on either side of no effect; empty where that is not known.
  var lowerSide = ""
  var upperSide = ""
  var studies: [Study]
  var omissions: [Omission]
  var model: RandomEffectsModel
  var fit: Estimation<RandomEffectsFit>
  var prediction: Estimation<ConfidenceInterval>
  var predictionDegrees: PredictionDegreesOfFreedom
  var groups: Estimation<[Group]>?
  var between: Estimation<OmnibusTest>?
  /// Studies without a level of the subgroups.
  var withoutGroup = 0
  var regression: Estimation<MetaRegressionFit>?
  /// The places of `studies` in the order that was asked for.
  var order: [Int]
  /// What a reader should know.
  var warnings: [String]

  var effects: [EffectSize] { studies.map(\.effect) }
  /// The fitted model, if there is one of at least two studies.
  var pooled: RandomEffectsFit? {
    guard studies.count > 1, case .estimate(let fit) = fit else { return nil }
    return fit
  }

  /// The model in words: `Random effects by REML, modified Hartung-Knapp`.
  static func words(_ model: RandomEffectsModel) -> String {
    let kind = model.estimator == .equalEffects ? "Equal effects" : "Random effects by \(model.estimator.rawValue)"
    return "\(kind), \(testWords(model.test))"
  }

  /// A test's short name.
  static func testWords(_ test: CoefficientTest) -> String {
    switch test {
    case .wald: "z"
    case .student: "t"
    case .hartungKnapp: "Hartung-Knapp"
    case .modifiedHartungKnapp: "modified Hartung-Knapp"
    }
  }

  /// The confidence level as text: 95%.
  var levelText: String { MetaNumbers.significantPercent(((model.level * 1e6).rounded() / 1e4)) }

  /// The interval of one study by the normal distribution.
  func interval(of effect: EffectSize) -> ConfidenceInterval {
    switch RandomEffectsModel(estimator: .equalEffects, test: .wald, level: model.level).fit([effect]) {
    case .estimate(let fit): fit.pooled.interval
    case .notEstimable: ConfidenceInterval(lower: effect.estimate, upper: effect.estimate)
    }
  }

  /// A number of the axis's scale as printed, a ratio for a logarithm.
  func printed(_ value: Double) -> String {
    guard isRatio else { return decimal(value, decimals).replacing("-", with: "\u{2212}") }
    let ratio = exp(value)
    // Two decimals would print a small ratio as nothing.
    if ratio < 0.0095, ratio > 1e-6 { return decimal(ratio, 1 - Int(log10(ratio).rounded(.down))) }
    return ratio < 1e6 ? decimal(ratio, 2) : String(format: "%.1e", ratio)
  }

  /// The decimals of effects: two, or as many as the middle standard error needs.
  private var decimals: Int {
    let errors = studies.map(\.effect.standardError).sorted()
    guard !errors.isEmpty else { return 2 }
    let middle = errors[errors.count / 2]
    if middle >= 10 { return middle >= 100 ? 0 : 1 }
    return min(6, max(2, MetaNumbers.decimals(ofStandardError: middle) - 1))
  }

  /// `0.49 [0.34, 0.70]`.
  func printed(_ estimate: Double, _ interval: ConfidenceInterval) -> String {
    "\(printed(estimate)) [\(printed(interval.lower)), \(printed(interval.upper))]"
  }
}
