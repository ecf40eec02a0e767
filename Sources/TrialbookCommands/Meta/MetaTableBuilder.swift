import MetaAnalysis
import MetaQuestion
import Reporting

/// Builds a table column by column, rounded for people or at full precision for programs and sheets.
struct MetaTableBuilder {
  /// For whom the table is.
  enum Style: Sendable {
    /// Rounded, intervals in one column.
    case people
    /// At full precision, a column per number.
    case data
    /// A column per number, at full precision and with the decimals that people see.
    case sheet
  }

  let style: Style
  /// The confidence level in percent, for headings.
  let level: String
  private var columns: [ReportColumn] = []
  private var cells: [[ReportCell]] = []

  init(style: Style, level: String) {
    self.style = style
    self.level = level
  }

  /// Adds a column of words.
  mutating func text(
    _ key: String, _ label: String, _ values: [String], alignment: ReportColumn.Alignment = .leading
  ) {
    columns.append(ReportColumn(key: key, label: label, alignment: alignment))
    cells.append(values.map { $0.isEmpty ? .empty : .text($0) })
  }

  /// Adds a column of numbers; `printed` is how people read them.
  mutating func numbers(_ key: String, _ label: String, _ values: [Double?], printed: (Double) -> String) {
    columns.append(ReportColumn(key: key, label: label, alignment: .trailing))
    cells.append(
      values.map { value in
        guard let value, value.isFinite else { return .empty }
        return .number(value, printed: style == .data ? nil : printed(value))
      })
  }

  /// Adds a column of numbers whose printed forms are given.
  mutating func numbers(_ key: String, _ label: String, _ values: [Double?], printed: [String]) {
    columns.append(ReportColumn(key: key, label: label, alignment: .trailing))
    cells.append(
      zip(values, printed).map { value, text in
        guard let value, value.isFinite else { return .empty }
        return .number(value, printed: style == .data ? nil : text)
      })
  }

  /// Adds a column of counts.
  mutating func counts(_ key: String, _ label: String, _ values: [Int?]) {
    columns.append(ReportColumn(key: key, label: label, alignment: .trailing))
    cells.append(values.map { $0.map { .integer($0) } ?? .empty })
  }

  /// Adds intervals: one column for people, `<prefix>_lower` and `<prefix>_upper` for programs and sheets.
  mutating func intervals(
    _ prefix: String, _ label: String, _ values: [ConfidenceInterval?], printed: (Double) -> String
  ) {
    if style != .people {
      let (from, to) = style == .sheet ? (", from", ", to") : ("", "")
      numbers(prefix + "_lower", label + from, values.map { $0?.lower }, printed: printed)
      numbers(prefix + "_upper", label + to, values.map { $0?.upper }, printed: printed)
      return
    }
    columns.append(ReportColumn(key: prefix, label: label, alignment: .trailing, isText: false))
    cells.append(values.map { $0.map { .text("\(printed($0.lower)) to \(printed($0.upper))") } ?? .empty })
  }

  /// Adds by which test each interval is: for people only where some are those of one study alone.
  mutating func ownIntervals(_ fits: [RandomEffectsFit?]) {
    guard style == .people else { return text("test", "Test", fits.map { $0?.model.test.rawValue ?? "" }) }
    let words = fits.map { $0.flatMap(MetaWords.ownInterval) ?? "" }
    guard words.contains(where: { !$0.isEmpty }) else { return }
    text("interval", "Interval", words)
  }

  /// Adds why numbers are missing, where some are.
  mutating func reasons(_ reasons: [NotEstimable?]) {
    guard reasons.contains(where: { $0 != nil }) else { return }
    text("missing", "Not estimable", reasons.map { style == .data ? $0?.word ?? "" : $0?.message ?? "" })
  }

  /// The table.
  func table(_ name: String, _ title: String, notes: [String] = []) -> ReportTable {
    let count = cells.first?.count ?? 0
    return ReportTable(
      name: name, title: title, columns: columns, rows: (0..<count).map { row in cells.map { $0[row] } }, notes: notes)
  }
}

extension Estimation {
  /// The value, if there is one.
  var value: Value? { if case .estimate(let value) = self { value } else { nil } }

  /// The reason why there is no value, if there is none.
  var reason: NotEstimable? { if case .notEstimable(let reason) = self { reason } else { nil } }
}
