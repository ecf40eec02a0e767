import GRDB

/// A row holds what the schema does not allow there, as in a damaged file or in one that another program wrote.
package struct StoredValueError: Error, Equatable {
  /// The column as the question names it.
  package let column: String
  /// What stands in it, in words.
  package let found: String
  /// What belongs there.
  package let expected: String

  /// What was found and what was expected.
  package var sentence: String { "the column '\(column)' holds \(found) where \(expected) belongs" }
}

extension Row {
  /// The value of a column, where GRDB's own subscript would trap over one of another type.
  package func stored<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    guard let value = self[column] as DatabaseValue? else {
      throw StoredValueError(column: column, found: "nothing", expected: StoredValue.expectation(of: Value.self))
    }
    return try StoredValue.converted(value, column)
  }

  /// The value of the column at an index.
  package func stored<Value: DatabaseValueConvertible>(at index: Int) throws -> Value {
    guard index < count else {
      throw StoredValueError(column: "\(index)", found: "nothing", expected: StoredValue.expectation(of: Value.self))
    }
    return try StoredValue.converted(
      self[index] as DatabaseValue, columnNames[columnNames.index(columnNames.startIndex, offsetBy: index)])
  }
}

/// What a column of a registry can hold, whatever its meaning.
enum StoredValue {
  /// No whole number of a registry comes near; sums of such numbers do not overflow.
  static let largestInteger: Int64 = 1_000_000_000_000
  /// No number of a registry comes near; every whole number up to here is exact.
  static let largestNumber = 1e15

  /// No text of a registry comes near, in bytes: it would fill a hundred pages.
  static let largestText = 200_000

  /// The value as the type that a question asks for.
  static func converted<Value: DatabaseValueConvertible>(
    _ value: DatabaseValue, _ column: @autoclosure () -> String
  ) throws -> Value {
    guard isPossible(value), let converted = Value.fromDatabaseValue(value) else {
      throw StoredValueError(column: column(), found: words(for: value), expected: expectation(of: Value.self))
    }
    return converted
  }

  private static func isPossible(_ value: DatabaseValue) -> Bool {
    switch value.storage {
    case .null: true
    case .string(let text): text.utf8.count <= largestText
    case .int64(let number): number.magnitude <= largestInteger.magnitude
    case .double(let number): abs(number) <= largestNumber
    case .blob: false
    }
  }

  /// The text in a cell; empty where there is none.
  static func text(_ value: DatabaseValue) -> String { String.fromDatabaseValue(value) ?? "" }

  /// What stands in a cell, in words.
  static func words(for value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "nothing"
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text) where text.utf8.count > 40: "a text of \(text.utf8.count) bytes ('\(text.prefix(40))...')"
    case .string(let text): "the text '\(text)'"
    case .blob(let data): "a BLOB of \(data.count) bytes"
    }
  }

  /// What belongs into a cell of a type, in words.
  static func expectation(of type: any DatabaseValueConvertible.Type) -> String {
    switch type {
    case is String.Type, is String?.Type: "a text of at most \(largestText) bytes"
    case is Bool.Type, is Bool?.Type: "0 or 1"
    case is Int.Type, is Int?.Type, is Int64.Type, is Int64?.Type:
      "a whole number of at most \(largestInteger)"
    case is Double.Type, is Double?.Type: "a number of at most \(Int64(largestNumber))"
    default: "a text or a number of at most \(largestInteger)"
    }
  }
}
