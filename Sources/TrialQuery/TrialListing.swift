extension Listing {
  /// The trials: randomized cohorts, however many reports each has.
  package static let trials = Listing(
    name: "trials", title: "Trials", view: "trial",
    columns: [
      .text("id", "ID"), .text("name", "Trial"), .text("inclusion", "Inclusion"), .text("inclusion_note", "Why"),
      .textOrReason("registration", "Registration"), .textOrReason("country", "Country"),
      .textOrReason("setting", "Setting"),
      .textOrReason("sites", "Sites"), .textOrReason("unit_of_randomization", "Randomized unit"),
      .textOrReason("allocation", "Allocation"), .textOrReason("blinding", "Blinding"),
      .textOrReason("started", "Started"), .textOrReason("ended", "Ended"), .textOrReason("diagnosis", "Diagnosis"),
      .integer("studies", "Studies"), .list("study_labels", "Reports"), .integer("arms", "Arms"),
      .integerOrReason("randomized", "Randomized"), .integer("randomized_at_least", "Randomized, at least"),
      .integerOrReason("clusters", "Clusters"), .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: [
      "id", "name", "registration", "country", "unit_of_randomization", "randomized", "study_labels",
    ],
    order: "inclusion, id", scope: nil)
}
