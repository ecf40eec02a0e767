import TrialModel

/// Reads an expression by recursive descent:
///
///     expression = conjunction { OR conjunction }
///     conjunction = negation { AND negation }
///     negation = NOT negation | "(" expression ")" | predicate
///     predicate = operand comparison operand | column
///               | column [NOT] IN "(" literal { "," literal } ")" | column [NOT] LIKE text
///               | column [NOT] HAS text | column [NOT] BETWEEN literal AND literal
///               | column IS [NOT] MISSING [BECAUSE reason | BECAUSE "(" reason { "," reason } ")"]
struct WhereParser {
  /// How deep parentheses and NOT may be nested.
  static let deepest = 100

  private let tokens: [WhereToken]
  private var position = 0
  private var depth = 0

  private init(_ tokens: [WhereToken]) { self.tokens = tokens }

  /// Reads a whole expression.
  static func parse(_ expression: String) throws(WhereError) -> WhereExpression {
    var parser = WhereParser(try WhereLexer.tokens(expression))
    guard parser.token.kind != .end else {
      throw WhereError(message: "the expression is empty. Write for example: year >= 2010", range: 0..<0)
    }
    let result = try parser.expression()
    guard parser.token.kind == .end else { throw parser.unexpected(["AND", "OR"], or: "the end") }
    return result
  }

  private mutating func expression() throws(WhereError) -> WhereExpression {
    var parts = [try conjunction()]
    while take("OR") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(WhereError) -> WhereExpression {
    var parts = [try negation()]
    while take("AND") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation() throws(WhereError) -> WhereExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw WhereError(
        message: "the expression is nested more than \(Self.deepest) deep.", range: token.range)
    }
    if take("NOT") { return .not(try negation()) }
    guard token.kind == .open else { return try predicate() }
    let open = token.range
    position += 1
    let inner = try expression()
    guard token.kind != .end else {
      throw WhereError(message: "the parenthesis that opens here is not closed.", range: open)
    }
    guard token.kind == .close else { throw unexpected(["AND", "OR"], or: "')'") }
    position += 1
    return inner
  }

  private mutating func predicate() throws(WhereError) -> WhereExpression {
    let left = try operand()
    if case .comparison(let sign) = token.kind {
      position += 1
      return .comparison(left, sign, try operand())
    }
    guard case .name(let name) = left else { throw unexpected([], or: "a comparison such as = or <") }
    if take("IS") {
      let isNegated = take("NOT")
      guard take("MISSING") else {
        if isWord("NULL") {
          throw WhereError(
            message: "write IS \(isNegated ? "NOT " : "")MISSING; a missing datum has a reason here.",
            range: token.range)
        }
        throw unexpected(isNegated ? ["MISSING"] : ["MISSING", "NOT"], or: nil)
      }
      return .missing(name, because: try reasons(), isNegated: isNegated)
    }
    let isNegated = take("NOT")
    if take("IN") { return .isIn(name, try literals(), isNegated: isNegated) }
    if take("LIKE") { return .like(name, try literal(), isNegated: isNegated) }
    if take("HAS") { return .has(name, try literal(), isNegated: isNegated) }
    if take("BETWEEN") {
      let lower = try literal()
      guard take("AND") else { throw unexpected(["AND"], or: nil) }
      return .between(name, lower, try literal(), isNegated: isNegated)
    }
    if isNegated { throw unexpected(["IN", "LIKE", "HAS", "BETWEEN"], or: nil) }
    let ends = token.kind == .end || token.kind == .close || isWord("AND") || isWord("OR")
    guard ends else { throw unexpected(["IN", "LIKE", "HAS", "BETWEEN", "IS", "NOT"], or: "a comparison such as =") }
    return .isTrue(name)
  }

