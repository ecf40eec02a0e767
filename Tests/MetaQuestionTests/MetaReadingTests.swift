import CSVText
import MetaAnalysis
import MetaQuestion
import Testing

/// What is said about each mistake in a table: file, line, column, what was found, what to do.
struct MetaReadingTests {
  private func reading(_ text: String, _ measure: MetaMeasure, _ change: (inout MetaRequest) -> Void = { _ in })
    -> MetaReading
  {
    var request = MetaRequest(measure: measure)
    change(&request)
    return MetaReading.read(Array(text.utf8), file: "t.csv", for: request)
  }

  private func messages(
    _ text: String, _ measure: MetaMeasure, _ change: (inout MetaRequest) -> Void = { _ in }
  ) -> [String] {
    guard case .findings(let findings) = reading(text, measure, change) else { return [] }
    return findings.map(\.description)
  }

  private let means = "study,n1,mean1,sd1,n2,mean2,sd2\n"
  private let events = "study,events1,n1,events2,n2\n"

  @Test(arguments: [
    (
      "A,twelve,1,2,9,1,2", "n1", "twelve",
      "Write a number, such as 12 or 0.35, or leave the cell empty if there is none."
    ),
    ("A,9,\"1,5\",2,9,1,2", "mean1", "1,5", "Write 1.5: a point separates decimals."),
    (
      "A,1,1,2,9,1,2", "n1", "1",
      "A group needs at least two people to have a standard deviation; leave the row's numbers empty to leave it out."
    ),
    ("A,9,1,2,-3,1,2", "n2", "-3", "A number of people cannot be negative."),
    (
      "A,9,1,0,9,1,2", "sd1", "0",
      "A standard deviation must be above zero; leave the cell empty if the report gives none."
    ),
    ("A,9,1,2,9,1,-2", "sd2", "-2", "A standard deviation cannot be negative."),
    ("A,9,1e999,2,9,1,2", "mean1", "1e999", "The number is too large to compute with."),
    ("A,9,1,NR,9,1,2", "sd1", "NR", "Write a number, such as 12 or 0.35, or leave the cell empty if there is none."),
  ])
  func wrongMeans(_ row: String, _ column: String, _ found: String, _ advice: String) {
    #expect(
      messages(means + "Z,9,1,2,9,1,2\n" + row + "\n", .standardizedMeanDifference)
        == ["t.csv:3: column '\(column)' is '\(found)'. \(advice)"])
  }

  @Test(arguments: [
    ("A,12,10,1,10", "events1", "12", "There cannot be more events than people, and 'n1' is '10'."),
    ("A,1,10,-1,10", "events2", "-1", "A number of events cannot be negative."),
    ("A,0,0,1,10", "n1", "0", "A group without people has no risk; leave the row's numbers empty to leave it out."),
    ("A,0,-5,1,10", "n1", "-5", "A number of people cannot be negative."),
  ])
  func wrongEvents(_ row: String, _ column: String, _ found: String, _ advice: String) {
    #expect(messages(events + row + "\n", .riskRatio) == ["t.csv:2: column '\(column)' is '\(found)'. \(advice)"])
  }

  @Test(arguments: [
    (
      "study,yi,vi\nA,1,0",
      "column 'vi' is '0'. A sampling variance of zero would give the study an infinite weight. "
        + "Leave the cell empty if the report gives none."
    ),
    ("study,yi,vi\nA,1,-1", "column 'vi' is '-1'. A sampling variance cannot be negative."),
    (
      "study,yi,sei\nA,1,0",
      "column 'sei' is '0'. A standard error of zero would give the study an infinite weight. "
        + "Leave the cell empty if the report gives none."
    ),
    ("study,yi,sei\nA,1,-1", "column 'sei' is '-1'. A standard error cannot be negative."),
    (
      "study,yi,vi,sei\nA,1,0.3,0.3",
      "column 'vi' is '0.3'. It should be the square of 'sei', which is '0.3'. "
        + "Is one of them the other? Mend or empty one."
    ),
    ("study,yi,vi\n,1,1", "column 'study' is empty. Name the study."),
    (
      "study,yi,vi\nA,1,1,2",
      "the row has 4 cells, the header 3. Quote a text that holds a comma; decimals have a point."
    ),
    ("study,yi,vi\nA,1", "the row has 2 cells, the header 3. An empty cell still needs its comma."),
    ("study,yi,vi\nA,\"1", "a quoted cell begins here and never ends. Close it with a quote."),
  ])
  func wrongEffects(_ text: String, _ message: String) {
    #expect(messages(text + "\n", .generic) == ["t.csv:2: \(message)"])
  }

  @Test func meansWithoutARatio() {
    #expect(
      messages(means + "A,9,-1,2,9,1,2\nB,9,1,2,9,0,2\n", .ratioOfMeans) == [
        "t.csv:2: column 'mean1' is '-1'. A ratio of means needs means of the same sign; the other is '1'. "
          + "Use --measure MD or SMD.",
        "t.csv:3: column 'mean2' is '0'. A ratio of means needs means that are not zero. Use --measure MD or SMD.",
      ])
  }

  @Test(arguments: [
    (
      "study;n1;mean1\n",
      "the columns are separated by semicolons. Save the file with commas between columns and points in decimals."
    ),
    (
      "study\tn1\n",
      "the columns are separated by tabs. Save the file with commas between columns and points in decimals."
    ),
    ("study,yi,vi,yi\n", "the column 'yi' is there twice. Rename or remove one of them."),
    ("study,yi,,vi\n", "column 3 has no name. Name it, or remove the column."),
    ("study,y,vi\n", "the column 'yi' is missing. 'y' looks like it; rename it."),
    ("study,yi\n", "the column 'vi' is missing. --measure GEN needs study, yi, and vi or sei."),
    ("Study,yi,vi\n", "the column 'study' is missing. 'Study' looks like it; rename it."),
  ])
  func wrongHeaders(_ text: String, _ message: String) {
    #expect(messages(text, .generic) == ["t.csv:1: \(message)"])
  }

  @Test func filesThatAreNoTable() {
    #expect(messages("", .generic) == ["t.csv: is empty. Its first line names the columns, such as study,yi,vi."])
    let latin = MetaReading.read(
      Array("study,yi,vi\nF".utf8) + [0xE4] + Array(",1,1\n".utf8), file: "t.csv", for: MetaRequest(measure: .generic))
    guard case .findings(let findings) = latin else {
      Issue.record("Latin-1 was read")
      return
    }
    #expect(findings.map(\.description) == ["t.csv:2: byte 0xE4 is not UTF-8. Save the file as UTF-8."])
  }

  @Test func allFindingsComeTogetherInTheOrderOfTheFile() {
    let found = messages(events + "A,12,10,-1,10\nB,x,10,1,10\n,1,10,1,10\n", .oddsRatio)
    #expect(found.map { String($0.prefix(8)) } == ["t.csv:2:", "t.csv:2:", "t.csv:3:", "t.csv:4:"])
  }

  @Test func columnsThatOptionsName() {
    let found = messages("study,yi,vi,ablat\nA,1,1,2\n", .generic) {
      $0.moderators = ["ablt"]
      $0.cluster = "region"
    }
    #expect(
      found == [
        "t.csv:1: there is no column 'ablt', which an option names. Did you mean 'ablat'?",
        "t.csv:1: there is no column 'region', which an option names. The columns are study, yi, vi, ablat.",
      ])
  }

  @Test func aModeratorThatMixesNumbersAndTexts() {
    let text = "study,yi,vi,year\nA,1,1,1990\nB,1,1,c. 1991\n"
    #expect(
      messages(text, .generic) { $0.moderators = ["year"] } == [
        "t.csv:3: column 'year' is 'c. 1991', and a number in other rows. Write a number, or make the column a category "
          + "with --categories year."
      ])
    guard
      case .studies(let studies) = reading(
        text, .generic,
        {
          $0.moderators = ["year"]
          $0.categories = ["year"]
        })
    else {
      Issue.record("a category was refused")
      return
    }
    #expect(studies.moderators == [Moderator(name: "year", values: .categories(["1990", "c. 1991"]))])
  }
}
