extension Listing {
  /// When each trial assessed people.
  package static let timePoints = Listing(
    name: "time_points", title: "Time points", view: "time_point",
    columns: [
      .text("id", "ID"), .text("trial", "Trial"), .text("kind", "At"), .text("label", "Label"),
      .printed("months", "Months"), .text("source", "Source"), .text("locator", "Locator"),
    ],
    shownFirst: ["id", "kind", "label", "months"],
    order: "trial, position", scope: nil)
}
