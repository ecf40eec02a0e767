/// A word, number, text or sign of an expression.
struct WhereToken: Equatable {
  /// What the token is.
  enum Kind: Equatable {
    /// A keyword or the name of a column.
    case word(String)
    case number(Double)
    case text(String)
    case comparison(WhereOperator)
    case open
    case close
    case comma
    case end
  }

  let kind: Kind
  /// Where it stands, in characters.
  let range: Range<Int>
  /// The characters as they were typed.
  let typed: String
}

/// Splits an expression into tokens.
struct WhereLexer {
  /// The longest expression that is read, in characters.
  static let longest = 10_000

  private let characters: [Character]
  private var position = 0

  private init(_ expression: String) { characters = Array(expression) }

  /// The tokens, the last of which is the end.
  static func tokens(_ expression: String) throws(WhereError) -> [WhereToken] {
    guard expression.count <= longest else {
      throw WhereError(message: "the expression is longer than \(longest) characters.", range: 0..<1)
    }
    var lexer = WhereLexer(expression)
    var tokens: [WhereToken] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(WhereError) -> WhereToken {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    guard position < characters.count else { return token(.end, from: position) }
    let start = position
    let character = characters[position]
    if character == "'" { return try text() }
    if isDigit(at: position) || ("+-.".contains(character) && startsNumber) { return try number() }
    if character.isLetter || character == "_" {
      while position < characters.count, isPartOfWord(characters[position]) { position += 1 }
      return token(.word(String(characters[start..<position])), from: start)
    }
    position += 1
    switch character {
    case "(": return token(.open, from: start)
    case ")": return token(.close, from: start)
    case ",": return token(.comma, from: start)
    case "=":
      if peek == "=" { position += 1 }
      return token(.comparison(.equal), from: start)
    case "<":
      if take("=") { return token(.comparison(.atMost), from: start) }
      return token(.comparison(take(">") ? .different : .less), from: start)
    case ">": return token(.comparison(take("=") ? .atLeast : .greater), from: start)
    case "!" where take("="): return token(.comparison(.different), from: start)
    default: throw WhereError(message: complaint(about: character), range: start..<position)
    }
  }

  private func complaint(about character: Character) -> String {
    switch character {
    case "\"", "‘", "’", "“", "”", "`": "text is written in straight single quotes: 'Denmark'."
    case "&": "write AND."
    case "|": "write OR."
    case "!": "write NOT, or <> for 'is different from'."
    case ";": "one expression is enough; ';' has no meaning here."
    default: "'\(character)' has no meaning here."
    }
  }

  private mutating func text() throws(WhereError) -> WhereToken {
    let start = position
    var text = ""
    position += 1
    while position < characters.count {
      let character = characters[position]
      position += 1
      guard character == "'" else {
        text.append(character)
        continue
      }
      // A doubled quote is one quote.
      guard take("'") else { return token(.text(text), from: start) }
      text.append("'")
    }
    throw WhereError(message: "the text that begins here has no closing quote.", range: start..<start + 1)
  }

  private mutating func number() throws(WhereError) -> WhereToken {
    let start = position
    position += 1
    while position < characters.count {
      let character = characters[position]
      let isSign = "+-".contains(character) && "eE".contains(characters[position - 1])
      guard isPartOfWord(character) || character == "." || isSign else { break }
      position += 1
    }
    let typed = String(characters[start..<position])
    let isDecimal = typed.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    guard isDecimal, let value = Double(typed), value.isFinite else {
      throw WhereError(message: "'\(typed)' is no number.", range: start..<position)
    }
    return token(.number(value), from: start)
  }

  /// Whether a sign or a point begins a number.
  private var startsNumber: Bool {
    let isPoint = characters[position] == "."
    let next = position + 1
    if isDigit(at: next) { return true }
    return !isPoint && next < characters.count && characters[next] == "." && isDigit(at: next + 1)
  }

  private func isDigit(at index: Int) -> Bool {
    index < characters.count && characters[index].isASCII && characters[index].isNumber
  }

  private func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  private mutating func take(_ character: Character) -> Bool {
    guard peek == character else { return false }
    position += 1
    return true
  }

  private func token(_ kind: WhereToken.Kind, from start: Int) -> WhereToken {
    WhereToken(kind: kind, range: start..<position, typed: String(characters[start..<position]))
  }
}
