import TrialModel

/// Whether studies improved an outcome as a statement says of each of them.
enum StudyBenefit: AssertionRule {
  static let description = AuditRuleDescription(
    id: "improvement-of-studies", subject: "document", title: "improvement in each of several studies", grade: .strong,
    basis: """
      What is said of each study needs its results on that outcome to agree: a strong finding when all that are known are not \
      significant, a flag when some are. Assumption: improvement means a significant difference at 0.05.
      """)

  static let kinds: Set<AssertionKind> = [.studyBenefit]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { assertion in
      let studies = assertion.named(.study)
      if let count = assertion.value, !count.agrees(with: Double(studies.count)) {
        return finding(
          statement, .failed(.proof), "The number of studies is not that of the studies named.", found: count.text,
          expected: "\(studies.count)", settles: "The sentence itself.")
      }
      var lines: [String] = []
      var against: [String] = []
      var isAlone = false
      var silent: [String] = []
      for id in studies {
        let results = input.facts.contrasts.filter { contrast in
          contrast.study == id && ["between_groups", "group_by_time", "time"].contains(contrast.comparison)
            && input.facts.domain(ofContrast: contrast) == assertion.domain
        }
        let judged = results.compactMap { contrast in
          StatedSignificance.isSignificant(contrast).map { (contrast, $0) }
        }
        if judged.isEmpty { silent.append(input.name(id)) }
        let not = judged.filter { !$0.1 }.map(\.0)
        guard !not.isEmpty else { continue }
        against.append(input.name(id))
        isAlone = isAlone || not.count == judged.count
        lines += not.map { contrast in
          "\(input.name(id)), \(contrast.outcome): P \(contrast.pRelation ?? "=") \(contrast.p.text) (\(contrast.place.source), \(contrast.place.locator))"
        }
        let others = judged.count - not.count
        if others > 0 {
          lines.append("\(input.name(id)): \(counted(others, "other result is", "other results are")) significant")
        }
      }
      guard against.isEmpty else {
        return finding(
          statement, .failed(isAlone ? .strong : .flag),
          "Improvement is said of each study, and \(listed(against)) \(against.count == 1 ? "has" : "have") a result on this outcome "
            + "that is not significant.", found: "improvement in \(counted(studies.count, "study", "studies"))",
          expected: "no significant difference: \(listed(against))", arithmetic: lines,
          settles: "The results of \(listed(against)) on every scale of the outcome.")
      }
      guard silent.isEmpty else {
        return cannot(
          statement, "No test on this outcome is stored for \(listed(silent)).", arithmetic: lines,
          settles: "The reports of \(listed(silent)).")
      }
      return finding(statement, .passed, "Every test that is stored is significant.", arithmetic: lines)
    }
  }
}
