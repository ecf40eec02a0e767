import Reporting
import TrialModel

/// Tables that several tests share.
enum SampleDocuments {
  /// A table with each kind of cell.
  static let kinds = ReportTable(
    name: "kinds1", title: "Kinds of cells <&>",
    columns: [
      ReportColumn(key: "study", label: "Study"),
      ReportColumn(key: "randomized", label: "Randomized", alignment: .trailing),
      ReportColumn(key: "mean", label: "Mean", alignment: .trailing),
      ReportColumn(key: "blinded", label: "Blinded"),
      ReportColumn(key: "instruments", label: "Instruments"),
    ],
    rows: [
      [.text("Färdig 2011"), .integer(41), .number(52.2, printed: "52.20"), .boolean(true), .list(["GAF-F", "RAS"])],
      [.text("=1+1"), .missing(.notReported), .number(-0.123456789), .boolean(false), .empty],
      [.text("進行 👩‍⚕️ \u{1}\u{FFFF}"), .missing(.illegible), .number(12.34, printed: "12.3%"), .empty, .text("a\nb")],
    ],
    notes: ["Means are after treatment."])

  /// A table of fields and values.
  static let record: ReportTable = {
    var table = ReportTable(
      name: "record", title: "One study",
      columns: [ReportColumn(key: "id", label: "ID"), ReportColumn(key: "n", label: "n", alignment: .trailing)],
      rows: [[.text("tan2017"), .integer(50)]])
    table.layout = .records
    return table
  }()

  /// A table of text.
  static func text(columns: Int, rows: Int, _ cell: String) -> ReportTable {
    ReportTable(
      name: "text", title: "Text",
      columns: (0..<columns).map { ReportColumn(key: "c\($0)", label: "Column \($0)") },
      rows: (0..<rows).map { row in (0..<columns).map { .text("\(cell) \(row) \($0)") } })
  }
}
