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
    let outcome = outcomes(of: comparisons)
    var seen: Set<[String]> = []
    for pair in comparisons {
      for arm in [pair.intervention, pair.comparator] {
        let row = [pair.studyLabel, arm.label, "", arm.condition]
        if seen.insert(row).inserted { arms.append(row) }
        let result = resultRow(arm, pair, outcome(pair))
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

  /// The name of an outcome, which the review criteria in RevMan must have too: domain, instrument, time and population;
  /// of a trial that has results at several times of a kind also the months, or the time point where they do not tell.
  static func outcomes(of comparisons: [Comparison]) -> (Comparison) -> String {
    let times = Dictionary(grouping: comparisons) { [$0.trial, $0.at] }.mapValues { ofTrial in
      Dictionary(ofTrial.map { ($0.timePoint, $0.months) }, uniquingKeysWith: { first, _ in first })
    }
    return { pair in
      let kind = pair.at.split(separator: "_").joined(separator: "-")
      let population = pair.population.split(separator: "_").joined(separator: " ")
      var time = kind
      if let several = times[[pair.trial, pair.at]], several.count > 1 {
        let isTold = several.values.filter { $0 == pair.months }.count == 1
        time += " " + "(\(isTold ? pair.months.map { "\($0) months" } ?? pair.timePoint : pair.timePoint))"
      }
      return
        "\(pair.domainName): \(pair.instrumentLabel)\(pair.score == "change" ? ", change" : ""), \(time), \(population)"
    }
  }

  private static func resultRow(_ arm: Comparison.Arm, _ pair: Comparison, _ outcome: String) -> [String] {
    var cells = [
      "Study": pair.studyLabel, "Outcome": outcome,
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
