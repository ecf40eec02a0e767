import Reporting
import Testing
import TrialModel

@Suite struct TextRendererRecordsTests {
  private let table = ReportTable(
    name: "t", title: "",
    columns: ["Study", "Trial", "Aim", "Outcomes"].map { ReportColumn(key: $0, label: $0) },
    rows: [
      [
        .text("Färdig 2011"), .text("NCT01361698"), .text("To see whether it works"),
        .list(["IMRS client version", "RAS"]),
      ],
      [.text("Tan 2017"), .missing(.notReported), .empty, .text("MHRM")],
    ])

  @Test func writesBlocksWhereColumnsDoNotFit() {
    #expect(
      render(table, as: .text, options: RenderOptions(width: 26)) == """
        Study:    Färdig 2011
        Trial:    NCT01361698
        Aim:      To see whether
                  it works
        Outcomes: IMRS client
                    version
                  RAS

        Study:    Tan 2017
        Trial:    NR
        Aim:
        Outcomes: MHRM

        NR: not reported (the
          source was read and does
          not give it)

        """)
  }

  @Test func writesValuesBelowLongLabels() {
    let output = render(table, as: .text, options: RenderOptions(width: 16))
    #expect(
      output.hasPrefix("Study:\n  Färdig 2011\nTrial:\n  NCT01361698\nAim:\n  To see whether\n  it works\n"))
    #expect(output.contains("\nAim:\nOutcomes:\n  MHRM\n"))
  }

  @Test func writesLabelsWithoutRows() {
    var table = table
    table.rows = []
    #expect(
      render(table, as: .text, options: RenderOptions(width: 20)) == """
        Study, Trial, Aim,
        Outcomes
        ──────────────────
        (no rows)

        """)
  }

  @Test func boldsLabelsAndDimsMissingData() {
    let output = render(table, as: .text, options: RenderOptions(width: 26, colour: true))
    #expect(output.contains("\u{1B}[1mTrial:\u{1B}[0m    \u{1B}[2mNR\u{1B}[0m\n"))
  }
}
