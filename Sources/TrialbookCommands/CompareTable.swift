import Reporting
import TrialModel
import TrialQuery

/// The groups of a comparison as a table.
enum CompareTable {
  /// A row a group; what holds for all of them together stands below.
  static func table(_ answer: CompareQuestion.Answer, by grouping: CompareGrouping) -> ReportTable {
    var table = ReportTable(
      name: "compare", title: "Comparisons by \(grouping.rawValue)",
      columns: [
        ReportColumn(key: "group", label: headings[grouping] ?? "Group", minimumWidth: 9),
        ReportColumn(key: "trials", label: "Trials", alignment: .trailing),
        ReportColumn(key: "studies", label: "Studies", alignment: .trailing),
        ReportColumn(key: "references", label: "Refs", minimumWidth: 6),
        ReportColumn(key: "randomized", label: "People", alignment: .trailing),
        ReportColumn(key: "randomized_at_least", label: "At least", alignment: .trailing),
        ReportColumn(key: "comparisons", label: "Compared: studies (refs)", minimumWidth: 16, priority: 2),
        ReportColumn(key: "instruments", label: "Instruments (refs)", minimumWidth: 16, priority: 3),
        ReportColumn(key: "time_points", label: "Months", minimumWidth: 12),
        ReportColumn(key: "populations", label: "Analysed"),
        ReportColumn(key: "results", label: "Results", alignment: .trailing),
        ReportColumn(key: "contrasts", label: "Contrasts", alignment: .trailing),
      ],
      rows: answer.groups.map { group in
        [
          words(group.value), .integer(group.trials), .integer(group.studies.count),
          .text(group.studies.map(\.name).joined(separator: ", ")), group.randomized,
          .integer(group.randomizedAtLeast),
          .list(group.comparisons.map { "\($0.name): \($0.studies.count) (\($0.studies.joined(separator: ", ")))" }),
          .list(group.instruments.map { "\($0.name) (\($0.studies.joined(separator: ", ")))" }),
          .list(group.times.map(time)), .list(group.populations), .integer(group.results), .integer(group.contrasts),
        ]
      })
    table.notes = notes(answer)
    return table
  }

  private static let headings: [CompareGrouping: String] = [
    .comparator: "Comparator", .country: "Country", .exposure: "Exposure", .implementation: "Implementation",
    .delivery: "Delivery", .edition: "Edition", .rater: "Rater", .design: "Randomized", .diagnosis: "Diagnosis",
  ]

  private static func words(_ value: Datum) -> Datum { value == .empty ? .text("(not classified)") : value }

  private static func time(_ time: (kind: String, months: [Datum])) -> String {
    let months = time.months.map { datum in
      switch datum {
      case .number(let value, let printed): printed ?? decimalText(value) ?? ""
      case .missing(let reason): reason.label
      default: ""
      }
    }
    return "\(time.kind.replacing("_", with: "-")): \(months.joined(separator: ", "))"
  }

  private static func notes(_ answer: CompareQuestion.Answer) -> [String] {
    let total = answer.total
    guard !total.studies.isEmpty else { return [] }
    var notes = ["\(number(total.studies.count, "study", "studies")) of \(number(total.trials, "trial", "trials"))."]
    var unknown: [ComparedStudy] = []
    for study in total.studies {
      guard case .missing = study.randomized, !unknown.contains(where: { $0.trial == study.trial }) else { continue }
      unknown.append(study)
    }
    if unknown.isEmpty {
      notes[0] += " \(total.randomizedAtLeast) people were randomized, each trial's counted once."
    } else {
      let names = unknown.map { study in
        let reason = if case .missing(let reason) = study.randomized { reason.label } else { "" }
        return "\(study.label) (\(study.name)): \(reason), counted as \(study.randomizedAtLeast)"
      }
      notes[0] +=
        " At least \(total.randomizedAtLeast) people were randomized, each trial's counted once: a lower bound, since the "
        + "number in an arm is missing in \(names.joined(separator: "; "))."
    }
    notes.append(
      "Months since baseline, after it. Results are those with a number; contrasts are all that are printed.")
    return notes
  }

  private static func number(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

extension ReportTable {
  /// The table with only the columns of the given keys, in their order.
  func showing(_ keys: [String]) -> ReportTable {
    let indices = keys.compactMap { key in columns.firstIndex { $0.key == key } }
    var table = self
    table.columns = indices.map { columns[$0] }
    table.rows = rows.map { row in indices.map { row[$0] } }
    return table
  }
}
