import TrialModel

/// Whether the smallest, the largest and the median size of the studies are right.
enum StudySizes: SentenceRule {
  static let description = AuditRuleDescription(
    id: "study-sizes", subject: "document", title: "smallest, largest and median study", grade: .proof,
    basis: """
      Recomputed from the people randomized, report by report as the review counts; a size that is not known is tried with every \
      number. A median that ends in a half may be rounded up, down or to the even number.
      """)

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard
      let match = statement.statement.firstMatch(
        of: /smallest study \((\d+)\) has (\d+) people, the largest \((\d+)\) (\d+), and the median is (\d+(?:\.\d+)?)/),
      let smallestReference = Int(match.1), let smallest = Int(match.2), let largestReference = Int(match.3),
      let largest = Int(match.4), let median = PrintedValue(String(match.5))
    else { return nil }
    let studies = input.facts.studies.filter(\.isIncluded)
    let sizes = studies.map { ($0, input.facts.randomized($0.trial)) }
    let unknown = sizes.filter { $0.1 == nil }.map(\.0)
    let known = sizes.compactMap(\.1).sorted()
    let text = "\(smallest), \(largest), median \(median.text)"
    var lines = ["sizes that are known: \(known.map(String.init).joined(separator: ", "))"]
    func isRight(_ size: Int?) -> Bool {
      let all = (known + (size.map { [$0] } ?? [])).sorted()
      guard all.first == smallest, all.last == largest else { return false }
      return median.agrees(with: middle(all))
    }
    for (reference, size) in [(smallestReference, smallest), (largestReference, largest)] {
      guard let study = input.facts.study(reference: reference), input.facts.randomized(study.trial) != size else {
        continue
      }
      return [
        finding(
          statement, .failed(.proof), "Study \(reference) has another number of people.", found: "\(size)",
          expected: input.facts.study(reference: reference).flatMap { input.facts.randomized($0.trial) }.map(
            String.init)
            ?? "not known", arithmetic: lines, settles: "Table 1, row of study \(reference).")
      ]
    }
    guard unknown.count < 2 else {
      return [cannot(statement, "The sizes of \(listed(unknown.map(\.label))) are not known.", arithmetic: lines)]
    }
    guard let missing = unknown.first else {
      lines.append("median \(NumberText.short(middle(known)))")
      return [
        isRight(nil)
          ? finding(statement, .passed, "Smallest, largest and median are right.", found: text, arithmetic: lines)
          : finding(
            statement, .failed(.proof), "Smallest, largest or median is not that of the studies.", found: text,
            expected: "\(known.first ?? 0), \(known.last ?? 0), median \(NumberText.short(middle(known)))",
            arithmetic: lines, settles: "The numbers of people in Table 1.")
      ]
    }
    let least = input.facts.knownRandomized(missing.trial) + 1
    let possible = (least...max(least, 5000)).filter { isRight($0) }
    guard let from = possible.first, let to = possible.last else {
      return [
        finding(
          statement, .failed(.proof), "No size of \(missing.label), which is not known, makes all three right.",
          found: text, arithmetic: lines, settles: "The numbers of people in Table 1.")
      ]
    }
    lines.append(
      "\(missing.label) has \(least - 1) people in the arm that is known; all three are right for every total from \(from) to \(to)"
    )
    lines.append("median then: \(NumberText.short(middle((known + [from]).sorted()))), printed as \(median.text)")
    return [
      finding(
        statement, .passed,
        "Smallest, largest and median are right, as long as \(missing.label) has \(from) to \(to) people.", found: text,
        arithmetic: lines)
    ]
  }

  static func middle(_ sorted: [Int]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? Double(sorted[half]) : Double(sorted[half - 1] + sorted[half]) / 2
  }
}
