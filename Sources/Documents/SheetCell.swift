import Reporting
import TrialModel

/// A cell as a sheet stores it: typed, never a formula.
enum SheetCell: Equatable {
  case blank
  case text(String)
  /// A number, with the format that shows its printed decimals.
  case number(Double, format: String?)
  case boolean(Bool)

  /// What a cell of Excel can hold, in UTF-16 units.
  static let longestText = 32_767

  /// The cell of a datum.
  init(_ datum: ReportCell, missing: MissingStyle) {
    switch datum {
    case .integer(let value):
      // Beyond 2^53 a spreadsheet would change the digits.
      self = Double(exactly: value).map { .number($0, format: nil) } ?? .text(String(value))
    case .number(let value, let printed):
      self = value.isFinite ? .number(value, format: printed.flatMap(numberFormat)) : .blank
    case .boolean(let value): self = .boolean(value)
    case .text, .list, .missing, .empty:
      let text = datum.itemsForPeople(missing: missing).map(legalInXML).joined(separator: "\n")
      self = text.isEmpty ? .blank : .text(cut(text, limit: Self.longestText, mark: "… (cut)"))
    }
  }

  /// The lines that the cell shows, for the width of its column; a number takes its decimals.
  var lines: [String] {
    switch self {
    case .blank: []
    case .text(let text): text.split(separator: "\n").map(String.init)
    case .number(let value, let format):
      [format.map { String(Int(value.magnitude.rounded(.up).clamped(to: 0...1e15))) + $0 } ?? decimalText(value) ?? ""]
    case .boolean: ["FALSE"]
    }
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
