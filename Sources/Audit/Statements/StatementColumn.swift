/// A column of a list of statistics.
package enum StatementColumn: String, Sendable, CaseIterable {
  case label, source, locator
  case estimate
  case lower = "ci_lower"
  case upper = "ci_upper"
  case level, ratio, p, test, statistic, df1, df2, tails, n1, n2, n, mean, sd, items
  case rangeLow = "range_low"
  case rangeHigh = "range_high"
  case percent, i2, q, k
  case eta = "eta2p"
  case verdict, alpha

  /// What the column holds.
  package var meaning: String {
    switch self {
    case .label: "what the statistic is called; the only column that every list needs"
    case .source: "the document"
    case .locator: "the table, page or sentence in it"
    case .estimate: "a mean difference, a ratio, an effect"
    case .lower: "the lower end of its confidence interval"
    case .upper: "the upper end"
    case .level: "the interval's level in percent (95)"
    case .ratio: "yes for a ratio, whose null value is 1; no for a difference; empty when unknown"
    case .p: "the P value, also as < 0.001 or > 0.05"
    case .test: "t, F, chi2, z or Q (of heterogeneity)"
    case .statistic: "the value of the test, also as < 1"
    case .df1: "the degrees of freedom; of F those of the numerator"
    case .df2: "of F the degrees of freedom of the denominator"
    case .tails: "1 or 2; empty when not stated"
    case .n1, .n2: "the people in a group"
    case .n: "all people; beside mean and sd those behind them"
    case .mean: "a mean, or a percentage (see percent)"
    case .sd: "its standard deviation"
    case .items: "how many whole numbers each score averages; 1 for whole-number scores"
    case .rangeLow: "the lowest possible score"
    case .rangeHigh: "the highest possible score"
    case .percent: "yes when mean and sd are percentages of people"
    case .i2: "I2 in percent"
    case .q: "Cochran's Q"
    case .k: "the number of studies pooled"
    case .eta: "partial eta squared of F"
    case .verdict: "significant or non_significant"
    case .alpha: "the level of significance (0.05)"
    }
  }
}
