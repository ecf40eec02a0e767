import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct CompareQuestionTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled(isSearchable: false).reader }

  private func answer(
    by grouping: CompareGrouping, _ typed: [FilterAttribute: [String]] = [:], isByTable1: Bool = false
  ) throws -> CompareQuestion.Answer {
    try reader.read { db in
      try CompareQuestion.fetch(
        db, selection: Filter(typed).resolved(db), by: grouping, isByTable1: isByTable1)
    }
  }

  @Test func comparisonsByTheReviewsText() throws {
    let answer = try answer(by: .comparator)
    #expect(answer.groups.map(\.value) == [.text("active"), .text("tau"), .text("waitlist")])
    let tau = answer.groups[1]
    #expect(tau.comparisons.map(\.name) == ["IMR vs TAU", "IMR + TAU vs TAU"])
    #expect(tau.comparisons.map(\.studies) == [["30", "32", "39", "40", "41", "42"], ["31", "33", "34", "35"]])
    #expect(tau.studies.count == 10)
    #expect(tau.trials == 8)
  }

  @Test func comparisonsByTable1() throws {
    let groups = try answer(by: .comparator, isByTable1: true).groups
    #expect(groups.map { $0.studies.count } == [2, 11, 1])
    #expect(groups[0].comparisons.map(\.name).contains("IMR + TAU vs Problem solving + TAU"))
    #expect(
      groups[1].comparisons.last?.name == "IMR + ACT vs ACT" || groups[1].comparisons.last?.name == "ACT + IMR vs ACT")
  }

  /// 1,655 people in 12 trials if Polat's total is 50; without the illegible number, 25 fewer are a lower bound.
  @Test func peopleOfATrialAreCountedOnce() throws {
    let total = try answer(by: .country).total
    #expect(total.trials == 12)
    #expect(total.studies.count == 14)
    #expect(total.randomizedAtLeast == 1_655 - 25)
    #expect(total.randomized == .missing(.illegible))
    let denmark = try #require(answer(by: .country).groups.first { $0.value == .text("Denmark") })
    #expect(denmark.randomized == .integer(198))
    #expect(denmark.trials == 1)
  }

  @Test(arguments: CompareGrouping.allCases)
  func noStudyIsLost(_ grouping: CompareGrouping) throws {
    let answer = try answer(by: grouping, [.domain: ["personal recovery"]])
    let grouped = Set(answer.groups.flatMap { $0.studies.map(\.id) })
    #expect(grouped == Set(answer.total.studies.map(\.id)))
    if grouping != .rater {
      #expect(answer.groups.reduce(0) { $0 + $1.studies.count } == answer.total.studies.count)
      #expect(answer.groups.reduce(0) { $0 + $1.results } == answer.total.results)
    }
  }

  @Test func aDomainLimitsInstrumentsAndTimes() throws {
    let hope = try answer(by: .exposure, [.domain: ["hope"], .at: ["follow-up"]])
    #expect(hope.total.instruments.allSatisfy { ["State Hope Scale", "Hope (scale not named)"].contains($0.name) })
    #expect(hope.total.times.map(\.kind) == ["follow_up"])
    #expect(hope.total.results > 0)
    let raters = try answer(by: .rater, [.domain: ["personal recovery"]])
    let clinician = try #require(raters.groups.first { $0.value == .text("clinician") })
    #expect(clinician.instruments.map(\.name) == ["IMRS clinician"])
  }

  @Test func anEmptySelectionHasNoGroups() throws {
    let answer = try answer(by: .country, [.year: ["1901"]])
    #expect(answer.groups.isEmpty)
    #expect(answer.total.studies.isEmpty)
  }
}
