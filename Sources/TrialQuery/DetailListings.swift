extension Listing {
  /// Attendance, completion and fidelity.
  package static let exposures = Listing(
    name: "exposures", title: "Exposure and fidelity", view: "exposures",
    columns: [
      .text("id", "ID"), .text("arm", "Arm"), .text("measure", "Measure"), .integerOrReason("events", "People"),
      .integerOrReason("of", "Of"), .printed("percent", "%"), .printed("mean", "Mean"), .printed("sd", "SD"),
      .text("definition", "Definition"), .boolean("preferred", "Preferred"), .text("source", "Source"),
      .text("locator", "Locator"),
    ],
    shownFirst: ["arm", "measure", "events", "of", "percent", "mean", "sd", "definition", "source"],
    order: "arm DESC, measure, id", scope: nil)

  /// What else sources say of a study.
  package static let characteristics = Listing(
    name: "characteristics", title: "Characteristics", view: "characteristics",
    columns: [
      .text("id", "ID"), .text("study", "Study"), .text("field", "Field"), .textOrReason("value", "Value"),
      .boolean("preferred", "Preferred"), .textOrReason("source", "Source"), .textOrReason("locator", "Locator"),
    ],
    shownFirst: ["field", "value", "preferred", "source", "locator"],
    order: "study, field, preferred DESC, id", scope: nil)

  /// The review's judgements of risk of bias.
  package static let riskOfBias = Listing(
    name: "risk_of_bias", title: "Risk of bias", view: "risk_of_bias",
    columns: [
      .text("study", "Study"), .text("domain", "Domain"), .textOrReason("judgement", "Judgement"),
      .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: ["domain", "judgement", "source", "locator"],
    order: "study, (SELECT position FROM risk_of_bias_domains WHERE risk_of_bias_domains.id = domain)", scope: nil)

  /// Doubts, contradictions, inferences and corrections.
  package static let notes = Listing(
    name: "notes", title: "Notes", view: "notes",
    columns: [
      .text("id", "ID"), .text("kind", "Kind"), .text("subject_table", "Table"), .text("subject", "About"),
      .text("note", "Note"), .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: ["kind", "subject", "note", "source", "locator"],
    order: "subject_table, subject, id", scope: nil)

  /// Every listing, in the order of the commands that print them.
  package static let all: [Listing] = [
    studies, trials, arms, instruments, timePoints, results, contrasts, claims, sources, exposures, characteristics,
    riskOfBias,
    notes,
  ]
}
