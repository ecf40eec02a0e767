import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct ScheduleQuestionTests {
  private let schedules: [TrialSchedule]

  init() throws {
    schedules = try Registry.bundled(isSearchable: false).reader.read { db in
      try ScheduleQuestion.fetch(db, selection: Selection())
    }
  }

  @Test func aTrialIsOneScheduleOfAllItsReports() throws {
    #expect(schedules.count == 12)
    let danish = try #require(schedules.first { $0.trial == "danish-imr" })
    #expect(danish.studies == ["Dalum 2018a [33]", "Dalum 2018b [34]", "Jensen 2019 [35]"])
    #expect(danish.programme == .number(9, printed: "9"))
    #expect(danish.assessments.map(\.kind) == ["baseline", "post", "follow_up"])
    #expect(danish.assessments.last?.months == .number(21, printed: "21"))
  }

  @Test func unknownMonthsKeepTheirReason() throws {
    let taiwan = try #require(schedules.first { $0.trial == "taiwan-imr" })
    #expect(taiwan.assessments.map(\.months).dropFirst() == [.missing(.notRetrieved), .missing(.notReported)])
    #expect(taiwan.programme == .missing(.notRetrieved))
  }
}
