/// What a statement can assert: each kind has its rule in the audit.
package enum AssertionKind: String, Sendable, CaseIterable {
  case recordCount = "record_count"
  case publicationYears = "publication_years"
  case sampleSize = "sample_size"
  case comparedArms = "compared_arms"
  case country
  case criterion
  case completion
  case delivery
  case effectMeasure = "effect_measure"
  case decisionRule = "decision_rule"
  case subgroupDifference = "subgroup_difference"
  case groupDifference = "group_difference"
  case printedStatistic = "printed_statistic"
  case significance
  case effectSize = "effect_size"
  case benefit
  case studyBenefit = "study_benefit"
  case inclusion
  case sum
  case earlierReview = "earlier_review"
  case noEarlierReview = "no_earlier_review"
  case registrationDate = "registration_date"
  case searchDate = "search_date"
}

/// A typed assertion of a statement: what it says, about what, where.
package struct AssertionFact: Sendable, Equatable {
  /// What the assertion names.
  package enum Role: String, Sendable, CaseIterable {
    case study, claim, contrast, domain, box, criterion, intervention, comparator, part
  }

  /// A thing that the assertion names, with the number it is given.
  package struct Term: Sendable, Equatable {
    package var role: Role
    package var id: String
    package var value: PrintedValue?

    /// A term.
    package init(_ role: Role, _ id: String, _ value: String? = nil) {
      self.role = role
      self.id = id
      self.value = value.flatMap { PrintedValue($0) }
    }
  }

  package var id: String
  package var kind: AssertionKind
  /// What it is about within its kind.
  package var topic: String?
  /// What it says in a word.
  package var word: String?
  /// `=`, `<`, `>`, `<=` or `>=`.
  package var relation: String?
  package var value: PrintedValue?
  /// The last number of a range.
  package var valueTo: PrintedValue?
  package var domain: String?
  /// `post` or `follow_up`; nil for both or for neither.
  package var timing: String?
  package var population: String?
  package var terms: [Term]
  package var place: Place

  /// An assertion.
  package init(
    id: String, kind: AssertionKind, topic: String? = nil, word: String? = nil, relation: String? = nil,
    value: String? = nil, valueTo: String? = nil, domain: String? = nil, timing: String? = nil,
    population: String? = nil, terms: [Term] = [], place: Place
  ) {
    self.id = id
    self.kind = kind
    self.topic = topic
    self.word = word
    self.relation = relation
    self.value = value.flatMap { PrintedValue($0) }
    self.valueTo = valueTo.flatMap { PrintedValue($0) }
    self.domain = domain
    self.timing = timing
    self.population = population
    self.terms = terms
    self.place = place
  }

  /// The IDs of what it names in a role, in their order.
  package func named(_ role: Role) -> [String] { terms.filter { $0.role == role }.map(\.id) }
}
