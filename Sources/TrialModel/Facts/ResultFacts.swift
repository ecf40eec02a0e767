/// What one arm scored on one scale at one time in one population.
package struct ResultFact: Sendable, Equatable {
  package var id: String
  package var study: String
  package var arm: String
  package var instrument: String
  package var timePoint: String
  /// `baseline`, `interim`, `post` or `follow_up`.
  package var at: String
  package var population: String
  /// Whether it is the change from baseline.
  package var isChange: Bool
  package var n: Int?
  package var mean: Printed
  package var sd: Printed
  package var se: Printed
  package var place: Place

  /// A result.
  package init(
    id: String, study: String, arm: String, instrument: String, timePoint: String, at: String, population: String,
    isChange: Bool = false, n: Int?, mean: Printed, sd: Printed, se: Printed = .missing(.notReported), place: Place
  ) {
    self.id = id
    self.study = study
    self.arm = arm
    self.instrument = instrument
    self.timePoint = timePoint
    self.at = at
    self.population = population
    self.isChange = isChange
    self.n = n
    self.mean = mean
    self.sd = sd
    self.se = se
    self.place = place
  }
}

/// A comparison that a document prints.
package struct ContrastFact: Sendable, Equatable {
  package var id: String
  package var study: String
  package var trial: String
  package var outcome: String
  /// The scale with its domain, and the time with its kind; nil when the document names none.
  package var instrument: String?
  package var domain: String?
  package var timePoint: String?
  package var at: String?
  package var population: String
  /// `between_groups`, `time`, `baseline` ...
  package var comparison: String
  /// `t`, `f`, `mean_difference` ...
  package var statistic: String
  package var value: Printed
  package var df1: Printed
  package var df2: Printed
  package var lower: Printed
  package var upper: Printed
  package var level: Double?
  package var pRelation: String?
  package var p: Printed
  package var tails: Int?
  /// `favours_intervention`, `favours_comparator` or `no_difference`; nil when it is not known.
  package var direction: String?
  package var note: String
  package var place: Place

  /// A comparison.
  package init(
    id: String, study: String, trial: String, outcome: String, instrument: String? = nil, domain: String? = nil,
    timePoint: String? = nil, at: String? = nil, population: String = "cc", comparison: String, statistic: String,
    value: Printed,
    df1: Printed = .missing(.notReported), df2: Printed = .missing(.notReported),
    lower: Printed = .missing(.notReported), upper: Printed = .missing(.notReported), level: Double? = nil,
    pRelation: String? = nil, p: Printed = .missing(.notReported), tails: Int? = nil, note: String = "", place: Place
  ) {
    self.id = id
    self.study = study
    self.trial = trial
    self.outcome = outcome
    self.instrument = instrument
    self.domain = domain
    self.timePoint = timePoint
    self.at = at
    self.population = population
    self.comparison = comparison
    self.statistic = statistic
    self.value = value
    self.df1 = df1
    self.df2 = df2
    self.lower = lower
    self.upper = upper
    self.level = level
    self.pRelation = pRelation
    self.p = p
    self.tails = tails
    self.note = note
    self.place = place
  }
}

/// An estimate that the review prints.
package struct ClaimFact: Sendable, Equatable {
  package var id: String
  package var domain: String
  package var domainName: String
  /// `post` or `follow_up`.
  package var at: String
  package var population: String
  package var figure: String?
  package var k: Int
  package var participants: Int?
  package var participantsMissing: MissingReason?
  /// `smd`, `md` ...; nil when nothing was pooled.
  package var measure: String?
  package var estimate: Printed
  package var lower: Printed
  package var upper: Printed
  package var i2: Printed
  package var pRelation: String?
  package var p: Printed
  /// `significant`, `non_significant` or `not_pooled`; nil when the text gives none.
  package var verdict: String?
  package var note: String
  /// The studies, by ID, in order of reference.
  package var members: [String]
  package var place: Place

  /// An estimate.
  package init(
    id: String, domain: String, domainName: String, at: String = "post", population: String = "cc",
    figure: String? = nil, k: Int, participants: Int? = nil, participantsMissing: MissingReason? = nil,
    measure: String? = "smd", estimate: Printed, lower: Printed, upper: Printed,
    i2: Printed = .missing(.notReported), pRelation: String? = nil, p: Printed = .missing(.notReported),
    verdict: String? = nil, note: String = "", members: [String], place: Place
  ) {
    self.id = id
    self.domain = domain
    self.domainName = domainName
    self.at = at
    self.population = population
    self.figure = figure
    self.k = k
    self.participants = participants
    self.participantsMissing = participantsMissing
    self.measure = measure
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.i2 = i2
    self.pRelation = pRelation
    self.p = p
    self.verdict = verdict
    self.note = note
    self.members = members
    self.place = place
  }

  /// Whether several studies were pooled to one number.
  package var isPooled: Bool { k > 1 && verdict != "not_pooled" }

  /// The standard error behind the printed 95% z interval; nil without an interval.
  package var standardError: Double? {
    guard let lower = lower.value, let upper = upper.value, upper > lower else { return nil }
    return (upper - lower) / (2 * 1.959963984540054)
  }
}
