import Foundation
import Testing

/// The figures of docs/figures, which are examples and golden files at once. A new kind of figure adds its lines here.
enum FigureGallery {
  struct Example: Sendable, CustomTestStringConvertible {
    let file: String
    let arguments: [String]

    init(_ file: String, _ arguments: String) {
      self.file = file
      self.arguments = arguments.split(separator: " ").map(String.init)
    }

    var testDescription: String { file }
  }

  static let examples = [
    Example("forest-imr.svg", "forest PR-fu-ITT"),
    Example("forest-imr-one-study.svg", "forest GF-post-CC"),
    Example("forest-bcg.svg", "forest --csv docs/examples/bcg.csv --measure RR --by alloc"),
    Example("forest-bcg-revman.svg", "forest --csv docs/examples/bcg.csv --measure RR --style revman"),
  ]

  static let folder = Program.root.appendingPathComponent("docs/figures")
}

struct FigureGalleryTests {
  /// Set TRIALBOOK_UPDATE_FIGURES=1 to write the files anew.
  @Test(arguments: FigureGallery.examples)
  func theFigureIsTheOneInTheDocumentation(_ example: FigureGallery.Example) throws {
    let run = try Program.run(["plot"] + example.arguments)
    #expect(run.code == 0, "\(run.error)")
    let file = FigureGallery.folder.appendingPathComponent(example.file)
    if ProcessInfo.processInfo.environment["TRIALBOOK_UPDATE_FIGURES"] == "1" {
      try run.output.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let golden = try String(contentsOf: file, encoding: .utf8)
      #expect(run.output == golden, "run TRIALBOOK_UPDATE_FIGURES=1 ./Scripts/test --filter FigureGallery and look")
    }
  }

  @Test(arguments: FigureGallery.examples)
  func theFigureIsWellFormedAndDescribed(_ example: FigureGallery.Example) throws {
    let run = try Program.run(["plot"] + example.arguments)
    let document = try XMLReading.elements(of: run.output)
    #expect(document.first?.name == "svg")
    #expect(document.first?.attributes["role"] == "img")
    let named = (document.first?.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    #expect(named.count == 2)
    for id in named { #expect(document.contains { $0.attributes["id"] == id && !$0.text.isEmpty }) }
    // Nothing comes from elsewhere.
    #expect(!run.output.contains("href") && !run.output.contains("@import") && !run.output.contains("url("))
    #expect(!run.output.contains("nan") && !run.output.contains("inf\""))
  }

  @Test func everyFileBelongsToAnExample() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: FigureGallery.folder.path)
    #expect(Set(files.filter { $0.hasSuffix(".svg") }) == Set(FigureGallery.examples.map(\.file)))
  }
}

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
