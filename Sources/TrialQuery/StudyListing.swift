extension Listing {
  /// The studies: reports as the review counts them.
  package static let studies = Listing(
    name: "studies", title: "Studies", view: "study",
    columns: [
      .text("id", "ID"), .text("label", "Study"), .integerOrReason("reference_number", "Ref."),
      .text("trial", "Trial"), .textOrReason("authors", "Authors"), .integerOrReason("year", "Year"),
      .textOrReason("title", "Title"), .textOrReason("journal", "Journal"), .textOrReason("volume", "Volume"),
      .textOrReason("pages", "Pages"), .textOrReason("doi", "DOI"), .textOrReason("pmid", "PMID"),
      .textOrReason("country", "Country"), .textOrReason("unit_of_randomization", "Randomized unit"),
      .textOrReason("diagnosis", "Diagnosis"), .integerOrReason("randomized", "Randomized"),
      .text("comparator_class", "Comparator class"),
      .text("comparator_class_table1", "Comparator class by Table 1"),
      .list("intervention", "Intervention"), .list("comparator", "Comparator"),
      .list("intervention_table1", "Intervention by Table 1"), .list("comparator_table1", "Comparator by Table 1"),
      .textOrReason("edition", "Edition"), .integerOrReason("modules", "Modules"), .textOrReason("format", "Format"),
      .printed("duration_months", "Months"), .text("completion", "Completion"),
      .text("implementation", "Implementation"), .textOrReason("aim", "Aim"),
      .textOrReason("main_results", "Main results"),
      .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: [
      "label", "reference_number", "trial", "year", "country", "randomized", "comparator_class", "modules",
      "format",
      "duration_months",
    ],
    order: "reference_number IS NULL, reference_number, id", scope: "inclusion = 'included'")
}
