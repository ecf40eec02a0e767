import MetaAnalysis
import Testing

@testable import Audit

extension RoundedNumber: ExpressibleByStringLiteral {
  /// A number as it is printed, in a test.
  public init(stringLiteral text: String) {
    self = RoundedNumber(text) ?? RoundedNumber(.zero, decimals: 0)
  }
}

extension PrintedStatistic {
  /// An estimate with its interval, as a statement prints them.
  static func interval(
    _ estimate: RoundedNumber?, _ lower: RoundedNumber?, _ upper: RoundedNumber?, p: RoundedNumber? = nil,
    verdict: Verdict? = nil, isRatio: Bool? = nil, level: Double = 95, n: Int? = nil
  ) -> PrintedStatistic {
    var statistic = PrintedStatistic()
    statistic.estimate = estimate
    statistic.ciLower = lower
    statistic.ciUpper = upper
    statistic.p = p
    statistic.verdict = verdict
    statistic.isRatio = isRatio
    statistic.level = level
    statistic.n = n
    return statistic
  }

  /// A test with its degrees of freedom and P value, as a statement prints them.
  static func test(
    _ test: Test?, _ value: RoundedNumber?, _ df1: RoundedNumber? = nil, _ df2: RoundedNumber? = nil,
    p: RoundedNumber? = nil, tails: Int? = nil, eta: RoundedNumber? = nil, n: Int? = nil, n1: Int? = nil,
    n2: Int? = nil, k: Int? = nil, i2: RoundedNumber? = nil
  ) -> PrintedStatistic {
    var statistic = PrintedStatistic()
    statistic.test = test
    statistic.statistic = value
    statistic.df1 = df1
    statistic.df2 = df2
    statistic.p = p
    statistic.tails = tails
    statistic.partialEtaSquared = eta
    statistic.n = n
    statistic.n1 = n1
    statistic.n2 = n2
    statistic.k = k
    statistic.i2 = i2
    return statistic
  }

  /// Mean and SD of scores, as a statement prints them.
  static func scores(
    _ mean: RoundedNumber?, _ sd: RoundedNumber? = nil, n: Int? = nil, items: Int? = nil, low: Double? = nil,
    high: Double? = nil, isPercent: Bool = false
  ) -> PrintedStatistic {
    var statistic = PrintedStatistic()
    statistic.mean = mean
    statistic.sd = sd
    statistic.n = n
    statistic.items = items
    statistic.rangeLow = low
    statistic.rangeHigh = high
    statistic.isPercent = isPercent
    return statistic
  }
}

extension StatementRule {
  /// What the rule says of a statistic.
  static func outcome(_ statistic: PrintedStatistic) -> AuditOutcome? { result(statistic)?.outcome }

  /// Whether the rule says that it cannot check the statistic.
  static func cannotCheck(_ statistic: PrintedStatistic) -> Bool {
    if case .cannotBeChecked = outcome(statistic) { true } else { false }
  }
}

/// Random statistics, the same in every run.
struct StatementRandom {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// A number in 0..<1.
  mutating func share() -> Double { Double(generator.next() >> 11) * 0x1p-53 }

  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * share() }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + generator.index(below: range.upperBound - range.lowerBound + 1)
  }

  mutating func one<Value>(of values: [Value]) -> Value { values[generator.index(below: values.count)] }

  mutating func chance(_ probability: Double) -> Bool { share() < probability }

  /// The number rounded to so many decimals, halves at random up or to the even digit.
  mutating func printed(_ value: Double, _ decimals: Int) -> RoundedNumber {
    let scale = [1.0, 10, 100, 1000, 10_000, 100_000][decimals]
    let rule: FloatingPointRoundingRule = chance(0.5) ? .toNearestOrAwayFromZero : .toNearestOrEven
    return RoundedNumber((value * scale).rounded(rule) / scale, decimals: decimals)
  }

  /// The number rounded to one to four decimals.
  mutating func printed(_ value: Double) -> RoundedNumber { printed(value, whole(1...4)) }

  /// A P value as reports print it: rounded, or below a limit.
  mutating func printedP(_ p: Double) -> RoundedNumber {
    if p < 0.001, chance(0.7) { return RoundedNumber(0.001, decimals: 3, relation: .less) }
    if p < 0.05, chance(0.2) { return RoundedNumber(0.05, decimals: 2, relation: .less) }
    if p > 0.05, chance(0.2) { return RoundedNumber(0.05, decimals: 2, relation: .greater) }
    return printed(p, whole(2...4))
  }
}

/// Fails when the rule raises an alarm on one of 100,000 statistics that are right, or checks too few of them.
func expectNoFalseAlarm(
  _ rule: any StatementRule.Type, seed: UInt64, checked least: Double,
  _ draw: (inout StatementRandom) -> PrintedStatistic
) {
  var random = StatementRandom(seed: seed)
  var passed = 0
  var alarms: [PrintedStatistic] = []
  for _ in 0..<100_000 {
    let statistic = draw(&random)
    switch rule.result(statistic)?.outcome {
    case .passed: passed += 1
    case .failed: alarms.append(statistic)
    case .cannotBeChecked, .noted, nil: break
    }
  }
  #expect(alarms.isEmpty, "\(alarms.count) false alarms, first: \(String(describing: alarms.first))")
  #expect(Double(passed) / 100_000 >= least, "only \(passed) were checked")
}

/// The share of 2000 wrong statistics that the rule finds.
func shareFound(
  _ rule: any StatementRule.Type, seed: UInt64, _ draw: (inout StatementRandom) -> PrintedStatistic
) -> Double {
  var random = StatementRandom(seed: seed)
  var found = 0
  for _ in 0..<2000 {
    if case .failed = rule.result(draw(&random))?.outcome { found += 1 }
  }
  return Double(found) / 2000
}
