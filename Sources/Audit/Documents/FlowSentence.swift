import TrialModel

/// Whether the flow of records adds up.
enum FlowSentence: SentenceRule {
  static let description = AuditRuleDescription(
    id: "flow-of-records", subject: "document", title: "the arithmetic of the PRISMA flow", grade: .proof,
    basis: "What is left after each step is what came in less what went (PRISMA 2020, item 16; Page et al. 2021).")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    let text = statement.statement.lowercased()
    guard text.contains("records") else { return nil }
    let path = text.contains("databases") ? "databases" : "other_methods"
    let boxes = input.facts.flow
    guard !boxes.isEmpty else { return [cannot(statement, "The registry holds no counts of the flow of records.")] }
    func records(_ prefix: String) -> Int? { boxes.first { $0.id.hasPrefix(prefix) && $0.path == path }?.records }
    var lines: [String] = []
    var isRight = true
    func equation(_ left: [Int?], _ signs: String, _ right: Int?) {
      let known = left.compactMap(\.self)
      guard known.count == left.count, let right, let first = known.first else { return }
      let value = known.dropFirst().reduce(first) { signs == "-" ? $0 - $1 : $0 + $1 }
      let words = known.map(String.init).joined(separator: " \(signs) ")
      lines.append(value == right ? "\(words) = \(right)" : "\(words) = \(value), not \(right)")
      isRight = isRight && value == right
    }
    equation(
      [records("records_identified"), records("duplicates_removed"), records("records_excluded")], "-",
      records("full_text_assessed"))
    equation([records("full_text_assessed"), records("full_text_excluded")], "-", records("reports_kept"))
    let kept = boxes.filter { $0.id.hasPrefix("reports_kept") }.map(\.records)
    let included = boxes.first { $0.id.hasPrefix("studies_included") }?.records
    equation(kept, "+", included)
    let studies = input.facts.studies.count(where: \.isIncluded)
    if let included {
      lines.append("studies included: \(included); in the registry: \(studies)")
      isRight = isRight && included == studies
    }
    let missing = boxes.filter { $0.path == path && $0.records == nil }
    lines += missing.map { "\($0.label): \($0.missing?.label ?? "not given") (\($0.place.locator))" }
    let stored = Set(boxes.compactMap(\.records))
    let unknown = SentenceReading.numbers(statement.statement).filter { !stored.contains($0) }
    guard unknown.isEmpty else {
      return [cannot(statement, "The registry has no box for \(listed(unknown.map(String.init))).", arithmetic: lines)]
    }
    guard lines.contains(where: { $0.contains("=") }) else {
      return [cannot(statement, "Too few counts of the flow are known.", arithmetic: lines)]
    }
    return [
      isRight
        ? finding(
          statement, .passed,
          missing.isEmpty
            ? "The counts add up."
            : "The counts that the text gives add up; \(missing.count) more stand in the diagram only.",
          arithmetic: lines)
        : finding(
          statement, .failed(.proof), "The counts do not add up.", arithmetic: lines,
          settles: "The boxes of the flow diagram.")
    ]
  }
}
