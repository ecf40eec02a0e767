/// An element of an XML document (XML 1.0), written with one element on a line.
struct XMLElement {
  let name: String
  /// In the order in which they are written.
  var attributes: [(name: String, value: String)]
  private var text: String?
  private var children: [XMLElement]

  /// An element of other elements; without any it is empty.
  init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [XMLElement] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// An element with a text.
  init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
    self.name = name
    self.attributes = attributes
    self.text = text
    children = []
  }

  /// The document whose root this is, UTF-8.
  var document: String {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    output += "<\(name)" + attributes.map { " \($0.name)=\"\(Self.escaped($0.value, inAttribute: true))\"" }.joined()
    if let text {
      output += ">\(Self.escaped(text, inAttribute: false))</\(name)>\n"
    } else if children.isEmpty {
      output += "/>\n"
    } else {
      output += ">\n"
      for child in children { child.write(to: &output) }
      output += "</\(name)>\n"
    }
  }

  /// The text with XML's own characters as references; characters that XML 1.0 cannot hold become U+FFFD.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where inAttribute: output += "&quot;"
      case "\n", "\r", "\t": output += inAttribute ? "&#\(scalar.value);" : " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
