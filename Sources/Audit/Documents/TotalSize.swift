import TrialModel

/// Whether named studies have so many people together.
enum TotalSize: AssertionRule {
  static let description = AuditRuleDescription(
    id: "named-total", subject: "document", title: "the people of several named trials together", grade: .strong,
    basis: "The sum of the people randomized, a trial counted once. Assumption: the people randomized are meant.")

  static let kinds: Set<AssertionKind> = [.sampleSize]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.filter { $0.topic == "total" }.map { assertion in
      guard let total = assertion.value else { return cannot(statement, "It gives no total.") }
      var lines: [String] = []
      var sum = 0
      var trials: Set<String> = []
      for id in assertion.named(.study) {
        guard let study = input.facts.study(id), let people = input.facts.randomized(study.trial) else {
          return cannot(statement, "How many people \(input.name(id)) randomized is not known.", arithmetic: lines)
        }
        guard trials.insert(study.trial).inserted else { continue }
        sum += people
        lines.append("\(study.label): \(people)")
      }
      guard !trials.isEmpty else { return cannot(statement, "It names no study.") }
      lines.append("together \(sum)")
      let names = assertion.named(.study).map(input.name)
      return total.agrees(with: Double(sum))
        ? finding(
          statement, .passed, "The trials have \(total.text) people together.", found: total.text, arithmetic: lines)
        : finding(
          statement, .failed(.strong), "The trials have \(sum) people together, not \(total.text).", found: total.text,
          expected: "\(sum)", arithmetic: lines + ["Assumed: the people randomized are meant."],
          settles: "The numbers randomized in the reports of \(listed(names)).")
    }
  }
}
