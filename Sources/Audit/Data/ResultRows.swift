import TrialModel

/// Results of both arms of a trial on one scale, at one time, in one population, from one document.
struct ArmPair {
  let intervention: ResultFact
  let comparator: ResultFact

  /// The pairs among results, in the order of the intervention's.
  static func all(_ facts: ReviewFacts) -> [ArmPair] {
    let roles = Dictionary(uniqueKeysWithValues: facts.arms.map { ($0.id, $0.isIntervention) })
    let comparators = Dictionary(grouping: facts.results.filter { roles[$0.arm] == false }, by: key)
    return facts.results.filter { roles[$0.arm] == true }.compactMap { one in
      comparators[key(one)]?.first.map { ArmPair(intervention: one, comparator: $0) }
    }
  }

  private static func key(_ result: ResultFact) -> [String] {
    [
      result.study, result.instrument, result.timePoint, result.population, result.isChange ? "change" : "score",
      result.place.source,
    ]
  }
}

extension ResultFact {
  /// `mean 45.4, SD 12.1, n 62`.
  var numbersText: String {
    [
      mean.printed.map { "mean \($0.text)" }, sd.printed.map { "SD \($0.text)" }, se.printed.map { "SE \($0.text)" },
      n.map { "n \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// What keeps a check from being made: a cell with text where a number should be.
  var unreadable: String? {
    for (name, value) in [("mean", mean), ("standard deviation", sd), ("standard error", se)] {
      if case .unreadable = value { return "The \(name) is \(value.text)." }
    }
    return nil
  }
}
