import Reporting
import Testing
import TrialModel

@Suite struct TSVRendererTests {
  @Test func writesKeysValuesAndCodes() {
    #expect(
      render(SampleTables.kinds, as: .tsv) == """
        study\trandomized\tmean\tblinded\tinstruments
        Färdig 2011\t41\t52.20\ttrue\tGAF-F; RAS
        Tan 2017\tnot_reported\t-0.5\tfalse\t

        """)
  }

  @Test(arguments: [
    ("a\tb", "a b"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\rb", "a b"),
    ("say \"no\", then", "say \"no\", then"),
    ("\t=1", "' =1"), ("\u{FF1D}1", "'\u{FF1D}1"),
  ])
  func keepsEachRowOnOneLine(text: String, field: String) {
    #expect(render(SampleTables.single(text), as: .tsv) == "value\n\(field)\n")
  }

  @Test func keepsTheFiveReasonsApart() {
    let lines = Set(
      render(SampleTables.reasons, as: .tsv).split(separator: "\n").map { $0.split(separator: "\t")[1] })
    #expect(lines.count == 6)
  }
}
