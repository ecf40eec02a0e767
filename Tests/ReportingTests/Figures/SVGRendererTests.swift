import Testing

@testable import Reporting

struct SVGRendererTests {
  private let figure = Figure(
    name: "sample", title: "A & B", description: "One < two.", width: 200, height: 100,
    shapes: [
      .line(Point(1, 2), Point(3.456, -0.001), .line(.rule, width: 2, dash: [3, 1])),
      .rectangle(Box(x: 1, y: 2, width: 3, height: 4), .fill(.blue, opacity: 0.5)),
      .group("marks", [.circle(Point(5, 5), radius: 2, Paint(fill: .page, stroke: .ink))]),
      .polygon([Point(0, 0), Point(1, 0), Point(0, 1)], .fill(.ink)),
      .text(Label("a\u{7} \"<", at: Point(10, 20), font: .strong, anchor: .end, isVertical: true)),
    ])

  @Test func everyShapeHasItsElement() {
    let text = SVGRenderer().render(figure)
    for element in [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"trialbook\" width=\"200\" height=\"100\" viewBox=\"0 0 200 100\" role=\"img\"",
      "<title id=\"sample-title\">A &amp; B</title>", "<desc id=\"sample-description\">One &lt; two.</desc>",
      "<line x1=\"1\" y1=\"2\" x2=\"3.46\" y2=\"0\" class=\"s-rule\" fill=\"none\" stroke=\"#c9ced6\" stroke-width=\"2\" stroke-dasharray=\"3 1\"/>",
      "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" class=\"f-blue\" fill=\"#0072b2\" opacity=\"0.5\"/>",
      "<g class=\"marks\">\n<circle cx=\"5\" cy=\"5\" r=\"2\" class=\"f-page s-ink\" fill=\"#ffffff\" stroke=\"#1a1a1a\"/>\n</g>",
      "<polygon points=\"0,0 1,0 0,1\" class=\"f-ink\" fill=\"#1a1a1a\"/>",
      "<text x=\"10\" y=\"20\" transform=\"rotate(-90 10 20)\" text-anchor=\"end\" font-weight=\"bold\" class=\"f-ink\" fill=\"#1a1a1a\">a\u{FFFD} &quot;&lt;</text>",
    ] { #expect(text.contains(element), "\(element)") }
  }

  @Test func aWidthScalesThePageAndKeepsTheViewBox() {
    let text = SVGRenderer(width: 500).render(figure)
    #expect(text.contains("width=\"500\" height=\"250\" viewBox=\"0 0 200 100\""))
  }

  @Test func coordinatesHaveAtMostTwoDecimals() {
    #expect(SVGRenderer.number(-12.3456) == "-12.35")
    #expect(SVGRenderer.number(7.05) == "7.05")
    #expect(SVGRenderer.number(-0.004) == "0")
  }

  @Test func everyInkHasAColourForLightAndDark() {
    let text = SVGRenderer().render(figure)
    for ink in Ink.allCases {
      #expect(text.contains("svg.trialbook .f-\(ink.rawValue){fill:\(ink.dark)}"))
      #expect(text.contains("svg.trialbook .s-\(ink.rawValue){stroke:\(ink.dark)}"))
    }
  }

  @Test(arguments: [(1e300, "1000000000"), (-.infinity, "-1000000000"), (.nan, "0"), (1.005, "1"), (-0.5, "-0.5")])
  func everyPlaceIsANumber(place: Double, text: String) {
    #expect(SVGRenderer.number(place) == text)
  }
}
