import CSVText
import TrialModel

/// A CSV table of arm-level results in long form: one row per study, arm, instrument, time and population.
package enum LongResults {
  /// The columns that must be there.
  package static let required = ["study", "trial", "arm", "role", "instrument", "at"]
  /// The columns that may be there.
  package static let optional =
    ["time_point", "months", "population", "score", "kind"] + numbers
    + ["events", "n", "randomized", "domain", "rater", "direction", "country", "year", "source", "locator", "note"]

  private static let numbers = ["mean", "sd", "se", "ci_lower", "ci_upper", "median", "q1", "q3", "minimum", "maximum"]

  /// The rows of a review folder; none of use when a finding is an error.
  package static func read(file: String, bytes: [UInt8]) -> (draft: ReviewDraft, findings: [ImportFinding]) {
    var table = ImportTable(file: file, bytes: bytes, required: required, known: required + optional)
    var results = ResultDraft(file: file)
    for row in table.rows {
      results.line = row.line
      add(row, &table, &results)
    }
    table.add(results.findings)
    return (results.draft, table.findings)
  }

  private static func add(_ row: ImportTable.Row, _ table: inout ImportTable, _ results: inout ResultDraft) {
    guard let study = table.needed("study", row), let trial = table.needed("trial", row),
      let arm = table.needed("arm", row), let role = table.word("role", row, among: ["intervention", "comparator"]),
      let instrument = table.needed("instrument", row),
      let at = table.word("at", row, among: ["baseline", "interim", "post", "follow_up"])
    else { return }
    let locator = row.text("locator") ?? "\(table.file), line \(row.line)"
    let source = results.source(row.text("source"))
    let score = row.text("score") == nil ? "score" : table.word("score", row, among: ["score", "change"])
    guard let score, let kind = kind(row, &table) else { return }
    if let direction = row.text("direction"), !["higher_is_better", "lower_is_better"].contains(direction) {
      _ = table.word("direction", row, among: ["higher_is_better", "lower_is_better"])
    }
    let trialID = results.trial(trial, id: nil, country: row.datum("country"), source: source, locator: locator)
    let studyID = results.study(
      study, id: nil, trial: trialID, year: table.count("year", row), source: source, locator: locator)
    let armID = results.arm(
      arm, id: nil, trial: trialID, role: role, randomized: table.count("randomized", row), source: source,
      locator: locator)
    if let known = results.draft.cell("arms", id: armID, "role"), known != role {
      table.fail(row.line, "column 'role' is '\(role)', but '\(arm)' of '\(trial)' was '\(known)' before.")
    }
    if let known = results.draft.cell("studies", id: studyID, "trial"), known != trialID {
      table.fail(row.line, "column 'trial' is '\(trial)', but '\(study)' belonged to another trial before.")
    }
    let domain = results.domain(row.text("domain"), source: source, locator: locator)
    let instrumentID = results.instrument(
      instrument, domain: domain, rater: row.datum("rater"), direction: row.datum("direction"), source: source,
      locator: locator)
    let timePoint = results.timePoint(
      row.text("time_point") ?? at, trial: trialID, kind: at, months: table.number("months", row), source: source,
      locator: locator)
    var cells: [String: String?] = [
      "study": studyID, "arm": armID, "instrument": instrumentID, "time_point": timePoint,
      "population": results.population(row.text("population")), "score": score, "kind": kind,
      "n": table.count("n", row), "note": row.text("note"), "source": source, "locator": locator,
    ]
    for column in numbers where isPossible(column, kind, row, &table) { cells[column] = table.number(column, row) }
    if isPossible("events", kind, row, &table) { cells["events"] = table.count("events", row) }
    pair("ci_lower", "ci_upper", &cells, row, &table)
    pair("q1", "q3", &cells, row, &table)
    pair("minimum", "maximum", &cells, row, &table)
    if !results.result(cells) {
      table.fail(row.line, "the same arm, instrument, time, population and kind of result were in a row before.")
    }
  }

  /// mean, median or events: as the column says, or else by the numbers that are there.
  private static func kind(_ row: ImportTable.Row, _ table: inout ImportTable) -> String? {
    if row.text("kind") != nil { return table.word("kind", row, among: ["mean", "median", "events"]) }
    let columns = (["events"] + numbers).filter { row.text($0) != nil }
    let found = Dictionary(grouping: columns) { ResultKind.only(with: $0) ?? "" }
    guard found.count < 2 else {
      let kinds = found.sorted { $0.key < $1.key }.map { "'\($0.value.joined(separator: "', '"))' (\($0.key))" }
      table.fail(
        row.line,
        "holds results of \(found.count) kinds: \(kinds.joined(separator: ", ")). Put each kind in a row of its own.")
      return nil
    }
    return found.keys.first ?? "mean"
  }

  /// Whether a result of the kind can have the column; a finding when the cell holds something all the same.
  private static func isPossible(
    _ column: String, _ kind: String, _ row: ImportTable.Row, _ table: inout ImportTable
  ) -> Bool {
    guard !ResultKind.allows(column, in: kind) else { return true }
    if let datum = row.datum(column), datum != MissingReason.notApplicable.rawValue {
      table.fail(
        row.line,
        "column '\(column)' is '\(datum)', but a result of the kind '\(kind)' has none. "
          + "Leave the cell empty, correct the kind, or put it in a row of its own.")
    }
    return false
  }

  /// Both ends of an interval, or neither.
  private static func pair(
    _ one: String, _ two: String, _ cells: inout [String: String?], _ row: ImportTable.Row, _ table: inout ImportTable
  ) {
    guard cells[one] != nil || cells[two] != nil, (row.text(one) == nil) != (row.text(two) == nil) else { return }
    table.fail(row.line, "columns '\(one)' and '\(two)' come together: give both numbers, or neither.")
  }
}
