import Reporting
import Testing
import TrialModel

@Suite struct MarkdownRendererTests {
  @Test func writesCaptionTableAndNotes() {
    #expect(
      render(SampleTables.kinds, as: .markdown) == """
        **Kinds of cells**

        | Study | Randomized | Mean | Blinded | Instruments |
        | :-- | --: | --: | :-- | :-- |
        | Färdig 2011 | 41 | 52.20 | yes | GAF-F<br>RAS |
        | Tan 2017 | NR | -0.5 | no |  |

        - Means are after treatment.
        - NR: not reported (the source was read and does not give it)

        """)
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("a\\b", "a\\\\b"), ("a\\|b", "a\\\\\\|b"), ("*x*", "\\*x\\*"), ("_x_", "\\_x\\_"),
    ("`x`", "\\`x\\`"), ("[x](y)", "\\[x\\](y)"), ("<b>", "&lt;b&gt;"), ("~~x~~", "\\~\\~x\\~\\~"),
    ("$5", "\\$5"),
    ("R&D", "R&D"), ("&lt;", "&amp;lt;"), ("&#60;", "&amp;#60;"), ("one\ntwo", "one<br>two"),
    ("one\r\ntwo", "one<br>two"), ("a\u{1B}[1m", "a\u{FFFD}\\[1m"), ("  padded ", "padded"),
  ])
  func showsTextLiterally(text: String, cell: String) {
    #expect(
      render(SampleTables.single(text), as: .markdown) == "| Value |\n| :-- |\n| \(cell) |\n")
  }

  @Test(arguments: [
    ("# x", "- \\# x\n"), ("- x", "- \\- x\n"), ("> x", "- &gt; x\n"), ("1. x", "- 1\\. x\n"),
    ("1985) x", "- 1985\\) x\n"), ("= x", "- \\= x\n"), ("12 trials", "- 12 trials\n"),
  ])
  func startsNoBlockInsideANote(note: String, line: String) {
    var table = SampleTables.single("x")
    table.notes = [note]
    #expect(render(table, as: .markdown).hasSuffix("\n\n" + line))
  }

  @Test func saysThatThereAreNoRows() {
    #expect(
      render(SampleTables.empty, as: .markdown) == """
        **Nothing**

        | Study | Aim |
        | :-- | :-- |

        (no rows)

        """)
  }
}
