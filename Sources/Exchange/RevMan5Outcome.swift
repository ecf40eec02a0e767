import MetaAnalysis
import Reporting
import TrialModel

/// One outcome of a RevMan 5 file: the studies that measured it, with the numbers that RevMan shows beside them.
struct RevMan5Outcome {
  /// A study's numbers with its effect; ratios on the log scale.
  private struct Row {
    let pair: Comparison
    let effect: EffectSize
    let counts: [Int]
  }

  private let isCount: Bool
  private let name: String
  private let rows: [Row]

  /// An outcome; nil when no study has all that an effect needs.
  init?(name: String, _ pairs: [Comparison]) {
    self.name = name
    isCount = pairs.first?.kind == "events"
    rows = pairs.compactMap(Self.row)
    if rows.isEmpty { return nil }
  }

  private static func row(_ pair: Comparison) -> Row? {
    let arms = [pair.intervention, pair.comparator]
    let counts = arms.compactMap { $0.n.flatMap { Int($0) } }
    guard counts.count == 2 else { return nil }
    let answer: Estimation<EffectSize>
    if pair.kind == "events" {
      let tables = zip(arms, counts).compactMap { arm, n in
        arm.events.flatMap(Double.init).map { BinaryArm(events: $0, count: Double(n)) }
      }
      guard tables.count == 2 else { return nil }
      answer = BinaryMeasure.riskRatio.effect(TwoByTwoTable(intervention: tables[0], control: tables[1]))
    } else {
      let groups = zip(arms, counts).compactMap { arm, n -> ContinuousArm? in
        guard let mean = arm.mean.flatMap(Double.init), let sd = arm.sd.flatMap(Double.init) else { return nil }
        return ContinuousArm(count: Double(n), mean: mean, standardDeviation: sd)
      }
      guard groups.count == 2 else { return nil }
      answer = MeanDifference().effect(ContinuousContrast(intervention: groups[0], control: groups[1]))
    }
    guard case .estimate(let effect) = answer else { return nil }
    return Row(pair: pair, effect: effect, counts: counts)
  }

  /// The element, numbered within its comparison.
  func element(comparison: Int, number: Int, studyID: (String) -> String) -> XMLElement? {
    let model = RandomEffectsModel(estimator: .derSimonianLaird, test: .wald)
    guard case .estimate(let fit) = model.fit(rows.map(\.effect)), let first = rows.first?.pair else { return nil }
    let kind = isCount ? "DICH" : "CONT"
    let id = "CMP-\(Self.padded(comparison, 3)).\(Self.padded(number, 2))"
    let graph = Self.graphLabels(first)
    let labels = [
      XMLElement("NAME", text: name), XMLElement("GROUP_LABEL_1", text: first.intervention.label),
      XMLElement("GROUP_LABEL_2", text: first.comparator.label), XMLElement("GRAPH_LABEL_1", text: graph[0]),
      XMLElement("GRAPH_LABEL_2", text: graph[1]),
    ]
    let data = zip(rows, fit.weights).enumerated().map { order, entry in
      datum(entry.0, weight: entry.1, order: order + 1, kind: kind, studyID: studyID)
    }
    return XMLElement("\(kind)_OUTCOME", attributes(fit, id: id, number: number), labels + data)
  }

  /// What the left and the right side of the plot mean; without a known direction only where scores are higher.
  private static func graphLabels(_ pair: Comparison) -> [String] {
    let (one, two) = ("Favours \(pair.intervention.label)", "Favours \(pair.comparator.label)")
    return switch pair.higherIsBetter {
    case true?: [two, one]
    case false?: [one, two]
    case nil: ["Lower with \(pair.intervention.label)", "Higher with \(pair.intervention.label)"]
    }
  }

