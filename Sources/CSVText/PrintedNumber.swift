/// A number in a CSV cell, checked byte by byte.
package enum PrintedNumber {
  /// What a cell holds that should hold a number.
  package enum Reading: Sendable, Equatable {
    /// A decimal number.
    case number
    /// A number whose minus sign is U+2212, which is stored as a hyphen.
    case numberWithUnicodeMinus
    /// A number with a comma for its decimal point.
    case decimalComma
    /// Anything else.
    case notANumber
  }

  /// Whether the bytes are a decimal number: `-0.5`, `52.20`, `.362`, `1e-5`.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    if isNumber(bytes[...]) { return .number }
    if bytes.count > 3, bytes[0] == 0xE2, bytes[1] == 0x88, bytes[2] == 0x92,
      isNumber(bytes[3...]), bytes[3] != UInt8(ascii: "-")
    {
      return .numberWithUnicodeMinus
    }
    if bytes.filter({ $0 == UInt8(ascii: ",") }).count == 1,
      bytes.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-") })
    {
      return .decimalComma
    }
    return .notANumber
  }

  private static func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
      guard fraction > 0 else { return false }
    }
    guard whole + fraction > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard takeDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(_ bytes: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    while let byte = bytes.first, isDigit(byte) {
      bytes.removeFirst()
      count += 1
    }
    return count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// A whole number of at most 18 digits, with an optional hyphen; nil for anything else.
  package static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var index = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    guard bytes.count > index, bytes.count - index <= 18 else { return nil }
    var value: Int64 = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int64(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return isNegative ? -value : value
  }
}
