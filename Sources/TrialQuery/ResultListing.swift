extension Listing {
  /// The results: one arm on one instrument at one time point in one population.
  package static let results = Listing(
    name: "results", title: "Results", view: "result",
    columns: [
      .text("id", "ID"), .text("study", "Study ID"), .text("study_label", "Study"), .text("trial", "Trial"),
      .text("arm", "Arm ID"), .text("role", "Arm"), .text("instrument", "Instrument ID"),
      .text("instrument_label", "Instrument"), .text("domain", "Domain"), .text("time_point", "Time point"),
      .text("at", "At"), .printed("months", "Months"), .text("population", "Population"), .text("score", "Score"),
      .text("kind", "Kind"), .integerOrReason("n", "n"), .printed("mean", "Mean"), .printed("sd", "SD"),
      .printed("se", "SE"), .printed("ci_lower", "CI from", missing: "ci_missing"),
      .printed("ci_upper", "CI to", missing: "ci_missing"), .printed("median", "Median"),
      .printed("q1", "Q1", missing: "quartiles_missing"), .printed("q3", "Q3", missing: "quartiles_missing"),
      .printed("minimum", "Min.", missing: "range_missing"), .printed("maximum", "Max.", missing: "range_missing"),
      .integerOrReason("events", "Events"), .boolean("preferred", "Preferred"), .text("note", "Note"),
      .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: [
      "study_label", "instrument_label", "at", "months", "population", "role", "n", "mean", "sd", "se", "events",
    ],
    order: """
      (SELECT reference_number IS NULL FROM studies WHERE studies.id = study), \
      (SELECT reference_number FROM studies WHERE studies.id = study), study, \
      (SELECT position FROM domains WHERE domains.id = domain), instrument, \
      (SELECT position FROM time_points WHERE time_points.id = time_point), population, role DESC, id
      """, scope: nil)
}
