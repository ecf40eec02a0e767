extension Listing {
  /// The estimates that the review prints.
  package static let claims = Listing(
    name: "claims", title: "Claims of the review", view: "claim",
    columns: [
      .text("id", "ID"), .text("domain", "Domain ID"), .text("domain_name", "Domain"), .text("at", "At"),
      .text("population", "Population"), .textOrReason("figure", "Figure"), .integer("k", "k"),
      .integer("members", "Members"), .list("member_references", "Member refs"), .integer("trials", "Trials"),
      .integerOrReason("participants", "Participants"), .textOrReason("measure", "Measure"),
      .printed("estimate", "Estimate"), .printed("ci_lower", "CI from", missing: "ci_missing"),
      .printed("ci_upper", "CI to", missing: "ci_missing"), .printed("i2", "I2, %"),
      .text("heterogeneity_p_relation", "p relation"), .printed("heterogeneity_p", "p of heterogeneity"),
      .textOrReason("verdict", "Verdict"), .text("note", "Note"), .text("source", "Source"),
      .text("locator", "Locator"),
    ],
    shownFirst: [
      "id", "domain_name", "at", "population", "k", "trials", "participants", "estimate", "ci_lower", "ci_upper", "i2",
    ],
    order: "(SELECT position FROM domains WHERE domains.id = domain), at DESC, population, id", scope: nil)
}
