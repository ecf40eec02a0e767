import Testing

@testable import Reporting

struct FunnelPlotTests {
  private func funnel(_ count: Int) -> FunnelPlot {
    FunnelPlot(
      title: FigureSamples.title, subtitle: "Funnel plot", description: "A funnel plot.",
      axisTitle: "Hedges\u{2019}s g",
      isRatio: false,
      points: FigureSamples.names(count).enumerated().map {
        FunnelPlot.Point(
          label: $1, estimate: 2 * FigureSamples.share($0, 1) - 0.5,
          standardError: 0.05 + 0.4 * FigureSamples.share($0, 2))
      },
      filled: [FunnelPlot.Point(label: "", estimate: -0.9, standardError: 0.4)], centre: 0.4, filledCentre: 0.35,
      contours: [("p > 0.10", 1.64), ("0.05 to 0.10", 1.96), ("0.01 to 0.05", 2.58)].map {
        FunnelPlot.Contour(label: $0.0, quantile: $0.1)
      }, beyond: "p < 0.01", funnel: FunnelPlot.Contour(label: "95% of studies", quantile: 1.96), notes: ["A note."])
  }

  @Test(arguments: FigureSamples.counts) func noTextOverlapsAnother(_ count: Int) {
    FigureChecks.expectRoom(funnel(count).figure())
  }

  @Test func theFunnelsPointsStandWhereTheirNumbersAre() {
    var plot = funnel(0)
    plot.filled = []
    plot.points = [(0.4, 0.1), (0.4, 0.2), (0.9, 0.2)].map {
      FunnelPlot.Point(label: "x", estimate: $0.0, standardError: $0.1)
    }
    let circles = plot.figure().shapes.flatMap { shape -> [Point] in
      guard case .group("studies", let inside) = shape else { return [] }
      return inside.compactMap { if case .circle(let place, _, _) = $0 { place } else { nil } }
    }
    #expect(circles.count == 3)
    // More precise is higher, larger is further right.
    #expect(circles[0].y < circles[1].y && circles[1].y == circles[2].y)
    #expect(circles[0].x == circles[1].x && circles[1].x < circles[2].x)
  }

  @Test func aRemoteStudyIsAnArrowAtTheEdgeWithItsNumberBelow() {
    var plot = funnel(40)
    plot.points[7].estimate = 30
    plot.points[7].text = "30.00"
    let figure = plot.figure()
    let name = plot.points[7].label
    #expect(figure.labels.contains { $0.text.contains("\(name) (30.00)") })
    let arrows = figure.shapes.flatMap { shape -> [Shape] in
      guard case .group("studies", let inside) = shape else { return [] }
      return inside.filter { if case .polygon = $0 { true } else { false } }
    }
    #expect(arrows.count == 1)
    FigureChecks.expectRoom(figure)
  }
}
