import CSVText
import Reporting
import TrialModel

/// The two tables that RevMan's study-centric data management imports: arms and arm-level results, by the columns of
/// Cochrane's data extraction templates "Study arms" and "Study results".
package enum RevManTables {
  /// The columns of the arms.
  static let armColumns = ["Study", "Arm", "Description", "Intervention"]
  /// The columns of the results; those of contrasts stay empty.
  static let resultColumns = [
    "Study", "Outcome", "Data type", "Effect measure", "Arm", "Reference arm", "Sample size", "Cases", "Mean", "SD",
    "SE",
    "Variance", "CI level", "CI start", "CI end", "Exp mean", "Exp CI start", "Exp CI end", "t-test", "z-test",
    "P value",
    "Covariance method", "Covariance", "Other arm 1", "Other arm 2", "Correlation arm 1", "Correlation arm 2",
    "Correlation", "Other mean", "Other SE", "Other variance", "Other CI level", "Other CI start", "Other CI end",
    "Other exp mean", "Other exp CI start", "Other exp CI end", "Other t-test", "Other z-test", "Other P value",
    "Footnotes",
  ]

  /// Both files. A study is a report; each of its arms has a row, and so has each arm's result.
  package static func files(_ comparisons: [Comparison]) -> [ExchangeFile] {
    var arms: [[String]] = []
    var results: [[String]] = []
    var seen: Set<[String]> = []
    for pair in comparisons {
      for arm in [pair.intervention, pair.comparator] {
        let row = [pair.studyLabel, arm.label, "", arm.condition]
        if seen.insert(row).inserted { arms.append(row) }
        let result = resultRow(arm, pair)
        if seen.insert(result).inserted { results.append(result) }
      }
    }
    return [
      ExchangeFile(name: "study-arms.csv", text: CSVWriter.text([armColumns] + arms.map(harmless))),
      ExchangeFile(name: "study-results.csv", text: CSVWriter.text([resultColumns] + results.map(harmless))),
    ]
  }

  /// A row whose texts no spreadsheet runs as formulas.
  private static func harmless(_ row: [String]) -> [String] { row.map(neutralizingFormula) }

  /// The name of an outcome, which the review criteria in RevMan must have too: domain, instrument, time and population.
  static func outcome(_ pair: Comparison) -> String {
    let time = pair.at.split(separator: "_").joined(separator: "-")
    let population = pair.population.split(separator: "_").joined(separator: " ")
    return
      "\(pair.domainName): \(pair.instrumentLabel)\(pair.score == "change" ? ", change" : ""), \(time), \(population)"
  }

  private static func resultRow(_ arm: Comparison.Arm, _ pair: Comparison) -> [String] {
    var cells = [
      "Study": pair.studyLabel, "Outcome": outcome(pair),
      "Data type": pair.kind == "events" ? "Dichotomous" : "Continuous", "Arm": arm.label,
    ]
    cells["Sample size"] = arm.n
    cells["Cases"] = arm.events
    cells["Mean"] = arm.mean
    cells["SD"] = arm.sd
    cells["SE"] = arm.se
    if let lower = arm.ciLower, let upper = arm.ciUpper {
      cells["CI level"] = "95"
      cells["CI start"] = lower
      cells["CI end"] = upper
    }
    return resultColumns.map { cells[$0] ?? "" }
  }
}
