import GRDB
import TrialModel

/// Turns an expression over the columns of a listing into a condition with bound arguments. Types are checked: a number
/// is compared with a column of numbers, text with a column of words.
package struct WhereTranslation {
  private let columns: [ListingColumn]
  private let listing: String
  private var arguments: [DatabaseValue] = []

  /// The condition that the expression puts on the rows of a listing.
  package static func condition(_ expression: String, on listing: Listing) throws(WhereError) -> Condition {
    var translation = WhereTranslation(columns: listing.columns, listing: listing.name)
    let sql = try translation.sql(try WhereParser.parse(expression))
    return Condition(sql, values: translation.arguments)
  }

  private init(columns: [ListingColumn], listing: String) {
    self.columns = columns
    self.listing = listing
  }

  private mutating func sql(_ expression: WhereExpression) throws(WhereError) -> String {
    switch expression {
    case .and(let parts): return try joined(parts[...], by: "AND")
    case .or(let parts): return try joined(parts[...], by: "OR")
    case .not(let inner): return "NOT (\(try sql(inner)))"
    case .comparison(let left, let sign, let right): return try comparison(left, sign, right)
    case .isIn(let name, let literals, let isNegated):
      let column = try column(name)
      var marks: [String] = []
      for literal in literals { marks.append(try bound(literal, for: column)) }
      return "\(value(of: column)) \(isNegated ? "NOT " : "")IN (\(marks.joined(separator: ", ")))"
    case .like(let name, let pattern, let isNegated):
      let column = try column(name)
      guard column.kind == .text || column.kind == .list else {
        throw WhereError(
          message: "column '\(column.name)' holds \(column.kindInWords); LIKE is for columns of words.",
          range: name.range)
      }
      return "\(value(of: column)) \(isNegated ? "NOT " : "")LIKE \(try bound(pattern, for: column))"
    case .has(let name, let item, let isNegated):
      let column = try column(name)
      guard column.kind == .list else {
        throw WhereError(
          message: "column '\(column.name)' holds \(column.kindInWords), no list. Compare it with =.",
          range: name.range)
      }
      let mark = try bound(item, for: column)
      return "\(mark) \(isNegated ? "NOT " : "")IN (SELECT value FROM json_each(\"\(column.name)\"))"
    case .between(let name, let lower, let upper, let isNegated):
      let column = try column(name)
      guard column.kind != .boolean else {
        throw WhereError(
          message: "column '\(column.name)' holds yes or no; BETWEEN is for others.", range: name.range)
      }
      let (low, high) = (try bound(lower, for: column), try bound(upper, for: column))
      return "\(value(of: column)) \(isNegated ? "NOT " : "")BETWEEN \(low) AND \(high)"
    case .missing(let name, let reasons, let isNegated): return try missing(name, reasons, isNegated)
    case .isTrue(let name):
      let column = try column(name)
      guard column.kind == .boolean else {
        throw WhereError(
          message:
            "column '\(column.name)' holds \(column.kindInWords). Compare it with something: \(column.name) = ...",
          range: name.range)
      }
      return "\"\(column.name)\""
    }
  }

  /// Parts joined as a balanced tree, since SQLite refuses trees of more than a thousand levels.
  private mutating func joined(_ parts: ArraySlice<WhereExpression>, by keyword: String) throws(WhereError) -> String {
    guard parts.count > 1 else { return "(\(try sql(parts[parts.startIndex])))" }
    let middle = parts.startIndex + parts.count / 2
    let left = try joined(parts[..<middle], by: keyword)
    return "(\(left) \(keyword) \(try joined(parts[middle...], by: keyword)))"
  }

  private mutating func comparison(
    _ left: WhereOperand, _ sign: WhereOperator, _ right: WhereOperand
  ) throws(WhereError) -> String {
    switch (left, right) {
    case (.name(let name), .literal(let literal)):
      let column = try column(name)
      return "\(value(of: column)) \(sign.rawValue) \(try bound(literal, for: column))"
    case (.literal(let literal), .name(let name)):
      let column = try column(name)
      return "\(try bound(literal, for: column)) \(sign.rawValue) \(value(of: column))"
    case (.name(let one), .name(let two)):
      let first = try column(one)
      let second = try column(two, isValue: true)
      guard first.kind.isNumeric == second.kind.isNumeric else {
        throw WhereError(
          message: "column '\(first.name)' holds \(first.kindInWords) and column '\(second.name)' "
            + "\(second.kindInWords); they cannot be compared.", range: two.range)
      }
      return "\(value(of: first)) \(sign.rawValue) \(value(of: second))"
    case (.literal(let one), .literal):
      throw WhereError(message: "two values are compared here, but no column.", range: one.range)
    }
  }

  private mutating func missing(
    _ name: WhereName, _ reasons: [MissingReason], _ isNegated: Bool
  ) throws(WhereError) -> String {
    let column = try column(name)
    guard !reasons.isEmpty else { return "\"\(column.name)\" IS \(isNegated ? "NOT " : "")NULL" }
    guard let reasonColumn = column.reason else {
      throw WhereError(
        message: "column '\(column.name)' may be empty, but keeps no reason. Leave BECAUSE out.", range: name.range)
    }
    arguments += reasons.map(\.rawValue.databaseValue)
    let test = "\"\(column.name)\" IS NULL AND \"\(reasonColumn)\" IN (\(Condition.marks(reasons.count)))"
    return isNegated ? "NOT (\(test))" : "(\(test))"
  }

  /// The column of a name; letter case does not matter.
  private func column(_ name: WhereName, isValue: Bool = false) throws(WhereError) -> ListingColumn {
    if let column = columns.first(where: { $0.name == name.name.lowercased() }) { return column }
    let hint: String
    if let nearest = nearestName(to: name.name, among: columns.map(\.name)) {
      hint = "Did you mean '\(nearest)'?"
    } else if isValue {
      hint = "Text is written in single quotes: '\(name.name)'."
    } else {
      hint = "Columns: \(columns.map(\.name).joined(separator: ", "))."
    }
    throw WhereError(message: "there is no column '\(name.name)' in \(listing). \(hint)", range: name.range)
  }

  /// The column in SQL; a list is the text that CSV shows, its items joined by "; ".
  private func value(of column: ListingColumn) -> String {
    guard column.kind == .list else { return "\"\(column.name)\"" }
    return "(SELECT group_concat(value, '; ') FROM json_each(\"\(column.name)\"))"
  }

  /// A question mark for a literal that the column can be compared with.
  private mutating func bound(_ literal: WhereLiteral, for column: ListingColumn) throws(WhereError) -> String {
    switch (column.kind, literal.value) {
    case (.integer, .number(let number)), (.number, .number(let number)):
      arguments.append(number.databaseValue)
    case (.text, .text(let text)), (.list, .text(let text)):
      arguments.append(text.databaseValue)
    case (.boolean, .boolean(let truth)):
      arguments.append((truth ? 1 : 0).databaseValue)
    case (.boolean, .number(let number)) where number == 0 || number == 1:
      arguments.append(number.databaseValue)
    default:
      let expected =
        switch column.kind {
        case .text, .list: "Write text in single quotes."
        case .integer, .number: "Write a number without quotes."
        case .boolean: "Write yes or no."
        }
      throw WhereError(
        message: "column '\(column.name)' holds \(column.kindInWords), this is \(literal.kindInWords). \(expected)",
        range: literal.range)
    }
    return "?"
  }
}

extension ListingColumn {
  /// What the column holds, for messages.
  fileprivate var kindInWords: String {
    switch kind {
    case .text: "words"
    case .list: "lists of words"
    case .integer: "whole numbers"
    case .number: "numbers"
    case .boolean: "yes or no"
    }
  }
}

extension ListingColumn.Kind {
  /// Whether values are numbers.
  fileprivate var isNumeric: Bool {
    switch self {
    case .integer, .number, .boolean: true
    case .text, .list: false
    }
  }
}

extension WhereLiteral {
  /// What the value is, for messages.
  fileprivate var kindInWords: String {
    switch value {
    case .number: "a number"
    case .text: "text"
    case .boolean: "yes or no"
    }
  }
}
