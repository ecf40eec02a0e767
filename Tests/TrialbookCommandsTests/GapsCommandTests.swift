import Testing

struct GapsCommandTests {
  @Test func saysHowManyStudiesHaveUsableData() throws {
    let run = try Program.run(["gaps", "--claim", "3A"])
    #expect(run.code == 0)
    #expect(run.output.contains("PR-post-CC (Figure 3A): 1 of 11 (1 more of the same people)."))
    let csv = try Program.run(["gaps", "--claim", "3A", "--format", "csv"]).output
    #expect(csv.split(separator: "\r\n").count == 10)
  }

  @Test func lettersAskEachStudyForWhatIsMissing() throws {
    let run = try Program.run(["gaps", "--letters"])
    #expect(run.output.hasPrefix("# To the authors of Muralidharan 2019 (reference 10 of the review)\n"))
    #expect(run.output.contains("| personal recovery | IMRS client or IMRS clinician | after the programme |"))
    #expect(!run.output.contains("Lin 2013"))
    #expect(try Program.run(["gaps", "--letters", "--format", "csv"]).code == 64)
  }

  @Test func mistakes() throws {
    let run = try Program.run(["gaps", "--claim", "PR-post-C"])
    #expect(run.code == 66)
    #expect(run.error.contains("Did you mean 'PR-post-CC'?"))
    let empty = try Program.run(["gaps", "--study", "42"])
    #expect(empty.code == 0)
    #expect(empty.error == "trialbook: no gaps for --study 42\n")
  }
}
