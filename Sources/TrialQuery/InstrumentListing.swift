extension Listing {
  /// The instruments, with domain, rater and range.
  package static let instruments = Listing(
    name: "instruments", title: "Instruments", view: "instrument",
    columns: [
      .text("id", "ID"), .text("label", "Instrument"), .text("name", "Name"), .text("domain", "Domain ID"),
      .text("domain_name", "Domain"), .text("domain_role", "Role"), .textOrReason("rater", "Rater"),
      .integerOrReason("items", "Items"), .printed("range_low", "Lowest"), .printed("range_high", "Highest"),
      .textOrReason("direction", "Direction"), .textOrReason("reliability", "Reliability"),
      .textOrReason("minimal_important_difference", "Minimal important difference"),
      .integer("studies", "Studies"), .integer("results", "Results"), .text("note", "Note"),
      .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: [
      "id", "label", "domain_name", "rater", "range_low", "range_high", "studies", "results",
    ],
    order: "(SELECT position FROM domains WHERE domains.id = domain), label, id", scope: nil)
}
