import Testing
import TrialModel

@testable import Reporting

@Suite struct RenderOptionsTests {
  @Test func suitsAFileByDefault() {
    let options = RenderOptions()
    #expect(options.width == nil)
    #expect(!options.colour)
    #expect(options.missing == nil)
    #expect(options.neutralizeFormulas)
  }

  @Test(arguments: [MissingStyle.footnote, .word, .code]) func keepsTheFiveReasonsApart(style: MissingStyle) {
    #expect(Set(MissingReason.allCases.map { $0.text(style) }).count == 5)
  }

  @Test func explainsAbbreviationsAfterTheNotes() {
    #expect(
      SampleTables.kinds.footerLines(missing: .footnote)
        == ["Means are after treatment.", "NR: not reported (the source was read and does not give it)"])
    #expect(SampleTables.kinds.footerLines(missing: .word) == ["Means are after treatment."])
  }
}
