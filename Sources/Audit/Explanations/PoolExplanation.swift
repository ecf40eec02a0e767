import TrialModel

/// Why a printed pool does not follow from its sources: mistakes tried alone and in pairs.
package struct PoolExplanation: Sendable {
  /// Something that was tried, and what came out.
  struct Trial: Sendable {
    let mistakes: [ReviewMistake]
    /// The study whose entry was taken as unknown though a source gives an effect size.
    let freed: String?
    /// The study whose entry was taken anywhere between those of its scales.
    let mixed: String?
    let result: PoolScenario.Result
  }

  /// The claim with its evidence.
  let evidence: ClaimEvidence
  /// What comes out without a mistake, each trial once; and, where a trial is repeated, each report counted.
  let baseline: [Trial]
  /// What was tried to explain the printed numbers; empty when the baseline does.
  let tried: [Trial]

  /// Those that reproduce every printed number.
  var reproducing: [Trial] { tried.filter(\.result.isPossible) }

  /// The mistakes by which the printed numbers come out, best explanations first.
  package var named: [[ReviewMistake]] { reproducing.map(\.mistakes) }

  /// Looks for what explains a claim.
  package init(_ evidence: ClaimEvidence, rule: DecisionRule?) {
    self.evidence = evidence
    func scenario(_ mistakes: [ReviewMistake]) -> PoolScenario {
      PoolScenario(evidence: evidence, mistakes: mistakes, rule: rule)
    }
    var baseline = [Trial(mistakes: [], freed: nil, mixed: nil, result: scenario([]).result())]
    // An effect size that the report computed need not be what the review entered: then the entry is solved for.
    let freed = Self.reportedEffect(evidence, rule)
    if let freed, !baseline[0].result.isPossible {
      baseline.append(Trial(mistakes: [], freed: freed, mixed: nil, result: scenario([]).result(freeing: freed)))
    }
    self.baseline = baseline
    guard !baseline.contains(where: \.result.isPossible), Self.canBeExplained(baseline),
      let way = AnalysisWay.all(averaging: false, rule: rule).first
    else {
      tried = []
      return
    }
    tried = Self.search(evidence, evidence.possibleMistakes(way), freed, scenario)
  }

  /// Whether anything is left to try: some effects are known, and at most one entry is not.
  private static func canBeExplained(_ baseline: [Trial]) -> Bool {
    baseline.contains { trial in
      if case .undecidable = trial.result { false } else { true }
    }
  }

  private static func search(
    _ evidence: ClaimEvidence, _ singles: [ReviewMistake], _ freed: String?,
    _ scenario: ([ReviewMistake]) -> PoolScenario
  ) -> [Trial] {
    var tried: [Trial] = []
    func attempt(_ mistakes: [ReviewMistake]) {
      let plain = Trial(mistakes: mistakes, freed: nil, mixed: nil, result: scenario(mistakes).result())
      tried.append(plain)
      if let freed, !plain.result.isPossible, !mistakes.contains(where: { $0.study == freed }) {
        tried.append(
          Trial(mistakes: mistakes, freed: freed, mixed: nil, result: scenario(mistakes).result(freeing: freed)))
      }
    }
    for mistake in singles { attempt([mistake]) }
    if tried.contains(where: \.result.isPossible) { return tried }
    for (index, first) in singles.enumerated() {
      for second in singles[(index + 1)...] where Self.areCompatible(first, second) { attempt([first, second]) }
    }
    if tried.contains(where: \.result.isPossible) { return tried }
    // The last thing: an average with weights that are not known, for a study of which a scale was not seen.
    for member in evidence.members where member.evidence.count > 1 && !member.unseenScales.isEmpty {
      for mistakes in [[]] + singles.filter({ $0.study == member.study }).map({ [$0] }) {
        if mistakes.contains(where: { if case .oneScale = $0 { true } else { false } }) { continue }
        tried.append(
          Trial(
            mistakes: mistakes, freed: freed, mixed: member.study,
            result: scenario(mistakes).result(freeing: freed, mixing: member.study)))
      }
    }
    return tried
  }

  /// Whether two mistakes can be made together: not two populations or two scales of one study.
  private static func areCompatible(_ one: ReviewMistake, _ two: ReviewMistake) -> Bool {
    one.study == nil || one.study != two.study || one.kind != two.kind
  }

  /// The only study whose entry rests on an effect size that its report computed; nil for none or several.
  private static func reportedEffect(_ evidence: ClaimEvidence, _ rule: DecisionRule?) -> String? {
    guard let way = AnalysisWay.all(averaging: false, rule: rule).first else { return nil }
    let members = evidence.members.filter { $0.entry([], way)?.isReportedEffect == true }
    return members.count == 1 ? members.first?.study : nil
  }
}
