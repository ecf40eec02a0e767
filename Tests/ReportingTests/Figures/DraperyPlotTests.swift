import Testing

@testable import Reporting

struct DraperyPlotTests {
  @Test(arguments: FigureSamples.counts) func noTextOverlapsAnother(_ count: Int) {
    func tent(_ middle: Double) -> DraperyPlot.Curve {
      (0...20).map { Point(middle - 1 + 0.1 * Double($0), 1 - abs(Double($0) - 10) / 10) }
    }
    FigureChecks.expectRoom(
      DraperyPlot(
        title: FigureSamples.title, subtitle: "Drapery plot", description: "A drapery plot.", axisTitle: "g",
        isRatio: false,
        domain: -1...2, studies: (0..<count).map { tent(FigureSamples.share($0, 1)) }, pooled: tent(0.4),
        prediction: tent(0.4),
        alpha: 0.05, alphaText: "p = 0.05", notes: []
      ).figure())
  }
}
