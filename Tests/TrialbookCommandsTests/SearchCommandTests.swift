import Testing

@testable import TrialbookCommands

struct SearchCommandTests {
  @Test func findsAndCounts() throws {
    let run = try Program.run(["search", "fardig", "--limit", "2", "--format", "csv"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("kind,id,about,place,text\r\n"))
    #expect(run.output.split(separator: "\r\n").count == 3)
    #expect(try Program.run(["search", "fardig", "--limit", "2"]).output.contains("2 of "))
  }

  @Test func nothingFoundIsAnAnswer() throws {
    let run = try Program.run(["search", "xylophone"])
    #expect(run.code == 0)
    #expect(run.error == "trialbook: nothing found for xylophone\n")
  }

  @Test func mistakes() throws {
    #expect(try Program.run(["search", "()"]).code == 64)
    #expect(try Program.run(["search", "imr", "--kind", "note"]).error.contains("Did you mean 'notes'?"))
    #expect(try Program.run(["search", "imr", "--limit", "0"]).code == 64)
  }

  @Test func matchesAreMarkedWordByWord() {
    #expect(Highlight.shown(Highlight.mark("usual care")) == "\u{1B}[1musual\u{1B}[22m \u{1B}[1mcare\u{1B}[22m")
  }
}
