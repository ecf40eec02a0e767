/// What a filter can ask of rows; the raw value is the name of the option.
package enum FilterAttribute: String, Sendable, CaseIterable {
  case comparator
  case accordingTo = "according-to"
  case component
  case country
  case diagnosis
  case design
  case delivery
  case modules
  case edition
  case duration
  case year
  case domain
  case instrument
  case rater
  case at
  case months
  case population
  case exposure
  case implementation
  case study
  case trial
  case arm

  /// How the values of an attribute are understood.
  enum Values {
    /// Words of the schema: what a person types, and what is stored.
    case vocabulary([(typed: String, stored: String)])
    /// Names that the registry holds: a SELECT of what a person may type and of what is stored.
    case names(String)
    /// A range of numbers.
    case range
    /// A part of a text.
    case part
  }

  /// How the attribute's values are understood.
  var values: Values {
    switch self {
    case .comparator: .vocabulary([("tau", "tau"), ("waitlist", "waitlist"), ("active", "active")])
    case .accordingTo: .vocabulary([("text", "text"), ("table1", "table1")])
    case .design: .vocabulary([("individual", "person"), ("cluster", "cluster")])
    case .delivery:
      .vocabulary([
        ("group", "group"), ("individual", "individual"), ("group-and-individual", "group_and_individual"),
      ])
    case .edition:
      .vocabulary([("eleven-module", "eleven_module"), ("nine-module", "nine_module"), ("adapted", "adapted")])
    case .at:
      .vocabulary([("baseline", "baseline"), ("interim", "interim"), ("post", "post"), ("follow-up", "follow_up")])
    case .modules, .duration, .year, .months: .range
    case .diagnosis: .part
    case .component:
      .names(
        "SELECT id, id FROM components UNION ALL SELECT label, id FROM components UNION ALL SELECT name, id FROM components"
      )
    case .country: .names("SELECT DISTINCT country, country FROM trials WHERE country IS NOT NULL ORDER BY country")
    case .domain: .names("SELECT id, id FROM domains UNION ALL SELECT name, id FROM domains")
    case .instrument: .names("SELECT id, id FROM instruments UNION ALL SELECT label, id FROM instruments")
    case .rater:
      .names("SELECT DISTINCT rater, rater FROM instruments WHERE rater IS NOT NULL ORDER BY rater")
    case .population: .names("SELECT id, id FROM populations UNION ALL SELECT label, id FROM populations")
    case .exposure: .names(Self.classification("completion"))
    case .implementation: .names(Self.classification("implementation"))
    case .study:
      .names(
        """
        SELECT id, id FROM studies UNION ALL SELECT label, id FROM studies
        UNION ALL SELECT CAST(reference_number AS TEXT), id FROM studies WHERE reference_number IS NOT NULL
        """)
    case .trial:
      .names(
        """
        SELECT id, id FROM trials UNION ALL SELECT name, id FROM trials
        UNION ALL SELECT registration, id FROM trials WHERE registration IS NOT NULL
        """)
    case .arm: .names("SELECT id, id FROM arms")
    }
  }

  private static func classification(_ scheme: String) -> String {
    "SELECT DISTINCT value, value FROM classifications WHERE scheme = '\(scheme)' ORDER BY value"
  }
}
