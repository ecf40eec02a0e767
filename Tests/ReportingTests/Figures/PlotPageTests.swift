import Testing

@testable import Reporting

struct PlotPageTests {
  @Test func aPageGrowsWithWhatIsOnIt() {
    var page = PlotPage(title: "Title", subtitle: "")
    let top = page.y
    let frame = page.frame(x: PlotAxis("x", 0...1), y: PlotAxis("y", 0...1), height: 200)
    #expect(frame.area.y == top && frame.area.height == 200)
    #expect(page.y > top + 200)
    #expect(frame.point(0, 0) == Point(frame.area.x, frame.area.bottom))
    #expect(frame.point(1, 1) == Point(frame.area.right, frame.area.y))
    page.add(frame.axes)
    page.legend((0..<12).map { (.circle(.fill(.blue)), "Entry number \($0)") })
    page.notes(["One.", "Two."])
    FigureChecks.expectRoom(page.figure(name: "page", title: "Title", description: "A page."))
  }

  @Test func aReversedAxisBeginsAtTheTop() {
    var page = PlotPage(title: "Title", subtitle: "")
    let frame = page.frame(x: PlotAxis("x", 0...1), y: PlotAxis("y", 0...1, isReversed: true), height: 200)
    #expect(frame.point(0, 0) == Point(frame.area.x, frame.area.y))
  }

  @Test func labelsOfTicksDoNotTouch() {
    var page = PlotPage(title: "Title", subtitle: "", width: 200)
    let frame = page.frame(x: PlotAxis("x", 0...1e8), y: PlotAxis("y", -1e-7...1e-7), height: 100)
    page.add(frame.axes)
    FigureChecks.expectRoom(page.figure(name: "page", title: "Title", description: "A page."))
  }
}
