import TrialModel

/// Pairs of arms as a registry gives them.
enum SampleComparisons {
  /// Complete cases of one instrument, with means as printed.
  static func pair(
    at: String, months: String?, mean1: String = "52.20", mean2: String = "47.9", kind: String = "mean",
    comparator: String = "t1:tau", domain: String = "functioning"
  ) -> Comparison {
    var arms = [
      Comparison.Arm(id: "t1:imr", label: "IMR; weekly", condition: "IMR; weekly"),
      Comparison.Arm(id: comparator, label: "TAU", condition: "tau"),
    ]
    for (index, mean) in [mean1, mean2].enumerated() {
      arms[index].n = index == 0 ? "40" : "38"
      arms[index].randomized = "50"
      if kind == "mean" {
        arms[index].mean = mean
        arms[index].sd = index == 0 ? "11.4" : "12.10"
      } else {
        arms[index].events = index == 0 ? "12" : "7"
      }
    }
    return Comparison(
      study: "färdig2011", studyLabel: "Färdig 2011", year: 2011, trial: "t1", instrument: "gaf",
      instrumentLabel: "GAF",
      rater: "clinician, blinded", higherIsBetter: true, domain: domain, domainName: "functioning & <roles>",
      timePoint: "t1:\(at)", at: at, months: months, population: "cc", score: "score", kind: kind,
      intervention: arms[0], comparator: arms[1], source: "färdig2011")
  }
}
