import Reporting
import Testing
import TrialModel

@Suite struct CSVRendererTests {
  @Test func writesKeysValuesAndCodes() {
    #expect(
      render(SampleTables.kinds, as: .csv).utf8.elementsEqual(
        ("study,randomized,mean,blinded,instruments\r\n" + "Färdig 2011,41,52.20,true,GAF-F; RAS\r\n"
          + "Tan 2017,not_reported,-0.5,false,\r\n").utf8))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("two\r\nlines", "\"two\r\nlines\""), ("a;b", "a;b"), ("", "\"\""), (" padded ", " padded "),
    ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func quotesWhereNeeded(text: String, field: String) {
    let csv = render(SampleTables.single(text), as: .csv)
    #expect(csv.utf8.elementsEqual("value\r\n\(field)\r\n".utf8))
  }

  @Test func writesMissingDataInTheStyleThatIsAskedFor() {
    func fields(_ style: MissingStyle?) -> [String] {
      render(SampleTables.reasons, as: .csv, options: RenderOptions(missing: style))
        .split(separator: "\r\n").dropFirst().map { String($0.dropFirst(2)) }
    }
    #expect(fields(nil) == ["not_reported", "not_measured", "not_applicable", "not_retrieved", "illegible"])
    #expect(fields(.footnote) == ["NR", "NM", "NA", "NRT", "ILL"])
    #expect(
      fields(.word) == ["not reported", "not measured", "not applicable", "not retrieved", "illegible"])
    #expect(fields(.blank) == ["", "", "", "", ""])
  }

  @Test func writesOnlyTheHeaderWithoutRows() {
    #expect(render(SampleTables.empty, as: .csv) == "study,aim\r\n")
  }

  @Test func neutralizesHeaderAndCellsUnlessToldNotTo() {
    let table = ReportTable(
      name: "t", title: "", columns: [ReportColumn(key: "=x", label: "x")],
      rows: [[.text("=1+1,2")], [.list(["@a", "b"])], [.number(-2, printed: "-2.0")], [.integer(-3)]])
    #expect(render(table, as: .csv) == "'=x\r\n\"'=1+1,2\"\r\n'@a; b\r\n-2.0\r\n-3\r\n")
    #expect(
      render(table, as: .csv, options: RenderOptions(neutralizeFormulas: false))
        == "=x\r\n\"=1+1,2\"\r\n@a; b\r\n-2.0\r\n-3\r\n")
  }
}
