import TrialModel

/// Whether the criteria of a review agree with each other, and the interventions of its studies with the one it requires.
enum EligibilityCriteria: RegistryRule {
  static let description = AuditRuleDescription(
    id: "criteria-against-design", subject: "document", title: "criteria that the design rules out", grade: .strong,
    basis: """
      A randomized trial has at least two groups, so a criterion that admits one group, or no comparator, contradicts one that \
      requires randomization (a flag: an untreated group may be meant). An intervention that is required is one of the components \
      of the intervention arm (strong; assumption: what Table 1 names instead is no adaptation of it).
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let criteria = input.facts.criteria
    return against(criteria) + interventions(criteria, input)
  }

  private static func against(_ criteria: [CriterionFact]) -> [AuditFinding] {
    guard
      let design = criteria.first(where: {
        $0.aspect == "design" && $0.requirement == "requires" && $0.term == "randomized"
      })
    else { return [] }
    let open = criteria.filter { criterion in
      criterion.aspect == "groups" && (criterion.bound?.value ?? 2) < 2 && criterion.relation == ">="
        || criterion.aspect == "comparator" && criterion.requirement == "admits" && criterion.term == "none"
    }
    let subject = AuditSubject(design)
    guard !open.isEmpty else {
      return [passed(subject, "No criterion admits what a randomized trial cannot be.")]
    }
    return [
      finding(
        subject, .failed(.flag),
        "Only randomized trials are eligible, and \(counted(open.count, "criterion admits", "criteria admit")) studies without a "
          + "second group.", found: open.map(\.criterion).joined(separator: " "), expected: "at least two groups",
        arithmetic: ([design] + open).map { "\($0.criterion) (\($0.place.locator))" },
        settles:
          "The registered protocol: whether one-group studies were eligible, or an untreated control group is meant.")
    ]
  }

  private static func interventions(_ criteria: [CriterionFact], _ input: AuditInput) -> [AuditFinding] {
    criteria.filter { $0.aspect == "intervention" && $0.requirement == "requires" }.map { criterion in
      let subject = AuditSubject(criterion)
      var wrong: [String] = []
      var lines: [String] = []
      var checked = 0
      for study in input.facts.studies where study.isIncluded {
        guard let arm = input.facts.arms(of: study.trial).first(where: \.isIntervention), !arm.table.isEmpty else {
          continue
        }
        checked += 1
        guard !arm.table.contains(criterion.term) else { continue }
        wrong.append(input.name(study.id))
        lines.append("\(input.name(study.id)): \(input.facts.label(arm.table)) by Table 1")
      }
      guard checked > 0 else { return cannot(subject, "What the intervention arms received is not stored.") }
      guard wrong.isEmpty else {
        return finding(
          subject, .failed(.strong),
          "The criteria require \(input.facts.label([criterion.term])), and Table 1 gives \(listed(wrong)) another intervention.",
          found: listed(wrong), expected: input.facts.label([criterion.term]),
          arithmetic: lines + ["Assumed: the programme of that name is no adaptation of the one that is required."],
          settles: "The curriculum of \(listed(wrong)), and whether it counts as an adaptation.")
      }
      return passed(subject, "The intervention arms of all \(checked) studies have it.")
    }
  }
}
