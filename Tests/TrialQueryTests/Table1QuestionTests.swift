import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct Table1QuestionTests {
  private let rows: [Table1Row]

  init() throws { rows = try Registry.bundled().reader.read { db in try Table1Question.fetch(db) } }

  @Test func hasARowForEachOfTheFourteenStudiesOfTwelveTrials() {
    #expect(rows.count == 14)
    #expect(Set(rows.map(\.trial)).count == 12)
    #expect(
      rows.compactMap { if case .integer(let number) = $0.referenceNumber { number } else { nil } } == [10]
        + Array(30...42))
  }

  @Test func namesTheOtherReportsOfATrial() throws {
    let jensen = try #require(rows.first { $0.study == "jensen2019" })
    #expect(jensen.otherReports == ["Dalum 2018a", "Dalum 2018b"])
    #expect(rows.filter { !$0.otherReports.isEmpty }.count == 3)
  }

  @Test func hasTheArmsWithTheNumbersRandomized() throws {
    let polat = try #require(rows.first { $0.study == "polat2021" })
    #expect(polat.arms.map(\.randomized) == [25, nil])
    #expect(polat.arms.map(\.randomized_missing) == [nil, "illegible"])
    let salyers = try #require(rows.first { $0.study == "salyers2010" })
    #expect(salyers.arms.map(\.clusters) == [2, 2])
    #expect(salyers.arms.map(\.components_table1) == [["ACT", "IMR"], ["ACT"]])
    #expect(salyers.unitOfRandomization == .text("cluster"))
  }

  @Test func hasInstrumentsTimePointsExposureAndSources() throws {
    let dutch = try #require(rows.first { $0.study == "roosenschoon2021" })
    #expect(dutch.outcomes.contains { $0.label == "MHRM" && $0.in_table1 == 1 && $0.rater == "self" })
    #expect(dutch.timePoints.map(\.months) == ["0", "12", "18"])
    #expect(dutch.exposure.contains { $0.events == 57 && $0.of == 116 })
    #expect(dutch.sources.contains("goh2023"))
    for row in rows {
      #expect(!row.outcomes.isEmpty, "\(row.study)")
      #expect(!row.timePoints.isEmpty, "\(row.study)")
      #expect(!row.sources.isEmpty, "\(row.study)")
      for datum in [row.aim, row.mainResults, row.country] {
        guard case .text(let text) = datum else {
          Issue.record("\(row.study): \(datum)")
          continue
        }
        #expect(!text.isEmpty, "\(row.study)")
      }
    }
  }
}
