import Testing

struct CompareCommandTests {
  @Test func theTotalIsALowerBound() throws {
    let run = try Program.run(["compare", "--by", "comparator", "--width", "200"])
    #expect(run.code == 0)
    #expect(run.output.contains("IMR vs TAU: 6 (30"))
    #expect(run.output.contains("IMR + TAU vs TAU: 4 (31"))
    #expect(run.output.contains("At least 1630 people were randomized"))
    #expect(run.output.contains("Polat 2021 (30): illegible, counted as 25."))
    let denmark = try Program.run(["compare", "--by", "country", "--country", "Denmark"])
    #expect(denmark.output.contains("3 studies of 1 trial. 198 people were randomized"))
  }

  @Test func byTable1() throws {
    let run = try Program.run(["compare", "--by", "comparator", "--according-to", "table1", "--format", "csv"])
    #expect(run.output.contains("\r\nactive,2,2,\"10, 36\","))
    #expect(run.output.contains("\r\ntau,9,11,"))
  }

  @Test func theMatrixHasALongFormForPrograms() throws {
    let csv = try Program.run(["compare", "--matrix", "--instrument", "RAS", "--study", "35,40", "--format", "csv"])
    // Jensen did not use it, so only Färdig is among the studies.
    #expect(csv.output.contains("fardig2011,40,swedish-imr,ras,personal-recovery,post,9,used,0,0"))
    #expect(!csv.output.contains("jensen2019"))
  }

  @Test func theMatrixSaysNothingOfWhatHasNoRow() throws {
    for arguments in [["--matrix"], ["--matrix", "--domain", "personal recovery", "--width", "160"]] {
      let text = try Program.run(["compare"] + arguments).output
      #expect(!text.contains("NM"))
      #expect(
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("Blank: nothing is stored, which"))
    }
    let csv = try Program.run(["compare", "--matrix", "--format", "csv"]).output
    #expect(!csv.contains("not_measured") && !csv.contains("not_assessed"))
    #expect(csv.contains("jensen2019,35,danish-imr,ras,personal-recovery,post,9,nothing_stored,,"))
  }

  @Test func theFourStudiesOfADomainAreCompared() throws {
    let run = try Program.run(["compare", "--by", "comparator", "--domain", "social-functioning", "--width", "200"])
    #expect(run.output.contains("4 studies of 3 trials."))
    #expect(run.output.contains("Social functioning (scale not named) (30)"))
  }

  @Test func columnsAreChosen() throws {
    let run = try Program.run(["compare", "--by", "design", "--columns", "group,trials", "--format", "csv"])
    #expect(run.output == "group,trials\r\ncluster,1\r\nperson,7\r\nnot_retrieved,4\r\n")
    let text = try Program.run(["compare", "--by", "design"]).output
    #expect(text.contains("The instruments stand there with --domain"))
    let mistyped = try Program.run(["compare", "--by", "design", "--columns", "trails"])
    #expect(mistyped.error.contains("Did you mean 'trials'?"))
  }

  @Test func mistakes() throws {
    #expect(try Program.run(["compare"]).code == 64)
    #expect(try Program.run(["compare", "--by", "colour"]).code == 64)
    #expect(try Program.run(["compare", "--by", "country", "--matrix"]).code == 64)
    #expect(try Program.run(["compare", "--by", "country", "--according-to", "tabel1"]).code == 64)
    #expect(try Program.run(["compare", "--by", "country", "--domain", "hoppe"]).code == 66)
    let empty = try Program.run(["compare", "--by", "country", "--year", "1901"])
    #expect(empty.code == 0)
    #expect(empty.error == "trialbook: no studies for --year 1901\n")
  }
}
