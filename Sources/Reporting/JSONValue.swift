/// A JSON value whose objects keep the order of their members.
package enum JSONValue: Sendable, Equatable {
  /// Members in the order in which they are written.
  case object([Member])
  /// Values in order.
  case array([JSONValue])
  /// A string of any characters.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number, written with the fewest digits that read back as the same; null when it is not finite.
  case number(Double)
  /// true or false.
  case boolean(Bool)
  /// null.
  case null

  /// A name and a value of an object.
  package struct Member: Sendable, Equatable {
    /// The name.
    package var key: String
    /// The value.
    package var value: JSONValue

    /// Makes a member from a name and a value.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value on several lines, indented by two spaces, with a newline at the end.
  package var prettyPrinted: String {
    var writer = JSONWriter(isPretty: true)
    writer.write(self, depth: 0)
    return writer.output + "\n"
  }

  /// The value on one line without spaces and without a newline at the end.
  package var compact: String {
    var writer = JSONWriter(isPretty: false)
    writer.write(self, depth: 0)
    return writer.output
  }

  /// A number, or null for nil.
  package static func number(orNull value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }

  /// A whole number, or null for nil.
  package static func integer(orNull value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }

  /// A string, or null for nil.
  package static func string(orNull value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  /// Makes an object with the members in the order of the literal.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  /// Makes an array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Makes a string.
  package init(stringLiteral value: String) { self = .string(value) }

  /// Makes a whole number.
  package init(integerLiteral value: Int) { self = .integer(value) }

  /// Makes a number.
  package init(floatLiteral value: Double) { self = .number(value) }

  /// Makes true or false.
  package init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// Makes null.
  package init(nilLiteral: ()) { self = .null }
}
