import Testing

@testable import Exchange

struct RISTextTests {
  @Test func eachFieldHasItsTag() {
    let lines = RISText.text([SampleReferences.full]).components("\r\n")
    #expect(
      lines == [
        "TY  - JOUR", "ID  - färdig_2011", "AU  - Färdig, R", "AU  - Nijhuis-van der Sanden, MWG", "AU  - O'Neill, J-P",
        "AU  - World Health Organization",
        "TI  - 50% of {IMR} & more_things: \\recovery$ #1 ~ ^ \u{2265} 5\u{A0}years", "T2  - Psychiatric Services",
        "PY  - 2011", "VL  - 62", "IS  - 6", "SP  - 606", "EP  - 612", "DO  - 10.1176/ps.62.6.pss6206_0606",
        "AN  - 21632728", "UR  - https://example.org/a_b?c=%20d", "ER  - ", "", "",
      ])
  }

  @Test func whatIsMissingHasNoLine() {
    let text = RISText.text([SampleReferences.cited, SampleReferences.scanty])
    #expect(
      text.hasPrefix("TY  - SLIDE\r\nID  - slides\r\nTI  - Slides on IMR (two lines)\r\nER  - \r\n\r\nTY  - JOUR\r\n"))
    #expect(text.contains("VL  - 58\r\nSP  - e0194027\r\nER  - "))
    #expect(!text.contains("PY"))
    #expect(RISText.text([]).isEmpty)
  }
}

extension String {
  /// The lines between separators.
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
