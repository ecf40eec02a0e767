import Testing

@testable import Exchange

struct BibTeXTextTests {
  @Test func specialCharactersAreEscapedAndLettersStay() {
    #expect(
      BibTeXText.text([SampleReferences.full]) == ##"""
        @article{f-rdig_2011,
          author = {Färdig, R. and Nijhuis-van der Sanden, M. W. G. and O'Neill, J. P. and {World Health Organization}},
          title = {{50\% of \{IMR\} \& more\_things: \textbackslash{}recovery\$ \#1 \textasciitilde{} \textasciicircum{} $\geq$ 5~years}},
          journal = {Psychiatric Services},
          year = {2011},
          volume = {62},
          number = {6},
          pages = {606--612},
          doi = {10.1176/ps.62.6.pss6206_0606},
          pmid = {21632728},
          url = {https://example.org/a_b?c=%20d}
        }

        """##)
  }

  @Test func keysAreUniqueAndMissingDataHaveNoField() {
    let text = BibTeXText.text([SampleReferences.cited, SampleReferences.scanty])
    #expect(text.contains("@misc{slides,\n  title = {{Slides on IMR"))
    #expect(text.contains("@misc{slides-2,\n  author = {Hasson-Ohayon, I. and others},\n"))
    #expect(!text.contains("year"))
    #expect(text.contains("pages = {e0194027}"))
  }
}
