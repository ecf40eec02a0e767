import Foundation
import Testing

struct Table1CommandTests {
  private func table1(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Run {
    try Program.run(["table1"] + arguments, environment: environment)
  }

  @Test func textShowsEveryStudy() throws {
    let run = try table1()
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Characteristics of the included studies: Goh"))
    #expect(run.output.contains("(14 studies of 12 trials)"))
    for study in ["Muralidharan 2019", "Färdig 2011", "Hasson-Ohayon 2007", "Johnson"] {
      #expect(run.output.contains(study))
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(!run.output.contains("\u{1B}["))
  }

  @Test(arguments: ["text", "csv", "tsv", "json", "markdown", "html", "latex"])
  func everyFormatGivesTheSameBytesEverywhere(_ format: String) throws {
    let here = try table1("--format", format)
    let there = try table1(
      "--format", format,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "COLUMNS": "40"])
    #expect(here.code == 0)
    #expect(!here.output.isEmpty)
    #expect(here.output == there.output)
  }

  /// Each is a note of the registry on what the cell prints; the same in every format.
  @Test(arguments: ["text", "markdown", "html", "latex", "csv", "json"])
  func whatSourcesSayOtherwiseIsMarked(_ format: String) throws {
    let run = try table1("--format", format, "--width", "400")
    #expect(run.code == 0)
    for text in [
      "Table 1 prints the country as Taiwan, China", "Table 1 prints serious mental illness",
      "that it is this one is inferred", "that it is Levitt 2009 is inferred",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
    // In the terminal's columns the words are wrapped.
    if format != "text" { #expect(run.output.contains("active (Table 1: ACT, which makes it treatment as usual)")) }
    if ["text", "markdown", "html", "latex"].contains(format) {
      #expect(run.output.contains(/Taiwan (\[|\\\[|\{\[\})/), "the country has no mark")
    }
  }

  @Test func onlyWhatIsShownHasFootnotes() throws {
    let run = try table1("--studies", "41", "--columns", "study,country")
    #expect(run.output.contains("Taiwan [a]") && run.output.contains("[a] contradiction: Table 1 prints"))
    #expect(!run.output.contains("[b]"))
  }

  @Test func aReportHasItsOwnTimePoints() throws {
    let run = try table1("--studies", "33,34,35", "--columns", "study,time_points", "--format", "csv")
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(lines[1] == "Dalum 2018a,Baseline: 0 months; Post-intervention: 9 months")
    #expect(lines[2] == "Dalum 2018b,Baseline: 0 months; Post-intervention: 9 months")
    #expect(lines[3].hasSuffix("One-year follow-up: 21 months"))
  }

  @Test func csvHasARecordPerStudyWithWindowsEndsOfLines() throws {
    let run = try table1("--format", "csv", "--columns", "study,reference_number,country,randomized")
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(lines.count == 16)
    #expect(lines.first == "study,reference_number,country,randomized")
    #expect(lines[2] == "Polat 2021,30,Turkey,illegible")
    #expect(lines[6] == "Dalum 2018b,34,Denmark,198")
  }

  @Test func jsonHasTheReasonBesideAMissingDatum() throws {
    let run = try table1("--format", "json", "--studies", "30", "--columns", "study,randomized")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let row = try #require((object["rows"] as? [[String: Any]])?.first)
    #expect(row["randomized"] is NSNull)
    #expect(row["randomized_missing"] as? String == "illegible")
  }

  @Test func theFiveReasonsPrintInTheChosenStyle() throws {
    func polat(_ style: String) throws -> String {
      try table1("--studies", "polat2021", "--columns", "study,randomized,format", "--missing", style).output
    }
    #expect(try polat("footnote").contains("ILL: illegible (the source gives it but cannot be read)"))
    #expect(try polat("footnote").contains("NRT: not retrieved (the source exists but was not seen)"))
    #expect(try polat("word").contains("not retrieved"))
    #expect(try polat("code").contains("not_retrieved"))
    #expect(try !polat("blank").contains("retrieved"))
  }

  @Test func studiesAreChosenByIDOrReferenceNumber() throws {
    let run = try table1("--studies", "35,tan2017", "--columns", "study", "--format", "csv")
    #expect(run.output == "study\r\nTan 2017\r\nJensen 2019\r\n")
  }

  @Test func rowsAreSorted() throws {
    func studies(_ sort: String) throws -> [String] {
      try table1("--sort", sort, "--columns", "study", "--format", "tsv").output.split(separator: "\n").dropFirst().map(
        String.init)
    }
    #expect(try studies("study").first == "Dalum 2018a")
    #expect(try studies("year").first == "Hasson-Ohayon 2007")
    #expect(try studies("year").last?.hasPrefix("Johnson") == true)
    #expect(try studies("country").prefix(3) == ["Dalum 2018a", "Dalum 2018b", "Jensen 2019"])
    #expect(try studies("randomized").last == "Salyers 2010")
  }

  @Test func checkTellsAFileThatIsOutOfDate() throws {
    let folder = try Program.temporaryFolder()
    let file = folder.appendingPathComponent("table1.md").path
    #expect(try table1("--output", file).code == 0)
    #expect(try table1("--check", file).code == 0)

    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("Tan 2017", with: "Tan 2016").write(toFile: file, atomically: true, encoding: .utf8)
    let stale = try table1("--check", file)
    #expect(stale.code == 1)
    #expect(stale.output.contains("Tan 2016"))
    #expect(stale.output.contains("Tan 2017"))
    #expect(stale.error == "trialbook: \(file): is out of date. Write it anew with --output \(file).\n")

    #expect(try table1("--check", file + ".none").code == 66)
  }

  @Test func markdownIsATableOfTwentyColumns() throws {
    let run = try table1("--format", "markdown")
    let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == 16)
    #expect(rows.first?.contains("| Ref. |") == true)
  }

  @Test func htmlIsAccessible() throws {
    let html = try table1("--format", "html").output
    for needed in [
      "<html lang=\"en\">", "<caption>", "<th scope=\"col\"", "<th scope=\"row\"", "<meta charset=\"utf-8\">",
    ] {
      #expect(html.contains(needed), "\(needed)")
    }
    #expect(!html.contains("<script"))
  }

  @Test func anUnknownColumnOrStudyIsAnsweredWithTheNearestName() throws {
    let column = try table1("--columns", "study,contry")
    #expect(column.code == 64)
    #expect(column.error == "trialbook: there is no column 'contry'. Did you mean 'country'?\n")
    let study = try table1("--studies", "jenson2019")
    #expect(study.code == 66)
    #expect(study.error == "trialbook: there is no study 'jenson2019'. Did you mean 'jensen2019'?\n")
  }
}
