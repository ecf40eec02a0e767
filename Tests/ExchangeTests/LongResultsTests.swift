import CSVText
import Testing
import TrialModel

@testable import Exchange

struct LongResultsTests {
  private static func read(_ text: String) -> (draft: ReviewDraft, findings: [ImportFinding]) {
    LongResults.read(file: "r.csv", bytes: Array(text.utf8))
  }

  private static let header = "study,trial,arm,role,instrument,at"

  @Test func aTableBecomesTrialsArmsAndResults() throws {
    let (draft, findings) = LongResults.read(file: "long.csv", bytes: try Fixtures.bytes("long.csv"))
    #expect(findings.isEmpty)
    #expect(draft.column("arms", "label") == ["IMR", "TAU"])
    #expect(draft.column("arms", "randomized") == ["21", "20"])
    #expect(draft.column("time_points", "kind") == ["post", "follow_up"])
    #expect(draft.column("results", "mean") == ["3.40", "-0.5", nil, nil])
    #expect(draft.column("results", "sd") == [".51", "not_reported", nil, nil])
    #expect(draft.column("results", "kind") == ["mean", "mean", "events", "events"])
    #expect(draft.column("results", "events") == [nil, nil, "3", "5"])
    #expect(draft.column("results", "locator").first == "Table 2, row 1")
    #expect(draft.tables["results"]?.allSatisfy { $0.missing == .notRetrieved } == true)
    // What only a person can know stays empty.
    #expect(draft.column("studies", "aim") == [nil])
    #expect(draft.column("domains", "role") == [nil, nil])
  }

  @Test func manyUnknownColumnsAreNamedAtOnce() {
    let more = (0..<20_000).map { "extra \($0)" }
    var findings: [ImportFinding] = []
    let time = ContinuousClock().measure {
      findings = Self.read(Self.header + "," + more.joined(separator: ",") + ",extra 7\n").findings
    }
    #expect(findings.first?.description == "r.csv:1: the column 'extra 7' is there twice.")
    #expect(findings.count == 20_002)
    #expect(time < .seconds(20))
  }

