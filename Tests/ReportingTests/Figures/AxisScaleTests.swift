import Testing

@testable import Reporting

struct AxisScaleTests {
  private func labels(_ domain: ClosedRange<Double>, _ count: Int = 6) -> [String] {
    AxisScale(domain, from: 0, to: 100).ticks(about: count).map(\.label)
  }

  @Test func ticksAreRoundNumbersInsideTheDomain() {
    #expect(labels(-1.3...2.2) == ["\u{2212}1", "0", "1", "2"])
    #expect(labels(0...0.011, 5) == ["0.000", "0.005", "0.010"])
    #expect(labels(0...1000) == ["0", "200", "400", "600", "800", "1000"])
    #expect(labels(-0.35...0.35, 7) == ["\u{2212}0.3", "\u{2212}0.2", "\u{2212}0.1", "0.0", "0.1", "0.2", "0.3"])
  }

  @Test func ratiosAreReadAsRatios() {
    let scale = AxisScale(-2.5...2.5, from: 0, to: 100)
    #expect(scale.ratioTicks(about: 7).map(\.label) == ["0.1", "0.2", "0.5", "1", "2", "5", "10"])
    let narrow = AxisScale(-0.1...0.1, from: 0, to: 100)
    #expect(narrow.ratioTicks(about: 6).map(\.label) == ["0.95", "1.00", "1.05", "1.10"])
    let wide = AxisScale(-60...60, from: 0, to: 100)
    #expect(wide.ratioTicks(about: 7).count <= 8)
    #expect(wide.ratioTicks(about: 7).contains { $0.label == "1" })
  }

  @Test func placesFollowTheDomain() {
    let scale = AxisScale(0...10, from: 100, to: 300)
    #expect(scale.place(of: 5) == 200)
    #expect(scale.placeInside(40) == 300)
    #expect(scale.place(of: .infinity) == 500)
    #expect(AxisScale(3...3, from: 0, to: 1).place(of: 3) == 0.5)
  }

  @Test func numbersHaveARealMinus() {
    #expect(figureNumber(-0.004, decimals: 2) == "0.00")
    #expect(figureNumber(-1.25, decimals: 1) == "\u{2212}1.3")
    #expect(figureNumber(12.05, decimals: 2) == "12.05")
  }
}
