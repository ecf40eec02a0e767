/// An arm of a trial, as far as it is compared with others.
package struct TrialArm: Sendable, Equatable, Hashable {
  package let id: String
  package let label: String
  package let isIntervention: Bool

  /// An arm.
  package init(id: String, label: String, isIntervention: Bool) {
    self.id = id
    self.label = label
    self.isIntervention = isIntervention
  }

  /// "Relaxation (t1:relaxation)".
  package var name: String { label == id ? id : "\(label) (\(id))" }
}

/// An intervention and what it is compared with, by the IDs of the arms.
package struct ArmPair: Sendable, Equatable, Hashable {
  package let intervention: String
  package let comparator: String

  /// Two arms of one trial.
  package init(intervention: String, comparator: String) {
    self.intervention = intervention
    self.comparator = comparator
  }
}

/// Which arms stand for their trials; a trial of which none is named is free.
package struct ArmChoice: Sendable, Equatable {
  /// Sets of arms, each of which every side of a pair must respect.
  private let sets: [Set<String>]
  /// Whether classes of comparators were named.
  let namesComparators: Bool

  /// The arms that were named, and those whose class was named; nil where nothing was.
  package init(arms: Set<String>? = nil, comparators: Set<String>? = nil) {
    sets = [arms, comparators].compactMap(\.self)
    namesComparators = comparators != nil
  }

  /// Whether an arm may stand for its side: a side of which some arm is named is left to the named ones.
  func allows(_ arm: TrialArm, among arms: [TrialArm]) -> Bool {
    sets.allSatisfy { named in
      named.contains(arm.id) || !arms.contains { $0.isIntervention == arm.isIntervention && named.contains($0.id) }
    }
  }
}

/// The arms of one trial, and which two of them a synthesis compares.
package struct TrialArms: Sendable, Equatable {
  package let arms: [TrialArm]

  /// The arms in the order in which they are listed.
  package init(_ arms: [TrialArm]) { self.arms = arms }

  /// Which arms a synthesis compares.
  package enum Verdict: Sendable, Equatable {
    /// One pair; with a remark where the trial has other arms.
    case pair(ArmPair, remark: String?)
    /// Several pairs have results; which they are, and how one is chosen.
    case refused(pairs: String, advice: String)
    /// No pair has results.
    case nothing
  }

  /// Whether a comparison of two arms is one of these two.
  package var areTwo: Bool { sides(ArmChoice()).allSatisfy { $0.count <= 1 } }

  /// The pair that a synthesis compares: the only one that is chosen and has results. Neither names nor order decide.
  package func compared(among pairs: Set<ArmPair>, _ choice: ArmChoice) -> Verdict {
    let open = allowed(among: pairs, choice)
    guard let first = open.first else { return .nothing }
    if open.count == 1 { return .pair(first, remark: remark(first)) }
    let sides = [open.map(\.intervention), open.map(\.comparator)].map { side in
      arms.filter { side.contains($0.id) }
    }
    let names = sides.map { $0.map(\.name).joined(separator: ", ") }
    let undecided = sides.filter { $0.count > 1 }.map { "one of " + $0.map(\.id).joined(separator: ", ") }
    let isByClass = sides[1].count > 1 && !choice.namesComparators
    return .refused(
      pairs: "results of several pairs of arms: \(names[0]) against \(names[1])",
      advice: "Name \(undecided.joined(separator: " and ")) with --arm"
        + (isByClass ? ", or the comparator's class with --comparator" : ""))
  }

  /// The pairs that a choice leaves.
  package func allowed(among pairs: Set<ArmPair>, _ choice: ArmChoice) -> Set<ArmPair> {
    let sides = sides(choice).map { Set($0.map(\.id)) }
    return pairs.filter { sides[0].contains($0.intervention) && sides[1].contains($0.comparator) }
  }

  private func sides(_ choice: ArmChoice) -> [[TrialArm]] {
    [true, false].map { side in
      arms.filter { $0.isIntervention == side && choice.allows($0, among: arms) }
    }
  }

  private func remark(_ pair: ArmPair) -> String? {
    guard !areTwo else { return nil }
    func name(_ id: String) -> String { arms.first { $0.id == id }?.name ?? id }
    let others = arms.filter { ![pair.intervention, pair.comparator].contains($0.id) }.map(\.name)
    return "of \(arms.count) arms \(name(pair.intervention)) against \(name(pair.comparator)); not compared: "
      + others.joined(separator: ", ")
  }
}
