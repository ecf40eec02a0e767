import TrialModel

/// Whether a pool comes out of what its studies report, by the review's own way of pooling.
enum FollowsFromSources: RegistryRule {
  static let description = AuditRuleDescription(
    id: "follows-from-sources", subject: "explanation",
    title: "a pooled estimate, its interval and I2 against the effects of its studies", grade: .strong,
    basis: """
      Effects are Hedges's g from what each source prints (Hedges 1981; Borenstein et al. 2009, ch. 4 and 24), pooled by the \
      review's own rule with z intervals. Choices that reviews rarely report are all tried: three formulas of the variance, three \
      correlations between averaged scales, I2 from Q and from tau squared. Assumption: the review entered what its sources print.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.explanations.map { finding($0, input) }
  }

  /// What the rule says of a claim that was looked at.
  static func finding(_ explanation: PoolExplanation, _ input: AuditInput) -> AuditFinding {
    let claim = explanation.evidence.claim
    let subject = AuditSubject(claim)
    if let unreadable = claim.unreadableNumber { return cannot(subject, unreadable) }
    guard claim.estimate.printed != nil || claim.i2.printed != nil else {
      return cannot(subject, "Neither an estimate nor I2 is printed.")
    }
    let trial =
      explanation.baseline.first(where: \.result.isPossible) ?? explanation.baseline[explanation.baseline.count - 1]
    let arithmetic =
      entries(explanation.evidence, [], input)
      + explanation.baseline.filter { if case .undecidable = $0.result { false } else { true } }.map { line($0, input) }
    let settles =
      "\(sentence(claim.whereToLook)) shows the effect of each study; that of \(listed(explanation.evidence.members.map(\.name))) would settle it."
    let unseen = explanation.evidence.members.filter { !$0.unseenScales.isEmpty && !$0.evidence.isEmpty }
    let assumptions =
      ["Assumed: the review entered what its sources print."]
      + unseen.map { "Assumed: \(listed($0.unseenScales)) of \($0.name), not seen, would change its effect little." }
    func failed(_ grade: AuditGrade, _ summary: String, _ expected: String) -> AuditFinding {
      // Where the numbers of one report stand for those of another, nothing firm can be said.
      if let borrowed = explanation.evidence.members.first(where: \.isBorrowed) {
        let reason =
          "The numbers of \(borrowed.name) were not seen; another report of its trial stands for it, and \(expected) is not what is "
          + "printed."
        return finding(
          subject, .cannotBeChecked(reason), reason, found: claim.foundText, expected: expected, arithmetic: arithmetic,
          settles: settles)
      }
      return finding(
        subject, .failed(grade), summary, found: claim.foundText, expected: expected,
        arithmetic: arithmetic + assumptions,
        settles: settles, fact: .pool(claim.id))
    }
    switch trial.result {
    case .reproduces(let range, let ways, let all):
      return passed(
        subject, "The printed numbers come out of what the sources print (\(ways) of \(all) ways of analysis).",
        found: claim.foundText, arithmetic: arithmetic + ["Recomputed: \(range.text)."])
    case .differs(let range, let isNear):
      return failed(
        isNear ? .flag : .strong,
        isNear
          ? "What is printed (\(claim.foundText)) is near what the sources give, but does not come out exactly."
          : "What is printed (\(claim.foundText)) does not come out of what the sources print.", range.text)
    case .impossible(let study, let nearest):
      return failed(
        .strong,
        "What is printed (\(claim.foundText)) does not come out with any effect of \(input.name(study)), whose entry is not known, "
          + "together with what the other sources print.", nearest?.text ?? "no value")
    case .solved(let study, let effects, let people, _):
      return finding(
        subject,
        .cannotBeChecked(
          "The entry of \(input.name(study)) is not known. The printed numbers come out if its g is "
            + "\(span(effects, 2)) with \(people.lowerBound == people.upperBound ? "\(people.lowerBound)" : "\(people.lowerBound) to \(people.upperBound)") people."
        ),
        "The printed numbers are possible, whatever the unknown study really gave.", found: claim.foundText,
        arithmetic: arithmetic, settles: settles)
    case .undecidable(let reason):
      return finding(
        subject, .cannotBeChecked(reason), reason, found: claim.foundText, arithmetic: arithmetic, settles: settles)
    }
  }

  /// The entries of the members that are known, with some mistakes made.
  static func entries(
    _ evidence: ClaimEvidence, _ mistakes: [ReviewMistake], _ input: AuditInput
  ) -> [String] {
    guard let way = AnalysisWay.all(averaging: false, rule: input.rule).first else { return [] }
    return evidence.members.map { member in
      guard let entry = member.entry(mistakes, way) else { return "\(member.name): no effect can be computed" }
      let scales = entry.scales.count > 1 ? " (average of \(listed(entry.scales.map { NumberText.fixed($0, 2) })))" : ""
      let remarks = [
        member.isBorrowed ? "numbers of another report of the same trial" : nil,
        entry.isReportedEffect ? "an effect size as its report computed it" : nil,
        member.unseenScales.isEmpty || !entry.scales.isEmpty && member.unseenScales.isEmpty
          ? nil : "not seen: \(listed(member.unseenScales))",
      ].compactMap(\.self)
      return "\(member.name): g = \(NumberText.fixed(entry.effect.estimate, 3)), SE "
        + "\(NumberText.fixed(entry.effect.standardError, 3)), \(entry.people) people\(scales)"
        + (remarks.isEmpty ? "" : "; " + remarks.joined(separator: "; "))
    }
  }

  /// A line on something that was tried.
  static func line(_ trial: PoolExplanation.Trial, _ input: AuditInput) -> String {
    var what =
      trial.mistakes.isEmpty
      ? "As the sources print it, each trial once" : "With " + listed(trial.mistakes.map { $0.words(input.name) })
    if let freed = trial.freed { what += ", the entry of \(input.name(freed)) taken as unknown" }
    if let mixed = trial.mixed {
      what += ", the entry of \(input.name(mixed)) anywhere between those of its scales"
    }
    return "\(what): \(words(trial.result, input))"
  }

  private static func words(_ result: PoolScenario.Result, _ input: AuditInput) -> String {
    switch result {
    case .reproduces(let range, let ways, let all): "\(range.text): agrees in \(ways) of \(all) ways of analysis"
    case .differs(let range, let isNear): "\(range.text): \(isNear ? "near, but not equal" : "does not agree")"
    case .impossible(let study, let nearest):
      "no effect of \(input.name(study)) agrees" + (nearest.map { "; \($0.text)" } ?? "")
    case .solved(let study, let effects, _, let average):
      "agrees if g of \(input.name(study)) is \(span(effects, 2))"
        + (average.map { " and the averaged entry is \(span($0, 2))" } ?? "")
    case .undecidable(let reason): reason
    }
  }

  static func span(_ range: ClosedRange<Double>, _ decimals: Int) -> String {
    let (least, greatest) = (NumberText.fixed(range.lowerBound, decimals), NumberText.fixed(range.upperBound, decimals))
    return least == greatest ? least : "\(least) to \(greatest)"
  }
}

extension ClaimFact {
  /// What the claim prints, in short.
  var foundText: String {
    let heterogeneity = i2.printed.map { "I2 \($0.text)%" }
    return [estimate.printed == nil ? nil : printedText, heterogeneity].compactMap(\.self).joined(separator: ", ")
  }

  /// A sentence about the first cell that holds text where a number should be; nil when all can be read.
  var unreadableNumber: String? {
    for (name, value) in [("estimate", estimate), ("lower limit", lower), ("upper limit", upper), ("I2", i2), ("P", p)]
    {
      if case .unreadable = value { return "The \(name) is \(value.text)." }
    }
    return nil
  }
}
