import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct SearchQuestionTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled().reader }

  private func hits(_ words: String, kinds: [String] = [], limit: Int = 1_000) throws -> [SearchQuestion.Hit] {
    try reader.read { db in try SearchQuestion.fetch(db, words: words, kinds: kinds, limit: limit).hits }
  }

  @Test func diacriticsAndCaseDoNotMatter() throws {
    let hits = try hits("FARDIG")
    #expect(hits.contains { $0.id == "fardig2011" && $0.place == "label" })
    #expect(try self.hits("Färdig") == hits)
  }

  @Test func everyWordMustBeThere() throws {
    let both = try hits("personal recovery")
    #expect(!both.isEmpty)
    #expect(try both.count < hits("recovery").count)
    #expect(try hits("recovery -personal").count + both.count == hits("recovery").count)
    #expect(try hits("\"recovery personal\"").count < both.count)
  }

  @Test func aStarFindsWordsThatBeginSo() throws {
    #expect(try hits("recov*").count >= hits("recovery").count)
    #expect(try hits("recov").isEmpty)
  }

  @Test func theSnippetMarksTheWords() throws {
    let hit = try #require(try hits("tau", kinds: ["components"]).first ?? hits("usual", kinds: ["components"]).first)
    #expect(hit.snippet.contains { $0.isMatch })
    #expect(hit.snippet.filter(\.isMatch).allSatisfy { ["tau", "usual"].contains($0.text.lowercased()) })
  }

  @Test func namesWhatATextIsAbout() throws {
    #expect(try hits("illegible", kinds: ["notes"]).allSatisfy { $0.kind == "notes" && !$0.about.isEmpty })
    #expect(try hits("illness", limit: 3).count == 3)
    // One question each: the clock is of a question, not of the test.
    for about in try reader.read({ db in try String.fetchAll(db, sql: "SELECT DISTINCT about FROM search_index") }) {
      guard case .found = try reader.read({ db in try ShowQuestion.fetch(db, id: about) }) else {
        Issue.record("show does not know '\(about)'")
        continue
      }
    }
    #expect(try hits("illness") == hits("illness"))
  }

  @Test func nothingInTheWordsIsSyntax() throws {
    for typed in ["a OR", "NEAR(", "words : x", "a^b", "(", "col:imr", "'", "x AND NOT", "\u{0}x", "a*b*", "{a} + b"] {
      _ = try? hits(typed)
    }
    #expect(throws: SearchQuestion.Fault.noWords) { try hits("( ) -hope") }
    #expect(throws: SearchQuestion.Fault.openQuote) { try hits("\"usual care") }
    #expect(try SearchQuestion.matchExpression("a \"b c\" d* -e") == "(\"a\" AND \"b c\" AND \"d\" *) NOT \"e\"")
  }
}
