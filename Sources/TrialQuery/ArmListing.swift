extension Listing {
  /// The arms of trials, with what they received.
  package static let arms = Listing(
    name: "arms", title: "Arms", view: "arm",
    columns: [
      .text("id", "ID"), .text("trial", "Trial"), .text("inclusion", "Inclusion"), .text("role", "Role"),
      .text("label", "Arm"), .list("components", "Components"), .list("components_table1", "Components by Table 1"),
      .integerOrReason("randomized", "Randomized"), .integerOrReason("clusters", "Clusters"),
      .textOrReason("comparator_class", "Comparator class"), .textOrReason("programme", "Programme"),
      .textOrReason("edition", "Edition"), .integerOrReason("modules", "Modules"), .textOrReason("format", "Format"),
      .textOrReason("sessions", "Sessions"), .printed("session_minutes", "Minutes"),
      .textOrReason("frequency", "Frequency"), .printed("duration_months", "Months"),
      .textOrReason("provider", "Provider"), .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: [
      "id", "role", "components", "randomized", "clusters", "comparator_class", "modules", "format", "duration_months",
    ],
    order: "inclusion, trial, position", scope: nil)
}
