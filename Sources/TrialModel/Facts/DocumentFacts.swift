/// What a document says, in our words.
package struct StatementFact: Sendable, Equatable {
  package var id: String
  package var statement: String
  /// How a person would check it; nil when there is nothing to check.
  package var howToCheck: String?
  package var place: Place
  /// What it asserts, typed; rules read these, never the sentence.
  package var assertions: [AssertionFact] = []

  /// A sentence.
  package init(id: String, statement: String, howToCheck: String?, place: Place, assertions: [AssertionFact] = []) {
    self.id = id
    self.statement = statement
    self.howToCheck = howToCheck
    self.place = place
    self.assertions = assertions
  }
}

/// A criterion by which a review admits studies.
package struct CriterionFact: Sendable, Equatable {
  package var id: String
  /// `age`, `diagnosis`, `design` ...
  package var aspect: String
  /// `requires`, `admits` or `excludes`.
  package var requirement: String
  package var term: String
  package var relation: String?
  package var bound: PrintedValue?
  package var criterion: String
  package var place: Place

  /// A criterion.
  package init(
    id: String, aspect: String, requirement: String, term: String, relation: String? = nil, bound: String? = nil,
    criterion: String, place: Place
  ) {
    self.id = id
    self.aspect = aspect
    self.requirement = requirement
    self.term = term
    self.relation = relation
    self.bound = bound.flatMap { PrintedValue($0) }
    self.criterion = criterion
    self.place = place
  }
}

/// A figure, or a panel of one, by its caption.
package struct FigureFact: Sendable, Equatable {
  package var id: String
  /// As the text cites it: `3A`.
  package var label: String
  package var caption: String
  package var domain: String?
  package var timing: String?
  package var population: String?
  package var place: Place

  /// A figure.
  package init(
    id: String, label: String, caption: String, domain: String? = nil, timing: String? = nil,
    population: String? = nil, place: Place
  ) {
    self.id = id
    self.label = label
    self.caption = caption
    self.domain = domain
    self.timing = timing
    self.population = population
    self.place = place
  }
}

/// What we conclude, with the rows it rests on.
package struct ConclusionFact: Sendable, Equatable {
  /// A row that a conclusion rests on.
  package struct Ground: Sendable, Equatable {
    package var table: String
    package var id: String

    /// A row.
    package init(_ table: String, _ id: String) {
      self.table = table
      self.id = id
    }
  }

  package var id: String
  package var conclusion: String
  package var howToCheck: String
  /// The rule of the audit that recomputes it.
  package var rule: String?
  package var grounds: [Ground]

  /// A conclusion.
  package init(id: String, conclusion: String, howToCheck: String, rule: String?, grounds: [Ground]) {
    self.id = id
    self.conclusion = conclusion
    self.howToCheck = howToCheck
    self.rule = rule
    self.grounds = grounds
  }
}

/// A section of a document, and how much of it is stored.
package struct PassageFact: Sendable, Equatable {
  package var place: Place
  package var sentences: Int
  package var sentencesStored: Int
  package var numbers: Int
  package var numbersStored: Int

  /// A section.
  package init(place: Place, sentences: Int, sentencesStored: Int, numbers: Int, numbersStored: Int) {
    self.place = place
    self.sentences = sentences
    self.sentencesStored = sentencesStored
    self.numbers = numbers
    self.numbersStored = numbersStored
  }
}
