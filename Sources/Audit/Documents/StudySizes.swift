import TrialModel

/// Whether the smallest, the largest and the median size of the studies are right.
enum StudySizes: AssertionRule {
  static let description = AuditRuleDescription(
    id: "study-sizes", subject: "document", title: "smallest, largest and median study", grade: .proof,
    basis: """
      Recomputed from the people randomized, report by report as the review counts; a size that is not known is tried with every \
      number. A median that ends in a half may be rounded up, down or to the even number.
      """)

  static let kinds: Set<AssertionKind> = [.sampleSize]

  /// Sizes of what: of all studies together.
  private static let topics = ["smallest", "largest", "median"]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    let said = topics.compactMap { topic in assertions.first { $0.topic == topic && $0.value != nil } }
    guard !said.isEmpty else { return [] }
    let studies = input.facts.studies.filter(\.isIncluded)
    let sizes = studies.map { ($0, input.facts.randomized($0.trial)) }
    let unknown = sizes.filter { $0.1 == nil }.map(\.0)
    let known = sizes.compactMap(\.1).sorted()
    let text = said.map { "\($0.topic ?? "") \($0.value?.text ?? "")" }.joined(separator: ", ")
    var lines = ["sizes that are known: \(known.map(String.init).joined(separator: ", "))"]
    for assertion in said {
      for id in assertion.named(.study) {
        guard let value = assertion.value, let study = input.facts.study(id),
          let size = input.facts.randomized(study.trial), !value.agrees(with: Double(size))
        else { continue }
        return [
          finding(
            statement, .failed(.proof), "\(input.name(id)) has another number of people.", found: value.text,
            expected: "\(size)", arithmetic: lines, settles: "The table of the studies, row of \(input.name(id)).")
        ]
      }
    }
    guard unknown.count < 2 else {
      return [cannot(statement, "The sizes of \(listed(unknown.map(\.label))) are not known.", arithmetic: lines)]
    }
    func isRight(_ size: Int?) -> Bool {
      let all = (known + (size.map { [$0] } ?? [])).sorted()
      guard let first = all.first, let last = all.last else { return false }
      let computed = ["smallest": Double(first), "largest": Double(last), "median": middle(all)]
      return said.allSatisfy { assertion in
        computed[assertion.topic ?? ""].map { assertion.value?.agrees(with: $0) == true } ?? false
      }
    }
    guard let missing = unknown.first else {
      lines.append("median \(NumberText.short(middle(known)))")
      return [
        isRight(nil)
          ? finding(statement, .passed, "The sizes are right: \(text).", found: text, arithmetic: lines)
          : finding(
            statement, .failed(.proof), "A size is not that of the studies.", found: text,
            expected: "\(known.first ?? 0), \(known.last ?? 0), median \(NumberText.short(middle(known)))",
            arithmetic: lines, settles: "The numbers of people in the table of the studies.")
      ]
    }
    let least = input.facts.knownRandomized(missing.trial) + 1
    let possible = (least...max(least, 5000)).filter { isRight($0) }
    guard let from = possible.first, let to = possible.last else {
      return [
        finding(
          statement, .failed(.proof), "No size of \(missing.label), which is not known, makes all of them right.",
          found: text, arithmetic: lines, settles: "The numbers of people in the table of the studies.")
      ]
    }
    lines.append(
      "\(missing.label) has \(least - 1) people in the arm that is known; all are right for every total from \(from) to \(to)"
    )
    lines.append("median then: \(NumberText.short(middle((known + [from]).sorted())))")
    return [
      finding(
        statement, .passed, "The sizes are right, as long as \(missing.label) has \(from) to \(to) people.",
        found: text, arithmetic: lines)
    ]
  }

  static func middle(_ sorted: [Int]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? Double(sorted[half]) : Double(sorted[half - 1] + sorted[half]) / 2
  }
}
