import Testing

@testable import Reporting

struct SubsetPlotTests {
  @Test func aMapOfSubsetsCountsEveryone() {
    let count = 4000
    let plot = SubsetPlot(
      title: FigureSamples.title, subtitle: "GOSH plot", description: "Subsets.", axisTitle: "g", isRatio: false,
      estimates: (0..<count).map { FigureSamples.share($0, 1) },
      heterogeneity: (0..<count).map { 100 * FigureSamples.share($0, 2) },
      whole: Point(0.5, 60), notes: [])
    FigureChecks.expectRoom(plot.figure())
    // Equal subsets are one cell and one bar in either direction.
    let equal = SubsetPlot(
      title: "Equal", subtitle: "", description: "Equal.", axisTitle: "g", isRatio: false, estimates: [0.3, 0.3],
      heterogeneity: [0, 0], whole: nil, notes: [])
    for name in ["subsets crisp", "estimates crisp", "heterogeneity crisp"] {
      let sizes = equal.figure().shapes.compactMap { shape -> Int? in
        guard case .group(name, let inside) = shape else { return nil }
        return inside.count
      }
      #expect(sizes == [1])
    }
  }

  @Test func subsetsBeyondEveryNumberFallIntoTheLastCell() {
    let plot = SubsetPlot(
      title: "", subtitle: "", description: "", axisTitle: "", isRatio: false, estimates: [.infinity, -1e300, .nan, 1],
      heterogeneity: [50, .infinity, .nan, 0], whole: nil, notes: [])
    #expect(SVGRenderer(width: nil).render(plot.figure()).contains("<svg"))
  }
}
