import Testing

@testable import Reporting

struct InfluencePlotTests {
  @Test(arguments: FigureSamples.counts) func noTextOverlapsAnother(_ count: Int) {
    let panels = ["Studentized residual", "DFFITS", "Cook\u{2019}s distance", "Hat value"].enumerated().map {
      salt, name in
      InfluencePlot.Panel(
        heading: name, values: (0..<count).map { $0 == 1 ? nil : 4 * FigureSamples.share($0, salt) - 2 },
        limits: [-1.96, 1.96, 40],
        reference: 0)
    }
    var labels = FigureSamples.names(count)
    labels[0] = String(repeating: "A long name of a group of authors, ", count: 4)
    let figure = InfluencePlot(
      title: FigureSamples.title, subtitle: "Influence", description: "Influence.", labels: labels,
      isInfluential: (0..<count).map { $0 % 5 == 0 }, panels: panels, notes: ["A note."]
    ).figure()
    FigureChecks.expectRoom(figure)
    #expect(figure.labels.contains { $0.text == "Influential study" })
  }
}
