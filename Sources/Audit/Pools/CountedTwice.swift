import TrialModel

/// Whether a pool counts the people of one trial more than once.
enum CountedTwice: RegistryRule {
  static let description = AuditRuleDescription(
    id: "counted-twice", subject: "pool", title: "several reports of one trial in one pool", grade: .proof,
    basis: """
      Several reports of one study are one study (Cochrane Handbook, ch. 4 and 23; von Elm et al. 2004). When more people are counted \
      than all its trials randomized together, arithmetic proves it; otherwise the assumption is that the reports are of one trial, \
      as the registry has them.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.evidence.filter { $0.claim.k > 1 }.map { evidence in
      let claim = evidence.claim
      let subject = AuditSubject(claim)
      guard !evidence.members.isEmpty else { return cannot(subject, "The claim names no study.") }
      let bound = bound(claim, evidence, input)
      guard let repeated = evidence.repeatedTrials.first else {
        if let bound, bound.isExceeded {
          return finding(
            subject, .failed(.proof), "The pool counts more people than its trials randomized.",
            found: "\(bound.participants) people", expected: "at most \(bound.capacity)", arithmetic: bound.lines,
            settles: "The numbers of people per study in \(claim.whereToLook).")
        }
        return passed(
          subject, "Every study of the pool is a trial of its own.", arithmetic: bound?.lines ?? [])
      }
      let names = listed(repeated.members.map(\.name))
      let isProved = bound?.isExceeded == true
      var arithmetic = bound?.lines ?? []
      arithmetic += WithoutTheCopy(evidence: evidence, rule: input.rule).lines(repeated)
      return finding(
        subject, .failed(isProved ? .proof : .strong),
        "\(names) report the same people, the trial \(repeated.trial), and the pool counts each report as a study"
          + (isProved ? ": it counts more people than its trials randomized." : "."),
        found: "k = \(claim.k)" + (claim.participants.map { ", \($0) people" } ?? ""),
        expected: "k = \(Set(evidence.members.map(\.trial)).count)"
          + (bound.map { ", at most \($0.capacity) people" } ?? ""),
        arithmetic: arithmetic,
        settles: isProved
          ? "\(sentence(claim.whereToLook)): the people counted for \(names)."
          : "\(sentence(claim.whereToLook)): whether both \(names) are in it; and their registration numbers.")
    }
  }

  /// How many people a pool can hold.
  private struct Bound {
    let participants: Int
    let capacity: Int
    let lines: [String]
    var isExceeded: Bool { participants > capacity }
  }

  /// The people counted against those randomized, trial by trial; nil when either is not known.
  private static func bound(_ claim: ClaimFact, _ evidence: ClaimEvidence, _ input: AuditInput) -> Bound? {
    guard let participants = claim.participants else { return nil }
    var trials: [(trial: String, names: [String], randomized: Int)] = []
    for member in evidence.members {
      if let index = trials.firstIndex(where: { $0.trial == member.trial }) {
        trials[index].names.append(member.name)
        continue
      }
      guard let randomized = input.facts.randomized(member.trial) else { return nil }
      trials.append((member.trial, [member.name], randomized))
    }
    let capacity = trials.reduce(0) { $0 + $1.randomized }
    var lines = trials.map { "\(listed($0.names)): \($0.randomized) people randomized" }
    lines.append(
      "\(trials.map { "\($0.randomized)" }.joined(separator: " + ")) = \(capacity); the pool counts \(participants).")
    if participants > capacity, let repeated = trials.first(where: { $0.names.count > 1 }) {
      let others = capacity - repeated.randomized
      lines.append(
        "The other studies have at most \(others), so at least \(participants) - \(others) = \(participants - others) people are "
          + "counted from a trial that randomized \(repeated.randomized).")
    }
    return Bound(participants: participants, capacity: capacity, lines: lines)
  }
}
