import MetaAnalysis
import Synthesis
import TrialQuery

extension PlottedSynthesis {
  /// A synthesis of the registry.
  init(
    _ run: SynthesisRun, choices: PoolingChoices, target: SynthesisTarget, arms: ArmNames,
    instruments: [String: String], needs: Needs
  ) {
    let result = run.result(choices)
    let labels = Dictionary(run.candidates.map { ($0.study, $0.label) }, uniquingKeysWith: { first, _ in first })
    let attributes = Dictionary(
      run.candidates.map { ($0.trial, $0.attributes) }, uniquingKeysWith: { first, _ in first })
    title = Self.title(of: target)
    subtitle =
      "\(target.claim.map { "\($0); " } ?? "")\(result.usable) of \(result.candidates.count) studies have usable data. "
      + Self.words(result.model)
    measure = "Hedges\u{2019}s g"
    axisTitle = "Hedges\u{2019}s g (standardized mean difference)"
    self.arms = arms
    lowerSide = "favours \(arms.comparator == "Comparator" ? "comparator" : arms.comparator)"
    upperSide = "favours \(arms.intervention == "Intervention" ? "intervention" : arms.intervention)"
    studies = result.members.map { member in
      let own = attributes[member.trial] ?? [:]
      return Study(member, labels: labels, instruments: instruments, evidence: run.evidence, attributes: own, needs)
    }
    omissions = result.leftOut.map { Omission(label: $0.label, reason: Self.short($0.advised, instruments, labels)) }
    model = result.model
    fit = result.fit
    prediction = result.prediction
    predictionDegrees = choices.prediction
    order = Self.order(result.members.map { member in needs.order.flatMap { attributes[member.trial]?[$0] } ?? "" })
    warnings = result.warnings
    if let name = needs.subgroups { divide(run.subgroups(choices, by: name)) }
    if let name = needs.moderator { regression = run.regression(choices, on: name).fit }
  }

  private mutating func divide(_ answer: (fit: Estimation<SubgroupFit>, effects: [String: [EffectSize]], without: Int))
  {
    let studies = studies
    groups = answer.fit.map { fit in
      fit.groups.map { group in
        Group(
          name: group.level.replacing("_", with: " "),
          members: studies.indices.filter { studies[$0].group == group.level }, fit: group.fit)
      }
    }
    between = answer.fit.flatMap(\.between)
    withoutGroup = answer.without
  }

  /// "Personal recovery at follow-up, intention to treat".
  static func title(of target: SynthesisTarget) -> String {
    let domain = target.domainName.prefix(1).uppercased() + target.domainName.dropFirst()
    let population =
      ["cc": "complete cases", "itt": "intention to treat"][target.population]
      ?? target.population.replacing("_", with: " ")
    return "\(domain) at \(target.at == "post" ? "the end of the intervention" : "follow-up"), \(population)"
  }

  /// A reason with the instruments' names for their IDs, once where several instruments share it.
  private static func short(_ reason: String, _ instruments: [String: String], _ labels: [String: String]) -> String {
    var parts: [(names: [String], reason: String)] = []
    for sentence in reason.split(separator: ". ") {
      let halves = sentence.split(separator: ": ", maxSplits: 1).map(String.init)
      guard halves.count == 2, let name = instruments[halves[0]] else { return named(reason, labels) }
      if let index = parts.firstIndex(where: { $0.reason == halves[1] }) {
        parts[index].names.append(name)
      } else {
        parts.append(([name], halves[1]))
      }
    }
    return parts.map { "\($0.names.joined(separator: ", ")): \($0.reason)" }.joined(separator: ". ")
  }

  /// A sentence with the studies' labels for their IDs.
  private static func named(_ sentence: String, _ labels: [String: String]) -> String {
    sentence.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let id = word.hasSuffix(",") ? word.dropLast() : word
      return labels[String(id)].map { $0 + word.dropFirst(id.count) } ?? String(word)
    }.joined(separator: " ")
  }

  /// Places by their texts: numbers where all are, else words; those without one last.
  static func order(_ texts: [String]) -> [Int] {
    let numbers = texts.map(Double.init)
    guard texts.contains(where: { !$0.isEmpty }) else { return Array(texts.indices) }
    return texts.indices.sorted { one, two in
      if texts[one].isEmpty != texts[two].isEmpty { return texts[two].isEmpty }
      if let first = numbers[one], let second = numbers[two] { return (first, one) < (second, two) }
      return (texts[one], one) < (texts[two], two)
    }
  }
}

extension PlottedSynthesis.Study {
  fileprivate init(
    _ member: TrialEffect, labels: [String: String], instruments: [String: String], evidence: [EffectEvidence],
    attributes: [String: String], _ needs: PlottedSynthesis.Needs
  ) {
    self.init(
      label: member.studies.map { labels[$0] ?? $0 }.joined(separator: ", "),
      instruments: member.parts.map { instruments[$0.instrument] ?? $0.instrument }.joined(separator: ", "),
      effect: member.effect, grade: member.grade, group: needs.subgroups.flatMap { attributes[$0] },
      moderator: needs.moderator.flatMap { attributes[$0] })
    intervention.count = member.parts.map { Double($0.interventionCount) }.max()
    comparator.count = member.parts.map { Double($0.comparatorCount) }.max()
    // One instrument by means: its numbers. The average of several has none of its own.
    guard member.parts.count == 1, let part = member.parts.first, part.path <= .meansAndIntervals,
      let both = evidence.first(where: { $0.study == part.study && $0.instrument == part.instrument })?.arms
    else { return }
    intervention.mean = both.intervention.mean
    comparator.mean = both.comparator.mean
    guard part.path == .meansAndDeviations else { return }
    intervention.deviation = both.intervention.standardDeviation
    comparator.deviation = both.comparator.standardDeviation
  }
}
