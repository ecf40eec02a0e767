import Testing

@testable import Reporting

struct ClippingTests {
  private let box = Box(x: 0, y: 0, width: 10, height: 10)

  @Test func aPolygonKeepsWhatIsInside() {
    let triangle = [Point(5, 0), Point(25, 10), Point(-15, 10)]
    let inside = clipped(triangle, to: box)
    #expect(inside.allSatisfy { box.contains(Box(x: $0.x, y: $0.y, width: 0, height: 0)) })
    #expect(inside.contains(Point(10, 2.5)) && inside.contains(Point(0, 2.5)))
    #expect(clipped([Point(20, 20), Point(30, 20), Point(30, 30)], to: box).isEmpty)
  }

  @Test func aLineIsCutIntoThePiecesInside() {
    let zigzag = [Point(-5, 5), Point(5, 5), Point(5, 15), Point(8, 15), Point(8, 5)]
    #expect(clippedLine(zigzag, to: box) == [[Point(0, 5), Point(5, 5), Point(5, 10)], [Point(8, 10), Point(8, 5)]])
    #expect(clippedLine([Point(20, 0), Point(20, 10)], to: box).isEmpty)
  }
}
