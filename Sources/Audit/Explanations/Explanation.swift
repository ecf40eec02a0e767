import TrialModel

/// Which mistakes would give the numbers that a pool prints.
enum Explanation: RegistryRule {
  static let description = AuditRuleDescription(
    id: "explanation", subject: "explanation",
    title: "for a pool that does not follow from its sources: mistakes that would give the printed numbers",
    grade: .strong,
    basis: """
      Mistakes that reviews make (Gøtzsche et al. 2007; Tendal et al. 2009) are tried one by one, then in pairs: standard errors as \
      standard deviations, a trial counted twice, a sign not turned, another population, changes for scores, people randomized for \
      people analysed, one scale for an average, the other model. An explanation found afterwards is a hypothesis: it is strong only \
      when one mistake alone gives every printed number, for every number of people that may have been entered, and no other does.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.explanations.compactMap { finding($0, input) }
  }

  /// What the rule says of a claim that was looked at; nil when there is nothing to explain.
  static func finding(_ explanation: PoolExplanation, _ input: AuditInput) -> AuditFinding? {
    let claim = explanation.evidence.claim
    guard !explanation.tried.isEmpty, claim.unreadableNumber == nil else { return nil }
    let subject = AuditSubject(claim)
    let reproducing = explanation.reproducing
    let arithmetic = arithmetic(explanation, input)
    guard let best = reproducing.first else {
      let reason =
        "\(counted(explanation.tried.count, "combination")) of mistakes were tried; none gives the printed numbers."
      return finding(
        subject, .cannotBeChecked(reason), reason, found: claim.foundText, arithmetic: arithmetic,
        settles: "\(sentence(claim.whereToLook)) shows what was entered for each study.")
    }
    let words = listed(best.mistakes.map { $0.words(input.name) })
    let others = reproducing.count - 1
    let counts = isFirm(reproducing) ? OtherCounts(explanation, best.mistakes, input) : nil
    let isFirm = isFirm(reproducing) && counts?.isAlwaysReproduced == true
    return finding(
      subject, .failed(isFirm ? .strong : .flag),
      "What is printed (\(claim.foundText)) would come out with \(words)" + conditions(best, input)
        + (others == 0
          ? "." : "; \(others) other \(others == 1 ? "combination" : "combinations") of mistakes would give them too."),
      found: claim.foundText, expected: expected(best, input), arithmetic: arithmetic + (counts?.lines ?? []),
      settles: "\(sentence(claim.whereToLook)) shows what was entered; it would show \(words), or rule it out.",
      fact: .pool(claim.id))
  }

  /// Whether a single mistake, without an unknown entry, is the only explanation.
  private static func isFirm(_ reproducing: [PoolExplanation.Trial]) -> Bool {
    guard reproducing.count == 1, let only = reproducing.first, only.mistakes.count == 1 else { return false }
    if case .reproduces = only.result { return true }
    return false
  }

  private static func conditions(_ trial: PoolExplanation.Trial, _ input: AuditInput) -> String {
    guard case .solved(let study, let effects, _, let average) = trial.result else { return "" }
    var text = ", if the entry of \(input.name(study)) was g = \(FollowsFromSources.span(effects, 2))"
    if let mixed = trial.mixed, let average {
      text +=
        " and the scales of \(input.name(mixed)) were averaged to g = \(FollowsFromSources.span(average, 2)), with weights or "
        + "with a further scale that are not known"
    }
    return text
  }

  private static func expected(_ trial: PoolExplanation.Trial, _ input: AuditInput) -> String {
    if case .reproduces(let range, _, _) = trial.result { return range.text }
    return ""
  }

  private static func arithmetic(_ explanation: PoolExplanation, _ input: AuditInput) -> [String] {
    let claim = explanation.evidence.claim
    let tolerances = [
      ("estimate", claim.estimate), ("lower limit", claim.lower), ("upper limit", claim.upper), ("I2", claim.i2),
    ].compactMap { name, number in
      number.printed.map {
        "\(name) \(NumberText.fixed($0.value - $0.halfUnit, $0.decimals + 1)) to \(NumberText.fixed($0.value + $0.halfUnit, $0.decimals + 1))"
      }
    }
    var lines = ["Agreement means, as the numbers are rounded: \(tolerances.joined(separator: ", "))."]
    lines += explanation.baseline.map { FollowsFromSources.line($0, input) }
    let simple = explanation.tried.filter { $0.mistakes.count < 2 }
    lines += simple.map { FollowsFromSources.line($0, input) }
    let pairs = explanation.tried.filter { $0.mistakes.count == 2 }
    if !pairs.isEmpty {
      let agreeing = pairs.filter(\.result.isPossible)
      lines.append("Pairs of mistakes: \(pairs.count) tried, \(agreeing.count) agree.")
      lines += agreeing.prefix(10).map { FollowsFromSources.line($0, input) }
    }
    lines += unseenScale(explanation, input)
    if let best = explanation.reproducing.first, !best.mistakes.isEmpty {
      lines.append("The entries would then be:")
      lines += FollowsFromSources.entries(explanation.evidence, best.mistakes, input)
    }
    return lines
  }

  /// What a scale that was not seen would have given, had all scales been averaged plainly.
  private static func unseenScale(_ explanation: PoolExplanation, _ input: AuditInput) -> [String] {
    guard let best = explanation.reproducing.first, case .solved(_, _, _, let average?) = best.result,
      let member = explanation.evidence.members.first(where: { $0.study == best.mixed }),
      member.unseenScales.count == 1,
      let way = AnalysisWay.all(averaging: true, rule: input.rule).first, let entry = member.entry(best.mistakes, way)
    else { return [] }
    let count = Double(entry.scales.count + 1)
    let sum = entry.scales.reduce(0, +)
    let needed = (count * average.lowerBound - sum)...(count * average.upperBound - sum)
    return [
      "A plain average of \(Int(count)) scales would need g = \(FollowsFromSources.span(needed, 2)) for \(member.unseenScales[0]) of "
        + "\(member.name), which was not seen."
    ]
  }
}
