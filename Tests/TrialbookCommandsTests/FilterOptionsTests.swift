import Testing

struct FilterOptionsTests {
  @Test func anUnknownNameEndsTheCommandWith66() throws {
    let run = try Program.run(["results", "--instrument", "mhrn"])
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
    #expect(run.error == "trialbook: --instrument: nothing is known by 'mhrn'. Did you mean 'mhrm'?\n")
  }

  @Test func aFilterThatContradictsItselfEndsTheCommandWith64() throws {
    let run = try Program.run(["studies", "--year", "2020..2010"])
    #expect(run.code == 64)
    #expect(run.error.contains("nothing can lie between"))
  }

  @Test func anEmptySelectionIsAnAnswer() throws {
    let run = try Program.run(["results", "--country", "Denmark", "--population", "completers"])
    #expect(run.code == 0)
    #expect(run.output.contains("(no rows)"))
    #expect(run.error == "trialbook: no results for --country Denmark --population completers\n")
    let json = try Program.run(["studies", "--year", "1901", "--format", "csv", "--columns", "id"])
    #expect(json.code == 0)
    #expect(json.output == "id\r\n")
  }

  @Test func optionsCanBeRepeated() throws {
    let run = try Program.run(
      ["studies", "--study", "35", "--study", "33,34", "--columns", "reference_number", "--format", "csv"])
    #expect(run.output == "reference_number\r\n33\r\n34\r\n35\r\n")
  }

  @Test func table1IsFilteredToo() throws {
    let run = try Program.run(["table1", "--comparator", "active", "--columns", "study", "--format", "csv"])
    #expect(run.output == "study\r\nMuralidharan 2019\r\nSalyers 2014\r\nSalyers 2010\r\n")
    #expect(try Program.run(["table1", "--comparator", "active"]).output.contains("(3 of 14 studies)"))
  }
}
