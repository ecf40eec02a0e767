import CSVText
import Testing

struct PrintedNumberTests {
  private func read(_ text: String) -> PrintedNumber.Reading {
    Array(text.utf8).withUnsafeBufferPointer { PrintedNumber.read($0) }
  }

  @Test(arguments: ["0", "-0.5", "52.20", ".362", "1e-5", "-1.5E+10", "007"])
  func acceptsDecimalNumbers(_ text: String) { #expect(read(text) == .number) }

  @Test(arguments: ["", "-", ".", "1.", "1e", "1 000", "+5", "0x10", "nan", "inf", "--1", "1.2.3", "٣"])
  func refusesWhatIsNoNumber(_ text: String) { #expect(read(text) == .notANumber) }

  @Test func tellsAUnicodeMinus() {
    #expect(read("\u{2212}0.42") == .numberWithUnicodeMinus)
    #expect(read("\u{2212}-1") == .notANumber)
    #expect(read("\u{2212}") == .notANumber)
  }

  @Test func tellsADecimalComma() {
    #expect(read("12,5") == .decimalComma)
    #expect(read("-0,42") == .decimalComma)
    #expect(read("1,2,3") == .notANumber)
  }

  @Test func readsWholeNumbers() {
    func integer(_ text: String) -> Int64? { Array(text.utf8).withUnsafeBufferPointer { PrintedNumber.integer($0) } }
    #expect(integer("198") == 198)
    #expect(integer("-3") == -3)
    #expect(integer("1.0") == nil)
    #expect(integer("") == nil)
    #expect(integer("9999999999999999999") == nil)
  }
}
