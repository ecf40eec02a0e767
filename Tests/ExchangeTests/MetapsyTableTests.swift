import CSVText
import Testing
import TrialModel

@testable import Exchange

struct MetapsyTableTests {
  /// The rows of a table, each by column.
  private static func rows(_ comparisons: [Comparison]) throws -> [[String: String]] {
    let bytes = Array(MetapsyTable.text(comparisons).utf8)
    return try bytes.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer)
      var record = CSVRecord()
      var rows: [[String]] = []
      while try reader.next(&record) { rows.append(record.cells.map { reader.string($0) }) }
      return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }
  }

  @Test func baselineStandsBesideLaterTimes() throws {
    let rows = try Self.rows([
      SampleComparisons.pair(at: "baseline", months: "0", mean1: "40.1", mean2: "40.30"),
      SampleComparisons.pair(at: "post", months: "9"), SampleComparisons.pair(at: "follow_up", months: "21.5"),
    ])
    #expect(rows.map { $0["time"] } == ["post", "follow-up"])
    #expect(rows.map { $0["time_weeks"] } == ["39", "93.17"])
    #expect(rows[0]["study"] == "Färdig, 2011")
    #expect(rows[0]["condition_arm1"] == "IMR, weekly")
    #expect(rows[0]["mean_arm1"] == "52.20")
    #expect(rows[0]["sd_arm2"] == "12.10")
    #expect(rows[0]["baseline_m_arm2"] == "40.30")
    #expect(rows[0]["rating"] == "clinician")
    #expect(rows[0]["multi_arm1"] == "NA")
    #expect(rows[0]["event_arm1"] == "NA")
  }

  @Test func aBaselineWithoutLaterTimesHasItsOwnRow() throws {
    let rows = try Self.rows([SampleComparisons.pair(at: "baseline", months: "0")])
    #expect(rows.map { $0["time"] } == ["baseline"])
    #expect(rows[0]["baseline_m_arm1"] == "NA")
  }

  @Test func countsAndSeveralComparatorsAreToldApart() throws {
    let rows = try Self.rows([
      SampleComparisons.pair(at: "post", months: nil, kind: "events"),
      SampleComparisons.pair(at: "post", months: nil, comparator: "t1:waitlist"),
    ])
    #expect(rows[0]["event_arm1"] == "12")
    #expect(rows[0]["totaln_arm2"] == "38")
    #expect(rows[0]["n_arm1"] == "NA")
    #expect(rows[0]["time_weeks"] == "NA")
    #expect(rows.map { $0["multi_arm1"] } == ["IMR, weekly", "IMR, weekly"])
  }

  @Test func formulasAreHarmlessAndReadBack() throws {
    var pair = SampleComparisons.pair(at: "post", months: "9")
    pair.intervention.condition = "=HYPERLINK(1)"
    pair.intervention.mean = "-0.5"
    let row = try #require(try Self.rows([pair]).first)
    #expect(row["condition_arm1"] == "'=HYPERLINK(1)")
    #expect(row["mean_arm1"] == "-0.5")
    let table = ImportTable(
      file: "m.csv", bytes: Array(MetapsyTable.text([pair]).utf8), required: ["study"], known: MetapsyTable.columns)
    #expect(table.rows.first?.text("condition_arm1") == "=HYPERLINK(1)")
  }

  @Test func weeksBeyondEveryCalendarAreANumber() {
    #expect(MetapsyTable.hundredths(1e21) == "1e+19")
    #expect(MetapsyTable.hundredths(9317) == "93.17")
  }
}
