import Testing

@testable import Reporting

struct BubblePlotTests {
  @Test(arguments: FigureSamples.counts) func noTextOverlapsAnother(_ count: Int) {
    FigureChecks.expectRoom(
      BubblePlot(
        title: FigureSamples.title, subtitle: "Bubble plot", description: "A bubble plot.", xTitle: "Modules",
        yTitle: "Risk ratio", isRatio: true,
        bubbles: FigureSamples.names(count).enumerated().map {
          BubblePlot.Bubble(
            label: $1, moderator: 5 + 6 * FigureSamples.share($0, 1), estimate: 2 * FigureSamples.share($0, 2) - 1,
            weight: 100 * FigureSamples.share($0, 3))
        },
        line: (0...20).map {
          let x = 5 + 0.3 * Double($0)
          return BubblePlot.Prediction(
            moderator: x, mean: x / 10 - 0.6, confidence: (x / 10 - 9)...(x / 10 + 9),
            prediction: (x / 10 - 30)...(x / 10 + 30))
        }, levelText: "95%", notes: []
      ).figure())
  }

  @Test func aRemoteStudyIsAnArrowAtTheEdgeWithItsNumberBelow() {
    var bubbles = FigureSamples.names(20).enumerated().map {
      BubblePlot.Bubble(
        label: $1, moderator: Double($0), estimate: FigureSamples.share($0, 2), weight: 5)
    }
    bubbles[3].estimate = 40
    bubbles[3].text = "40.00"
    let figure = BubblePlot(
      title: "Bubbles", subtitle: "", description: "Bubbles.", xTitle: "Modules", yTitle: "g", isRatio: false,
      bubbles: bubbles, line: [], levelText: "95%", notes: []
    ).figure()
    #expect(figure.labels.contains { $0.text.contains("\(bubbles[3].label) (40.00)") })
    FigureChecks.expectRoom(figure)
  }
}
