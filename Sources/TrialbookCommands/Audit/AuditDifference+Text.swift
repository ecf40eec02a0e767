import Audit

/// The parts of a difference as pages and tables print them.
extension AuditDifference {
  /// The rows that it is about, each once.
  var about: [String] {
    places.map { place in
      place.label == place.id || place.id.isEmpty ? place.label : "\(place.id): \(place.label)"
    }
  }

  /// What is printed: once when all findings say the same, else with the row.
  var found: String { joined(\.found, of: findings) }

  /// What would agree, by the findings of the firmest grade.
  var expected: String { joined(\.expected, of: findings.filter { $0.outcome == first.outcome }) }

  /// The documents and the places in them, each once.
  var locations: [String] { distinct(places.map { AuditReport.place($0, separator: ": ") }) }

  /// What would settle it, by each rule for the first row.
  var settles: String {
    let firsts = rules.compactMap { rule in findings.first { $0.rule == rule }?.settles }
    let others = distinct(findings.map(\.settles)).filter { !firsts.contains($0) }
    return (distinct(firsts) + (others.isEmpty ? [] : ["So for the other rows."])).joined(separator: " ")
  }

  /// The arithmetic of all findings: each line once, under the row and the rule that it belongs to.
  var arithmetic: [String] {
    var seen: Set<String> = []
    let blocks = findings.map { ($0, $0.arithmetic.filter { seen.insert($0).inserted }) }.filter { !$1.isEmpty }
    guard blocks.count > 1 else { return blocks.first?.1 ?? [] }
    return blocks.flatMap { finding, lines in
      ["\(name(finding.subject)), \(finding.rule)\(grade(finding)): \(finding.summary)"] + lines
    }
  }

  /// Places in other documents, and what was noted by hand.
  var remarksAndPlaces: [String] {
    elsewhere.map { "The same stands in \(AuditReport.place($0))." }
      + distinct(remarks.map { "Noted on the same row: \($0.summary)" })
  }

  /// The grade of a finding that is weaker than the firmest.
  private func grade(_ finding: AuditFinding) -> String {
    finding.outcome == first.outcome ? "" : " (\(finding.outcome.words))"
  }

  private func joined(_ text: (AuditFinding) -> String, of findings: [AuditFinding]) -> String {
    let filled = findings.filter { !text($0).isEmpty }
    let texts = distinct(filled.map(text))
    guard texts.count > 1 else { return texts.joined(separator: "; ") }
    // Several texts are told apart by their rows, or by their rules where one row has them all.
    return texts.compactMap { words in
      filled.first { text($0) == words }.map { "\(places.count > 1 ? name($0.subject) : $0.rule): \(words)" }
    }.joined(separator: "; ")
  }

  private func name(_ subject: AuditSubject) -> String { subject.id.isEmpty ? subject.label : subject.id }

  private func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { seen, text in if !text.isEmpty, !seen.contains(text) { seen.append(text) } }
  }
}
