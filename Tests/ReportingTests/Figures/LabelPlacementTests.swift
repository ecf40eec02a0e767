import Testing

@testable import Reporting

struct LabelPlacementTests {
  private let area = Box(x: 0, y: 0, width: 200, height: 100)

  @Test func namesGoWhereThereIsRoom() {
    let points = [Point(100, 50), Point(108, 50), Point(195, 50)]
    var placement = LabelPlacement(in: area, avoiding: points.map { ($0, 4) })
    let labels = points.compactMap { placement.place("Study", beside: $0, radius: 4) }.flatMap(\.labels)
    #expect(labels.count == 3)
    // The first has its neighbour at the right, the last the edge.
    #expect(labels[0].anchor == .end && labels[1].anchor == .start && labels[2].anchor == .end)
    #expect(labels.allSatisfy { area.contains($0.box) })
  }

  @Test func aLineIsAvoidedWhereThatIsPossible() {
    let line = [Point(100, 50), Point(200, 50)]
    var placement = LabelPlacement(in: area, avoiding: [(Point(100, 50), 4)], lines: [line])
    let label = placement.place("Study", beside: Point(100, 50), radius: 4)?.labels.first
    #expect(label?.anchor == .end)
  }

  @Test func whatFindsNoRoomIsCounted() {
    var placement = LabelPlacement(in: Box(x: 0, y: 0, width: 20, height: 20), avoiding: [])
    #expect(placement.place("A long name", beside: Point(10, 10), radius: 4) == nil)
    #expect(placement.unplaced == 1)
  }
}
