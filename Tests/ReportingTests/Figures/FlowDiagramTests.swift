import Testing

@testable import Reporting

struct FlowDiagramTests {
  static let longTitle = String(repeating: "Illness management and recovery ", count: 10)

  private func path(_ count: Int, label: String = "Records identified from databases") -> [FlowDiagram.Stage] {
    (0..<count).flatMap { index in
      [
        FlowDiagram.Stage(label: label, count: index == 1 ? nil : "\(1000 + index)", reason: "not retrieved"),
        FlowDiagram.Stage(label: "Duplicates removed", count: "925", isExclusion: true),
        FlowDiagram.Stage(label: "Full texts excluded", count: nil, reason: "illegible", isExclusion: true),
      ]
    }
  }

  private func diagram(_ databases: Int, _ others: Int) -> FlowDiagram {
    FlowDiagram(
      title: Self.longTitle, subtitle: "A review", description: "A diagram.",
      paths: [
        FlowDiagram.Path(heading: "Databases and registers", stages: path(databases)),
        FlowDiagram.Path(
          heading: "Other methods",
          stages: path(others, label: "\u{6587}\u{732E} " + String(repeating: "Handsuche", count: 12))),
      ], included: [FlowDiagram.Stage(label: "Studies included", count: "14")],
      remark: "In this registry: 14 reports of 12 trials", notes: ["Dashed, not retrieved."])
  }

  @Test(arguments: [0, 1, 2, 4, 9], [0, 1, 3])
  func noTextOverlapsAnother(_ databases: Int, _ others: Int) {
    #expect(FigureChecks.collisions(in: diagram(databases, others).figure()).isEmpty)
  }

  @Test func textsStandInsideTheirBoxes() {
    let figure = diagram(4, 3).figure()
    let boxes = figure.shapes.compactMap { shape -> Box? in
      if case .rectangle(let box, let paint) = shape, paint.stroke != nil { box } else { nil }
    }
    #expect(boxes.count == 15)
    for label in figure.labels where label.text.hasPrefix("(n") || label.text.contains("Duplicates") {
      #expect(boxes.contains { $0.contains(label.box) }, "\(label.text)")
    }
  }

  @Test func aBoxWithoutANumberIsDashedAndSaysWhy() {
    let figure = diagram(2, 0).figure()
    #expect(figure.labels.contains { $0.text == "(n: not retrieved)" })
    let dashed = figure.shapes.count {
      if case .rectangle(_, let paint) = $0 { !paint.dash.isEmpty } else { false }
    }
    #expect(dashed == 3)
  }

  @Test func laterBoxesOfAShorterColumnStandAtTheFoot() {
    let figure = diagram(4, 3).figure()
    func tops(_ prefix: String) -> [Double] {
      figure.labels.filter { $0.text.hasPrefix(prefix) }.map(\.place.y).sorted()
    }
    // The last databases' box and the last of the other methods stand in one line.
    let counts = tops("(n = 1003)") + tops("(n = 1002)")
    #expect(counts.count == 3)
    #expect(figure.labels.contains { $0.isVertical && $0.text == "Screening" })
  }
}
