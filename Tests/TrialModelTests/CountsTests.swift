import Testing

@testable import TrialModel

struct CountsTests {
  @Test func aSumBeyondEveryNumberIsTheGreatest() {
    #expect([1, 2, 3].total == 6)
    #expect([Int.max, 1].total == .max)
    #expect([Int.min, -1].total == .min)
    #expect([Int]().total == 0)
  }
}
