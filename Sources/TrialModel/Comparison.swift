/// The results of two arms on one instrument at one time point in one population, side by side.
package struct Comparison: Sendable, Equatable {
  /// One arm's result; numbers stand as their source prints them, and what no source gives is nil.
  package struct Arm: Sendable, Equatable {
    package var id: String
    package var label: String
    /// What the arm received or what kind of comparator it is, in a word or two.
    package var condition: String
    package var n: String?
    package var mean: String?
    package var sd: String?
    package var se: String?
    package var ciLower: String?
    package var ciUpper: String?
    package var events: String?
    /// People randomized.
    package var randomized: String?

    /// An arm of which no result is known yet.
    package init(id: String, label: String, condition: String) {
      self.id = id
      self.label = label
      self.condition = condition
    }
  }

  package var study: String
  package var studyLabel: String
  package var year: Int?
  package var trial: String
  package var instrument: String
  package var instrumentLabel: String
  package var rater: String?
  /// Whether higher scores are better; nil when no source says.
  package var higherIsBetter: Bool?
  package var domain: String
  package var domainName: String
  package var timePoint: String
  /// baseline, interim, post or follow_up.
  package var at: String
  /// From baseline.
  package var months: String?
  package var population: String
  /// score or change.
  package var score: String
  /// mean or events.
  package var kind: String
  package var intervention: Arm
  package var comparator: Arm
  package var source: String

  /// A comparison of two arms.
  package init(
    study: String, studyLabel: String, year: Int?, trial: String, instrument: String, instrumentLabel: String,
    rater: String?, higherIsBetter: Bool?, domain: String, domainName: String, timePoint: String, at: String,
    months: String?, population: String, score: String, kind: String, intervention: Arm, comparator: Arm, source: String
  ) {
    self.study = study
    self.studyLabel = studyLabel
    self.year = year
    self.trial = trial
    self.instrument = instrument
    self.instrumentLabel = instrumentLabel
    self.rater = rater
    self.higherIsBetter = higherIsBetter
    self.domain = domain
    self.domainName = domainName
    self.timePoint = timePoint
    self.at = at
    self.months = months
    self.population = population
    self.score = score
    self.kind = kind
    self.intervention = intervention
    self.comparator = comparator
    self.source = source
  }
}
