import TrialModel

/// Whether the studies that are said to come close to full completion did.
enum CompletionSentence: SentenceRule {
  static let description = AuditRuleDescription(
    id: "completion", subject: "document", title: "studies said to come close to full completion", grade: .strong,
    basis:
      "Against what other documents print about completion and drop-out; the review's own word is no check of itself.")

  /// From this share of people on completion is close to full.
  private static let close = 90.0

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard
      let match = statement.statement.firstMatch(of: /^(\w+) studies \(([\d, to]+)\) came close to full completion/),
      let count = SentenceReading.number(match.1)
    else { return nil }
    let references = SentenceReading.references(match.2)
    if references.count != count {
      return [
        finding(
          statement, .failed(.proof), "The number of studies is not that of the references.", found: "\(count)",
          expected: "\(references.count)", settles: "The sentence itself.")
      ]
    }
    var lines: [String] = ["\(count) references: \(references.map(String.init).joined(separator: ", "))"]
    var silent: [String] = []
    var wrong: [String] = []
    for reference in references {
      guard let study = input.facts.study(reference: reference) else { continue }
      let printed = input.facts.exposures.filter { exposure in
        exposure.trial == study.trial && exposure.place.source != statement.place.source && exposure.percent != nil
          && ["completed", "dropped_out"].contains(exposure.measure)
      }
      if printed.isEmpty { silent.append("\(study.label) (\(reference))") }
      for exposure in printed {
        let share = exposure.measure == "completed" ? exposure.percent ?? 0 : 100 - (exposure.percent ?? 0)
        lines.append(
          "\(study.label): \(NumberText.short(share))% stayed or completed (\(exposure.place.source), \(exposure.place.locator))"
        )
        if share < close { wrong.append("\(study.label) (\(reference))") }
      }
    }
    if !wrong.isEmpty {
      return [
        finding(
          statement, .failed(.strong), "Another document gives less for \(listed(wrong)).", arithmetic: lines,
          settles: "The flow diagrams of \(listed(wrong)).")
      ]
    }
    guard silent.isEmpty else {
      return [
        cannot(
          statement, "No other document at hand gives the completion of \(listed(silent)).", arithmetic: lines,
          settles: "Attendance in the reports of \(listed(silent)).")
      ]
    }
    return [finding(statement, .passed, "Other documents give nearly full completion for each.", arithmetic: lines)]
  }
}
