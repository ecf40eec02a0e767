import Testing

@testable import Reporting

struct ComparisonNetworkTests {
  private func network(_ count: Int, interventions: Int = 1, name: String = "Comparator") -> ComparisonNetwork {
    ComparisonNetwork(
      title: FlowDiagramTests.longTitle, subtitle: "A review", description: "A network.",
      comparisons: (0..<count).map { index in
        ComparisonNetwork.Comparison(
          intervention: "IMR \(index % interventions)", comparator: "\(name) \(index)", trials: 1 + index * 5 % 9,
          people: index % 3 == 0 ? "at least \(100 + index)" : "\(100 + index)",
          studies: String(repeating: "Dalum 2018a [33], ", count: 1 + index % 12))
      })
  }

  private func count(_ name: String, in figure: Figure) -> Int {
    figure.shapes.count { if case .group(name, _) = $0 { true } else { false } }
  }

  @Test(arguments: [0, 1, 3, 20, 60], [1, 2, 7])
  func noTextOverlapsAnother(_ count: Int, _ interventions: Int) {
    let figure = network(count, interventions: interventions).figure()
    #expect(FigureChecks.collisions(in: figure).isEmpty)
    #expect(self.count("comparison", in: figure) == count)
    #expect(self.count("node", in: figure) == count + min(count, interventions))
  }

  @Test func longNamesOfAnyScriptHaveRoom() {
    for name in [String(repeating: "Rehabilitierungs", count: 9), String(repeating: "\u{6CBB}\u{7642}", count: 40)] {
      #expect(FigureChecks.collisions(in: network(5, interventions: 2, name: name).figure()).isEmpty)
    }
  }

  @Test func linesAreAsThickAsThereAreTrials() {
    let widths = network(4).figure().shapes.compactMap { shape -> Double? in
      guard case .group("comparison", let inside) = shape, case .line(_, _, let paint) = inside.first else {
        return nil
      }
      return paint.strokeWidth
    }
    // 1, 6, 2 and 7 trials.
    #expect(widths.sorted() == [0, 2, 1, 3].map { widths[$0] })
    #expect(Set(widths).count == 4)
  }

  @Test func anArmComparedWithItselfIsInTheTableOnly() {
    var network = network(1)
    network.comparisons[0].comparator = "IMR 0"
    let figure = network.figure()
    #expect(count("comparison", in: figure) == 0)
    #expect(figure.labels.contains { $0.text == "IMR 0 vs IMR 0" })
  }

  @Test func everyComparisonIsInTheTableWithItsLowerBound() {
    let figure = network(20, interventions: 2).figure()
    for index in 0..<20 {
      #expect(figure.labels.contains { $0.text == (index % 3 == 0 ? "at least \(100 + index)" : "\(100 + index)") })
    }
  }
}
