import TrialModel

/// Between which numbers the people of a pool lie.
struct PeopleInPool {
  let least: Int
  let most: Int
  /// How the numbers come about; empty when the pool prints its people.
  let lines: [String]

  /// The bounds for a claim: what it prints, or what a larger pool of the same outcome, time and population leaves when the
  /// studies that are missing take out all whom they randomized; nil when neither is known.
  init?(_ claim: ClaimFact, _ input: AuditInput) {
    if let people = claim.participants {
      guard people > 0 else { return nil }
      (least, most, lines) = (people, people, [])
      return
    }
    let members = Set(claim.members)
    let larger = input.facts.claims.filter { other in
      other.id != claim.id && other.domain == claim.domain && other.at == claim.at
        && other.population == claim.population && other.participants != nil && other.members.count > members.count
        && !members.isEmpty && members.isSubset(of: other.members)
    }.min { $0.members.count < $1.members.count }
    guard let larger, let people = larger.participants else { return nil }
    let missing = larger.members.filter { !members.contains($0) }.compactMap(input.facts.study)
    let taken = missing.map { Self.randomized($0.trial, input) }
    guard !taken.contains(nil) else { return nil }
    let out = taken.compactMap(\.self).reduce(0, +)
    guard people > out else { return nil }
    (least, most) = (people - out, people)
    lines =
      [
        "People: \(larger.id) counts \(people); \(listed(missing.map { input.name($0.id) })) had at most \(out), so \(people - out) to "
          + "\(people) are left."
      ]
      + missing.filter { input.facts.randomized($0.trial) == nil }.map {
        "Assumed: the arm of \(input.name($0.id)) whose number is not known is as large as its other arm."
      }
  }

  /// People randomized in a trial; an arm whose number is missing counts as its largest other arm.
  private static func randomized(_ trial: String, _ input: AuditInput) -> Int? {
    let arms = input.facts.arms(of: trial)
    guard let largest = arms.compactMap(\.randomized).max() else { return nil }
    return arms.reduce(0) { $0 + ($1.randomized ?? largest) }
  }
}
