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

  @Test func absurdNumbersHaveAnAxisToo() {
    #expect(figureNumber(2e-300, decimals: 302).hasPrefix("2"))
    #expect(figureNumber(1e17, decimals: 0) == "1e+17")
    for (low, high) in [
      (0, 1e-300), (0, Double.leastNonzeroMagnitude), (-1.7e308, 1.7e308), (1e17, 1e17 + 64), (1e300, 1e300),
    ] {
      let scale = AxisScale(AxisScale.range(low, high), from: 0, to: 100)
      #expect(scale.ticks(about: 6).count < 20)
      #expect(scale.ratioTicks(about: 6).count < 20)
      #expect((0...100).contains(scale.placeInside(high)))
    }
    #expect(AxisScale.range(.nan, .infinity) == 0...1e300)
    #expect(AxisScale.range(2, 1) == 1...2)
    #expect(domain(of: [.infinity, 1]).upperBound == 1e300)
  }
}
