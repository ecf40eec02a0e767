import Reporting
import TrialModel
import TrialQuery

/// Table 1 as a table of values.
enum Table1 {
  /// A column: its names and the datum of a row.
  private struct Column: Sendable {
    let key: String
    let label: String
    var isNumber = false
    var priority = 1
    let datum: @Sendable (Table1Row) -> Datum
  }

  /// The names of the columns.
  static let keys = columns.map(\.key)

  private static let columns = [
    Column(key: "study", label: "Study") { .text($0.label) },
    Column(key: "reference_number", label: "Ref.", isNumber: true) { $0.referenceNumber },
    Column(key: "trial", label: "Trial") { .text(trial($0)) },
    Column(key: "other_reports", label: "Other reports of the trial") { .list($0.otherReports) },
    Column(key: "country", label: "Country") { $0.country },
    Column(key: "design", label: "Design") { design($0) },
    Column(key: "diagnosis", label: "Diagnosis", priority: 2) { $0.diagnosis },
    Column(key: "aim", label: "Aim", priority: 3) { $0.aim },
    Column(key: "programme", label: "Programme") { programme($0) },
    Column(key: "modules", label: "Modules", isNumber: true) { $0.modules },
    Column(key: "format", label: "Format") { words($0.format) },
    Column(key: "duration_months", label: "Months", isNumber: true) { $0.durationMonths },
    Column(key: "arms", label: "Arms, randomized", priority: 2) { .list($0.arms.map(arm)) },
    Column(key: "randomized", label: "Randomized", isNumber: true) { $0.randomized },
    Column(key: "comparator", label: "Comparator") { comparator($0) },
    Column(key: "outcomes", label: "Outcomes: instrument (rater)", priority: 3) { .list(outcomes($0)) },
    Column(key: "time_points", label: "Time points") { .list($0.timePoints.map(timePoint)) },
    Column(key: "exposure", label: "Exposure", priority: 2) { .list(exposure($0)) },
    Column(key: "main_results", label: "Main results", priority: 4) { $0.mainResults },
    Column(key: "sources", label: "Sources") { .list($0.sources) },
    Column(key: "notes", label: "Notes") { .list(Table1Notes.texts($0)) },
  ]

  /// The table of the given rows with the columns of the given names.
  static func table(of rows: [Table1Row], review: ReviewSummary?, all: Int, columns names: [String]) -> ReportTable {
    let chosen = names.compactMap { name in columns.first { $0.key == name } }
    var table = ReportTable(
      name: "table1", title: title(review, shown: rows.count, all: all),
      columns: chosen.map {
        ReportColumn(
          key: $0.key, label: $0.label, alignment: $0.isNumber ? .trailing : .leading, priority: $0.priority)
      },
      rows: rows.map { row in chosen.map { $0.datum(row) } }, notes: notes(names, rows))
    table.footnotes = Table1Notes.footnotes(of: rows).filter { names.contains($0.column) }
    if names.contains("randomized") {
      table.footnotes.append(
        ReportFootnote(
          column: "randomized", text: "Derived: the sum of the trial's arms, where the number of each is known."))
    }
    return table
  }

