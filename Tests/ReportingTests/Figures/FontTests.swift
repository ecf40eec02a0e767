import Testing

@testable import Reporting

struct FontTests {
  @Test func widthsAreThoseOfHelvetica() {
    let em = Font(size: 1000)
    #expect(em.width(of: "A") == 667)
    #expect(em.width(of: "Wi.") == 944 + 222 + 278)
    #expect(Font(size: 1000, isBold: true).width(of: "a") == 556)
    #expect(Font(size: 10).width(of: "0000000000") == 55.6)
    // Precomposed or with a combining mark, an accent takes no room; other scripts take enough.
    #expect(em.width(of: "\u{E4}") == em.width(of: "a\u{308}"))
    #expect(em.width(of: "\u{5F35}") == 1000)
  }

  @Test func linesAreNoWiderThanTheirRoom() {
    let text = "Effectiveness of an illness management programme, Donaudampfschifffahrtsgesellschaft"
    for width in [40.0, 90, 200, 1000] {
      let lines = Font.body.wrapped(text, width: width)
      #expect(lines.allSatisfy { Font.body.width(of: $0) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect(Font.body.wrapped("", width: 10) == [""])
  }
}
