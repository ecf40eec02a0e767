import Foundation
import Testing

/// docs/metafor.md names Swift symbols; each must exist in the sources.
@Suite struct MetaforTableTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The texts in backticks of the second column, and the number of rows.
  private static func names() throws -> (names: [String], rows: Int) {
    let text = try String(contentsOf: root.appending(path: "docs/metafor.md"), encoding: .utf8)
    var names: [String] = []
    var rows = 0
    for line in text.split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.replacing("\\|", with: "/").split(separator: "|", omittingEmptySubsequences: false)
      #expect(cells.count == 5, "\(line)")
      names += cells[2].split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      rows += 1
    }
    return (names, rows)
  }

  /// The code of the library, comments taken out.
  private static func code() throws -> String {
    let folder = root.appending(path: "Sources/MetaAnalysis")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var code = ""
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        code += line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex) + "\n"
      }
    }
    return code
  }

  @Test func everyNameExists() throws {
    let code = try Self.code()
    let types = Set(code.matches(of: #/public (?:struct|enum) (\w+)/#).map { String($0.output.1) })
    let members = Set(
      code.matches(of: #/public (?:static |mutating |private\(set\) )*(?:func|var|let) (\w+)/#).map {
        String($0.output.1)
      })
    let cases = Set(code.matches(of: #/(?m)^ *case (\w+)/#).map { String($0.output.1) })
    let labels = Set(code.matches(of: #/(\w+)(?: \w+)?:/#).map { String($0.output.1) })
    let (names, rows) = try Self.names()
    #expect(rows > 70 && names.count > 100)
    for name in names {
      let parts = name.split(separator: "(", maxSplits: 1)
      for word in parts[0].split(separator: ".") {
        let known = word.first?.isUppercase == true ? types : members.union(cases)
        #expect(known.contains(String(word)), "\(name): \(word) is not in the sources")
      }
      guard parts.count > 1 else { continue }
      for match in parts[1].matches(of: #/(\w+):(?: \.(\w+))?/#) {
        let label = String(match.output.1)
        #expect(label == "_" || labels.contains(label), "\(name): \(label) is no label")
        if let value = match.output.2 { #expect(cases.contains(String(value)), "\(name): no case \(value)") }
      }
    }
  }
}
