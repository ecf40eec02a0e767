import Testing
import TrialModel

@testable import Reporting

@Suite struct ReportCellTests {
  @Test(
    arguments: [
      (.text("a\nb"), ["a\nb"]), (.text(""), []), (.list(["a", "b"]), ["a", "b"]), (.list([]), []),
      (.integer(-3), ["-3"]), (.number(52.2, printed: "52.20"), ["52.20"]), (.number(52), ["52"]),
      (.number(.nan), []),
      (.number(.infinity, printed: "∞"), ["∞"]), (.boolean(true), ["yes"]), (.boolean(false), ["no"]),
      (.missing(.notMeasured), ["NM"]), (.empty, []),
    ] as [(ReportCell, [String])])
  func givesItemsForPeople(cell: ReportCell, items: [String]) {
    #expect(cell.itemsForPeople(missing: .footnote) == items)
  }

  @Test(
    arguments: [
      (.list(["a", "b"]), "a; b"), (.boolean(true), "true"), (.boolean(false), "false"), (.empty, ""),
      (.missing(.notRetrieved), "not_retrieved"), (.number(1e-300), "1e-300"),
    ] as [(ReportCell, String)])
  func givesFieldsForData(cell: ReportCell, field: String) {
    #expect(cell.fieldText(missing: .code) == field)
  }
}
