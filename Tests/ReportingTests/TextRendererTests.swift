import Reporting
import Testing
import TrialModel

@Suite struct TextRendererTests {
  private func text(_ table: ReportTable, width: Int? = nil, colour: Bool = false) -> String {
    render(table, as: .text, options: RenderOptions(width: width, colour: colour))
  }

  @Test func alignsColumnsUnderARule() {
    #expect(
      text(SampleTables.kinds) == """
        Kinds of cells

        Study        Randomized   Mean  Blinded  Instruments
        ───────────  ──────────  ─────  ───────  ───────────
        Färdig 2011          41  52.20  yes      GAF-F
                                                 RAS

        Tan 2017             NR   -0.5  no

        Means are after treatment.
        NR: not reported (the source was read and does not give it)

        """)
  }

  @Test func wrapsLongTextToTheWidth() {
    var table = SampleTables.wide
    table.title = "Studies"
    table.notes = []
    #expect(
      text(table, width: 80) == """
        Studies

        Study         n  Aim of the study     Outcomes             DOI
        ───────────  ──  ───────────────────  ───────────────────  ─────────────────────
        Färdig 2011  41  To evaluate a        IMRS client          10.1176/ps.62.6.
                         Swedish adaptation   IMRS clinician       pss6206_0606
                         of the programme in  Recovery Assessment
                         psychiatric            Scale
                         rehabilitation
                         centres.

        Färdig 2011  NR  進行中の研究 with                         ILL
                         mixed scripts 🧪
                         and 👩‍⚕️ marks

        NR: not reported (the source was read and does not give it)
        ILL: illegible (the source gives it but cannot be read)

        """)
  }

  @Test(
    arguments: [20, 40, 80, 200],
    [SampleTables.kinds, SampleTables.wide, SampleTables.reasons, SampleTables.empty])
  func staysWithinTheWidthWithoutTrailingSpaces(width: Int, table: ReportTable) {
    for line in text(table, width: width).split(separator: "\n") {
      #expect(displayWidth(line) <= width, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func alignsBothSpellingsOfAName() {
    let table = ReportTable(
      name: "t", title: "",
      columns: [ReportColumn(key: "a", label: "A"), ReportColumn(key: "b", label: "B")],
      rows: [
        [.text("Färdig"), .integer(1)], [.text("Fa\u{308}rdig"), .integer(2)], [.text("進行"), .integer(3)],
      ])
    #expect(
      text(table).unicodeScalars.elementsEqual(
        "A       B\n──────  ─\nFärdig  1\nFa\u{308}rdig  2\n進行    3\n".unicodeScalars))
  }

  @Test func writesTheFiveReasonsWithTheirLegend() {
    #expect(
      text(SampleTables.reasons) == """
        Reasons

        Case  Value
        ────  ─────
        1        NR
        2        NM
        3        NA
        4       NRT
        5       ILL

        NR: not reported (the source was read and does not give it)
        NM: not measured (the study did not collect it)
        NA: not applicable (it makes no sense here)
        NRT: not retrieved (the source exists but was not seen)
        ILL: illegible (the source gives it but cannot be read)

        """)
  }

  @Test(arguments: MissingStyle.allCases) func writesEachStyleWithALegendForAbbreviationsOnly(
    style: MissingStyle
  ) {
    let output = render(SampleTables.reasons, as: .text, options: RenderOptions(missing: style))
    #expect(output.contains("NR: ") == (style == .footnote))
    #expect(output.contains(" not reported\n") == (style == .word))
    #expect(output.contains(" not_reported\n") == (style == .code))
    #expect(output.contains("\n1\n2\n") == (style == .blank))
  }

  @Test func saysThatThereAreNoRows() {
    #expect(text(SampleTables.empty) == "Nothing\n\nStudy  Aim\n─────  ───\n(no rows)\n")
    #expect(text(ReportTable(name: "t", title: "", columns: [])) == "(no rows)\n")
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(!text(SampleTables.kinds).contains("\u{1B}"))
    #expect(
      text(SampleTables.single(.missing(.notMeasured)), colour: true).hasPrefix(
        "\u{1B}[1mValue\u{1B}[0m\n─────\n\u{1B}[2mNM\u{1B}[0m\n"))
  }

  @Test func replacesControlCharacters() {
    #expect(
      text(SampleTables.single("a\u{1B}[31mb\tc\u{07}")) == "Value\n──────────\na\u{FFFD}[31mb c\u{FFFD}\n")
  }

  @Test func wrapsATitleOfThreeHundredCharacters() {
    var table = SampleTables.kinds
    table.title = String(repeating: "x", count: 300)
    #expect(text(table).hasPrefix(table.title + "\n\n"))
    #expect(
      text(table, width: 100).hasPrefix(
        String(repeating: String(repeating: "x", count: 100) + "\n", count: 3) + "\nStudy"))
  }
}
