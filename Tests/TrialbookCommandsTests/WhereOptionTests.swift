import Testing

@testable import TrialbookCommands

struct WhereOptionTests {
  @Test func selectsRows() throws {
    let run = try Program.run(
      ["arms", "--where", "randomized IS MISSING BECAUSE illegible", "--columns", "id,randomized", "--format", "csv"])
    #expect(run.output == "id,randomized\r\nturkish-imr:comparator,illegible\r\n")
  }

  @Test func anErrorPointsAtTheCharacter() throws {
    let run = try Program.run(["studies", "--where", "year > 2010 AND contry = 'Denmark'"])
    #expect(run.code == 64)
    #expect(
      run.error == """
        trialbook: --where: there is no column 'contry' in studies. Did you mean 'country'?
          year > 2010 AND contry = 'Denmark'
                          ^^^^^^

        """)
  }

  @Test func anEmptySelectionNamesTheExpression() throws {
    let run = try Program.run(["studies", "--where", "year < 1950"])
    #expect(run.code == 0)
    #expect(run.error == "trialbook: no studies for --where \"year < 1950\"\n")
  }

  @Test func theCaretStandsUnderWideCharacters() {
    #expect(Caret.lines("日本 = x", range: 5..<6) == "  日本 = x\n         ^")
    #expect(Caret.lines("a =", range: 3..<3) == "  a =\n     ^")
    #expect(Caret.lines("a = 1\nAND b", range: 6..<9) == "  AND b\n  ^^^")
    #expect(Caret.lines("", range: 0..<0) == "  \n  ^")
    let long = Caret.lines(String(repeating: "x", count: 500) + "!", range: 500..<501)
    #expect(long.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