  @Test func columnsThatAreWrongAreNamed() {
    #expect(
      Self.read("study,trial,arm,rolle,instrument,at\n").findings.errors == [
        "r.csv:1: the column 'role' is missing from the header.",
        "r.csv:1: the column 'rolle' is not known. Did you mean 'role'?",
      ])
    #expect(
      Self.read("study;trial;arm\nA;B;C\n").findings.errors == [
        "r.csv:1: the columns are separated by semicolons. Save the file with commas between columns."
      ])
    #expect(Self.read("").findings.errors.first?.hasPrefix("r.csv: is empty.") == true)
    #expect(Self.read(Self.header + "\n").findings.errors == ["r.csv: has no rows below its header."])
    #expect(
      Self.read(Self.header + ",n,n\nA,B,C,D,E,F,1,1\n").findings.errors == ["r.csv:1: the column 'n' is there twice."])
    #expect(
      LongResults.read(file: "r.csv", bytes: [0x41, 0xFF]).findings.errors == [
        "r.csv:1: byte 0xFF is not UTF-8. Save the file as UTF-8."
      ])
  }

  @Test(arguments: [
    (
      "A,T,IMR,intervention,GAF,post,n,x",
      "column 'n' is 'x'. A whole number of people is expected, or nothing where there is none."
    ),
    (
      "A,T,IMR,intervention,GAF,post,mean,\"1,5\"",
      "column 'mean' is '1,5', with a comma. Write the decimals behind a point: '1.5'."
    ),
    (
      "A,T,IMR,intervention,GAF,post,mean,12 (3)",
      "column 'mean' is '12 (3)'. A number is expected, or nothing where there is none."
    ),
    (
      "A,T,IMR,comparater,GAF,post,n,1",
      "column 'role' is 'comparater'. It must be one of: intervention, comparator. Did you mean 'comparator'?"
    ),
    (
      "A,T,IMR,intervention,GAF,pots,n,1",
      "column 'at' is 'pots'. It must be one of: baseline, interim, post, follow_up. Did you mean 'post'?"
    ),
    (",T,IMR,intervention,GAF,post,n,1", "column 'study' is empty, and it is needed."),
    (
      "A,T,IMR,intervention,GAF,post,ci_lower,1",
      "columns 'ci_lower' and 'ci_upper' come together: give both numbers, or neither."
    ),
  ]) func cellsThatAreWrongAreNamed(_ row: String, _ message: String) {
    var cells = row.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
    let last = cells.removeLast().split(separator: ",", maxSplits: 1).map(String.init)
    let text =
      "\(Self.header),\(last[0])\(last[0] == "ci_lower" ? ",ci_upper" : "")\n"
      + "\(cells.joined(separator: ",")),\(last[1])\(last[0] == "ci_lower" ? "," : "")\n"
    #expect(Self.read(text).findings.errors == ["r.csv:2: " + message])
  }

  @Test func rowsThatContradictEachOtherAreNamed() {
    let rows = Self.header + ",mean\nA,T,IMR,intervention,GAF,post,1\n"
    #expect(
      Self.read(rows + "A,T,IMR,intervention,GAF,post,2\n").findings.errors == [
        "r.csv:3: the same arm, instrument, time, population and kind of result were in a row before."
      ])
    #expect(
      Self.read(rows + "A,T,IMR,comparator,HoNOS,post,2\n").findings.errors == [
        "r.csv:3: column 'role' is 'comparator', but 'IMR' of 'T' was 'intervention' before."
      ])
    #expect(
      Self.read(rows + "A,U,IMR,intervention,GAF,post,2\n").findings.errors == [
        "r.csv:3: column 'trial' is 'U', but 'A' belonged to another trial before."
      ])
  }

  @Test func aCellThatTheKindCannotHaveIsNamed() {
    #expect(
      Self.read(Self.header + ",kind,sd,events\nA,T,IMR,intervention,ISI,post,events,1.5,3\n").findings.errors == [
        "r.csv:2: column 'sd' is '1.5', but a result of the kind 'events' has none. "
          + "Leave the cell empty, correct the kind, or put it in a row of its own."
      ])
    #expect(
      Self.read(Self.header + ",mean,q1,q3\nA,T,IMR,intervention,ISI,post,5,4,6\n").findings.errors == [
        "r.csv:2: holds results of 2 kinds: 'mean' (mean), 'q1', 'q3' (median). Put each kind in a row of its own."
      ])
  }

  @Test(arguments: [
    ("country", "Denmark", "Sweden", "T"), ("year", "2019", "2020", "A"), ("months", "3", "6", "post"),
    ("domain", "sleep", "mood", "ISI"), ("rater", "self", "clinician", "ISI"), ("randomized", "20", "21", "IMR"),
    ("direction", "lower_is_better", "higher_is_better", "ISI"), ("country", "Denmark", "not_reported", "T"),
  ]) func rowsThatSayDifferentThingsOfOneThingAreNamed(
    _ column: String, _ first: String, _ second: String, _ name: String
  ) {
    let rows = ["baseline,\(first)", "post,\(first)", "post,\(second)"].enumerated().map { index, end in
      let time = column == "months" || index == 0 ? end : end
      return "A,T,IMR,intervention,\(index == 2 && name != "ISI" ? "PSQI" : "ISI"),\(time),\(index)"
    }
    let findings = Self.read("\(Self.header),\(column),n\n\(rows.joined(separator: "\n"))\n").findings.errors
    let line = column == "months" ? 3 : 2
    #expect(
      findings.contains { found in
        found.hasPrefix("r.csv:4: column '\(column)' of '")
          && found.contains("' is '\(second == "mood" ? "mood" : second)'")
          && found.contains(" was '\(first)' in line \(line).") && found.contains("'\(name)'")
      }, "\(findings)")
  }

  @Test func oneNameInTwoSpellingsIsOneAndSaidOnce() {
    let (draft, findings) = Self.read(
      Self.header + ",population,n\nA,T,IMR,intervention,ISI,baseline,ITT,1\nA,T,IMR,intervention,isi ,post,itt,2\n"
        + "a,t,imr,intervention,isi,follow_up,itt,3\n")
    #expect(draft.column("instruments", "label") == ["ISI"])
    #expect(draft.column("populations", "label") == ["ITT"])
    #expect(draft.count("arms") == 1)
    #expect(
      findings.map(\.description).prefix(2) == [
        "r.csv:3: note: the instrument 'isi' is taken for 'ISI' of line 2. If they are two, name them apart.",
        "r.csv:3: note: the population 'itt' is taken for 'ITT' of line 2. If they are two, name them apart.",
      ])
    #expect(findings.count == 5)
  }

  @Test func aMisspelledReasonIsNoDatum() {
    #expect(
      Self.read(Self.header + ",country,rater\nA,T,IMR,intervention,ISI,post,not_retreived,?\n").findings.errors == [
        "r.csv:2: column 'country' is 'not_retreived', which is no word for a missing datum. Did you mean 'not_retrieved'?",
        "r.csv:2: column 'rater' is '?', which is no word for a missing datum. Leave the cell empty, or say why: "
          + "not_reported, not_measured, not_applicable, not_retrieved, illegible.",
      ])
    let (draft, _) = Self.read(Self.header + ",country\nA,T,IMR,intervention,ISI,post,not_reported\n")
    #expect(draft.column("trials", "country") == ["not_reported"])
  }

  @Test func whatAnEmptyCellMeansIsNotGuessed() {
    let (draft, findings) = Self.read(Self.header + ",n,mean,sd\nA,T,IMR,intervention,GAF,post,,illegible,NA\n")
    #expect(findings.isEmpty)
    #expect(draft.column("results", "mean") == ["illegible"])
    #expect(draft.column("results", "sd") == [nil])
    #expect(draft.column("populations", "id") == ["not_stated"])
    #expect(draft.column("trials", "country") == [nil])
  }
}
