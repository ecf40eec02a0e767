import CSVText
import Foundation
import GRDB

@testable import TrialStore

/// How much of the documents' texts a registry holds, counted section by section.
///
/// A number of the text is stored when a row with that document and that section holds it. A sentence is stored when one of
/// its numbers is, or when a locator names it. Numbers that cite references, figures and tables are not counted.
struct DocumentCoverage {
  /// A section with its paragraphs, each as its sentences.
  private struct Section {
    let locator: String
    var paragraphs: [[String]] = []
  }

  /// The text of each document by the number that its file's name begins with; nil where the texts are not at hand.
  private let texts: [String: String]

  /// The texts in a folder; nil when it is not there.
  init?(folder: URL) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path), !names.isEmpty else {
      return nil
    }
    var texts: [String: String] = [:]
    for name in names where name.hasSuffix(".txt") {
      guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else { return nil }
      texts[String(name.prefix(3))] = text
    }
    self.texts = texts
  }

  /// The text of passages.csv.
  func csv(_ db: Database) throws -> String {
    var rows: [[String]] = []
    for (file, source, sections) in [
      ("003", "goh2023", review),
      ("000", "jensen-thesis", { Self.whole($0, "Abstract", from: "The illness", to: "OriginalsprogDansk") }),
      ("001", "roosenschoon-thesis", { Self.whole($0, "p. 143", from: "Fidelity", to: "RkJQ") }),
      ("002", "mueser-slides", Self.slides),
    ] as [(String, String, (String) -> [Section])] {
      let sections = sections(texts[file] ?? "")
      let held = try Self.held(source, sections.map(\.locator), db)
      for (index, section) in sections.enumerated() {
        rows.append(
          ["\(source):\(index + 1)", source, section.locator, String(index + 1)] + Self.counts(section, held[index]))
      }
    }
    let header = ["id", "source", "locator", "position", "sentences", "sentences_stored", "numbers", "numbers_stored"]
    return CSVWriter.text([header] + rows.sorted { Array($0[0].utf8).lexicographicallyPrecedes(Array($1[0].utf8)) })
  }

  // MARK: Sections

  /// The headings of the review's text, with the locators of their sections.
  private static let headings: [(String, String)] = [
    ("Introduction", "Introduction"), ("Aims", "Aims"), ("Methods", "Methods"),
    ("Search strategy", "Methods, Search strategy"),
    ("Population", "Methods, Population"), ("Intervention", "Methods, Intervention"),
    ("Comparator", "Methods, Comparator"),
    ("Outcomes", "Methods, Outcomes"), ("Selection of articles", "Methods, Selection of articles"),
    ("Data extraction", "Methods, Data extraction"), ("Risk of bias", "Methods, Risk of bias"),
    ("Data analysis", "Methods, Data analysis"), ("Results", "Results, first paragraph"),
    ("Characteristics of the included studies", "Results, Characteristics of the included studies"),
    ("Risk of bias in the studies", "Results, Risk of bias in the studies"),
    ("Primary outcomes personal recovery", "Results, Personal recovery"),
    ("Global functioning", "Results, Global functioning"),
    ("Social functioning", "Results, Social functioning"), ("Hope", "Results, Hope"),
    ("Perceived social support", "Results, Perceived social support"), ("Quality of life", "Results, Quality of life"),
    ("Substance abuse", "Results, Substance abuse"),
    ("Knowledge of mental illness", "Results, Knowledge of mental illness"),
    ("Discussion", "Discussion"), ("Strengths and limitations", "Strengths and limitations"),
    ("Conclusions", "Conclusions"),
    ("Relevance to clinical practice", "Relevance to clinical practice"),
  ]

  private func review(_ text: String) -> [Section] {
    var sections = [Section(locator: "Abstract")]
    var captions = Section(locator: "Caption of Figure")
    var headings = Self.headings[...]
    var isCaption = false
    var isTable = false
    for line in text.split(separator: "\n") {
      let words = line.trimmingCharacters(in: .whitespaces)
      if words.hasPrefix("0020 Dalum") {
        isTable = true
        sections.append(Section(locator: "Table 1 (OCR text)"))
      }
      if !isTable, let next = headings.first(where: { $0.0 == words }) {
        headings = headings.drop { $0.0 != next.0 }.dropFirst()
        sections.append(Section(locator: next.1))
      } else if !isTable, words.firstMatch(of: /^FIGURE \d+$/) != nil {
        isCaption = true
      } else if isCaption {
        captions.paragraphs.append(Self.sentences(words))
        isCaption = false
      } else if words.count > 60 || isTable, !words.hasPrefix("[image"), !words.hasPrefix("TABLE 1") {
        sections[sections.count - 1].paragraphs.append(Self.sentences(words))
      }
    }
    return sections + [captions]
  }

  private static func whole(_ text: String, _ locator: String, from: String, to: String) -> [Section] {
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix(from) }.prefix { !$0.hasPrefix(to) }
      .filter { $0.contains { !$0.isNumber } }
    return [Section(locator: locator, paragraphs: [sentences(lines.joined(separator: " "))])]
  }

  private static let allSlides = "All slides"

  /// The slides as one section, a line for a sentence: rows name slides in many words.
  private static func slides(_ text: String) -> [Section] {
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.contains(where: \.isLetter) && !$0.hasPrefix("#") }
    return [Section(locator: allSlides, paragraphs: lines.map { [$0] })]
  }

  private static func sentences(_ text: String) -> [String] {
    var result: [String] = []
    var rest = text[...]
    while let match = rest.firstMatch(of: /[.!?]\s+(?=[A-Z“"(])/) {
      result.append(String(rest[..<match.range.upperBound]))
      rest = rest[match.range.upperBound...]
    }
    result.append(String(rest))
    return result.filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  // MARK: Numbers

  /// The numbers of a text without those that cite.
  private static func numbers(_ text: String) -> [Double] {
    text.replacing(/\(\d+(?:[–-]\d+)?(?:, ?\d+(?:[–-]\d+)?)*\)/, with: " ")
      .replacing(/(?i)\b(?:figures?|table|reference|references|authors?) \d+[A-C]?/, with: " ")
      .matches(of: /\d+(?:,\d{3})*(?:\.\d+)?|\.\d+/)
      .compactMap { Double(($0.0.hasPrefix(".") ? "0" : "") + $0.0.replacing(",", with: "")) }
  }

  /// What the rows of a document hold for each of its sections.
  private struct Held {
    var numbers: Set<Double> = []
    /// Paragraph and sentence, counted from 1.
    var sentences: Set<[Int]> = []
  }

  private static func held(_ source: String, _ sections: [String], _ db: Database) throws -> [Held] {
    var held = Array(repeating: Held(), count: sections.count)
    for table in try TableShape.all(db)
    where table.name != "passages" && table.columns.contains(where: { $0.name == "locator" }) {
      let columns = table.columns.filter {
        $0.reference == nil && !["id", "locator", "position", "subject", "subject_table"].contains($0.name)
      }.map { "\"\($0.storedName)\"" }
      let rows = try Row.fetchAll(
        db, sql: "SELECT \((["locator"] + columns).joined(separator: ", ")) FROM \"\(table.name)\" WHERE source = ?",
        arguments: [source])
      for row in rows {
        let locator = String.fromDatabaseValue(row[0] as DatabaseValue) ?? ""
        let values = row.dropFirst().map { "\($0.1)".trimmingCharacters(in: ["\""]) }.joined(separator: " ")
        note(locator, numbers(values), sections, &held)
      }
    }
    let terms = try Row.fetchAll(
      db,
      sql: """
        SELECT locator, assertion_terms.value_printed FROM assertion_terms JOIN assertions ON assertions.id = assertion
        WHERE source = ? AND assertion_terms.value_printed IS NOT NULL
        """, arguments: [source])
    for row in terms { note(row[0], numbers(row[1]), sections, &held) }
    return held
  }

  private static func note(_ locator: String, _ numbers: [Double], _ sections: [String], _ held: inout [Held]) {
    for part in locator.split(separator: ";").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      let index = sections.indices.filter { sections[$0] == allSlides || part.hasPrefix(sections[$0]) }.max {
        sections[$0].count < sections[$1].count
      }
      guard let index else { continue }
      held[index].numbers.formUnion(numbers)
      guard let match = part.firstMatch(of: /(?:(?:paragraph|Figure) (\d+), )?sentences? (\d+)(?: to (\d+))?/),
        let first = Int(match.2)
      else { continue }
      let last = match.3.flatMap { Int($0) } ?? first
      for sentence in first...max(first, last) {
        held[index].sentences.insert([match.1.flatMap { Int($0) } ?? 1, sentence])
      }
    }
  }

  /// Sentences, those stored, numbers, those stored.
  private static func counts(_ section: Section, _ held: Held) -> [String] {
    var (sentences, sentencesStored, all, stored) = (0, 0, 0, 0)
    for (paragraph, texts) in section.paragraphs.enumerated() {
      for (index, text) in texts.enumerated() {
        let found = numbers(text)
        let known = found.count { held.numbers.contains($0) }
        sentences += 1
        all += found.count
        stored += known
        if known > 0 || held.sentences.contains([paragraph + 1, index + 1]) { sentencesStored += 1 }
      }
    }
    return [sentences, sentencesStored, all, stored].map(String.init)
  }
}
