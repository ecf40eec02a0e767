import GRDB
import ReviewSeed
import Testing

@testable import TrialStore

struct ReviewExportTests {
  @Test func exportingTheBundledReviewGivesSeedDataByteForByte() throws {
    let queue = try Registry.inMemory(.bundled)
    let exported = try queue.read { db in try ReviewExport.folder(db) }
    #expect(exported.files.map(\.name) == ReviewSeed.files.map(\.name))
    for (file, seed) in zip(exported.files, ReviewSeed.files) {
      #expect(String(decoding: file.bytes, as: UTF8.self) == seed.text, "\(file.name)")
    }
  }

  @Test func importingAnExportGivesTheSameExport() throws {
    var review = try TinyReview()
    review.rows["studies"]?[0]["aim"] = "\"Aims, with \"\"quotes\"\"\nand lines: Färdig \u{2265} 5\""
    let first = try Registry.inMemory(review.folder).read { db in try ReviewExport.folder(db) }
    let second = try Registry.inMemory(first).read { db in try ReviewExport.folder(db) }
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
    #expect(first.files.map(\.bytes) == review.folder.files.map(\.bytes))
  }

  @Test func rowsComeInOrderOfTheirKeys() throws {
    var review = try TinyReview()
    review.rows["arms"]?.reverse()
    let exported = try Registry.inMemory(review.folder).read { db in try ReviewExport.folder(db) }
    let arms = exported.files.first { $0.name == "arms.csv" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    #expect(arms.split(separator: "\n").map { $0.prefix(6) } == ["id,tri", "t1:imr", "t1:tau"])
  }
}
