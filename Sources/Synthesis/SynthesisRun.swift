import MetaAnalysis
import TrialModel

/// Pools what candidates give on a question, by stated choices.
package struct SynthesisRun: Sendable {
  /// The studies that could enter, one row each.
  package let candidates: [SynthesisCandidate]
  /// What is known of them, by study and instrument.
  package let evidence: [EffectEvidence]

  /// A synthesis of the candidates' evidence.
  package init(candidates: [SynthesisCandidate], evidence: [EffectEvidence]) {
    self.candidates = candidates
    self.evidence = evidence
  }

  /// Derives the effects, takes one per trial (or, as published, one per report) and pools them.
  package func result(_ choices: PoolingChoices) -> SynthesisResult {
    let derivations = evidence.map(EffectRule(variance: choices.variance).derive)
    let derived = inGroups(
      derivations.compactMap { if case .derived(let effect) = $0 { effect } else { nil } }, choices)
    let sizes = Dictionary(
      candidates.compactMap { candidate in candidate.clusterSize.map { (candidate.trial, $0) } },
      uniquingKeysWith: { first, _ in first })
    let effects = TrialEffects(derived, choosing: choices.instruments)
      .correctedForClusters(sizes: sizes, correlation: choices.clusterCorrelation)
    let members = (choices.countsReports ? reports(of: effects) : effects.effects).map(remarked)
    return pool(members, derivations, choices)
  }

  /// The effects with those of programmes in groups against individuals corrected, when a size of groups is chosen. Trials
  /// that randomized clusters are corrected as such, once.
  private func inGroups(_ derived: [DerivedEffect], _ choices: PoolingChoices) -> [DerivedEffect] {
    guard let size = choices.groupSize else { return derived }
    let studies = Set(candidates.filter { $0.isGroupAgainstIndividual && $0.clusterSize == nil }.map(\.study))
    let delivery = GroupDelivery(size: size, correlation: choices.clusterCorrelation)
    return derived.map { studies.contains($0.study) ? delivery.corrected($0) : $0 }
  }

  /// The effect with what its studies say of their arms.
  private func remarked(_ effect: TrialEffect) -> TrialEffect {
    var effect = effect
    effect.remarks += candidates.filter { effect.studies.contains($0.study) }.flatMap(\.remarks).uniqued
    return effect
  }

  /// Each report of a trial with the trial's effect, as a review does that counts reports.
  private func reports(of effects: TrialEffects) -> [TrialEffect] {
    candidates.compactMap { candidate in
      effects.effects.first { $0.trial == candidate.trial }.map { trial in
        TrialEffect(
          trial: trial.trial, studies: [candidate.study], parts: trial.parts, effect: trial.effect,
          remarks: trial.remarks)
      }
    }
  }

  private func pool(
    _ members: [TrialEffect], _ derivations: [EffectDerivation], _ choices: PoolingChoices
  ) -> SynthesisResult {
    let effects = members.map(\.effect)
    var model = RandomEffectsModel(estimator: choices.estimator, test: choices.test, level: choices.level)
    var warnings: [String] = []
    if choices.rule == .testDecides {
      let fixed = RandomEffectsModel(estimator: .equalEffects, test: .wald, level: choices.level)
      if case .estimate(let fit) = fixed.fit(effects), case .estimate(let heterogeneity) = fit.heterogeneity,
        heterogeneity.pValue < 0.10, heterogeneity.iSquaredFromQ >= 50
      {
        model.estimator = .restrictedMaximumLikelihood
      } else {
        model.estimator = .equalEffects
      }
      warnings.append("The model was chosen by the test of heterogeneity; such a choice overstates certainty.")
    }
    let fit = model.fit(effects)
    if case .estimate(let fit) = fit { warnings += fit.warnings.map(\.message) }
    warnings += countedTwice(members)
    return SynthesisResult(
      choices: choices, model: model, candidates: candidates, members: members,
      leftOut: leftOut(members, derivations), fit: fit,
      prediction: fit.flatMap { $0.predictionInterval(degreesOfFreedom: choices.prediction) },
      profile: RandomEffectsModel(estimator: .restrictedMaximumLikelihood, test: model.test, level: choices.level)
        .qProfile(effects),
      warnings: warnings)
  }

  private func countedTwice(_ members: [TrialEffect]) -> [String] {
    Dictionary(grouping: members, by: \.trial).filter { $1.count > 1 }.sorted { $0.key < $1.key }.map {
      trial, members in
      "People are counted \(members.count) times: \(members.flatMap(\.studies).joined(separator: ", ")) report one trial, \(trial)."
    }
  }

  /// Every candidate whose numbers were not pooled, with the reason.
  private func leftOut(_ members: [TrialEffect], _ derivations: [EffectDerivation]) -> [LeftOutStudy] {
    let pooled = Set(members.flatMap(\.studies))
    return candidates.filter { !pooled.contains($0.study) }.map { candidate in
      func leftOut(_ kind: LeftOutStudy.Kind, _ reason: String) -> LeftOutStudy {
        LeftOutStudy(
          study: candidate.study, label: candidate.label, kind: kind, reason: reason,
          advice: kind == .refused ? candidate.advice : nil,
          stored: candidate.stored.map(\.description))
      }
      if let member = members.first(where: { $0.trial == candidate.trial }) {
        return leftOut(
          .samePeople, "the same people as \(member.studies.joined(separator: ", ")), which stands for the trial")
      }
      if let obstacle = candidate.obstacle { return leftOut(.refused, obstacle) }
      let reasons = derivations.compactMap { derivation -> String? in
        guard case .underivable(let effect) = derivation, effect.study == candidate.study else { return nil }
        return "\(effect.instrument): \(effect.reasons.joined(separator: "; "))"
      }
      return leftOut(
        .noEffect,
        reasons.isEmpty
          ? candidate.reasonWithoutEvidence : reasons.joined(separator: ". ") + candidate.storedBeside)
    }
  }
}
