import Testing

@testable import Reporting

struct BaujatPlotTests {
  @Test(arguments: FigureSamples.counts) func noTextOverlapsAnother(_ count: Int) {
    FigureChecks.expectRoom(
      BaujatPlot(
        title: FigureSamples.title, subtitle: "Baujat plot", description: "A Baujat plot.", xTitle: "Heterogeneity",
        yTitle: "Influence",
        points: FigureSamples.names(count).enumerated().map {
          BaujatPlot.Point(
            label: $1, heterogeneity: 3 * FigureSamples.share($0, 1),
            influence: FigureSamples.share($0, 2) * FigureSamples.share($0, 3))
        }, notes: []
      ).figure())
  }
}
