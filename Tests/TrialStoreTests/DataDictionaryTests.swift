import Foundation
import Testing

@testable import TrialStore

struct DataDictionaryTests {
  @Test func theReadMeOfTheSchemaIsUpToDate() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try String(contentsOf: root.appendingPathComponent("Schema/README.md"), encoding: .utf8)
    #expect(file == (try DataDictionary.markdown()), "write it anew: trialbook dictionary --output Schema/README.md")
  }

  @Test func describesColumnsWithTheirComments() throws {
    let text = try DataDictionary.markdown()
    #expect(text.contains("| randomized | whole number | or `randomized_missing` |  | People randomized to the arm"))
    #expect(text.contains("trials ||--o{ arms : \"trial\""))
    #expect(text.contains("### table1\n\nCharacteristics of the included studies"))
  }
}
