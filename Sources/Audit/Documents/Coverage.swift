import TrialModel

/// How much of the documents the registry holds, so that a reader knows what the audit has not looked at.
package struct Coverage: Sendable, Equatable {
  package let sentences: Int
  package let sentencesStored: Int
  package let numbers: Int
  package let numbersStored: Int
  /// Sections of which numbers are not stored, those with most first.
  package let gaps: [(section: String, missing: Int)]

  package static func == (one: Coverage, two: Coverage) -> Bool {
    one.sentences == two.sentences && one.sentencesStored == two.sentencesStored && one.numbers == two.numbers
      && one.numbersStored == two.numbersStored && one.gaps.elementsEqual(two.gaps) { $0 == $1 }
  }

  /// The coverage of a document; nil when its sections were not counted.
  package init?(_ facts: ReviewFacts, of source: String) {
    let passages = facts.passages.filter { $0.place.source == source }
    guard !passages.isEmpty else { return nil }
    sentences = passages.reduce(0) { $0 + $1.sentences }
    sentencesStored = passages.reduce(0) { $0 + $1.sentencesStored }
    numbers = passages.reduce(0) { $0 + $1.numbers }
    numbersStored = passages.reduce(0) { $0 + $1.numbersStored }
    gaps = passages.map { ($0.place.locator, $0.numbers - $0.numbersStored) }.filter { $0.1 > 0 }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { (section: $0.element.0, missing: $0.element.1) }
  }

  /// The sentence that a report prints.
  package static func line(_ facts: ReviewFacts, of source: String) -> String {
    guard let coverage = Coverage(facts, of: source) else {
      return "How much of \(source) is stored was not counted, so what was not looked at is not known."
    }
    let gaps = coverage.gaps.map { "\($0.section) (\($0.missing))" }
    let statements = facts.statements.filter { $0.place.source == source }
    let read = statements.count { statement in statement.assertions.contains { Statements.read.contains($0.kind) } }
    return "Of \(source), \(coverage.numbersStored) of \(coverage.numbers) numbers and \(coverage.sentencesStored) of "
      + "\(coverage.sentences) sentences are stored; what is not stored was not looked at. Of "
      + "\(counted(statements.count, "stored statement")) rules read \(read); the others assert nothing that a rule checks."
      + (gaps.isEmpty ? "" : " Numbers that are not stored: \(gaps.joined(separator: ", ")).")
  }
}
