import Synthesis
import TrialQuery

/// Which time point stands for each trial that has results at several: the only one that gives an effect. Neither names
/// nor order decide, and times are not mixed.
struct TimesOfTrials {
  enum Verdict {
    /// One gives an effect; with a remark on the others.
    case one(String, remark: String)
    /// Several do; why none is taken, and what can be done where it helps.
    case refused(String, advice: String?)
  }

  /// By trial, for those with several.
  let verdicts: [String: Verdict]

  /// The verdicts on trials' evidence, with the names of their time points in order.
  init(_ evidence: [EffectEvidence], _ timePoints: [TimePointRow]) {
    let rule = EffectRule()
    var verdicts: [String: Verdict] = [:]
    for (trial, ofTrial) in Dictionary(grouping: evidence, by: \.trial) {
      let used = Set(ofTrial.map(\.timePoint))
      let giving = Set(
        ofTrial.filter { if case .derived = rule.derive($0) { true } else { false } }.map(\.timePoint))
      let named = timePoints.filter { used.contains($0.id) }
      guard named.count > 1, let first = giving.first else { continue }
      if giving.count == 1 {
        verdicts[trial] = .one(
          first,
          remark: "\(Self.names(named.filter { $0.id == first })); what is stored at "
            + "\(Self.names(named.filter { $0.id != first })) gives no effect")
      } else {
        let several = named.filter { giving.contains($0.id) }
        verdicts[trial] = .refused(
          "the trial has results at \(Self.names(several)), of which none is taken unasked",
          advice: Set(several.map(\.months)).count > 1 ? "Choose with --months" : nil)
      }
    }
    self.verdicts = verdicts
  }

  /// Whether evidence is of the time point that stands for its trial.
  func takes(_ evidence: EffectEvidence) -> Bool {
    switch verdicts[evidence.trial] {
    case .one(let time, _): evidence.timePoint == time || evidence.timePoint.isEmpty
    case .refused: false
    case nil: true
    }
  }

  /// "6 months and 12 months"; by their labels and IDs where months are missing or the same.
  private static func names(_ times: [TimePointRow]) -> String {
    let names = times.map { time in
      if let months = time.months, times.filter({ $0.months == months }).count == 1 {
        return months == "1" ? "1 month" : "\(months) months"
      }
      return "\(time.label) (\(time.id))"
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}
