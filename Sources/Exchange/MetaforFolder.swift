import CSVText
import MetaAnalysis
import Reporting
import Synthesis

/// A synthesis with what it was made from, to be repeated elsewhere.
package struct RepeatableSynthesis: Sendable {
  /// What is pooled, in words that need no quotes: claim, preset, domain, time, population.
  package let claim: String
  package let preset: String
  package let domain: String
  package let at: String
  package let population: String
  package let run: SynthesisRun
  package let result: SynthesisResult

  /// A synthesis of a claim by a preset.
  package init(
    claim: String, preset: String, domain: String, at: String, population: String, run: SynthesisRun,
    result: SynthesisResult
  ) {
    self.claim = claim
    self.preset = preset
    self.domain = domain
    self.at = at
    self.population = population
    self.run = run
    self.result = result
  }

  /// The name of the synthesis in all tables.
  var name: String { "\(claim) \(preset)" }
}

/// A folder of CSV tables with an R script that derives every effect from the printed numbers, pools them with metafor and
/// compares each number with the stored one.
///
/// Sources of the formulas: those of `EffectRule`, `AveragedEffect` and `DesignEffect`.
package enum MetaforFolder {
  /// The tables and the script; `NA` stands for what is not there.
  package static func files(_ syntheses: [RepeatableSynthesis]) -> [ExchangeFile] {
    [
      ExchangeFile(name: "syntheses.csv", text: CSVWriter.text([synthesisColumns] + syntheses.map(synthesisRow))),
      ExchangeFile(name: "effects.csv", text: CSVWriter.text([effectColumns] + syntheses.flatMap(effectRows))),
      ExchangeFile(name: "parts.csv", text: CSVWriter.text([partColumns] + syntheses.flatMap(partRows))),
      ExchangeFile(
        name: "left_out.csv", text: CSVWriter.text([["synthesis", "study", "label", "reason"]] + leftOut(syntheses))),
      ExchangeFile(name: "repeat.R", text: metaforScript),
    ]
  }

  // MARK: syntheses.csv

  private static let synthesisColumns = [
    "synthesis", "claim", "preset", "domain", "at", "population", "k", "method", "test", "variance", "level", "rho",
    "icc", "pi_df", "estimate", "se", "ci_lower", "ci_upper", "statistic", "p", "tau2", "q", "q_df", "q_p", "i2",
    "i2_q",
    "pi_lower", "pi_upper",
  ]

  private static func synthesisRow(_ synthesis: RepeatableSynthesis) -> [String] {
    let result = synthesis.result
    let choices = result.choices
    var rho: Double?
    if case .average(let value) = choices.instruments { rho = value }
    var fit: RandomEffectsFit?
    var heterogeneity: Heterogeneity?
    var prediction: ConfidenceInterval?
    if case .estimate(let value) = result.fit { fit = value }
    if case .estimate(let value)? = fit?.heterogeneity { heterogeneity = value }
    if case .estimate(let value) = result.prediction { prediction = value }
    let pooled = fit?.pooled
    let predictionDegrees = fit.flatMap { $0.predictionDegrees(choices.prediction) }
    return [
      synthesis.name, synthesis.claim, synthesis.preset, synthesis.domain, synthesis.at, synthesis.population,
      String(result.members.count), result.model.estimator.rawValue, result.model.test.rawValue,
      choices.variance.rawValue, number(choices.level), number(rho), number(choices.clusterCorrelation),
      prediction == nil ? "NA" : predictionDegrees.map { number($0) } ?? "Inf",
    ]
      + [
        pooled?.estimate, pooled?.standardError, pooled?.interval.lower, pooled?.interval.upper, pooled?.statistic,
        pooled?.pValue, fit?.tauSquared, heterogeneity?.q, heterogeneity.map { Double($0.degreesOfFreedom) },
        heterogeneity?.pValue, heterogeneity?.iSquared, heterogeneity?.iSquaredFromQ, prediction?.lower,
        prediction?.upper,
      ].map(number)
  }

  // MARK: effects.csv

  private static let effectColumns = [
    "synthesis", "row", "trial", "studies", "grade", "people", "cluster_size", "yi", "vi", "remarks",
  ]

  private static func effectRows(_ synthesis: RepeatableSynthesis) -> [[String]] {
    synthesis.result.members.enumerated().map { index, member in
      let size = synthesis.run.candidates.first { $0.trial == member.trial && $0.clusterSize != nil }?.clusterSize
      return [
        synthesis.name, String(index + 1), member.trial, member.studies.joined(separator: "; "), member.grade,
        String(member.people), number(size), number(member.effect.estimate), number(member.effect.variance),
        member.remarks.joined(separator: "; "),
      ]
    }
  }

  // MARK: parts.csv

  private static let armColumns = ["n", "mean", "sd", "se", "ci_lower", "ci_upper"]
  private static let partColumns =
    ["synthesis", "row", "trial", "study", "instrument", "time_point", "path", "higher_is_better"]
    + armColumns.map { $0 + "1" } + armColumns.map { $0 + "2" }
    + ["value", "value_ci_lower", "value_ci_upper", "p", "tails", "sign", "yi", "vi", "inputs", "sources"]

  private static func partRows(_ synthesis: RepeatableSynthesis) -> [[String]] {
    synthesis.result.members.enumerated().flatMap { index, member in
      member.parts.map { part in
        let evidence = synthesis.run.evidence.first { $0.study == part.study && $0.instrument == part.instrument }
        return [synthesis.name, String(index + 1)] + partRow(part, evidence)
      }
    }
  }

  private static func partRow(_ part: DerivedEffect, _ evidence: EffectEvidence?) -> [String] {
    let isOfArms = part.path <= .meansAndIntervals
    let arms = isOfArms ? evidence?.arms : nil
    let contrast = isOfArms ? nil : evidence?.contrasts.first { $0.id == part.inputs.first?.id }
    return [
      part.trial, part.study, part.instrument, part.timePoint, part.path.word,
      evidence?.higherIsBetter.map { $0 ? "1" : "0" } ?? "NA",
    ] + arm(arms?.intervention, part.interventionCount) + arm(arms?.comparator, part.comparatorCount)
      + [
        contrast?.value, contrast?.intervalLower, contrast?.intervalUpper, contrast?.p,
        contrast?.tails.map(Double.init),
        contrast?.sign, part.effect.estimate, part.effect.variance,
      ].map(number)
      + [
        part.inputs.map(\.id).joined(separator: "; "),
        part.inputs.map { "\($0.source): \($0.locator)" }.joined(separator: "; "),
      ]
  }

  private static func arm(_ arm: ArmEvidence?, _ count: Int) -> [String] {
    [String(count)]
      + [arm?.mean, arm?.standardDeviation, arm?.standardError, arm?.intervalLower, arm?.intervalUpper].map(number)
  }

  private static func leftOut(_ syntheses: [RepeatableSynthesis]) -> [[String]] {
    syntheses.flatMap { synthesis in
      synthesis.result.leftOut.map { [synthesis.name, $0.study, $0.label, $0.reason] }
    }
  }

  private static func number(_ value: Double?) -> String { value.flatMap(decimalText) ?? "NA" }
}

extension EffectPath {
  /// The word of the table of parts, which the script reads.
  fileprivate var word: String {
    switch self {
    case .meansAndDeviations: "means_and_deviations"
    case .meansAndStandardErrors: "means_and_standard_errors"
    case .meansAndIntervals: "means_and_intervals"
    case .meanDifferenceAndInterval: "mean_difference_and_interval"
    case .tStatistic: "t"
    case .fStatistic: "f"
    case .reportedDifference: "reported_difference"
    case .pValue: "p"
    }
  }
}
