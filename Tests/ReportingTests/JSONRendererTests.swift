import Reporting
import Testing
import TrialModel

@Suite struct JSONRendererTests {
  @Test func writesTypedValuesWithReasonsAndPrintedForms() {
    #expect(
      render(SampleTables.kinds, as: .json) == """
        {
          "table": "kinds",
          "title": "Kinds of cells",
          "rows": [
            {
              "study": "Färdig 2011",
              "randomized": 41,
              "mean": 52.2,
              "mean_printed": "52.20",
              "blinded": true,
              "instruments": [
                "GAF-F",
                "RAS"
              ]
            },
            {
              "study": "Tan 2017",
              "randomized": null,
              "randomized_missing": "not_reported",
              "mean": -0.5,
              "blinded": false,
              "instruments": null
            }
          ],
          "notes": [
            "Means are after treatment."
          ]
        }

        """)
  }

  @Test(arguments: MissingStyle.allCases) func keepsTheReasonInEveryStyle(style: MissingStyle) {
    let json = render(SampleTables.reasons, as: .json, options: RenderOptions(missing: style))
    for reason in MissingReason.allCases {
      #expect(json.contains("\"value\": null,\n      \"value_missing\": \"\(reason.rawValue)\""))
    }
  }

  @Test func leavesOutAPrintedFormThatIsTheNumberItself() {
    #expect(!render(SampleTables.single(.number(52.2, printed: "52.2")), as: .json).contains("printed"))
    #expect(!render(SampleTables.single(.number(52, printed: "52")), as: .json).contains("printed"))
  }

  @Test func writesNullForANumberThatIsNotFinite() {
    #expect(render(SampleTables.single(.number(.nan)), as: .json).contains("\"value\": null\n"))
  }

  @Test func givesEachNameOnce() {
    let table = ReportTable(
      name: "t", title: "",
      columns: ["n", "n", "n_missing", "n_2"].map { ReportColumn(key: $0, label: $0) },
      rows: [[.missing(.illegible), .integer(1), .integer(2), .integer(3)]])
    #expect(
      table.jsonValue.compact
        == #"{"table":"t","title":"","rows":[{"n":null,"n_missing_2":"illegible","n_3":1,"n_missing":2,"n_2":3}]"#
        + #","notes":[]}"#)
  }

  @Test func writesAnEmptyArrayWithoutRows() {
    #expect(
      SampleTables.empty.jsonValue.compact == #"{"table":"empty","title":"Nothing","rows":[],"notes":[]}"#)
  }
}
