import Reporting
import TrialModel

/// Tables that several tests share.
enum SampleTables {
  /// A small table with each kind of cell.
  static let kinds = ReportTable(
    name: "kinds", title: "Kinds of cells",
    columns: [
      ReportColumn(key: "study", label: "Study"),
      ReportColumn(key: "randomized", label: "Randomized", alignment: .trailing),
      ReportColumn(key: "mean", label: "Mean", alignment: .trailing),
      ReportColumn(key: "blinded", label: "Blinded"),
      ReportColumn(key: "instruments", label: "Instruments"),
    ],
    rows: [
      [
        .text("Färdig 2011"), .integer(41), .number(52.2, printed: "52.20"), .boolean(true),
        .list(["GAF-F", "RAS"]),
      ],
      [.text("Tan 2017"), .missing(.notReported), .number(-0.5), .boolean(false), .empty],
    ],
    notes: ["Means are after treatment."])

  /// A table with the five reasons, one per row.
  static let reasons = ReportTable(
    name: "reasons", title: "Reasons",
    columns: [
      ReportColumn(key: "case", label: "Case"),
      ReportColumn(key: "value", label: "Value", alignment: .trailing),
    ],
    rows: MissingReason.allCases.enumerated().map { [.integer($0.offset + 1), .missing($0.element)] })

  /// A table without rows.
  static let empty = ReportTable(
    name: "empty", title: "Nothing",
    columns: [ReportColumn(key: "study", label: "Study"), ReportColumn(key: "aim", label: "Aim")])

  /// A table of one text cell.
  static func single(_ text: String) -> ReportTable { single(.text(text)) }

  /// A table of one cell.
  static func single(_ cell: ReportCell) -> ReportTable {
    ReportTable(
      name: "single", title: "", columns: [ReportColumn(key: "value", label: "Value")], rows: [[cell]])
  }

  /// A table with long text, such as Table 1 has.
  static let wide = ReportTable(
    name: "wide", title: String(repeating: "Characteristics of the included studies ", count: 8),
    columns: [
      ReportColumn(key: "study", label: "Study", minimumWidth: 10),
      ReportColumn(key: "randomized", label: "n", alignment: .trailing),
      ReportColumn(key: "aim", label: "Aim of the study"),
      ReportColumn(key: "outcomes", label: "Outcomes"),
      ReportColumn(key: "doi", label: "DOI"),
    ],
    rows: [
      [
        .text("Färdig 2011"), .integer(41),
        .text("To evaluate a Swedish adaptation of the programme in psychiatric rehabilitation centres."),
        .list(["IMRS client", "IMRS clinician", "Recovery Assessment Scale"]),
        .text("10.1176/ps.62.6.pss6206_0606"),
      ],
      [
        .text("Fa\u{308}rdig 2011"), .missing(.notReported),
        .text("進行中の研究 with mixed scripts 🧪 and 👩‍⚕️ marks"), .empty, .missing(.illegible),
      ],
    ],
    notes: ["Sizes are numbers of people randomized, not numbers analysed, unless a note says otherwise."])
}
