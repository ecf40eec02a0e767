import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct NetworkQuestionTests {
  private func network(_ place: NetworkQuestion.Place?) throws -> NetworkQuestion {
    try Registry.bundled(isSearchable: false).reader.read { db in
      try NetworkQuestion.fetch(db, selection: Selection(), accordingTo: place)
    }
  }

  @Test func eachTrialCountsOnceWithAllItsReports() throws {
    let answer = try network(nil)
    #expect(answer.comparisons.reduce(0) { $0 + $1.trials } == 12)
    #expect(answer.comparisons.flatMap(\.studies).count == 14)
    let usual = try #require(answer.comparisons.first)
    #expect(usual.intervention == "IMR" && usual.comparator == "TAU" && usual.trials == 8)
    #expect(usual.studies.contains("Dalum 2018b [34]"))
  }

  @Test func anUnknownArmMakesALowerBound() throws {
    let answer = try network(nil)
    #expect(answer.comparisons.filter(\.isLowerBound).map(\.comparator) == ["TAU"])
    #expect(answer.comparisons.reduce(0) { $0 + $1.randomizedAtLeast } == 1630)
  }

  @Test func whatBothArmsHaveIsBackground() throws {
    let answer = try network(.table1)
    #expect(answer.comparisons.contains { $0.intervention == "IMR" && $0.comparator == "ACT" })
    #expect(answer.comparisons.contains { $0.intervention == "IMR" && $0.comparator == "Problem solving" })
    #expect(answer.background.contains { $0.name == "ACT" && $0.trials == 1 })
  }

  @Test func theTextOfTheReviewNamesArmsOtherwise() throws {
    let answer = try network(.text)
    #expect(answer.comparisons.contains { $0.comparator == "Other" && $0.trials == 3 })
    #expect(!answer.comparisons.contains { $0.intervention == "Living Well" })
  }
}
