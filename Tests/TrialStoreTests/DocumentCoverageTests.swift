import Foundation
import Testing

@testable import TrialStore

/// The counts of passages.csv are those of the documents' texts, where these are at hand beside the project.
struct DocumentCoverageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let coverage = DocumentCoverage(
    folder: root.deletingLastPathComponent().appendingPathComponent("shared/seeds"))

  @Test(.enabled(if: coverage != nil)) func thePassagesAreCountedFromTheTexts() throws {
    let coverage = try #require(Self.coverage)
    let text = try Registry.inMemory(.bundled).read { db in try coverage.csv(db) }
    let file = Self.root.appendingPathComponent("SeedData/passages.csv")
    if ProcessInfo.processInfo.environment["TRIALBOOK_UPDATE_PASSAGES"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == text,
      "TRIALBOOK_UPDATE_PASSAGES=1 ./Scripts/test --filter DocumentCoverageTests writes it anew")
  }
}
