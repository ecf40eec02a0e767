import TrialModel

/// Whether a rule still finds something where we conclude something. No document says it, and the sentence itself is not read.
enum OurConclusions {
  static let description = AuditRuleDescription(
    id: "our-conclusions", subject: "document",
    title: "what we conclude, and whether a rule still finds something there", grade: .flag,
    basis:
      "A conclusion names a rule and the rows it rests on; the rule must find something there. Whether that is what the sentence says a person decides."
  )

  /// The lines on all conclusions, from the findings of the other rules.
  static func findings(_ input: AuditInput, _ others: [AuditFinding]) -> [AuditFinding] {
    input.facts.conclusions.map { conclusion in
      let subject = AuditSubject(conclusion)
      guard let rule = conclusion.rule else {
        let reason = "No rule recomputes it."
        return AuditFinding(
          rule: description.id, subject: subject, outcome: .cannotBeChecked(reason), summary: reason,
          settles: "By hand: \(conclusion.howToCheck).")
      }
      let grounds = conclusion.grounds.filter { ground in
        others.contains { finding in
          guard finding.rule == rule, case .failed = finding.outcome else { return false }
          return finding.subject.table == ground.table && finding.subject.id == ground.id
        }
      }
      guard !grounds.isEmpty else {
        return AuditFinding(
          rule: description.id, subject: subject, outcome: .failed(.flag),
          summary: "Rule \(rule) finds nothing in the rows that it rests on.",
          arithmetic: conclusion.grounds.map { "\($0.table) \($0.id)" }, settles: "\(sentence(conclusion.howToCheck)).")
      }
      return AuditFinding(
        rule: description.id, subject: subject, outcome: .passed,
        summary:
          "Rule \(rule) finds something in \(grounds.count) of the \(counted(conclusion.grounds.count, "row")) on which it rests.",
        arithmetic: grounds.map { "\($0.table) \($0.id)" })
    }
  }
}
