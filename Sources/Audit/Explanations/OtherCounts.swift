import Synthesis
import TrialModel

/// Whether an explanation holds with every number of people with which the studies may have been entered.
///
/// A report prints the people of each analysis; what a review entered lies between the fewest that any of them has and all
/// who were randomized. When the pool prints its people, only numbers that add up to them are possible.
struct OtherCounts {
  let isAlwaysReproduced: Bool
  let lines: [String]

  /// Pools a claim anew with the other numbers of people.
  init(_ explanation: PoolExplanation, _ mistakes: [ReviewMistake], _ input: AuditInput) {
    let claim = explanation.evidence.claim
    var lines = explanation.tried.first { $0.mistakes == mistakes }.map { Self.unrounded($0.result, claim) } ?? []
    var failures = 0
    for choice in Self.choices(explanation.evidence) {
      let evidence = ClaimEvidence(claim: claim, members: choice.members)
      let result = PoolScenario(evidence: evidence, mistakes: mistakes, rule: input.rule).result()
      let words: String
      switch result {
      case .reproduces(let range, _, _): words = "\(range.text): agrees"
      case .differs(let range, _):
        words = "\(range.text): does not agree"
        failures += 1
      case .solved, .impossible, .undecidable: continue
      }
      lines.append("With \(choice.words): \(words)")
    }
    isAlwaysReproduced = failures == 0
    self.lines = lines
  }

  /// The printed numbers with two digits more, and the ends between which they round to what is printed, to show how near to an edge of rounding they lie.
  private static func unrounded(_ result: PoolScenario.Result, _ claim: ClaimFact) -> [String] {
    guard case .reproduces(let range, _, _) = result else { return [] }
    let numbers = [
      ("estimate", claim.estimate, range.estimate), ("lower limit", claim.lower, range.lower),
      ("upper limit", claim.upper, range.upper), ("I2", claim.i2, range.i2),
    ].compactMap { name, printed, range in
      printed.printed.map { printed in
        let ends = printed.value - printed.halfUnit...printed.value + printed.halfUnit
        return "\(name) \(FollowsFromSources.span(range, printed.decimals + 2)), which fits from "
          + FollowsFromSources.span(ends, printed.decimals + 1)
      }
    }
    return ["With two digits more: \(numbers.joined(separator: ", "))."]
  }

  /// The members with other numbers of people.
  private static func choices(_ evidence: ClaimEvidence) -> [(members: [MemberEvidence], words: String)] {
    let options = evidence.members.map { member in [nil] + counts(member) }
    var combinations: [[(Int, Int)?]] = [[]]
    for option in options {
      combinations = combinations.flatMap { start in option.map { start + [$0] } }
      // Every choice of many studies would be too many: then one study at a time.
      if combinations.count > 243 {
        combinations = combinations.filter { $0.count { $0 != nil } < 2 }
      }
    }
    return combinations.compactMap { combination in
      guard combination.contains(where: { $0 != nil }) else { return nil }
      var members = evidence.members
      var words: [String] = []
      for (index, count) in combination.enumerated() {
        guard let count else { continue }
        members[index].evidence = members[index].evidence.map { $0.counting(count.0, count.1) }
        words.append("\(count.0 + count.1) people of \(members[index].name)")
      }
      if let total = evidence.claim.participants, people(members) != total { return nil }
      return (members, listed(words))
    }
  }

  /// The fewest people of both arms in any analysis, and all who were randomized; none that the entry has anyway.
  private static func counts(_ member: MemberEvidence) -> [(Int, Int)?] {
    let analyses = ([member.evidence] + member.otherPopulations.values).joined().compactMap { evidence -> (Int, Int)? in
      guard let arms = evidence.arms, let one = arms.intervention.count, let two = arms.comparator.count else {
        return nil
      }
      return (one, two)
    }
    var counts: [(Int, Int)] = []
    if let fewest = analyses.min(by: { $0.0 + $0.1 < $1.0 + $1.1 }) { counts.append(fewest) }
    if let one = member.randomizedIntervention, let two = member.randomizedComparator,
      !counts.contains(where: { $0 == (one, two) })
    {
      counts.append((one, two))
    }
    let own = member.evidence.compactMap(people).max()
    return counts.filter { $0.0 + $0.1 != own }
  }

  private static func people(_ evidence: EffectEvidence) -> Int? {
    guard let one = evidence.arms?.intervention.count ?? evidence.people?.interventionCount,
      let two = evidence.arms?.comparator.count ?? evidence.people?.comparatorCount
    else { return nil }
    return one + two
  }

  private static func people(_ members: [MemberEvidence]) -> Int {
    members.reduce(0) { $0 + ($1.evidence.compactMap(people).max() ?? 0) }
  }
}
