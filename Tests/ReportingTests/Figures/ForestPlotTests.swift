import Testing

@testable import Reporting

struct ForestPlotTests {
  /// Studies around 0.3 with rising precision; the numbers only have to look like a forest.
  private func plot(_ count: Int, name: (Int) -> String = { "Study \($0) 2001" }) -> ForestPlot {
    let rows = (0..<count).map { index in
      let estimate = 0.3 + 0.4 * Double((index * 7) % 11 - 5) / 5
      let half = 0.2 + 0.05 * Double(index % 9)
      return ForestPlot.Row(
        label: name(index), cells: ["24.31", "5.02", "118", "22.80", "4.97", "121"],
        interval: ForestPlot.Interval(estimate: estimate, lower: estimate - half, upper: estimate + half),
        effect: "\u{2212}0.30 [\u{2212}0.72, 0.12]", weight: 100 / Double(count), weightText: "10.5%", grade: "A")
    }
    var plot = ForestPlot(
      title: "Personal recovery at follow-up", description: "A forest plot.", groups: [ForestPlot.Group(rows: rows)],
      effectHeading: "Hedges\u{2019}s g\n[95% CI]", axisTitle: "Hedges\u{2019}s g")
    plot.subtitle = "3 of 12 studies have usable data"
    plot.columns = ["IMR", "Treatment as usual"].flatMap { group in
      ["Mean", "SD", "n"].map { ForestPlot.Column(group: group, heading: $0) }
    }
    plot.lowerSide = "favours treatment as usual"
    plot.upperSide = "favours IMR"
    plot.pooled = ForestPlot.Summary(
      label: "Pooled (random effects, REML, modified Hartung-Knapp)",
      interval: ForestPlot.Interval(estimate: 0.3, lower: 0.1, upper: 0.5), effect: "0.30 [0.10, 0.50]",
      weightText: "100%")
    plot.prediction = ForestPlot.Prediction(
      label: "95% prediction interval", lower: -0.4, upper: 1, text: "[\u{2212}0.40, 1.00]")
    plot.notes = ["Heterogeneity: \u{3C4}\u{B2} = 0.31, I\u{B2} = 92%, Q(12) = 152.2, p < 0.001."]
    plot.omissions = [
      ForestPlot.Omission(
        label: "Polat 2021", reason: "no source at hand gives a result at this time point in this population")
    ]
    return plot
  }

  private func classes(_ name: String, in figure: Figure) -> Int {
    func count(_ shapes: [Shape]) -> Int {
      shapes.reduce(0) { sum, shape in
        guard case .group(let found, let inside) = shape else { return sum }
        return sum + (found == name ? 1 : 0) + count(inside)
      }
    }
    return count(figure.shapes)
  }

  @Test(arguments: [0, 1, 3, 60, 200, 1000], ForestLook.allCases)
  func noTextOverlapsAnother(_ count: Int, _ look: ForestLook) {
    var plot = plot(count)
    plot.look = look
    let figure = plot.figure()
    #expect(FigureChecks.collisions(in: figure).isEmpty)
    #expect(classes("study", in: figure) == count)
    #expect(classes("pooled", in: figure) == 1)
  }

  @Test(arguments: ForestLook.allCases)
  func longTitlesAndNamesOfAnyScriptHaveRoom(_ look: ForestLook) {
    let names = [
      "F\u{E4}rdig, \u{141}ukasiewicz & \u{15E}ahin 2011", "\u{5F35}\u{5049} 2019",
      "\u{41F}\u{435}\u{442}\u{440}\u{43E}\u{432}\u{430} 2014",
      String(repeating: "van der Woudenberg-", count: 5) + "Smith 2020", "<b>&\"quoted\"</b> 1999",
    ]
    var plot = plot(5) { names[$0] }
    plot.look = look
    plot.title = String(repeating: "Illness management and recovery ", count: 10)
    plot.groups[0].heading = "A subgroup with quite a long name that says what its studies compared with what, and when"
    plot.groups[0].notes = plot.notes
    let figure = plot.figure()
    #expect(plot.title.count > 300)
    #expect(FigureChecks.collisions(in: figure).isEmpty)
    #expect(SVGRenderer().render(figure).contains("&lt;b&gt;&amp;&quot;quoted&quot;&lt;/b&gt; 1999"))
  }

  @Test func aRemoteStudyIsCutWithAWord() {
    var plot = plot(3)
    #expect(!ForestAxis(plot).isCut)
    plot.groups[0].rows[1].interval = ForestPlot.Interval(estimate: 5.9, lower: 4.6, upper: 7.2)
    let axis = ForestAxis(plot)
    #expect(axis.isCut)
    #expect(axis.domain.upperBound < 4)
    #expect(plot.figure().labels.contains { $0.text.hasPrefix("The axis is cut") })
    plot.limits = -1...8
    #expect(!ForestAxis(plot).isCut)
    #expect(!plot.figure().labels.contains { $0.text.hasPrefix("The axis is cut") })
  }

  @Test func intervalsWithoutWidthAndEqualStudiesHaveAnAxis() {
    var plot = plot(2)
    for index in 0..<2 {
      plot.groups[0].rows[index].interval = ForestPlot.Interval(estimate: 0, lower: 0, upper: 0)
    }
    plot.pooled = nil
    plot.prediction = nil
    let axis = ForestAxis(plot)
    #expect(axis.domain.contains(0) && axis.domain.upperBound > axis.domain.lowerBound)
    #expect(FigureChecks.collisions(in: plot.figure()).isEmpty)
  }

  @Test func theOrderFromTopToBottomIsThatOfTheStudies() {
    let labels = plot(60).figure().labels.filter { $0.text.hasPrefix("Study ") && $0.text.hasSuffix("2001") }
    #expect(labels.map(\.text) == (0..<60).map { "Study \($0) 2001" })
    #expect(zip(labels, labels.dropFirst()).allSatisfy { $0.place.y < $1.place.y })
  }

  @Test(arguments: ForestLook.allCases)
  func manyInstrumentsAreWrapped(_ look: ForestLook) {
    var plot = plot(4)
    plot.look = look
    plot.columns.insert(ForestPlot.Column(heading: "Instrument", isText: true), at: 0)
    for index in plot.groups[0].rows.indices {
      plot.groups[0].rows[index].cells.insert(
        Array(repeating: "IMRS clinician", count: index * 3 + 1).joined(separator: ", "), at: 0)
    }
    let figure = plot.figure()
    #expect(FigureChecks.collisions(in: figure).isEmpty)
    #expect(figure.width < 1200)
  }

  @Test func aTableWithoutDataColumnsHasRoomForItsLabels() {
    var plot = plot(3) { ["A", "B", "C"][$0] }
    plot.columns = []
    for index in 0..<3 { plot.groups[0].rows[index].cells = [] }
    #expect(FigureChecks.collisions(in: plot.figure()).isEmpty)
    // The label of the diamond is not broken within a word.
    #expect(plot.figure().labels.filter { $0.text.contains("Hartung-Knapp") }.count == 1)
  }
}
