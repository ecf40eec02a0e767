/// Writes a `JSONValue` by RFC 8259; pretty output has the layout of Python's `json.dumps(indent=2)`.
struct JSONWriter {
  /// Whether members and elements stand on lines of their own.
  let isPretty: Bool
  /// What has been written.
  private(set) var output = ""

  /// Makes a writer with nothing written.
  init(isPretty: Bool) { self.isPretty = isPretty }

  /// Appends a value that stands at a depth of nesting.
  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .object(let members):
      writeSequence(members, open: "{", close: "}", depth: depth) { writer, member in
        writer.writeString(member.key)
        writer.output += writer.isPretty ? ": " : ":"
        writer.write(member.value, depth: depth + 1)
      }
    case .array(let elements):
      writeSequence(elements, open: "[", close: "]", depth: depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .string(let text): writeString(text)
    case .integer(let value): output += String(value)
    case .number(let value): output += decimalText(value) ?? "null"
    case .boolean(let value): output += value ? "true" : "false"
    case .null: output += "null"
    }
  }

  /// Appends the elements of an array or object between its brackets.
  private mutating func writeSequence<Element>(
    _ elements: [Element], open: String, close: String, depth: Int,
    writeElement: (inout JSONWriter, Element) -> Void
  ) {
    output += open
    for (index, element) in elements.enumerated() {
      if index > 0 { output += "," }
      startLine(depth: depth + 1)
      writeElement(&self, element)
    }
    if !elements.isEmpty { startLine(depth: depth) }
    output += close
  }

  /// Starts an indented line in pretty output.
  private mutating func startLine(depth: Int) {
    guard isPretty else { return }
    output += "\n" + String(repeating: "  ", count: depth)
  }

  /// Appends a quoted string; quotes, backslashes and control characters are escaped, the rest is UTF-8.
  private mutating func writeString(_ text: String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\u{08}": output += "\\b"
      case "\u{0C}": output += "\\f"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
