import TrialModel

/// One cell of a `ReportTable`; a newline in words starts a new line where the format has lines.
package typealias ReportCell = Datum

extension Datum {
  /// A number without a printed form.
  package static func number(_ value: Double) -> Datum { .number(value, printed: nil) }

  /// What people read in the cell, one string per item, with newlines as they are; no items for a blank cell.
  package func itemsForPeople(missing style: MissingStyle) -> [String] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let items): items
    case .integer(let value): [String(value)]
    case .number(let value, let printed): (printed ?? decimalText(value)).map { [$0] } ?? []
    case .boolean(let value): [value ? "yes" : "no"]
    case .missing(let reason): style == .blank ? [] : [reason.text(style)]
    case .empty: []
    }
  }

  /// What a CSV or TSV field holds, before quoting and before formulas are neutralized.
  func fieldText(missing style: MissingStyle) -> String {
    if case .boolean(let value) = self { return value ? "true" : "false" }
    return itemsForPeople(missing: style).joined(separator: "; ")
  }

  /// Whether the cell stands for an absent datum.
  package var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// Whether the cell holds a number of either kind.
  package var isNumber: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }
}
