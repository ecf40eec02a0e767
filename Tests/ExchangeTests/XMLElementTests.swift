import Testing

@testable import Exchange

struct XMLElementTests {
  @Test func textsAndAttributesAreEscaped() {
    let element = XMLElement(
      "A", [("x", "1 < 2 & \"3\"\n4")], [XMLElement("B", text: "a > b\nc\u{1}"), XMLElement("C")])
    #expect(
      element.document == """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <A x="1 &lt; 2 &amp; &quot;3&quot;&#10;4">
        <B>a &gt; b c\u{FFFD}</B>
        <C/>
        </A>

        """)
  }
}
