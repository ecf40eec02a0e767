import TrialModel

/// Whether the flow of records adds up.
enum RecordCounts: AssertionRule {
  static let description = AuditRuleDescription(
    id: "flow-of-records", subject: "document", title: "the arithmetic of the PRISMA flow", grade: .proof,
    basis: "What is left after each step is what came in less what went (PRISMA 2020, item 16; Page et al. 2021).")

  static let kinds: Set<AssertionKind> = [.recordCount]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    let boxes = input.facts.flow
    guard !boxes.isEmpty else { return [cannot(statement, "The registry holds no counts of the flow of records.")] }
    let terms = assertions.flatMap(\.terms).filter { $0.role == .box }
    let named = Set(terms.map(\.id))
    let path = boxes.first { named.contains($0.id) && $0.path != "both" }?.path
    var lines: [String] = []
    var isRight = true
    func equation(_ words: String, _ value: Int, _ right: Int) {
      lines.append(value == right ? "\(words) = \(right)" : "\(words) = \(value), not \(right)")
      isRight = isRight && value == right
    }
    func records(_ prefix: String) -> Int? { boxes.first { $0.id.hasPrefix(prefix) && $0.path == path }?.records }
    func difference(_ parts: [Int?], _ right: Int?) {
      let known = parts.compactMap(\.self)
      guard known.count == parts.count, let right, let first = known.first else { return }
      equation(known.map(String.init).joined(separator: " - "), known.dropFirst().reduce(first, -), right)
    }
    difference(
      [records("records_identified"), records("duplicates_removed"), records("records_excluded")],
      records("full_text_assessed"))
    difference([records("full_text_assessed"), records("full_text_excluded")], records("reports_kept"))
    let kept = boxes.filter { $0.id.hasPrefix("reports_kept") }.map(\.records)
    let included = boxes.first { $0.id.hasPrefix("studies_included") }?.records
    if let included, kept.count > 1, !kept.contains(nil) {
      let known = kept.compactMap(\.self)
      equation(known.map(String.init).joined(separator: " + "), known.reduce(0, +), included)
    }
    if let included {
      let studies = input.facts.studies.count(where: \.isIncluded)
      lines.append("studies included: \(included); in the registry: \(studies)")
      isRight = isRight && included == studies
    }
    for term in terms {
      guard let value = term.value, let box = boxes.first(where: { $0.id == term.id }), let records = box.records,
        !value.agrees(with: Double(records))
      else { continue }
      lines.append("\(box.label): \(value.text) here, \(records) in the diagram")
      isRight = false
    }
    let missing = boxes.filter { $0.path == path && $0.records == nil }
    lines += missing.map { "\($0.label): \($0.missing?.label ?? "not given") (\($0.place.locator))" }
    guard !lines.isEmpty else {
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
