import CSVText
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
  /// The line that is read.
  var line = 0
  /// Rows that say different things of the same, and names that are spelled in two ways.
  private(set) var findings: [ImportFinding] = []
  /// The line that first gave a cell, or a spelling.
  private var lines: [String: Int] = [:]
  /// The first spelling of each name, and those that were noted.
  private var spellings: [String: String] = [:]
  private let file: String

  /// A draft whose only source so far is a file.
  init(file: String) {
    self.file = file
    source = ids.id(of: file, in: "sources")
    draft.add(
      "sources",
      ["id": source, "kind": "record", "citation": "\(file) (a table of results from another tool)", "seen": "record"],
      missing: missing)
  }

  /// The id of a source by its name in the table; the file itself without one.
  mutating func source(_ name: String?) -> String {
    guard let name else { return source }
    noteSpelling(name, of: "source")
    let id = ids.id(of: name, in: "sources")
    draft.add("sources", ["id": id, "kind": "record", "citation": name, "seen": "record"], missing: missing)
    return id
  }

  mutating func trial(_ name: String, id: String?, country: String?, source: String, locator: String) -> String {
    noteSpelling(name, of: "trial")
    let id = id ?? ids.id(of: name, in: "trials")
    draft.add(
      "trials", ["id": id, "name": name, "inclusion": "included", "source": source, "locator": locator],
      missing: missing)
    keep("trials", id, "country", country, of: name)
    return id
  }

  mutating func study(
    _ label: String, id: String?, trial: String, year: String?, source: String, locator: String
  ) -> String {
    noteSpelling(label, of: "study")
    let id = id ?? ids.id(of: label, in: "studies")
    draft.add(
      "studies", ["id": id, "label": label, "trial": trial, "source": source, "locator": locator], missing: missing)
    keep("studies", id, "year", year, of: label)
    return id
  }

  mutating func arm(
    _ label: String, id: String?, trial: String, role: String, randomized: String?, source: String, locator: String,
    column: String = "randomized"
  ) -> String {
    noteSpelling(label, of: "arm", in: trial)
    let id = id ?? ids.id(of: label, in: "arms of " + trial, prefix: trial + ":")
    let isNew = draft.cell("arms", id: id, "trial") == nil
    if isNew {
      draft.add(
        "arms",
        [
          "id": id, "trial": trial, "position": String(next("arms of " + trial)), "role": role, "label": label,
          "source": source, "locator": locator,
        ], missing: missing)
    }
    keep("arms", id, "randomized", randomized, of: label, as: column)
    return id
  }

  mutating func domain(_ name: String?, source: String, locator: String) -> String? {
    guard let name else { return nil }
    noteSpelling(name, of: "domain")
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
    _ name: String, domain: String?, rater: String?, direction: String?, source: String, locator: String,
    columns: (domain: String, rater: String, direction: String) = ("domain", "rater", "direction")
  ) -> String {
    noteSpelling(name, of: "instrument")
    let id = ids.id(of: name, in: "instruments")
    draft.add(
      "instruments",
      [
        "id": id, "label": name, "name": name, "source": source, "locator": locator,
      ], missing: missing)
    keep("instruments", id, "domain", domain, of: name, as: columns.domain)
    keep("instruments", id, "rater", rater, of: name, as: columns.rater)
    keep("instruments", id, "direction", direction, of: name, as: columns.direction)
    return id
  }

  mutating func timePoint(
    _ label: String, trial: String, kind: String, months: String?, source: String, locator: String,
    columns: (kind: String, months: String) = ("at", "months")
  ) -> String {
    noteSpelling(label, of: "time", in: trial)
    let id = ids.id(of: label, in: "times of " + trial, prefix: trial + ":")
    if draft.cell("time_points", id: id, "trial") == nil {
      draft.add(
        "time_points",
        [
          "id": id, "trial": trial, "position": String(next("times of " + trial)), "label": label,
          "source": source, "locator": locator,
        ], missing: missing)
    }
    keep("time_points", id, "kind", kind, of: label, as: columns.kind)
    keep("time_points", id, "months", months, of: label, as: columns.months)
    return id
  }

  mutating func population(_ name: String?) -> String {
    if let name { noteSpelling(name, of: "population") }
    let id = name.map { ids.id(of: $0, in: "populations").replacing("-", with: "_") } ?? ImportTable.unstatedPopulation
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

  // MARK: What rows say of the same thing

  /// Fills a cell of a row that is there; a finding when an earlier line filled it with something else.
  private mutating func keep(
    _ table: String, _ id: String, _ column: String, _ value: String?, of name: String, as typed: String? = nil
  ) {
    guard let value else { return }
    let key = [table, id, column].joined(separator: "\u{1F}")
    guard let before = draft.cell(table, id: id, column) else {
      draft.fill(table, id: id, column, with: value)
      lines[key] = line
      return
    }
    guard ImportIdentifiers.folded(before) != ImportIdentifiers.folded(value) else { return }
    findings.append(
      ImportFinding(
        file: file, line: line,
        message:
          "column '\(typed ?? column)' of '\(name)' is '\(value)', but was '\(before)' in line \(lines[key] ?? 0). "
          + "There can be only one; make them the same."))
  }

  /// Says once that two spellings are taken for one name.
  private mutating func noteSpelling(_ name: String, of thing: String, in scope: String = "") {
    let key = [thing, scope, ImportIdentifiers.folded(name)].joined(separator: "\u{1F}")
    guard let first = spellings[key] else {
      spellings[key] = name
      lines[key] = line
      return
    }
    guard first != name, spellings.updateValue(name, forKey: key + "\u{1F}" + name) == nil else { return }
    findings.append(
      ImportFinding(
        .note, file: file, line: line,
        message:
          "the \(thing) '\(name)' is taken for '\(first)' of line \(lines[key] ?? 0). If they are two, name them apart."
      ))
  }

  private mutating func next(_ what: String) -> Int {
    positions[what, default: 0] += 1
    return positions[what, default: 1]
  }
}
