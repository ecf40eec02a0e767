import Foundation
import Testing

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

  /// Drawn with real fonts, every figure has ink, and none where its margin is: nothing is clipped.
  @Test(.enabled(if: FigureTools.hasConverter), arguments: FigureGallery.examples)
  func nothingTouchesTheEdgeOfThePicture(_ example: FigureGallery.Example) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for width in ["300", "700"] {
      let file = folder.appendingPathComponent("figure.png")
      let run = try Program.run(["plot"] + example.arguments + ["--width", width, "--output", file.path])
      #expect(run.code == 0, "\(run.error)")
      let picture = try Picture(file)
      #expect(picture.width == Int(width))
      #expect(picture.inkShare > 0.005 && picture.inkShare < 0.6)
      #expect(picture.hasCleanEdge(of: Int(width) == 300 ? 2 : 4))
    }
  }

  @Test func everyFileBelongsToAnExample() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: FigureGallery.folder.path)
    #expect(Set(files.filter { $0.hasSuffix(".svg") }) == Set(FigureGallery.examples.map(\.file)))
  }
}
