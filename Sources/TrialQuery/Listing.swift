import Foundation
import GRDB
import TrialModel

/// A column of a listing: a column of the view that the listing reads.
package struct ListingColumn: Sendable, Equatable {
  /// What the view's column holds.
  package enum Kind: Sendable, Equatable {
    case text
    /// A JSON array of texts or numbers.
    case list
    case integer
    /// A number whose characters in the source, when kept, are in NAME_printed.
    case number(isPrinted: Bool)
    case boolean
  }

  /// The name in SQL, CSV and JSON.
  package let name: String
  /// The heading for people.
  package let label: String
  /// What the column holds.
  package let kind: Kind
  /// The view's column with the reason when the datum is missing.
  package let reason: String?

  /// A column of words.
  static func text(_ name: String, _ label: String, missing reason: String? = nil) -> ListingColumn {
    ListingColumn(name: name, label: label, kind: .text, reason: reason)
  }

  /// A column of words that can be missing, with the reason in NAME_missing.
  static func textOrReason(_ name: String, _ label: String) -> ListingColumn {
    ListingColumn(name: name, label: label, kind: .text, reason: name + "_missing")
  }

  /// A column of lists.
  static func list(_ name: String, _ label: String) -> ListingColumn {
    ListingColumn(name: name, label: label, kind: .list, reason: nil)
  }

  /// A column of whole numbers.
  static func integer(_ name: String, _ label: String) -> ListingColumn {
    ListingColumn(name: name, label: label, kind: .integer, reason: nil)
  }

  /// A column of whole numbers that can be missing.
  static func integerOrReason(_ name: String, _ label: String) -> ListingColumn {
    ListingColumn(name: name, label: label, kind: .integer, reason: name + "_missing")
  }

  /// A column of numbers as printed, with the reason in NAME_missing unless another column is named.
  static func printed(_ name: String, _ label: String, missing reason: String? = nil) -> ListingColumn {
    ListingColumn(name: name, label: label, kind: .number(isPrinted: true), reason: reason ?? name + "_missing")
  }

  /// A column of numbers without printed form.
  static func number(_ name: String, _ label: String) -> ListingColumn {
    ListingColumn(name: name, label: label, kind: .number(isPrinted: false), reason: nil)
  }

  /// A column of 0 and 1.
  static func boolean(_ name: String, _ label: String) -> ListingColumn {
    ListingColumn(name: name, label: label, kind: .boolean, reason: nil)
  }

  /// The columns of the view that the column needs.
  var selected: [String] {
    var names = [name]
    if case .number(isPrinted: true) = kind { names.append(name + "_printed") }
    if let reason { names.append(reason) }
    return names
  }

  /// The datum in a fetched row.
  func datum(_ row: Row) throws -> Datum {
    let value: DatabaseValue = try row[name]
    if value.isNull {
      guard let reason, let word: String = try row[reason], let missing = MissingReason(rawValue: word) else {
        return .empty
      }
      return .missing(missing)
    }
    switch kind {
    case .text: return .text(try row[name])
    case .list: return .list(JSONList.strings(try row[name]))
    case .integer: return .integer(try row[name])
    case .number(let isPrinted): return try .number(row[name], printed: isPrinted ? row[name + "_printed"] : nil)
    case .boolean: return .boolean(value.storage != .int64(0))
    }
  }
}

/// The texts of a JSON array that a view made.
enum JSONList {
  static func strings(_ json: String) -> [String] {
    guard let items = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any] else { return [] }
    return items.map { item in (item as? String) ?? String(describing: item) }
  }
}

/// A question whose answer is a table: the columns of a view, some of its rows, in a fixed order.
package struct Listing: Sendable, Equatable {
  /// The name of the listing and of the command that prints it.
  package let name: String
  /// What the table shows, as its caption.
  package let title: String
  /// The view that holds the rows.
  let view: String
  /// The columns that can be asked for.
  package let columns: [ListingColumn]
  /// The columns that people's formats show unless others are asked for.
  package let shownFirst: [String]
  /// The columns whose values put the rows into order.
  let order: String
  /// The rows that belong to the listing, as a condition on the view.
  let scope: String?

  /// The answer: the chosen columns and one datum for each, row by row.
  package struct Answer: Sendable, Equatable {
    /// The chosen columns.
    package let columns: [ListingColumn]
    /// A datum per column, row by row.
    package let rows: [[Datum]]
  }

  /// The conditions that a filter puts on the rows; none for a listing that no filter knows.
  package func conditions(_ selection: Selection) -> [Condition] {
    FilteredRows(rawValue: view).map(selection.conditions) ?? []
  }

  /// Asks for some columns (all when nil) of the rows that meet every condition.
  package func fetch(_ db: Database, columns names: [String]? = nil, conditions: [Condition] = []) throws -> Answer {
    let chosen = chosen(names)
    let select = select(chosen, conditions)
    let rows = try Row.fetchCursor(db, sql: select.sql, arguments: StatementArguments(select.arguments))
    var data: [[Datum]] = []
    while let row = try rows.next() { data.append(try chosen.map { try $0.datum(row) }) }
    return Answer(columns: chosen, rows: data)
  }

  private func chosen(_ names: [String]?) -> [ListingColumn] {
    names.map { names in names.compactMap { name in columns.first { $0.name == name } } } ?? columns
  }

  /// The SELECT with its arguments.
  private func select(_ chosen: [ListingColumn], _ conditions: [Condition]) -> Condition {
    var selected: [String] = []
    for name in chosen.flatMap(\.selected) where !selected.contains(name) { selected.append(name) }
    let clauses = (scope.map { [$0] } ?? []) + conditions.map(\.sql)
    let condition = clauses.isEmpty ? "" : " WHERE " + clauses.map { "(\($0))" }.joined(separator: " AND ")
    let columnList = selected.map { "\"\($0)\"" }.joined(separator: ", ")
    return Condition(
      "SELECT \(columnList) FROM \"\(view)\"\(condition) ORDER BY \(order)",
      values: conditions.flatMap(\.arguments))
  }

  /// How SQLite would answer, one step a line.
  func plan(_ db: Database, columns names: [String]? = nil, conditions: [Condition]) throws -> [String] {
    let select = select(chosen(names), conditions)
    return try Row.fetchAll(
      db, sql: "EXPLAIN QUERY PLAN " + select.sql, arguments: StatementArguments(select.arguments)
    ).map { try $0["detail"] }
  }
}

/// A condition on the rows of a view, with its arguments bound.
package struct Condition: Sendable, Equatable {
  let sql: String
  let arguments: [DatabaseValue]

  init(_ sql: String, _ arguments: [any DatabaseValueConvertible] = []) {
    self.sql = sql
    self.arguments = arguments.map(\.databaseValue)
  }

  init(_ sql: String, values: [DatabaseValue]) {
    self.sql = sql
    arguments = values
  }

  /// The column holds the value.
  package static func equals(_ column: String, _ value: String) -> Condition {
    Condition("\"\(column)\" = ?", [value])
  }

  /// The column holds one of the values.
  package static func isOne(_ column: String, of values: [String]) -> Condition {
    Condition("\"\(column)\" IN (\(marks(values.count)))", values)
  }
}
