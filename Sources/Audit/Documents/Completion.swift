import TrialModel

/// Whether the studies that are said to come close to full completion did.
enum Completion: AssertionRule {
  static let description = AuditRuleDescription(
    id: "completion", subject: "document", title: "studies said to come close to full completion", grade: .strong,
    basis: """
      Against what other documents print about completion and drop-out; the review's own word is no check of itself. Assumption: \
      close to full means nine people in ten.
      """)

  static let kinds: Set<AssertionKind> = [.completion]

  /// From this share of people on completion is close to full.
  private static let close = 90.0

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { check(statement, $0, input) }
  }

  private static func check(
    _ statement: StatementFact, _ assertion: AssertionFact, _ input: AuditInput
  ) -> AuditFinding {
    let studies = assertion.named(.study)
    if let count = assertion.value, !count.agrees(with: Double(studies.count)) {
      return finding(
        statement, .failed(.proof), "The number of studies is not that of the studies named.", found: count.text,
        expected: "\(studies.count)", settles: "The sentence itself.")
    }
    var lines = [
      "\(counted(studies.count, "study", "studies")) named: \(studies.map(input.name).joined(separator: ", "))"
    ]
    var silent: [String] = []
    var wrong: [String] = []
    for id in studies {
      guard let study = input.facts.study(id) else { continue }
      let printed = input.facts.exposures.filter { exposure in
        exposure.trial == study.trial && exposure.place.source != statement.place.source && exposure.percent != nil
          && ["completed", "dropped_out"].contains(exposure.measure)
      }
      if printed.isEmpty { silent.append(input.name(id)) }
      for exposure in printed {
        let share = exposure.measure == "completed" ? exposure.percent ?? 0 : 100 - (exposure.percent ?? 0)
        lines.append(
          "\(study.label): \(NumberText.short(share))% stayed or completed (\(exposure.place.source), \(exposure.place.locator))"
        )
        if share < close { wrong.append(input.name(id)) }
      }
    }
    if !wrong.isEmpty {
      return finding(
        statement, .failed(.strong), "Another document gives less for \(listed(wrong)).", arithmetic: lines,
        settles: "The flow diagrams of \(listed(wrong)).")
    }
    guard silent.isEmpty else {
      return cannot(
        statement, "No other document at hand gives the completion of \(listed(silent)).", arithmetic: lines,
        settles: "Attendance in the reports of \(listed(silent)).")
    }
    return finding(statement, .passed, "Other documents give nearly full completion for each.", arithmetic: lines)
  }
}
