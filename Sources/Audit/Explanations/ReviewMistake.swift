/// A mistake that reviews make when they enter a study's numbers or pool them.
package enum ReviewMistake: Sendable, Hashable {
  /// Standard errors of a study's means taken for standard deviations.
  case standardErrorAsDeviation(study: String)
  /// Each report of a trial entered as a study of its own.
  case trialCountedTwice(trial: String)
  /// A study's effect with the other sign, as when a scale on which less is better is not turned.
  case signNotTurned(study: String)
  /// The numbers of another population, such as completers for complete cases.
  case otherPopulation(study: String, population: String)
  /// Changes from baseline for scores.
  case changeForPost(study: String)
  /// People randomized for people analysed.
  case randomizedForAnalysed(study: String)
  /// One scale for the average of several.
  case oneScale(study: String, instrument: String)
  /// A fixed effect where the Methods ask for random effects, or the other way round.
  case otherModel

  /// The study whose entry the mistake changes.
  package var study: String? {
    switch self {
    case .standardErrorAsDeviation(let study), .signNotTurned(let study), .otherPopulation(let study, _),
      .changeForPost(let study), .randomizedForAnalysed(let study), .oneScale(let study, _):
      study
    case .trialCountedTwice, .otherModel: nil
    }
  }

  /// The kind of mistake, without its study.
  package var kind: String {
    switch self {
    case .standardErrorAsDeviation: "SE as SD"
    case .trialCountedTwice: "trial counted twice"
    case .signNotTurned: "sign not turned"
    case .otherPopulation: "other population"
    case .changeForPost: "change for post scores"
    case .randomizedForAnalysed: "n randomized for n analysed"
    case .oneScale: "one scale for the average"
    case .otherModel: "other model"
    }
  }

  /// The mistake in words; `name` gives the name of a study.
  func words(_ name: (String) -> String) -> String {
    switch self {
    case .standardErrorAsDeviation(let study): "the standard errors of \(name(study)) taken for standard deviations"
    case .trialCountedTwice(let trial): "each report of the trial \(trial) counted as a study"
    case .signNotTurned(let study): "the effect of \(name(study)) with the other sign"
    case .otherPopulation(let study, let population): "the numbers of \(population) for \(name(study))"
    case .changeForPost(let study): "changes from baseline for \(name(study))"
    case .randomizedForAnalysed(let study): "people randomized instead of people analysed for \(name(study))"
    case .oneScale(let study, let instrument): "only the scale \(instrument) of \(name(study))"
    case .otherModel: "the other of fixed and random effects"
    }
  }
}

extension ClaimEvidence {
  /// The single mistakes that would change something in this claim, in a fixed order. The numbers of a member that only
  /// repeats another report are not varied.
  func possibleMistakes(_ way: AnalysisWay) -> [ReviewMistake] {
    var mistakes: [ReviewMistake] = repeatedTrials.map { .trialCountedTwice(trial: $0.trial) }
    for member in members where !member.isBorrowed {
      let study = member.study
      var own: [ReviewMistake] = [.standardErrorAsDeviation(study: study), .signNotTurned(study: study)]
      for population in member.otherPopulations.keys.sorted() {
        own.append(.otherPopulation(study: study, population: population))
      }
      own += [.changeForPost(study: study), .randomizedForAnalysed(study: study)]
      if member.evidence.count > 1 {
        for evidence in member.evidence { own.append(.oneScale(study: study, instrument: evidence.instrument)) }
      }
      let entry = member.entry([], way)?.effect
      mistakes += own.filter { mistake in
        guard let changed = member.entry([mistake], way)?.effect else { return false }
        return changed != entry
      }
    }
    return mistakes + [.otherModel]
  }
}
