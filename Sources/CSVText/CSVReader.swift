/// Where one cell of a CSV record lies in the text, without the quotes around it.
package struct CSVCell: Sendable, Equatable {
  /// The offset of the cell's first byte.
  package var start: Int
  /// The offset behind the cell's last byte.
  package var end: Int
  /// Whether the cell holds doubled quotes, each of which stands for one.
  package var hasDoubledQuotes: Bool
}

/// One record of a CSV text: the line it begins in and where its cells lie.
package struct CSVRecord: Sendable, Equatable {
  /// The number of the line in which the record begins, counted from 1.
  package var line = 0
  /// The cells, left to right.
  package var cells: [CSVCell] = []

  /// A record without cells, for `CSVReader.next` to fill.
  package init() {}
}

/// What breaks the form of a CSV text.
package struct CSVFault: Error, Equatable {
  /// The line in which the fault was found.
  package let line: Int
  /// What was found and what to do.
  package let message: String
}

/// Reads the records of a CSV text (RFC 4180) in one pass over its bytes, without copying them.
///
/// Accepts LF and CRLF ends of lines, a byte order mark, and skips empty lines.
package struct CSVReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var line = 1

  /// Whether the text begins with a byte order mark.
  package let hasByteOrderMark: Bool

  /// A reader of `bytes`, which must outlive it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    hasByteOrderMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    position = hasByteOrderMark ? 3 : 0
  }

  /// A reader of the same text that begins at its first record.
  package var fromStart: CSVReader { CSVReader(bytes) }

  /// Reads the next record into `record`, whose storage is used again; false at the end of the text.
  package mutating func next(_ record: inout CSVRecord) throws(CSVFault) -> Bool {
    skipEmptyLines()
    guard position < bytes.count else { return false }
    record.line = line
    record.cells.removeAll(keepingCapacity: true)
    while true {
      record.cells.append(try cell())
      guard position < bytes.count else { return true }
      let byte = bytes[position]
      position += 1
      if byte == Self.comma { continue }
      if byte == Self.carriageReturn {
        if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
      }
      line += 1
      return true
    }
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count {
      switch bytes[position] {
      case Self.lineFeed:
        line += 1
        position += 1
      case Self.carriageReturn:
        position += 1
        if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
        line += 1
      default:
        return
      }
    }
  }

  private mutating func cell() throws(CSVFault) -> CSVCell {
    guard position < bytes.count, bytes[position] == Self.quote else { return try plainCell() }
    return try quotedCell()
  }

  private mutating func plainCell() throws(CSVFault) -> CSVCell {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      if byte == Self.quote {
        throw CSVFault(
          line: line,
          message: "a quote stands inside a cell. Put the whole cell into quotes and double the quotes in it.")
      }
      position += 1
    }
    return CSVCell(start: start, end: position, hasDoubledQuotes: false)
  }

  private mutating func quotedCell() throws(CSVFault) -> CSVCell {
    let openingLine = line
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote {
        if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
          hasDoubledQuotes = true
          position += 2
          continue
        }
        let end = position
        position += 1
        if position < bytes.count {
          let next = bytes[position]
          guard next == Self.comma || next == Self.lineFeed || next == Self.carriageReturn else {
            throw CSVFault(
              line: line,
              message: "text follows a closing quote. Double the quotes inside a quoted cell.")
          }
        }
        return CSVCell(start: start, end: end, hasDoubledQuotes: hasDoubledQuotes)
      }
      if byte == Self.lineFeed { line += 1 }
      position += 1
    }
    throw CSVFault(
      line: openingLine, message: "a quoted cell begins here and never ends. Close it with a quote.")
  }

  /// The bytes of a cell as they are in the text.
  package func rawBytes(_ cell: CSVCell) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end])
  }

  /// The text of a cell, with doubled quotes undone.
  package func string(_ cell: CSVCell) -> String {
    let text = String(decoding: rawBytes(cell), as: UTF8.self)
    guard cell.hasDoubledQuotes else { return text }
    var result = ""
    var afterQuote = false
    for character in text.unicodeScalars {
      if character == "\"", !afterQuote {
        afterQuote = true
        result.unicodeScalars.append(character)
      } else if character == "\"" {
        afterQuote = false
      } else {
        afterQuote = false
        result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// What is wrong with the text's encoding, and in which line; nil for UTF-8.
  package func encodingFault() -> CSVFault? {
    let start = bytes.prefix(4)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.contains(0) {
      return CSVFault(
        line: 1, message: "the file is in UTF-16, which spreadsheets call Unicode text. Save it as CSV in UTF-8.")
    }
    if let zero = bytes.firstIndex(of: 0) {
      let line = 1 + bytes[..<zero].count { $0 == Self.lineFeed }
      return CSVFault(line: line, message: "holds U+0000, at which other programs end a text. Remove it.")
    }
    return firstInvalidByte().map { invalid in
      let byte = String(invalid.byte, radix: 16, uppercase: true)
      return CSVFault(line: invalid.line, message: "byte 0x\(byte) is not UTF-8. Save the file as UTF-8.")
    }
  }

  /// The line of the first byte that is not UTF-8, with that byte; nil when all is well.
  package func firstInvalidByte() -> (line: Int, byte: UInt8)? {
    var index = 0
    var line = 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == Self.lineFeed { line += 1 }
        index += 1
        continue
      }
      guard let length = Self.sequenceLength(at: index, in: bytes) else { return (line, byte) }
      index += length
    }
    return nil
  }

  /// The length of the well-formed UTF-8 sequence at `index` (Unicode, table 3-7), or nil.
  private static func sequenceLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : nil
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : nil
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : nil
    case 0xE1...0xEC, 0xEE...0xEF: return continues(1) && continues(2) ? 3 : nil
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
    default: return nil
    }
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
