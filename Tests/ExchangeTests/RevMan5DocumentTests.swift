import Testing
import TrialModel

@testable import Exchange

struct RevMan5DocumentTests {
  private static func text(_ comparisons: [Comparison]) -> String {
    RevMan5Document.text(title: "IMR & <others>", studies: [SampleReferences.full], comparisons: comparisons)
  }

  @Test func studiesAndTextsAreEscaped() {
    let text = Self.text([])
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<COCHRANE_REVIEW "))
    #expect(text.contains("<TITLE>IMR &amp; &lt;others&gt;</TITLE>"))
    #expect(text.contains("ID=\"STD-f_x00e4_rdig_x005f_2011\""))
    #expect(text.contains("<PG>606-612</PG>"))
    #expect(text.contains("<IDENTIFIER TYPE=\"PUBMED\" VALUE=\"21632728\"/>"))
    #expect(text.contains("<ANALYSES_AND_DATA CALCULATED_DATA=\"YES\"/>"))
  }

  @Test func meansAndCountsAreOutcomesWithTheirEffects() {
    var missing = SampleComparisons.pair(at: "post", months: "9")
    missing.study = "other"
    missing.comparator.sd = nil
    let text = Self.text([
      SampleComparisons.pair(at: "baseline", months: "0"), SampleComparisons.pair(at: "post", months: "9"), missing,
      SampleComparisons.pair(at: "follow_up", months: nil, kind: "events"),
    ])
    #expect(
      text.contains(
        "<COMPARISON ID=\"CMP-001\" NO=\"1\">\n<NAME>functioning &amp; &lt;roles&gt;</NAME>\n<CONT_OUTCOME "))
    #expect(text.contains("ID=\"CMP-001.01\" METHOD=\"IV\""))
    #expect(text.contains("MEAN_1=\"52.20\" MEAN_2=\"47.9\" ORDER=\"1\" SD_1=\"11.4\" SD_2=\"12.10\""))
    #expect(
      text.contains("<GRAPH_LABEL_1>Favours TAU</GRAPH_LABEL_1>\n<GRAPH_LABEL_2>Favours IMR; weekly</GRAPH_LABEL_2>"))
    #expect(text.contains("EVENTS_1=\"12\" EVENTS_2=\"7\""))
    #expect(text.contains("LOG_EFFECT_SIZE=\"0.211"))
    // Nothing at baseline, nothing without a standard deviation.
    #expect(text.split(separator: "<CONT_DATA ").count == 2)
    #expect(text.split(separator: "<DICH_DATA ").count == 2)
    #expect(
      text
        == Self.text([
          SampleComparisons.pair(at: "baseline", months: "0"), SampleComparisons.pair(at: "post", months: "9"), missing,
          SampleComparisons.pair(at: "follow_up", months: nil, kind: "events"),
        ]))
  }

  @Test func anUnknownDirectionFavoursNobody() {
    var pair = SampleComparisons.pair(at: "post", months: "9")
    pair.higherIsBetter = nil
    #expect(Self.text([pair]).contains("<GRAPH_LABEL_1>Lower with IMR; weekly</GRAPH_LABEL_1>"))
    pair.higherIsBetter = false
    #expect(Self.text([pair]).contains("<GRAPH_LABEL_1>Favours IMR; weekly</GRAPH_LABEL_1>"))
  }
}
