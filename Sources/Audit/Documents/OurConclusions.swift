import TrialModel

/// Whether what we conclude still comes out: no document says it, and the audit recomputes it.
enum OurConclusions {
  static let description = AuditRuleDescription(
    id: "our-conclusions", subject: "document", title: "what we conclude, recomputed", grade: .flag,
    basis:
      "A conclusion names the rule that finds it and the rows it rests on; it holds as long as the rule finds something there."
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
          "Rule \(rule) finds it in \(grounds.count) of the \(counted(conclusion.grounds.count, "row")) on which it rests.",
        arithmetic: grounds.map { "\($0.table) \($0.id)" })
    }
  }
}
