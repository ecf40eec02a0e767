import Foundation

/// Writes one Swift file that holds the text of every data file below a folder.
///
/// Usage: `EmbedText FOLDER OUTPUT TYPE SUFFIX...`: an enum TYPE with `files: [(name: String, text: String)]`,
/// the names relative to FOLDER, in sorted order.
@main
struct EmbedText {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 4 else {
      FileHandle.standardError.write(Data("usage: EmbedText FOLDER OUTPUT TYPE SUFFIX...\n".utf8))
      exit(64)
    }
    let folder = URL(fileURLWithPath: arguments[0], isDirectory: true)
    let suffixes = Set(arguments[3...])
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { suffixes.contains(URL(fileURLWithPath: $0).pathExtension) }
      .sorted()
    var swift = "/// The text of the data files beside this target's source, in order of name.\n"
    swift += "public enum \(arguments[2]) {\n"
    swift += "  /// Each file's path relative to the folder, and its text.\n"
    swift += "  public static let files: [(name: String, text: String)] = [\n"
    for name in names {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      swift += "    (\(literal(name)), \(literal(text))),\n"
    }
    swift += "  ]\n}\n"
    try swift.write(toFile: arguments[1], atomically: true, encoding: .utf8)
  }

  /// A Swift string literal that holds exactly `text`.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0xFEFF {
          result += "\\u{" + String(scalar.value, radix: 16) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
