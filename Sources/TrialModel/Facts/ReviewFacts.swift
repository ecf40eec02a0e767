/// What a registry holds of a review, as an audit reads it: every number with its printed digits and its place.
package struct ReviewFacts: Sendable, Equatable {
  /// The document of the review itself.
  package var source: String
  /// What the review's Methods say about fixed and random effects; nil when they say nothing.
  package var decisionRule: String?
  /// The year in which the review appeared.
  package var year: Int?
  package var trials: [TrialFact] = []
  package var studies: [StudyFact] = []
  package var arms: [ArmFact] = []
  package var instruments: [InstrumentFact] = []
  package var results: [ResultFact] = []
  package var contrasts: [ContrastFact] = []
  package var claims: [ClaimFact] = []
  package var statements: [StatementFact] = []
  package var flow: [FlowFact] = []
  package var notes: [NoteFact] = []
  package var exposures: [ExposureFact] = []
  package var criteria: [CriterionFact] = []
  package var figures: [FigureFact] = []
  package var conclusions: [ConclusionFact] = []
  package var passages: [PassageFact] = []
  package var databases: [String] = []
  /// What outcomes and components are called, by their IDs.
  package var domainNames: [String: String] = [:]
  package var componentLabels: [String: String] = [:]

  /// The facts of a review, to be filled.
  package init(source: String, decisionRule: String? = nil) {
    self.source = source
    self.decisionRule = decisionRule
  }

  /// The trial with an ID.
  package func trial(_ id: String) -> TrialFact? { trials.first { $0.id == id } }

  /// The study with an ID.
  package func study(_ id: String) -> StudyFact? { studies.first { $0.id == id } }

  /// The study with a number in the review's reference list.
  package func study(reference: Int) -> StudyFact? { studies.first { $0.reference == reference } }

  /// Everything that the statements assert, in their order.
  package var assertions: [AssertionFact] { statements.flatMap(\.assertions) }

  /// The outcome that the instrument of a contrast measures.
  package func domain(ofContrast contrast: ContrastFact) -> String? {
    contrast.instrument.flatMap { id in instruments.first { $0.id == id }?.domain }
  }

  /// What the outcome of a contrast is called.
  package func domainName(ofContrast contrast: ContrastFact) -> String? {
    domain(ofContrast: contrast).flatMap { domainNames[$0] }
  }

  /// Components as people call them: `IMR + TAU`.
  package func label(_ components: [String]) -> String {
    components.map { componentLabels[$0] ?? $0 }.joined(separator: " + ")
  }

  /// The arms of a trial, in their order.
  package func arms(of trial: String) -> [ArmFact] { arms.filter { $0.trial == trial } }

  /// Everyone randomized in a trial; nil when an arm's number is missing.
  package func randomized(_ trial: String) -> Int? {
    let numbers = arms(of: trial).map(\.randomized)
    return numbers.isEmpty || numbers.contains(nil) ? nil : numbers.compactMap(\.self).total
  }

  /// People randomized to the arms of a trial whose number is known.
  package func knownRandomized(_ trial: String) -> Int { arms(of: trial).compactMap(\.randomized).total }
}

/// Where a fact stands.
package struct Place: Sendable, Equatable {
  package let source: String
  package let locator: String

  /// A place in a document.
  package init(_ source: String, _ locator: String) {
    self.source = source
    self.locator = locator
  }
}

/// A trial, behind one or more reports.
package struct TrialFact: Sendable, Equatable {
  package var id: String
  package var name: String
  /// Its number in a registry of trials; nil when none is known.
  package var registration: String?
  /// Whether clusters of people were randomized; nil when that is not known.
  package var isClusterRandomized: Bool?
  /// Where it took place, as its reports count the places: `4 teams`; empty when that is not known.
  package var sites: String
  package var place: Place

  /// A trial.
  package init(
    id: String, name: String, registration: String? = nil, isClusterRandomized: Bool? = nil, sites: String = "",
    place: Place
  ) {
    self.id = id
    self.name = name
    self.registration = registration
    self.isClusterRandomized = isClusterRandomized
    self.sites = sites
    self.place = place
  }
}

