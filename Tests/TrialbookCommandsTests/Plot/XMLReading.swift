import Foundation
import Testing

/// Reads XML as a browser does: every error is one.
enum XMLReading {
  struct Element {
    let name: String
    let attributes: [String: String]
    let text: String
  }

  /// The elements of a document in their order, by Python's parser.
  static func elements(of text: String) throws -> [Element] {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("figure.svg")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let script = """
      import json, sys, xml.etree.ElementTree as tree
      print(json.dumps([[e.tag.split('}')[-1], e.attrib, (e.text or '').strip()] for e in tree.parse(sys.argv[1]).iter()]))
      """
    let run = try Program.run(
      ["python3", "-c", script, file.path], executable: URL(fileURLWithPath: "/usr/bin/env"))
    try #require(run.code == 0, "\(run.error)")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[Any]])
    return rows.map {
      Element(
        name: $0[0] as? String ?? "", attributes: $0[1] as? [String: String] ?? [:], text: $0[2] as? String ?? "")
    }
  }
}
