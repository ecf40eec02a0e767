import MetaAnalysis

extension MetaAnswer {
  /// What a reader should know, each sentence once: of the table, the model, and the analyses that were asked for.
  package var warnings: [String] {
    var warnings = table.warnings + pooled.warnings
    if case .estimate(let subgroups) = subgroups {
      warnings += subgroups.warnings
      for (name, model) in subgroups.levels where model.studyCount > 1 {
        warnings += model.warnings.map { "Subgroup '\(name)': \($0)" }
      }
    }
    if case .estimate(let fit) = moderators { warnings += fit.warnings.map(\.message) }
    if let warning = robustWarning { warnings.append(warning) }
    if case .estimate(let test) = egger { warnings += test.warnings.map(\.message) }
    if case .estimate(let test) = begg { warnings += test.warnings.map(\.message) }
    if case .estimate(let fit) = trimAndFill {
      warnings += fit.warnings.map(\.message) + fit.fit.warnings.map(\.message)
    }
    for (name, reason) in refusals { warnings.append("\(name): \(reason.message)") }
    var seen: Set<String> = []
    return warnings.filter { seen.insert($0).inserted }
  }

  /// One sentence about the fewest degrees of freedom of the robust tests, below four.
  private var robustWarning: String? {
    var fewest = Double.infinity
    for case .estimate(let fit) in [robust, robustModerators].compactMap(\.self) {
      for case .fewDegreesOfFreedom(let value) in fit.warnings { fewest = min(fewest, value) }
    }
    guard fewest < 4 else { return nil }
    let tenths = Int((fewest * 10).rounded(.down))
    return "The Satterthwaite degrees of freedom of a robust test are \(tenths / 10).\(tenths % 10); "
      + "below 4 its p value is not trustworthy."
  }

  /// The analyses that were asked for and have no answer.
  private var refusals: [(String, NotEstimable)] {
    func refusal<Value>(_ name: String, _ answer: Estimation<Value>?) -> [(String, NotEstimable)] {
      if case .notEstimable(let reason) = answer, isPooled { [(name, reason)] } else { [] }
    }
    var refusals = refusal("No leave-one-out analysis", leaveOneOut) + refusal("No influence diagnostics", influence)
    refusals += refusal("No cumulative analysis", cumulative) + refusal("No Egger test", egger)
    refusals += refusal("No Begg test", begg) + refusal("No trim and fill", trimAndFill)
    refusals += refusal("No subgroups", subgroups) + refusal("No meta-regression", moderators)
    refusals += refusal("No cluster-robust test", robust)
    return refusals + refusal("No permutation test", permutation)
  }
}
