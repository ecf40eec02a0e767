import GRDB

/// Where do these words stand?
package struct SearchQuestion: Sendable {
  /// A text in which the words stand.
  package struct Hit: Sendable, Equatable {
    /// The table of the row that holds the text.
    package let kind: String
    /// The row's id.
    package let id: String
    /// What the row is about: an id that `show` knows.
    package let about: String
    /// The column, or the field of a characteristic.
    package let place: String
    /// A piece of the text with the words, as parts that are or are not one of them.
    package let snippet: [SnippetPart]
  }

  /// A part of a snippet.
  package struct SnippetPart: Sendable, Equatable {
    package let text: String
    /// Whether it is what was searched.
    package let isMatch: Bool
  }

  /// Why words cannot be searched.
  package enum Fault: Error, Equatable {
    /// Nothing is left to search for.
    case noWords
    /// A quote is opened and not closed.
    case openQuote
  }

  /// The best hits, and how many there are.
  package struct Answer: Sendable, Equatable {
    package let hits: [Hit]
    package let count: Int
  }

  /// The kinds of rows that hold words.
  package static func kinds(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT DISTINCT kind FROM search_index ORDER BY kind")
  }

  /// The texts that hold every word, best first (BM25), then by kind, id and place.
  ///
  /// A word stands for itself, without regard to case and diacritics; `recov*` for every word that begins so; words in
  /// double quotes for a phrase; `-word` excludes.
  package static func fetch(_ db: Database, words: String, kinds: [String] = [], limit: Int) throws -> Answer {
    let expression = try matchExpression(words)
    let ofKinds = kinds.isEmpty ? "" : " AND kind IN (\(Condition.marks(kinds.count)))"
    let count =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM search_index WHERE search_index MATCH ?\(ofKinds)",
        arguments: StatementArguments([expression] + kinds)) ?? 0
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT kind, id, about, place, snippet(search_index, 4, char(2), char(3), '…', 24) AS snippet
        FROM search_index WHERE search_index MATCH ?\(ofKinds)
        ORDER BY bm25(search_index), kind, id, place LIMIT ?
        """, arguments: StatementArguments([expression] + kinds) + [limit])
    return Answer(
      hits: try rows.map { row in
        try Hit(
          kind: row["kind"], id: row["id"], about: row["about"], place: row["place"], snippet: parts(row["snippet"]))
      }, count: count)
  }

  /// FTS5's expression for what a person typed; every word is quoted, so that nothing in it is syntax.
  static func matchExpression(_ typed: String) throws -> String {
    var wanted: [String] = []
    var excluded: [String] = []
    var rest = typed[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let isExcluded = rest.first == "-"
      if isExcluded { rest = rest.dropFirst() }
      let term: Substring
      if rest.first == "\"" {
        let inner = rest.dropFirst()
        guard let end = inner.firstIndex(of: "\"") else { throw Fault.openQuote }
        term = inner[..<end]
        rest = inner[inner.index(after: end)...]
      } else {
        let end = rest.firstIndex { $0.isWhitespace || $0 == "\"" } ?? rest.endIndex
        term = rest[..<end]
        rest = rest[end...]
      }
      let isPrefix = term.last == "*"
      // A word without a letter or digit is no word to FTS5.
      guard term.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      let word = term.filter { $0 != "\"" && $0 != "*" && $0 != "\0" }
      let quoted = "\"\(word)\"" + (isPrefix ? " *" : "")
      if isExcluded { excluded.append(quoted) } else { wanted.append(quoted) }
    }
    guard !wanted.isEmpty else { throw Fault.noWords }
    return (["(\(wanted.joined(separator: " AND ")))"] + excluded).joined(separator: " NOT ")
  }

  /// The parts of a snippet whose matches are marked with the characters 2 and 3.
  private static func parts(_ snippet: String) -> [SnippetPart] {
    var parts: [SnippetPart] = []
    var text = ""
    func finish(_ isMatch: Bool) {
      if !text.isEmpty { parts.append(SnippetPart(text: text, isMatch: isMatch)) }
      text = ""
    }
    for character in snippet {
      switch character {
      case "\u{2}": finish(false)
      case "\u{3}": finish(true)
      default: text.append(character)
      }
    }
    finish(false)
    return parts
  }
}
