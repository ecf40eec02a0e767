import MetaAnalysis
import Synthesis

/// What a review would have entered for a member of a pool.
struct MemberEntry: Sendable, Equatable {
  let effect: EffectSize
  let people: Int
  /// Whether it rests on nothing but an effect size that a report had computed.
  let isReportedEffect: Bool
  /// The effects of the scales that were averaged.
  let scales: [Double]
}

extension EffectEvidence {
  /// With standard errors in the place of standard deviations.
  fileprivate var withErrorsAsDeviations: EffectEvidence {
    guard let arms else { return self }
    func misread(_ arm: ArmEvidence) -> ArmEvidence {
      guard arm.standardDeviation == nil, let error = arm.standardError else { return arm }
      var arm = arm
      arm.standardDeviation = error
      arm.standardError = nil
      return arm
    }
    var evidence = self
    evidence.arms = (misread(arms.intervention), misread(arms.comparator))
    return evidence
  }

  /// With other numbers of people.
  func counting(_ intervention: Int, _ comparator: Int) -> EffectEvidence {
    var evidence = self
    if var arms {
      arms.intervention.count = intervention
      arms.comparator.count = comparator
      evidence.arms = arms
    }
    evidence.people?.interventionCount = intervention
    evidence.people?.comparatorCount = comparator
    return evidence
  }
}

extension MemberEvidence {
  /// The entry with some mistakes made, by one way of analysis; nil when the sources give none.
  func entry(_ mistakes: [ReviewMistake], _ way: AnalysisWay) -> MemberEntry? {
    var source = evidence
    var sign = 1.0
    for mistake in mistakes where mistake.study == study {
      switch mistake {
      case .standardErrorAsDeviation: source = source.map(\.withErrorsAsDeviations)
      case .signNotTurned: sign = -sign
      case .otherPopulation(_, let population): source = otherPopulations[population] ?? []
      case .changeForPost: source = changes
      case .randomizedForAnalysed:
        guard let one = randomizedIntervention, let two = randomizedComparator else { return nil }
        source = source.map { $0.counting(one, two) }
      case .oneScale(_, let instrument): source = source.filter { $0.instrument == instrument }
      case .trialCountedTwice, .otherModel: break
      }
    }
    let rule = EffectRule(variance: way.variance)
    let derived = source.compactMap { evidence -> DerivedEffect? in
      if case .derived(let effect) = rule.derive(evidence) { effect } else { nil }
    }
    let effects = derived.map { EffectSize(estimate: sign * $0.effect.estimate, variance: $0.effect.variance) }
    guard case .estimate(let effect) = AveragedEffect(correlation: way.correlation).average(effects) else { return nil }
    return MemberEntry(
      effect: effect, people: derived.map { $0.interventionCount + $0.comparatorCount }.max() ?? 0,
      isReportedEffect: derived.allSatisfy { $0.path >= .reportedDifference }, scales: effects.map(\.estimate))
  }
}
