import CSVText
import Reporting
import TrialModel

/// Comparisons as a wide table by the Metapsy data standard (docs.metapsy.org, "Data Format"): one row per pair of arms,
/// outcome and time, NA for what is missing.
package enum MetapsyTable {
  /// The columns that the standard names, then ours: the ids of the registry, the population and the direction, which
  /// Metapsy has no column for.
  package static let columns = design + numbers + own

  private static let design = [
    "study", "condition_arm1", "condition_arm2", "multi_arm1", "multi_arm2", "outcome_type", "instrument", "time",
    "time_weeks", "rating",
  ]
  private static let stems = [
    "mean", "sd", "n", "mean_change", "sd_change", "n_change", "event", "totaln",
  ]
  private static let numbers =
    stems.flatMap { [$0 + "_arm1", $0 + "_arm2"] }
    + ["precalc_g", "precalc_g_se", "baseline_m_arm1", "baseline_m_arm2", "baseline_sd_arm1", "baseline_sd_arm2"]
    + ["baseline_n_arm1", "baseline_n_arm2", "rand_arm1", "rand_arm2", "year"]
  private static let own = [
    "study_id", "trial", "arm_id_arm1", "arm_id_arm2", "outcome_domain", "higher_is_better", "population",
    "time_months",
    "source",
  ]

  /// The table. Means at baseline stand beside the later times of the same instrument and population; where there is no
  /// later time they have a row of their own. Semicolons, which the standard forbids, become commas.
  package static func text(_ comparisons: [Comparison]) -> String {
    let studies = Dictionary(grouping: comparisons, by: \.study)
    let trials = Dictionary(grouping: comparisons, by: \.trial)
    let rows = comparisons.filter { pair in
      pair.at != "baseline" || studies[pair.study]?.contains { isBaseline(pair, of: $0) } != true
    }
    let armCounts = trials.mapValues { Set($0.flatMap { [$0.intervention.id, $0.comparator.id] }).count }
    return CSVWriter.text(
      [columns]
        + rows.map { pair in
          let baseline = studies[pair.study]?.first { isBaseline($0, of: pair) }
          return row(pair, baseline: baseline, isMultiArm: armCounts[pair.trial] ?? 2 > 2).map(clean)
        })
  }

  /// Whether a pair is the baseline of another.
  private static func isBaseline(_ pair: Comparison, of other: Comparison) -> Bool {
    pair.at == "baseline" && other.at != "baseline" && pair.study == other.study && pair.instrument == other.instrument
      && pair.population == other.population && pair.kind == "mean" && other.kind == "mean" && pair.score == "score"
      && pair.intervention.id == other.intervention.id && pair.comparator.id == other.comparator.id
  }

  private static func row(_ pair: Comparison, baseline: Comparison?, isMultiArm: Bool) -> [String] {
    let arms = [pair.intervention, pair.comparator]
    let before = [baseline?.intervention, baseline?.comparator]
    var cells: [String?] = [name(pair), arms[0].condition, arms[1].condition]
    cells += arms.map { isMultiArm ? $0.label : nil }
    cells += [
      outcomeType(pair), pair.instrument, times[pair.at] ?? pair.at, weeks(pair.months), pair.rater.map(rating),
    ]
    for stem in stems { cells += arms.map { number(stem, $0, pair) } }
    cells += [nil, nil] + before.map { $0?.mean } + before.map { $0?.sd } + before.map { $0?.n }
    cells += arms.map(\.randomized) + [pair.year.map { String($0) }]
    cells += [
      pair.study, pair.trial, arms[0].id, arms[1].id, pair.domain, pair.higherIsBetter.map { $0 ? "1" : "0" },
      pair.population, pair.months, pair.source,
    ]
    return cells.map { $0 ?? "NA" }
  }

  /// "Jensen 2019" is "Jensen, 2019" in Metapsy.
  private static func name(_ pair: Comparison) -> String {
    guard let space = pair.studyLabel.lastIndex(of: " "),
      pair.studyLabel[pair.studyLabel.index(after: space)...].first?.isNumber == true,
      !pair.studyLabel[..<space].hasSuffix(",")
    else { return pair.studyLabel }
    return pair.studyLabel[..<space] + "," + pair.studyLabel[space...]
  }

  /// Each row fills one group of numbers: means and standard deviations, changes, or counts.
  private static func number(_ stem: String, _ arm: Comparison.Arm, _ pair: Comparison) -> String? {
    switch (pair.kind, pair.score, stem) {
    case ("mean", "score", "mean"), ("mean", "change", "mean_change"): arm.mean
    case ("mean", "score", "sd"), ("mean", "change", "sd_change"): arm.sd
    case ("mean", "score", "n"), ("mean", "change", "n_change"): arm.n
    case ("events", _, "event"): arm.events
    case ("events", _, "totaln"): arm.n
    default: nil
    }
  }

  private static func outcomeType(_ pair: Comparison) -> String {
    pair.kind == "events" ? pair.instrument : pair.score == "change" ? "change" : "msd"
  }

  /// Metapsy's words for the times.
  static let times = ["post": "post", "follow_up": "follow-up", "interim": "interim"]

  /// Weeks are not printed by sources: 52 weeks are 12 months, with two decimals at most.
  private static func weeks(_ months: String?) -> String? {
    guard let months, let value = Double(months) else { return nil }
    return hundredths((value * 5200 / 12).rounded())
  }

  /// A number of hundredths as a decimal number.
  static func hundredths(_ number: Double) -> String {
    guard abs(number) < 9e15 else { return "\(number / 100)" }
    let whole = Int(number) / 100
    let rest = Int(number) % 100
    if rest == 0 { return String(whole) }
    return "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest))
  }

  private static func rating(_ rater: String) -> String {
    rater == "self" ? "self-report" : rater.hasPrefix("clinician") ? "clinician" : rater
  }

  private static func clean(_ cell: String) -> String {
    neutralizingFormula(cell.replacing("; ", with: ", ").replacing(";", with: ","))
  }
}