  private mutating func operand() throws(WhereError) -> WhereOperand {
    if case .word(let word) = token.kind, truth(of: word) == nil {
      guard !Self.keywords.contains(word.uppercased()) else { throw unexpected([], or: "a column or a value") }
      defer { position += 1 }
      return .name(WhereName(name: word, range: token.range))
    }
    return .literal(try literal())
  }

  private mutating func literal() throws(WhereError) -> WhereLiteral {
    let range = token.range
    switch token.kind {
    case .number(let number):
      position += 1
      return WhereLiteral(value: .number(number), range: range)
    case .text(let text):
      position += 1
      return WhereLiteral(value: .text(text), range: range)
    case .word(let word):
      if let truth = truth(of: word) {
        position += 1
        return WhereLiteral(value: .boolean(truth), range: range)
      }
      throw WhereError(
        message: "a value is expected here. Text is written in single quotes: '\(word)'.", range: range)
    default: throw unexpected([], or: "a value: a number, or text in single quotes")
    }
  }

  private mutating func literals() throws(WhereError) -> [WhereLiteral] {
    guard token.kind == .open else { throw unexpected([], or: "'(' and the values") }
    position += 1
    var literals = [try literal()]
    while token.kind == .comma {
      position += 1
      literals.append(try literal())
    }
    guard token.kind == .close else { throw unexpected([], or: "',' or ')'") }
    position += 1
    return literals
  }

  private mutating func reasons() throws(WhereError) -> [MissingReason] {
    guard take("BECAUSE") else { return [] }
    guard token.kind == .open else { return [try reason()] }
    position += 1
    var reasons = [try reason()]
    while token.kind == .comma {
      position += 1
      reasons.append(try reason())
    }
    guard token.kind == .close else { throw unexpected([], or: "',' or ')'") }
    position += 1
    return reasons
  }

  /// A reason as its word (not_reported), its text ('not reported') or its abbreviation (NR).
  private mutating func reason() throws(WhereError) -> MissingReason {
    let typed: String
    switch token.kind {
    case .word(let word), .text(let word): typed = word
    default: throw unexpected([], or: "a reason such as not_reported")
    }
    let word = String(typed.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    for reason in MissingReason.allCases
    where reason.rawValue == word || reason.abbreviation.lowercased() == word {
      position += 1
      return reason
    }
    let known = MissingReason.allCases.map(\.rawValue)
    let hint =
      nearestName(to: typed, among: known).map { "Did you mean \($0)?" } ?? "Known: \(known.joined(separator: ", "))."
    throw WhereError(message: "'\(typed)' is no reason why a datum is missing. \(hint)", range: token.range)
  }

  // MARK: Tokens

  /// The words that are no names of columns.
  static let keywords = ["AND", "OR", "NOT", "IN", "LIKE", "HAS", "BETWEEN", "IS", "MISSING", "BECAUSE"]

  private func truth(of word: String) -> Bool? {
    ["YES": true, "TRUE": true, "NO": false, "FALSE": false][word.uppercased()]
  }

  private var token: WhereToken { tokens[position] }

  private func isWord(_ keyword: String) -> Bool {
    if case .word(let word) = token.kind { word.uppercased() == keyword } else { false }
  }

  private mutating func take(_ keyword: String) -> Bool {
    guard isWord(keyword) else { return false }
    position += 1
    return true
  }

  /// The error that something else was expected; a misspelled keyword is named.
  private func unexpected(_ keywords: [String], or other: String?) -> WhereError {
    var expected = keywords
    if let other { expected.append(other) }
    let list =
      expected.count > 1
      ? expected.dropLast().joined(separator: ", ") + " or " + (expected.last ?? "") : expected.joined()
    let found = token.kind == .end ? "the expression ends" : "'\(token.typed)' was found"
    var message = "\(list) is expected here, but \(found)."
    if case .word(let word) = token.kind, let nearest = nearestName(to: word, among: keywords) {
      message += " Did you mean \(nearest)?"
    }
    return WhereError(message: message, range: token.range)
  }
}
