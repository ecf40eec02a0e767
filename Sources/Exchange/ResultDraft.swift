import TrialModel

/// What tables of results have in common on their way into a review folder: trials, studies, arms, instruments, times and
/// the results themselves, each made once.
struct ResultDraft {
  private(set) var draft = ReviewDraft()
  private var ids = ImportIdentifiers()
  private var positions: [String: Int] = [:]
  /// Where facts come from when the table does not say.
  private let source: String
  /// A table says nothing about the documents behind it, so what it lacks was not retrieved.
  private let missing = MissingReason.notRetrieved

  /// A draft whose only source so far is a file.
  init(file: String) {
    source = ids.id(of: file, in: "sources")
    draft.add(
      "sources",
      ["id": source, "kind": "record", "citation": "\(file) (a table of results from another tool)", "seen": "record"],
      missing: missing)
  }

  /// The id of a source by its name in the table; the file itself without one.
  mutating func source(_ name: String?) -> String {
    guard let name else { return source }
    let id = ids.id(of: name, in: "sources")
    draft.add("sources", ["id": id, "kind": "record", "citation": name, "seen": "record"], missing: missing)
    return id
  }

  mutating func trial(_ name: String, id: String?, country: String?, source: String, locator: String) -> String {
    let id = id ?? ids.id(of: name, in: "trials")
    draft.add(
      "trials",
      ["id": id, "name": name, "inclusion": "included", "country": country, "source": source, "locator": locator],
      missing: missing)
    draft.fill("trials", id: id, "country", with: country)
    return id
  }

  mutating func study(
    _ label: String, id: String?, trial: String, year: String?, source: String, locator: String
  ) -> String {
    let id = id ?? ids.id(of: label, in: "studies")
    draft.add(
      "studies",
      ["id": id, "label": label, "trial": trial, "year": year, "source": source, "locator": locator], missing: missing)
    draft.fill("studies", id: id, "year", with: year)
    return id
  }

  mutating func arm(
    _ label: String, id: String?, trial: String, role: String, randomized: String?, source: String, locator: String
  ) -> String {
    let id = id ?? ids.id(of: label, in: "arms of " + trial, prefix: trial + ":")
    let isNew = draft.cell("arms", id: id, "trial") == nil
    if isNew {
      draft.add(
        "arms",
        [
          "id": id, "trial": trial, "position": String(next("arms of " + trial)), "role": role, "label": label,
          "randomized": randomized, "source": source, "locator": locator,
        ], missing: missing)
    } else {
      draft.fill("arms", id: id, "randomized", with: randomized)
    }
    return id
  }

  mutating func domain(_ name: String?, source: String, locator: String) -> String? {
    guard let name else { return nil }
    let id = ids.id(of: name, in: "domains")
    if draft.cell("domains", id: id, "name") == nil {
      draft.add(
        "domains",
        ["id": id, "name": name, "position": String(next("domains")), "source": source, "locator": locator],
        missing: missing)
    }
    return id
  }

  mutating func instrument(
    _ name: String, domain: String?, rater: String?, direction: String?, source: String, locator: String
  ) -> String {
    let id = ids.id(of: name, in: "instruments")
    draft.add(
      "instruments",
      [
        "id": id, "label": name, "name": name, "domain": domain, "rater": rater, "direction": direction,
        "source": source,
        "locator": locator,
      ], missing: missing)
    for (column, value) in [("domain", domain), ("rater", rater), ("direction", direction)] {
      draft.fill("instruments", id: id, column, with: value)
    }
    return id
  }

  mutating func timePoint(
    _ label: String, trial: String, kind: String, months: String?, source: String, locator: String
  ) -> String {
    let id = ids.id(of: label, in: "times of " + trial, prefix: trial + ":")
    if draft.cell("time_points", id: id, "trial") == nil {
      draft.add(
        "time_points",
        [
          "id": id, "trial": trial, "position": String(next("times of " + trial)), "kind": kind, "label": label,
          "months": months, "source": source, "locator": locator,
        ], missing: missing)
    }
    return id
  }

  mutating func population(_ name: String?) -> String {
    let id = name.map { ids.id(of: $0, in: "populations").replacing("-", with: "_") } ?? "not_stated"
    if draft.cell("populations", id: id, "label") == nil {
      draft.add(
        "populations",
        [
          "id": id, "label": name ?? "Not stated", "name": name ?? "Not stated",
          "description": name == nil ? "The table does not say who was analysed." : "As the table names it.",
          "position": String(next("populations")),
        ], missing: missing)
    }
    return id
  }

  /// The id of a result: all that tells it from others.
  static func id(_ cells: [String: String?]) -> String {
    ["study", "instrument", "time_point", "population", "score", "kind", "arm"].map { (cells[$0] ?? nil) ?? "" }
      .joined(separator: ":")
  }

  /// Adds a result; false when one of the same arm, instrument, time, population and kind is there.
  mutating func result(_ cells: [String: String?]) -> Bool {
    let isAdded = draft.add(
      "results", cells.merging(["id": Self.id(cells), "preferred": "1"]) { given, _ in given },
      missing: missing)
    draft.add(
      "study_instruments",
      [
        "study": cells["study"] ?? nil, "instrument": cells["instrument"] ?? nil, "in_table1": "0",
        "source": cells["source"] ?? nil,
        "locator": cells["locator"] ?? nil,
      ], key: ["study", "instrument"], missing: missing)
    return isAdded
  }

  /// Adds a printed comparison.
  mutating func contrast(_ cells: [String: String?]) {
    let parts = ["study", "instrument", "time_point", "population", "statistic"].map { (cells[$0] ?? nil) ?? "" }
    let id = ids.unique(parts.joined(separator: ":"), in: "contrasts")
    draft.add("contrasts", cells.merging(["id": id, "preferred": "1"]) { given, _ in given }, missing: missing)
  }

  private mutating func next(_ what: String) -> Int {
    positions[what, default: 0] += 1
    return positions[what, default: 1]
  }
}
