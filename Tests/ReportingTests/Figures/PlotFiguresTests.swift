import Testing

@testable import Reporting

/// The plots with two axes, with few and with many studies.
struct PlotFiguresTests {
  static let counts = [1, 3, 60, 200]
  private let title = String(repeating: "Illness management and recovery ", count: 10)

  /// A number between 0 and 1 that looks random and is the same every time.
  private func share(_ index: Int, _ salt: Int) -> Double { Double((index * 7919 + salt * 104_729) % 1009) / 1009 }

  private func names(_ count: Int) -> [String] { (0..<count).map { "\u{141}ukasiewicz & F\u{E4}rdig \($0)" } }

  private func expectRoom(_ figure: Figure) {
    #expect(FigureChecks.collisions(in: figure).isEmpty)
    #expect(!SVGRenderer().render(figure).contains("nan"))
  }

  private func funnel(_ count: Int) -> FunnelPlot {
    FunnelPlot(
      title: title, subtitle: "Funnel plot", description: "A funnel plot.", axisTitle: "Hedges\u{2019}s g",
      isRatio: false,
      points: names(count).enumerated().map {
        FunnelPlot.Point(label: $1, estimate: 2 * share($0, 1) - 0.5, standardError: 0.05 + 0.4 * share($0, 2))
      },
      filled: [FunnelPlot.Point(label: "", estimate: -0.9, standardError: 0.4)], centre: 0.4, filledCentre: 0.35,
      contours: [("p > 0.10", 1.64), ("0.05 to 0.10", 1.96), ("0.01 to 0.05", 2.58)].map {
        FunnelPlot.Contour(label: $0.0, quantile: $0.1)
      }, beyond: "p < 0.01", funnel: FunnelPlot.Contour(label: "95% of studies", quantile: 1.96), notes: ["A note."])
  }

  @Test(arguments: counts) func funnels(_ count: Int) { expectRoom(funnel(count).figure()) }

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

  @Test(arguments: counts) func baujat(_ count: Int) {
    expectRoom(
      BaujatPlot(
        title: title, subtitle: "Baujat plot", description: "A Baujat plot.", xTitle: "Heterogeneity",
        yTitle: "Influence",
        points: names(count).enumerated().map {
          BaujatPlot.Point(label: $1, heterogeneity: 3 * share($0, 1), influence: share($0, 2) * share($0, 3))
        }, notes: []
      ).figure())
  }

  @Test(arguments: counts) func influence(_ count: Int) {
    let panels = ["Studentized residual", "DFFITS", "Cook\u{2019}s distance", "Hat value"].enumerated().map {
      salt, name in
      InfluencePlot.Panel(
        heading: name, values: (0..<count).map { $0 == 1 ? nil : 4 * share($0, salt) - 2 }, limits: [-1.96, 1.96, 40],
        reference: 0)
    }
    var labels = names(count)
    labels[0] = String(repeating: "A long name of a group of authors, ", count: 4)
    let figure = InfluencePlot(
      title: title, subtitle: "Influence", description: "Influence.", labels: labels,
      isInfluential: (0..<count).map { $0 % 5 == 0 }, panels: panels, notes: ["A note."]
    ).figure()
    expectRoom(figure)
    #expect(figure.labels.contains { $0.text == "Influential study" })
  }

  @Test(arguments: counts) func bubbles(_ count: Int) {
    expectRoom(
      BubblePlot(
        title: title, subtitle: "Bubble plot", description: "A bubble plot.", xTitle: "Modules",
        yTitle: "Risk ratio", isRatio: true,
        bubbles: names(count).enumerated().map {
          BubblePlot.Bubble(
            label: $1, moderator: 5 + 6 * share($0, 1), estimate: 2 * share($0, 2) - 1, weight: 100 * share($0, 3))
        },
        line: (0...20).map {
          let x = 5 + 0.3 * Double($0)
          return BubblePlot.Prediction(
            moderator: x, mean: x / 10 - 0.6, confidence: (x / 10 - 9)...(x / 10 + 9),
            prediction: (x / 10 - 30)...(x / 10 + 30))
        }, levelText: "95%", notes: []
      ).figure())
  }

  @Test(arguments: counts) func drapery(_ count: Int) {
    func tent(_ middle: Double) -> DraperyPlot.Curve {
      (0...20).map { Point(middle - 1 + 0.1 * Double($0), 1 - abs(Double($0) - 10) / 10) }
    }
    expectRoom(
      DraperyPlot(
        title: title, subtitle: "Drapery plot", description: "A drapery plot.", axisTitle: "g", isRatio: false,
        domain: -1...2, studies: (0..<count).map { tent(share($0, 1)) }, pooled: tent(0.4), prediction: tent(0.4),
        alpha: 0.05, alphaText: "p = 0.05", notes: []
      ).figure())
  }

  @Test(arguments: counts) func labbe(_ count: Int) {
    expectRoom(
      RiskPlot(
        title: title, subtitle: "L\u{2019}Abb\u{E9} plot", description: "Risks.", xTitle: "Risk in group 2",
        yTitle: "Risk in group 1",
        bubbles: names(count).enumerated().map {
          RiskPlot.Bubble(
            label: $1, interventionRisk: share($0, 1) * 0.4, comparatorRisk: share($0, 2) * 0.5,
            weight: 100 * share($0, 3))
        }, pooled: (0...10).map { Point(Double($0) / 10, Double($0) / 20) }, pooledText: "Pooled", notes: []
      ).figure())
  }

  @Test func aMapOfSubsetsCountsEveryone() {
    let count = 4000
    let plot = SubsetPlot(
      title: title, subtitle: "GOSH plot", description: "Subsets.", axisTitle: "g", isRatio: false,
      estimates: (0..<count).map { share($0, 1) }, heterogeneity: (0..<count).map { 100 * share($0, 2) },
      whole: Point(0.5, 60), notes: [])
    expectRoom(plot.figure())
    // Equal subsets are one cell and one bar in either direction.
    let equal = SubsetPlot(
      title: "Equal", subtitle: "", description: "Equal.", axisTitle: "g", isRatio: false, estimates: [0.3, 0.3],
      heterogeneity: [0, 0], whole: nil, notes: [])
    for name in ["subsets", "estimates", "heterogeneity"] {
      let sizes = equal.figure().shapes.compactMap { shape -> Int? in
        guard case .group(name, let inside) = shape else { return nil }
        return inside.count
      }
      #expect(sizes == [1])
    }
  }
}
