import Reporting
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("say \"no\"", #""say \"no\"""#), ("C:\\x", #""C:\\x""#), ("a\nb\tc\rd", #""a\nb\tc\rd""#),
    ("\r\n", #""\r\n""#), ("\u{08}\u{0C}", #""\b\f""#), ("\u{00}\u{1B}\u{1F}", #""\u0000\u001b\u001f""#),
    ("é 進 🧪 \u{2028}/", "\"é 進 🧪 \u{2028}/\""), ("\"\u{301}", "\"\\\"\u{301}\""),
  ])
  func escapesStrings(text: String, json: String) {
    #expect(JSONValue.string(text).compact.unicodeScalars.elementsEqual(json.unicodeScalars))
    #expect(
      JSONValue.object([.init(text, .null)]).compact.unicodeScalars.elementsEqual(
        "{\(json):null}".unicodeScalars))
  }

  @Test(arguments: [
    (0.1, "0.1"), (1e-300, "1e-300"), (3.0, "3"), (Double.nan, "null"), (Double.infinity, "null"),
    (-Double.infinity, "null"),
  ])
  func writesNumbers(value: Double, json: String) {
    #expect(JSONValue.number(value).compact == json)
  }
}
