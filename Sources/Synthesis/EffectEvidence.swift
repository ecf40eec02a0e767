import TrialModel

/// What one source gives about one arm: the ingredients of an effect.
package struct ArmEvidence: Sendable, Equatable {
  /// The result's ID in the registry.
  package var id: String
  /// People analysed.
  package var count: Int?
  package var mean: Double?
  package var standardDeviation: Double?
  /// Of the mean.
  package var standardError: Double?
  /// The 95% confidence interval of the mean.
  package var intervalLower: Double?
  package var intervalUpper: Double?
  package var source: String
  package var locator: String

  /// An arm's numbers; what is not given is missing in the source.
  package init(
    id: String, count: Int?, mean: Double?, standardDeviation: Double? = nil, standardError: Double? = nil,
    intervalLower: Double? = nil, intervalUpper: Double? = nil, source: String, locator: String
  ) {
    self.id = id
    self.count = count
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.standardError = standardError
    self.intervalLower = intervalLower
    self.intervalUpper = intervalUpper
    self.source = source
    self.locator = locator
  }
}

/// A comparison that a source prints.
package struct ContrastEvidence: Sendable, Equatable {
  /// The contrast's ID in the registry.
  package var id: String
  /// What was compared, in the registry's word: `between_groups`, `time` ...
  package var comparison: String
  /// Why it names no time point; nil when it is one of the time that is asked for.
  package var timeMissing: MissingReason?
  /// The statistic, in the registry's word: `mean_difference`, `t`, `f` ...
  package var statistic: String
  package var value: Double?
  /// Degrees of freedom: of the numerator, or the only ones.
  package var df1: Double?
  /// Degrees of freedom of the denominator of an F.
  package var df2: Double?
  package var intervalLower: Double?
  package var intervalUpper: Double?
  /// The relation and the number of a printed p value.
  package var pRelation: String?
  package var p: Double?
  /// 1 or 2; nil when the source does not say.
  package var tails: Int?
  /// 1 when the estimate favours the intervention, -1 when it favours the comparator, nil when that is not known.
  package var sign: Double?
  /// Whether the trial has several arms, of which the comparison does not say which it compares.
  package var isOfUnknownArms = false
  package var source: String
  package var locator: String

  /// A printed comparison.
  package init(
    id: String, comparison: String, statistic: String, value: Double?, df1: Double? = nil, df2: Double? = nil,
    intervalLower: Double? = nil, intervalUpper: Double? = nil, pRelation: String? = nil, p: Double? = nil,
    tails: Int? = nil, sign: Double? = nil, source: String, locator: String
  ) {
    self.id = id
    self.comparison = comparison
    self.statistic = statistic
    self.value = value
    self.df1 = df1
    self.df2 = df2
    self.intervalLower = intervalLower
    self.intervalUpper = intervalUpper
    self.pRelation = pRelation
    self.p = p
    self.tails = tails
    self.sign = sign
    self.source = source
    self.locator = locator
  }
}

/// The people of both arms behind a comparison that prints no numbers.
package struct PeopleEvidence: Sendable, Equatable {
  package var interventionCount: Int
  package var comparatorCount: Int
  /// Who they are: assessed at the time point, or randomized.
  package var what: String
  /// The result or arm that gives the number, of the intervention.
  package var id: String
  package var source: String
  package var locator: String

  /// People of both arms, with where their number stands.
  package init(
    interventionCount: Int, comparatorCount: Int, what: String, id: String, source: String, locator: String
  ) {
    self.interventionCount = interventionCount
    self.comparatorCount = comparatorCount
    self.what = what
    self.id = id
    self.source = source
    self.locator = locator
  }
}

/// All that is known of one study on one instrument at one time point in one population.
package struct EffectEvidence: Sendable, Equatable {
  package var study: String
  package var trial: String
  package var instrument: String
  /// Whether higher scores are better; nil when no source says.
  package var higherIsBetter: Bool?
  package var timePoint: String
  /// The intervention's and the comparator's results, when a source gives both.
  package var arms: (intervention: ArmEvidence, comparator: ArmEvidence)?
  /// What is printed about the comparison.
  package var contrasts: [ContrastEvidence]
  /// People of each arm behind a contrast that prints no numbers: those assessed at the time point, or, for everyone
  /// randomized, the numbers randomized.
  package var people: PeopleEvidence?

  /// What is known of a study on an instrument.
  package init(
    study: String, trial: String, instrument: String, higherIsBetter: Bool?, timePoint: String,
    arms: (intervention: ArmEvidence, comparator: ArmEvidence)? = nil, contrasts: [ContrastEvidence] = [],
    people: PeopleEvidence? = nil
  ) {
    self.study = study
    self.trial = trial
    self.instrument = instrument
    self.higherIsBetter = higherIsBetter
    self.timePoint = timePoint
    self.arms = arms
    self.contrasts = contrasts
    self.people = people
  }

  package static func == (one: EffectEvidence, two: EffectEvidence) -> Bool {
    one.study == two.study && one.trial == two.trial && one.instrument == two.instrument
      && one.higherIsBetter == two.higherIsBetter && one.timePoint == two.timePoint
      && one.arms?.intervention == two.arms?.intervention && one.arms?.comparator == two.arms?.comparator
      && one.contrasts == two.contrasts && one.people == two.people
  }
}
