import CSVText
import TrialModel

/// A wide table by the Metapsy data standard, read as results: arm 1 as the intervention, arm 2 as the comparator.
package enum MetapsyReading {
  private static let required = ["study", "condition_arm1", "condition_arm2", "outcome_type", "instrument", "time"]

  /// The rows of a review folder; none of use when a finding is an error.
  package static func read(file: String, bytes: [UInt8]) -> (draft: ReviewDraft, findings: [ImportFinding]) {
    var table = ImportTable(
      file: file, bytes: bytes, required: required,
      known: MetapsyTable.columns + ["country"], allowsOthers: true)
    var results = ResultDraft(file: file)
    for row in table.rows {
      results.line = row.line
      add(row, &table, &results)
    }
    table.add(results.findings)
    return (results.draft, table.findings)
  }

  private static let times = [
    "post": "post", "fu": "follow_up", "follow-up": "follow_up", "follow_up": "follow_up", "baseline": "baseline",
    "interim": "interim",
  ]

  private static func add(_ row: ImportTable.Row, _ table: inout ImportTable, _ results: inout ResultDraft) {
    guard let study = table.needed("study", row), let outcome = table.needed("outcome_type", row),
      let name = table.needed("instrument", row), let time = table.word("time", row, among: times.keys.sorted()),
      let at = times[time]
    else { return }
    let locator = "\(table.file), line \(row.line)"
    let source = results.source(row.text("source"))
    let trial = results.trial(
      row.text("trial") ?? study, id: row.text("trial"), country: row.datum("country"), source: source, locator: locator
    )
    let studyID = results.study(
      study, id: row.text("study_id"), trial: trial, year: table.count("year", row), source: source, locator: locator)
    let arms = [("1", "intervention"), ("2", "comparator")].compactMap { number, role in
      arm(number, role, trial, row, &table, &results, source: source, locator: locator)
    }
    guard arms.count == 2 else { return }
    let isScale = ["msd", "change"].contains(outcome)
    let domain = results.domain(row.text("outcome_domain"), source: source, locator: locator)
    let instrument = results.instrument(
      isScale || outcome == name ? name : "\(name) (\(outcome))", domain: domain, rater: rater(row),
      direction: direction(row, &table), source: source, locator: locator,
      columns: ("outcome_domain", "rating", "higher_is_better"))
    let population = results.population(row.text("population"))
    let timePoint = results.timePoint(
      label(time, row), trial: trial, kind: at, months: months(row, &table), source: source, locator: locator,
      columns: ("time", row.text("time_months") == nil ? "time_weeks" : "time_months"))
    let place: [String: String?] = [
      "study": studyID, "instrument": instrument, "population": population, "source": source, "locator": locator,
    ]
    var isFilled = false
    for (number, arm) in zip(["1", "2"], arms) {
      let here = place.merging(["arm": arm, "time_point": timePoint]) { given, _ in given }
      for group in groups {
        guard let cells = group.cells(number, row, &table) else { continue }
        isFilled = true
        store(here.merging(cells) { given, _ in given }, row, &table, &results)
      }
      if let before = baseline.cells(number, row, &table) {
        let start = results.timePoint(
          "baseline", trial: trial, kind: "baseline", months: "0", source: source, locator: locator)
        store(
          place.merging(before) { given, _ in given }.merging(["arm": arm, "time_point": start]) { given, _ in given },
          row, &table, &results)
      }
    }
    if let g = table.number("precalc_g", row) {
      isFilled = true
      results.contrast(
        place.merging([
          "outcome": name, "time_point": timePoint, "comparison": "between_groups",
          "statistic": "standardized_mean_difference", "value": g,
          "note": table.number("precalc_g_se", row).map {
            "Hedges's g, standard error \($0), computed by the table's authors."
          },
        ]) { given, _ in given })
    }
    if row.text("precalc_g") == nil, row.text("precalc_g_se") != nil {
      table.warn(row.line, "column 'precalc_g_se' was left out, since there is no 'precalc_g'.")
    }
    if !isFilled { table.warn(row.line, "holds no numbers; only its study, arms, instrument and time were taken.") }
  }

  /// A group of columns that a row fills, and the kind of result that they are.
  private struct Group {
    let numbers: [String: String]
    let counts: [String: String]
    let score: String
    let kind: String

    /// The cells of one arm; nil when none of the group is there.
    func cells(_ arm: String, _ row: ImportTable.Row, _ table: inout ImportTable) -> [String: String?]? {
      let columns = numbers.merging(counts) { given, _ in given }
      guard columns.contains(where: { $0.key != "n" && row.text("\($0.value)_arm\(arm)") != nil }) else { return nil }
      var cells: [String: String?] = ["score": score, "kind": kind]
      for (column, stem) in numbers { cells[column] = table.number("\(stem)_arm\(arm)", row) }
      for (column, stem) in counts { cells[column] = table.count("\(stem)_arm\(arm)", row) }
      return cells
    }
  }

  private static let groups = [
    Group(numbers: ["mean": "mean", "sd": "sd"], counts: ["n": "n"], score: "score", kind: "mean"),
    Group(
      numbers: ["mean": "mean_change", "sd": "sd_change"], counts: ["n": "n_change"], score: "change", kind: "mean"),
    Group(numbers: [:], counts: ["events": "event", "n": "totaln"], score: "score", kind: "events"),
  ]
  private static let baseline = Group(
    numbers: ["mean": "baseline_m", "sd": "baseline_sd"], counts: ["n": "baseline_n"], score: "score", kind: "mean")

  /// Rows of one study repeat an arm's baseline, and rows of several comparators its result; they must agree.
  private static func store(
    _ cells: [String: String?], _ row: ImportTable.Row, _ table: inout ImportTable, _ results: inout ResultDraft
  ) {
    guard !results.result(cells) else { return }
    let id = ResultDraft.id(cells)
    func before(_ column: String) -> String? { results.draft.cell("results", id: id, column) }
    for column in ["n", "mean", "sd", "events"] where before(column) != (cells[column] ?? nil) {
      table.fail(
        row.line,
        "column '\(column)' of \((cells["arm"] ?? nil) ?? "an arm") is '\((cells[column] ?? nil) ?? "missing")', but was "
          + "'\(before(column) ?? "missing")' in a row before. Make them the same.")
    }
  }

  private static func arm(
    _ number: String, _ role: String, _ trial: String, _ row: ImportTable.Row, _ table: inout ImportTable,
    _ results: inout ResultDraft, source: String, locator: String
  ) -> String? {
    guard let condition = table.needed("condition_arm\(number)", row) else { return nil }
    let label = row.text("multi_arm\(number)").map { $0 == condition ? condition : "\(condition) (\($0))" } ?? condition
    let id = results.arm(
      label, id: row.text("arm_id_arm\(number)"), trial: trial, role: role,
      randomized: table.count("rand_arm\(number)", row), source: source, locator: locator, column: "rand_arm\(number)")
    if let known = results.draft.cell("arms", id: id, "role"), known != role {
      table.warn(row.line, "'\(label)' is arm \(number) here and was the \(known) before, which it stays.")
    }
    return id
  }

  private static func direction(_ row: ImportTable.Row, _ table: inout ImportTable) -> String? {
    guard let text = row.text("higher_is_better") else { return row.reason("higher_is_better")?.rawValue }
    let directions = [
      "1": "higher_is_better", "0": "lower_is_better", "TRUE": "higher_is_better", "FALSE": "lower_is_better",
    ]
    if directions[text] == nil {
      table.fail(row.line, "column 'higher_is_better' is '\(text)'. It must be 1 or 0.")
    }
    return directions[text]
  }

  private static func rater(_ row: ImportTable.Row) -> String? {
    row.text("rating").map { $0 == "self-report" || $0 == "self-reported" ? "self" : $0 }
  }

  private static func label(_ time: String, _ row: ImportTable.Row) -> String {
    row.text("time_weeks").map { "\(time), \($0) weeks" } ?? time
  }

  /// Months as our own column says, or weeks times 12/52 with at most two decimals.
  private static func months(_ row: ImportTable.Row, _ table: inout ImportTable) -> String? {
    if row.text("time_months") != nil { return table.number("time_months", row) }
    guard let weeks = table.number("time_weeks", row), let value = Double(weeks) else { return nil }
    return MetapsyTable.hundredths((value * 1200 / 52).rounded())
  }
}
