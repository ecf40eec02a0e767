import MetaAnalysis
import MetaQuestion
import Testing

/// Rows that are read, rows that are left out, and what is said about them.
struct MetaStudiesTests {
  private func studies(_ text: String, _ request: MetaRequest) throws -> MetaStudies {
    guard case .studies(let studies) = MetaReading.read(Array(text.utf8), file: "t.csv", for: request) else {
      throw Unexpected()
    }
    return studies
  }

  private struct Unexpected: Error {}

  @Test func byteOrderMarkCarriageReturnsQuotesAndMinusSigns() throws {
    let text = "\u{FEFF}study,yi,vi\r\n\"Färdig, 2011\",\u{2212}0.5,0.04\r\n B , 1e-1 ,0.09\r\n"
    let read = try studies(text, MetaRequest(measure: .generic))
    #expect(read.studies.map(\.name) == ["Färdig, 2011", "B"])
    #expect(read.effects == [EffectSize(estimate: -0.5, variance: 0.04), EffectSize(estimate: 0.1, variance: 0.09)])
    #expect(read.studies.map(\.line) == [2, 3])
  }

  @Test func rowsWithoutDataAreLeftOutWithTheirReason() throws {
    var request = MetaRequest(measure: .standardizedMeanDifference)
    request.subgroups = "country"
    let read = try studies(
      """
      study,n1,mean1,sd1,n2,mean2,sd2,country
      A,10,1,2,10,0,2,US
      B,10,,,10,0,2,US
      ,,,,,,,
      C,10,1,2,10,0,2,
      D,10,1,NA,10,0,2,US
      """, request)
    #expect(read.rowsIn == 5)
    #expect(read.studies.map(\.name) == ["A"])
    #expect(
      read.leftOut == [
        LeftOutRow(line: 3, study: "B", reason: .emptyCells(["mean1", "sd1"])),
        LeftOutRow(line: 4, study: "", reason: .emptyRow),
        LeftOutRow(line: 5, study: "C", reason: .emptyLabels(["country"])),
        LeftOutRow(line: 6, study: "D", reason: .emptyCells(["sd1"])),
      ])
    #expect(read.leftOut[0].reason.message == "No data: mean1, sd1, which are empty.")
  }

  @Test func standardErrorsAndVariances() throws {
    let read = try studies("study,yi,vi,sei\nA,1,0.04,\nB,1,,0.2\nC,1,0.04,0.2\n", MetaRequest(measure: .generic))
    #expect(read.studies.map { abs($0.effect.variance - 0.04) < 1e-15 } == [true, true, true])
  }

  @Test func zeroCellsByEachPolicy() throws {
    let text = "study,events1,n1,events2,n2\nA,0,10,3,10\nB,2,10,3,10\nC,0,10,0,10\n"
    func count(_ change: (inout MetaRequest) -> Void) throws -> [String] {
      var request = MetaRequest(measure: .oddsRatio)
      change(&request)
      return try studies(text, request).leftOut.map(\.reason.word)
    }
    #expect(try count { _ in } == [])
    #expect(try count { $0.zeroCells = .none } == ["zero_cell", "zero_cell"])
    #expect(try count { $0.zeroCells = .excludeDoubleZeros } == ["no_contrast_in_events"])
    #expect(
      try count {
        $0.measure = .riskDifference
        $0.zeroCells = .none
      } == ["zero_variance"])
  }

  @Test func namesThatComeAgainAreWarnedAboutUnlessThereAreClusters() throws {
    let text = "study,yi,vi\nA,1,1\nB,1,1\nA,2,1\n"
    var request = MetaRequest(measure: .generic)
    #expect(
      try studies(text, request).warnings == [
        "The study 'A' has 2 rows (lines 2, 4), which are pooled as if they were independent. "
          + "Name the column of clusters with --cluster, or give each its own name."
      ])
    request.cluster = "study"
    #expect(try studies(text, request).warnings.isEmpty)
  }

  @Test func aStandardErrorInTheColumnOfADeviationIsSuspected() throws {
    let read = try studies(
      "study,n1,mean1,sd1,n2,mean2,sd2\nA,50,10,0.5,50,8,0.5\n", MetaRequest(measure: .standardizedMeanDifference))
    #expect(
      read.warnings == [
        "Line 2, 'A': the standardized difference is beyond 3. Is a standard error in the column of a standard deviation?"
      ])
  }

  @Test func theOrderIsByNumbersOrByTexts() throws {
    var request = MetaRequest(measure: .generic)
    request.order = "year"
    #expect(
      try studies("study,yi,vi,year\nA,1,1,990\nB,1,1,1000\nC,1,1,90\n", request).order(for: request) == [2, 0, 1])
    #expect(try studies("study,yi,vi,year\nA,1,1,b\nB,1,1,1000\nC,1,1,a\n", request).order(for: request) == [1, 2, 0])
  }

  @Test func reasonsAreWordsOfTheVocabulary() {
    #expect(NotEstimable.singleStudy.word == "single_study")
    #expect(NotEstimable.fewerThanThreeStudies.word == "fewer_than_three_studies")
  }
}
