extension Listing {
  /// The documents that facts come from.
  package static let sources = Listing(
    name: "sources", title: "Sources", view: "source",
    columns: [
      .text("id", "ID"), .text("kind", "Kind"), .text("citation", "Citation"), .integerOrReason("year", "Year"),
      .textOrReason("doi", "DOI"), .textOrReason("url", "URL"), .text("seen", "Seen"), .integer("results", "Results"),
      .integer("contrasts", "Contrasts"), .integer("characteristics", "Characteristics"),
    ],
    shownFirst: ["id", "kind", "citation", "year", "seen", "results", "contrasts", "characteristics"],
    order: "id", scope: nil)
}
