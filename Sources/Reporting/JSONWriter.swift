/// Writes a `JSONValue` by RFC 8259; pretty output has the layout of Python's `json.dumps(indent=2)`.
struct JSONWriter {
  /// Whether members and elements stand on lines of their own.
  let isPretty: Bool
  /// What has been written, in UTF-8.
  private var bytes: [UInt8] = []

  /// Makes a writer with nothing written.
  init(isPretty: Bool) { self.isPretty = isPretty }

  /// What has been written.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a value that stands at a depth of nesting.
  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .object(let members):
      writeSequence(members, open: "{", close: "}", depth: depth) { writer, member in
        writer.writeString(member.key)
        writer.append(writer.isPretty ? ": " : ":")
        writer.write(member.value, depth: depth + 1)
      }
    case .array(let elements):
      writeSequence(elements, open: "[", close: "]", depth: depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .string(let text): writeString(text)
    case .integer(let value): append(String(value))
    case .number(let value): append(decimalText(value) ?? "null")
    case .boolean(let value): append(value ? "true" : "false")
    case .null: append("null")
    }
  }

  /// Appends the elements of an array or object between its brackets.
  private mutating func writeSequence<Element>(
    _ elements: [Element], open: String, close: String, depth: Int,
    writeElement: (inout JSONWriter, Element) -> Void
  ) {
    append(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      startLine(depth: depth + 1)
      writeElement(&self, element)
    }
    if !elements.isEmpty { startLine(depth: depth) }
    append(close)
  }

  /// Starts an indented line in pretty output.
  private mutating func startLine(depth: Int) {
    guard isPretty else { return }
    append("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Appends a quoted string; quotes, backslashes and control characters are escaped, the rest is UTF-8.
  private mutating func writeString(_ text: String) {
    append("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x08: append("\\b")
      case 0x0C: append("\\f")
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\r"): append("\\r")
      case UInt8(ascii: "\t"): append("\\t")
      case 0x00...0x1F:
        let digits = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(byte)
      }
    }
    append("\"")
  }
}
