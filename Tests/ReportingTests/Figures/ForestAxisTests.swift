import Testing

@testable import Reporting

struct ForestAxisTests {
  @Test func mostStudiesDecideTheCore() {
    let values = (0..<20).map { Double($0) / 20 }
    let all = CoreRange.domain(of: values, halfWidth: 0.2, keeping: [0])
    #expect(all == 0...0.95)
    let core = CoreRange.domain(of: values + [9], halfWidth: 0.2, keeping: [-1])
    #expect(core == -1...0.95)
    // Little would be gained by cutting.
    #expect(CoreRange.domain(of: [0, 0.1, 0.2, 0.3], halfWidth: 0.01, keeping: []) == 0...0.3)
    #expect(CoreRange.domain(of: [2], halfWidth: 0, keeping: []).contains(2))
  }

  @Test func theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
    #expect(ForestAxis.median([4, 1, 3, 2]) == 2.5)
    #expect(ForestAxis.median([]) == nil)
  }
}
