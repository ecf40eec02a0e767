extension Listing {
  /// The contrasts: what reports print about comparisons.
  package static let contrasts = Listing(
    name: "contrasts", title: "Contrasts", view: "contrast",
    columns: [
      .text("id", "ID"), .text("study", "Study ID"), .text("study_label", "Study"), .text("trial", "Trial"),
      .textOrReason("instrument", "Instrument ID"),
      .text("instrument_label", "Instrument", missing: "instrument_missing"), .text("domain", "Domain"),
      .text("outcome", "Outcome"), .textOrReason("time_point", "Time point"),
      .text("at", "At", missing: "time_point_missing"),
      .printed("months", "Months"), .text("population", "Population"), .text("comparison", "Comparison"),
      .text("statistic", "Statistic"), .printed("value", "Value"), .text("value_as_scanned", "As scanned"),
      .printed("df1", "df1"), .printed("df2", "df2"), .printed("ci_lower", "CI from", missing: "ci_missing"),
      .printed("ci_upper", "CI to", missing: "ci_missing"), .number("ci_level", "CI level"),
      .text("p_relation", "p relation"), .printed("p", "p"), .integer("tails", "Tails"),
      .textOrReason("direction", "Direction"), .boolean("preferred", "Preferred"), .text("note", "Note"),
      .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: [
      "study_label", "outcome", "at", "population", "comparison", "statistic", "value", "ci_lower", "ci_upper", "df1",
      "df2",
      "p_relation", "p",
    ],
    order: """
      (SELECT reference_number IS NULL FROM studies WHERE studies.id = study), \
      (SELECT reference_number FROM studies WHERE studies.id = study), study, id
      """, scope: nil)
}