  private func attributes(_ fit: RandomEffectsFit, id: String, number: Int) -> [(name: String, value: String)] {
    var heterogeneity: Heterogeneity?
    if case .estimate(let value) = fit.heterogeneity { heterogeneity = value }
    let pooled = fit.pooled
    var values = effect(pooled.estimate, pooled.interval.lower, pooled.interval.upper)
    values += [
      ("CHI2", text(heterogeneity?.q ?? 0)), ("CI_STUDY", "95"), ("CI_TOTAL", "95"), ("DF", String(rows.count - 1)),
      ("EFFECT_MEASURE", isCount ? "RR" : "MD"), ("ESTIMABLE", "YES"), ("I2", text(heterogeneity?.iSquaredFromQ ?? 0)),
      ("I2_Q", "0"), ("ID", id), ("METHOD", "IV"), ("NO", String(number)), ("P_CHI2", text(heterogeneity?.pValue ?? 1)),
      ("P_Q", "0"), ("P_Z", text(pooled.pValue)), ("Q", "0"), ("RANDOM", "YES"), ("SCALE", "100"), ("SORT_BY", "STUDY"),
      ("STUDIES", String(rows.count)), ("SUBGROUPS", "NO"), ("SUBGROUP_TEST", "NO"), ("TAU2", text(fit.tauSquared)),
      ("TOTALS", "YES"), ("TOTAL_1", String(rows.map { $0.counts[0] }.total)),
      ("TOTAL_2", String(rows.map { $0.counts[1] }.total)), ("WEIGHT", "100"),
      ("Z", text(pooled.statistic.magnitude)),
    ]
    if isCount {
      values += [
        ("EVENTS_1", String(events { $0.intervention })), ("EVENTS_2", String(events { $0.comparator })),
        ("SWAP_EVENTS", "NO"),
      ]
    } else {
      values.append(("UNITS", ""))
    }
    return values.sorted { $0.name < $1.name }
  }

  private func events(_ arm: (Comparison) -> Comparison.Arm) -> Int {
    rows.compactMap { arm($0.pair).events.flatMap { Int($0) } }.total
  }

  private func datum(
    _ row: Row, weight: Double, order: Int, kind: String, studyID: (String) -> String
  ) -> XMLElement {
    let margin = NormalDistribution().quantile(upperTail: 0.025) * row.effect.standardError
    var values = effect(row.effect.estimate, row.effect.estimate - margin, row.effect.estimate + margin)
    values += [
      ("ESTIMABLE", "YES"), ("ORDER", String(order)), ("SE", text(row.effect.standardError)),
      ("STUDY_ID", studyID(row.pair.study)), ("TOTAL_1", String(row.counts[0])), ("TOTAL_2", String(row.counts[1])),
      ("WEIGHT", text(weight)),
    ]
    for (number, arm) in [("1", row.pair.intervention), ("2", row.pair.comparator)] {
      values += [
        ("MEAN_" + number, isCount ? nil : arm.mean), ("SD_" + number, isCount ? nil : arm.sd),
        ("EVENTS_" + number, isCount ? arm.events : nil),
      ].compactMap { name, value in value.map { (name, $0) } }
    }
    if isCount { values += [("O_E", "0"), ("VAR", text(row.effect.variance))] }
    return XMLElement("\(kind)_DATA", values.sorted { $0.0 < $1.0 }.map { (name: $0.0, value: $0.1) })
  }

  /// The effect and its interval; ratios also as their common logarithm.
  private func effect(_ estimate: Double, _ lower: Double, _ upper: Double) -> [(name: String, value: String)] {
    let values = [("EFFECT_SIZE", estimate), ("CI_START", lower), ("CI_END", upper)]
    guard isCount else { return values.map { (name: $0.0, value: text($0.1)) } }
    return values.flatMap { name, value in
      [(name: name, value: text(Double.exp(value))), (name: "LOG_" + name, value: text(value / Double.log(10)))]
    }
  }

  private func text(_ value: Double) -> String { decimalText(value) ?? "" }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}
