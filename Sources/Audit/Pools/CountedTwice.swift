import TrialModel

/// Whether a pool counts the people of one trial more than once.
enum CountedTwice: RegistryRule {
  static let description = AuditRuleDescription(
    id: "counted-twice", subject: "pool", title: "several reports of one trial in one pool", grade: .strong,
    basis: """
      Several reports of one study are one study (Cochrane Handbook, ch. 4 and 23; von Elm et al. 2004). Assumption: the reports are of one \
      trial, as the registry has them; the registration and the notes on which that rests are printed. Given that, more people than all \
      trials of the pool randomized prove the repetition.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let pools = input.evidence.filter { $0.claim.k > 1 }
    return pools.flatMap { evidence -> [AuditFinding] in
      let subject = AuditSubject(evidence.claim)
      guard !evidence.members.isEmpty else { return [cannot(subject, "The claim names no study.")] }
      let repeated = evidence.repeatedTrials
      guard !repeated.isEmpty else { return [passed(subject, "Every study of the pool is a trial of its own.")] }
      return repeated.map { finding(evidence, $0.trial, $0.members, fact($0.trial, pools, input), input) }
    }
  }

  private static func finding(
    _ evidence: ClaimEvidence, _ trial: String, _ members: [MemberEvidence], _ fact: AuditFact, _ input: AuditInput
  ) -> AuditFinding {
    let claim = evidence.claim
    let names = listed(members.map(\.name))
    let bound = bound(claim, evidence, input)
    return finding(
      AuditSubject(claim), .failed(.strong),
      "\(names) report the same people, \(trialName(trial, input)), and the pool counts each report as a study"
        + (bound?.isExceeded == true ? ": it counts more people than its trials randomized." : "."),
      found: "k = \(claim.k)" + (claim.participants.map { ", \($0) people" } ?? ""),
      expected: "k = \(Set(evidence.members.map(\.trial)).count)"
        + (bound.map { $0.isExceeded ? ", at most \($0.capacity) people" : "" } ?? ""),
      arithmetic: premise(trial, members.map(\.study), input) + (bound?.lines ?? [])
        + WithoutTheCopy(evidence: evidence, rule: input.rule).lines((trial, members)),
      settles: bound?.isExceeded == true
        ? "\(sentence(claim.whereToLook)): the people counted for \(names)."
        : "\(sentence(claim.whereToLook)): whether both \(names) are in it; and their registration numbers.",
      fact: fact)
  }

  /// The repetition of a trial, wherever it occurs.
  private static func fact(_ trial: String, _ pools: [ClaimEvidence], _ input: AuditInput) -> AuditFact {
    let repeating = pools.filter { $0.members.count { $0.trial == trial } > 1 }
    let reports = input.facts.studies.filter { study in
      study.trial == trial && repeating.contains { $0.claim.members.contains(study.id) }
    }
    return .repeatedTrial(
      trial,
      summary:
        "\(listed(reports.map { input.name($0.id) })) report the same people, \(trialName(trial, input)), and "
        + "\(counted(repeating.count, "pool")) \(repeating.count == 1 ? "counts" : "count") them more than once.")
  }

  /// Whose people they are.
  private static func trialName(_ trial: String, _ input: AuditInput) -> String {
    input.facts.trial(trial).map { "those of \($0.name)" } ?? "the trial \(trial)"
  }

  // MARK: The premise

  /// On what it rests that reports are of one trial: its registration, and notes that name the reports.
  static func premise(_ trial: String, _ studies: [String], _ input: AuditInput) -> [String] {
    let names = listed(studies.map(input.name))
    guard let fact = input.facts.trial(trial) else {
      return ["Premise: \(names) are reports of one trial, \(trial), as the registry has them."]
    }
    let registration = fact.registration.map { ", registered as \($0)" } ?? ", whose registration is not known"
    let labels = studies.compactMap { input.facts.study($0)?.label }
    let notes = input.facts.notes.filter { note in
      note.table == "trials" && note.subject == trial && note.kind != "contradiction"
        && labels.count { note.note.contains($0) } > 1
    }
    return [
      "Premise: \(names) are reports of one trial, \(fact.name)\(registration) (\(fact.place.source): \(fact.place.locator))."
    ] + notes.map { "Premise: \($0.note) (\($0.place.source): \($0.place.locator))" }
  }

  // MARK: People

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
          + "counted from a trial that randomized \(repeated.randomized): given the premise, the people prove the repetition."
      )
    }
    return Bound(participants: participants, capacity: capacity, lines: lines)
  }
}
