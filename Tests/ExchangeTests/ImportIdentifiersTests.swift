import Testing

@testable import Exchange

struct ImportIdentifiersTests {
  @Test func aNameKeepsItsIdAndNoOtherGetsIt() {
    var ids = ImportIdentifiers()
    let names = ["Färdig, R 2031", "Färdig R. 2031", "Färdig, R 2031", "?!", String(repeating: "x ", count: 100)]
    let studies = names.map { ids.id(of: $0, in: "studies") }
    #expect(studies.prefix(4) == ["färdig-r-2031", "färdig-r-2031-2", "färdig-r-2031", "unnamed"])
    #expect(studies.last?.count == 59)
    let trial = ids.id(of: "Färdig, R 2031", in: "trials")
    #expect(trial == "färdig-r-2031")
    let arm = ids.id(of: "IMR + TAU", in: "arms of t", prefix: "t:")
    #expect(arm == "t:imr-tau")
  }

  @Test func aUniqueIdIsNewEveryTime() {
    var ids = ImportIdentifiers()
    let made = (0..<3).map { _ in ids.unique("monroe_devita2018") }
    #expect(made == ["monroe_devita2018", "monroe_devita2018-2", "monroe_devita2018-3"])
  }
}