  private static func title(_ review: ReviewSummary?, shown: Int, all: Int) -> String {
    guard let review else { return "Characteristics of the included studies" }
    let scope =
      shown == all
      ? "\(count(review.studies, "study", "studies")) of \(count(review.trials, "trial", "trials"))"
      : "\(shown) of \(count(all, "study", "studies"))"
    return "Characteristics of the included studies: \(review.citation) (\(scope))"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private static func notes(_ names: [String], _ rows: [Table1Row]) -> [String] {
    var notes: [String] = []
    if names.contains("arms"), !rows.isEmpty {
      let unnamed = rows.flatMap(\.arms).filter(\.components_table1.isEmpty)
      let names =
        unnamed.isEmpty
        ? "as the review's Table 1 names them"
        : unnamed.count == rows.flatMap(\.arms).count
          ? "by their labels" : "as the review's Table 1 names them, or by their labels"
      notes.append("Arms \(names); studies of one trial share its arms and its people.")
    }
    if names.contains("comparator"), rows.contains(where: { $0.comparatorClassTable1 != .empty }) {
      notes.append(
        "Comparator by the review's text; where its Table 1 makes it another, what that prints stands behind it, and what "
          + "follows from it.")
    }
    if names.contains("time_points") {
      notes.append(
        "Time points of each report: where a trial has several, the baseline and those of which the report's own results, "
          + "comparisons or places in the review's claims are stored.")
    }
    if names.contains("outcomes"), rows.flatMap(\.outcomes).contains(where: { $0.in_table1 == 1 }) {
      notes.append("* listed in the review's own Table 1.")
    }
    func isWritten(_ datum: Datum) -> Bool { if case .text = datum { true } else { false } }
    if rows.contains(where: {
      names.contains("aim") && isWritten($0.aim) || names.contains("main_results") && isWritten($0.mainResults)
    }) {
      notes.append("Aims and main results are summaries written for this registry.")
    }
    return notes
  }

  // MARK: Cells

  private static func trial(_ row: Table1Row) -> String {
    guard case .text(let registration) = row.registration else { return row.trialName }
    return "\(row.trialName) (\(registration))"
  }

  private static func design(_ row: Table1Row) -> Datum {
    guard case .text(let unit) = row.unitOfRandomization else { return row.unitOfRandomization }
    guard unit == "cluster" else { return .text("individually randomized") }
    let clusters = row.arms.compactMap(\.clusters).map(String.init)
    let counts = clusters.count == row.arms.count ? " (\(clusters.joined(separator: " + ")) clusters)" : ""
    return .text("cluster randomized" + counts)
  }

  private static func programme(_ row: Table1Row) -> Datum {
    guard case .text(let name) = row.programme else { return row.programme }
    guard case .text(let edition) = row.edition else { return .text(name) }
    let editions = [
      "eleven_module": "eleven-module edition", "nine_module": "nine-module edition", "adapted": "adapted",
    ]
    return .text("\(name), \(editions[edition] ?? edition)")
  }

  private static func words(_ datum: Datum) -> Datum {
    guard case .text(let text) = datum else { return datum }
    return .text(text.replacing("_", with: " "))
  }

  private static func arm(_ arm: Table1Row.Arm) -> String {
    let name = arm.components_table1.isEmpty ? arm.label : arm.components_table1.joined(separator: " + ")
    return "\(name): \(number(arm.randomized, arm.randomized_missing))"
  }

  private static func number(_ number: Int?, _ reason: String?) -> String {
    number.map(String.init) ?? reason.flatMap(MissingReason.init(rawValue:))?.label ?? "not reported"
  }

  private static let classes = ["tau": "treatment as usual", "waitlist": "waiting list", "active": "active"]

  /// The classes of a trial's comparators in words.
  private static func words(ofClasses text: String) -> String {
    text.split(separator: "; ").map { classes[String($0)] ?? String($0) }.joined(separator: "; ")
  }

  private static func comparator(_ row: Table1Row) -> Datum {
    guard case .text(let text) = row.comparatorClass else { return row.comparatorClass }
    let name = words(ofClasses: text)
    guard case .text(let other) = row.comparatorClassTable1, other != text else { return .text(name) }
    let printed = row.arms.filter { $0.role == "comparator" }.map { $0.components_table1.joined(separator: " + ") }
    return .text("\(name) (Table 1: \(printed.joined(separator: "; ")), which makes it \(words(ofClasses: other)))")
  }

  /// The instruments by outcome domain of the review; those of other domains together.
  private static func outcomes(_ row: Table1Row) -> [String] {
    func heading(_ outcome: Table1Row.Outcome) -> String { outcome.role == "other" ? "other" : outcome.domain }
    let measured = row.outcomes.filter { !["process", "baseline"].contains($0.role) }
    var headings: [String] = []
    for outcome in measured where !headings.contains(heading(outcome)) { headings.append(heading(outcome)) }
    return headings.map { name in
      let instruments = measured.filter { heading($0) == name }.map { outcome in
        (outcome.label ?? "instrument not stored") + (outcome.in_table1 == 1 ? "*" : "")
          + (outcome.rater.map { " (\($0))" } ?? "")
      }
      return "\(name): \(instruments.joined(separator: ", "))"
    }
  }

  private static func timePoint(_ point: Table1Row.TimePoint) -> String {
    let months =
      point.months.map { "\($0) months" }
      ?? "months " + (point.months_missing.flatMap(MissingReason.init(rawValue:))?.label ?? "not reported")
    return "\(point.label): \(months)"
  }

  private static func exposure(_ row: Table1Row) -> [String] {
    row.exposure.map { exposure in
      var figures: [String] = []
      if let events = exposure.events, let of = exposure.of {
        figures.append("\(events) of \(of)")
      } else if let events = exposure.events {
        figures.append(String(events))
      }
      if let percent = exposure.percent { figures.append(figures.isEmpty ? "\(percent)%" : "(\(percent)%)") }
      if let mean = exposure.mean { figures.append("mean \(mean)" + (exposure.sd.map { " (SD \($0))" } ?? "")) }
      let arm = exposure.role == "comparator" ? "comparator, " : ""
      let figure = figures.isEmpty ? "" : ": " + figures.joined(separator: " ")
      return arm + exposure.definition + figure
    }
  }
}
