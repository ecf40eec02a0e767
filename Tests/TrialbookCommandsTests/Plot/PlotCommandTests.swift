import Foundation
import Testing

struct PlotCommandTests {
  private func folder() throws -> URL { try Program.temporaryFolder() }

  @Test func figuresAreTheSameBytesEverywhere() throws {
    let here = try Program.run(["plot", "forest", "PR-fu-ITT"])
    let there = try Program.run(
      ["plot", "forest", "PR-fu-ITT"], environment: ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(here.output == there.output)
    #expect(here.code == 0)
  }

  @Test(.enabled(if: FigureTools.hasConverter), arguments: ["png", "pdf"])
  func picturesAreTheSameBytesEveryTime(_ format: String) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [1, 2].map { folder.appendingPathComponent("\($0).\(format)") }
    for file in files {
      let run = try Program.run(["plot", "forest", "SF-fu-ITT", "--output", file.path])
      #expect(run.code == 0, "\(run.error)")
      if format == "pdf", file == files[0] { Thread.sleep(forTimeInterval: 1.1) }
    }
    let bytes = try files.map { try Data(contentsOf: $0) }
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0].starts(with: Data(format == "png" ? [0x89, 0x50, 0x4E, 0x47] : Array("%PDF".utf8))))
  }

  @Test func withoutTheConverterAMessageSaysWhatToInstall() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.png").path
    let run = try Program.run(
      ["plot", "forest", "SF-fu-ITT", "--output", file], environment: ["PATH": folder.path])
    #expect(run.code == 73)
    #expect(run.error.contains("apt-get install librsvg2-bin"))
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func theFormatFollowsTheEnding() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.svg")
    #expect(try Program.run(["plot", "forest", "SF-fu-ITT", "--width", "500", "--output", file.path]).code == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).contains(" width=\"500\" "))
    let unknown = try Program.run(["plot", "forest", "SF-fu-ITT", "--output", "a.jpg"])
    #expect(unknown.code == 64)
    #expect(unknown.error.contains("Let it end in .svg, .png or .pdf"))
    #expect(try Program.run(["plot", "forest", "SF-fu-ITT", "--width", "5"]).code == 64)
  }

  @Test func withoutStudiesTheReasonIsGiven() throws {
    let run = try Program.run(["plot", "forest", "QL-post-CC"])
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("there is no study with usable data, and a forest plot needs one."))
  }

  @Test func aMistypedKindHasItsNearestName() throws {
    let run = try Program.run(["plot", "forst"])
    #expect(run.code == 64)
    #expect(run.error == "trialbook: there is no command 'plot forst'. Did you mean 'plot forest'?\n")
  }

  @Test func tablesAndTheRegistryAreNotMixed() throws {
    #expect(
      try Program.run(["plot", "forest", "PR-fu-ITT", "--csv", "docs/examples/bcg.csv", "--measure", "RR"]).code == 64)
    #expect(
      try Program.run(["plot", "forest", "--csv", "docs/examples/bcg.csv"]).error.contains("--csv needs --measure"))
    #expect(try Program.run(["plot", "forest", "--measure", "RR"]).code == 64)
    #expect(try Program.run(["plot", "forest", "--csv", "docs/examples/none.csv", "--measure", "RR"]).code == 66)
    let country = ["plot", "forest", "--csv", "docs/examples/bcg.csv", "--measure", "RR", "--country", "Denmark"]
    #expect(try Program.run(country).code == 64)
  }

  @Test func weightsOfAForestAddUpTo100() throws {
    let run = try Program.run(["plot", "forest", "--csv", "docs/examples/bcg.csv", "--measure", "RR"])
    let weights = run.output.matches(of: />(\d+\.\d)%</).compactMap { Double($0.1) }
    #expect(weights.count == 13)
    #expect((weights.reduce(0, +) - 100).magnitude < 1e-9)
  }
}