/// A report of a trial.
package struct StudyFact: Sendable, Equatable {
  package var id: String
  package var label: String
  package var trial: String
  /// The number in the review's reference list.
  package var reference: Int?
  package var year: Int?
  /// Where its trial took place; nil when that is not known.
  package var country: String?
  /// Whether the review includes it.
  package var isIncluded: Bool
  /// As the review divides its studies: `near_complete` ...
  package var completion: String?
  /// How the programme is taught: `group`, `individual` ...
  package var format: String?
  package var place: Place

  /// A report.
  package init(
    id: String, label: String, trial: String, reference: Int? = nil, year: Int? = nil, country: String? = nil,
    isIncluded: Bool = true, completion: String? = nil, format: String? = nil, place: Place
  ) {
    self.id = id
    self.label = label
    self.trial = trial
    self.reference = reference
    self.year = year
    self.country = country
    self.isIncluded = isIncluded
    self.completion = completion
    self.format = format
    self.place = place
  }
}

/// An arm of a trial.
package struct ArmFact: Sendable, Equatable {
  package var id: String
  package var trial: String
  package var isIntervention: Bool
  package var label: String
  package var randomized: Int?
  /// What the arm received, by the review's text and by its Table 1.
  package var text: [String]
  package var table: [String]
  /// Of a comparator: `tau`, `waitlist`, `active` ..., by Table 1 where it says so.
  package var comparatorClass: String?
  package var place: Place

  /// An arm.
  package init(
    id: String, trial: String, isIntervention: Bool, label: String, randomized: Int?, text: [String] = [],
    table: [String] = [], place: Place
  ) {
    self.id = id
    self.trial = trial
    self.isIntervention = isIntervention
    self.label = label
    self.randomized = randomized
    self.text = text
    self.table = table
    self.place = place
  }
}

/// A scale.
package struct InstrumentFact: Sendable, Equatable {
  package var id: String
  package var label: String
  package var domain: String
  package var items: Int?
  package var low: Double?
  package var high: Double?
  package var higherIsBetter: Bool?
  /// The studies in which the review's Table 1 lists it.
  package var studies: [String]

  /// A scale.
  package init(
    id: String, label: String, domain: String, items: Int? = nil, low: Double? = nil, high: Double? = nil,
    higherIsBetter: Bool? = nil, studies: [String] = []
  ) {
    self.id = id
    self.label = label
    self.domain = domain
    self.items = items
    self.low = low
    self.high = high
    self.higherIsBetter = higherIsBetter
    self.studies = studies
  }
}

/// A box of the flow diagram.
package struct FlowFact: Sendable, Equatable {
  package var id: String
  package var label: String
  /// `databases`, `other_methods` or `both`.
  package var path: String
  package var records: Int?
  package var missing: MissingReason?
  package var place: Place

  /// A box.
  package init(
    id: String, label: String, path: String, records: Int?, missing: MissingReason? = nil, place: Place
  ) {
    self.id = id
    self.label = label
    self.path = path
    self.records = records
    self.missing = missing
    self.place = place
  }
}

/// A remark on a row.
package struct NoteFact: Sendable, Equatable {
  package var id: String
  /// `contradiction`, `doubt`, `inference` or `correction`.
  package var kind: String
  package var table: String
  package var subject: String
  package var note: String
  package var place: Place

  /// A remark.
  package init(id: String, kind: String, table: String, subject: String, note: String, place: Place) {
    self.id = id
    self.kind = kind
    self.table = table
    self.subject = subject
    self.note = note
    self.place = place
  }
}

/// What a cluster of an arm did.
package struct ExposureFact: Sendable, Equatable {
  package var id: String
  package var trial: String
  package var cluster: String?
  package var measure: String
  package var of: Int?
  package var percent: Double?
  package var mean: PrintedValue?
  package var sd: PrintedValue?
  package var place: Place

  /// An exposure.
  package init(
    id: String, trial: String, cluster: String?, measure: String, of: Int?, percent: Double? = nil,
    mean: PrintedValue?, sd: PrintedValue?, place: Place
  ) {
    self.id = id
    self.trial = trial
    self.cluster = cluster
    self.measure = measure
    self.of = of
    self.percent = percent
    self.mean = mean
    self.sd = sd
    self.place = place
  }
}
