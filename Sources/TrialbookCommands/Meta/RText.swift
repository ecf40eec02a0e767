import Reporting

/// Values as R reads them.
enum RText {
  /// A string literal; what is not ASCII is escaped, so that the script means the same in every locale.
  static func string(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += "\\U{\(String(scalar.value, radix: 16))}"
      }
    }
    return literal + "\""
  }

  /// A number that R reads back as the same.
  static func number(_ value: Double) -> String { decimalText(value) ?? "NA" }

  /// `c(1, 2, 3)`, over several lines where it is long.
  static func vector(_ items: [String]) -> String {
    var lines: [String] = []
    var line = ""
    for (index, item) in items.enumerated() {
      let next = item + (index < items.count - 1 ? ", " : "")
      if line.count + next.count > 90, !line.isEmpty {
        lines.append(line)
        line = ""
      }
      line += next
    }
    lines.append(line)
    let trimmed = lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    return "c(" + trimmed.joined(separator: "\n    ") + ")"
  }

  /// A vector of numbers.
  static func vector(_ numbers: [Double]) -> String { vector(numbers.map(number)) }

  /// A vector of strings.
  static func vector(strings: [String]) -> String { vector(strings.map(string)) }

  /// A text in a comment: on one line.
  static func comment(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      result.unicodeScalars.append(scalar.value < 32 || scalar.value > 126 ? "?" : scalar)
    }
  }
}
