import Testing

@testable import Reporting

struct RiskPlotTests {
  @Test(arguments: FigureSamples.counts) func noTextOverlapsAnother(_ count: Int) {
    FigureChecks.expectRoom(
      RiskPlot(
        title: FigureSamples.title, subtitle: "L\u{2019}Abb\u{E9} plot", description: "Risks.",
        xTitle: "Risk in group 2",
        yTitle: "Risk in group 1",
        bubbles: FigureSamples.names(count).enumerated().map {
          RiskPlot.Bubble(
            label: $1, interventionRisk: FigureSamples.share($0, 1) * 0.4,
            comparatorRisk: FigureSamples.share($0, 2) * 0.5,
            weight: 100 * FigureSamples.share($0, 3))
        }, pooled: (0...10).map { Point(Double($0) / 10, Double($0) / 20) }, pooledText: "Pooled", notes: []
      ).figure())
  }
}
