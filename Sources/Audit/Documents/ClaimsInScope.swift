import TrialModel

/// What a review prints about the outcomes, times and people of an assertion.
struct ClaimsInScope {
  /// Of each outcome, time and population the pool of most studies: others leave studies out.
  let pools: [ClaimFact]
  /// Pools that leave studies out.
  let others: [ClaimFact]
  /// Estimates of single studies, of outcomes that have no pool.
  let single: [ClaimFact]
  /// Comparisons of arms that the same document prints, of outcomes that have no pool.
  let contrasts: [ContrastFact]

  /// What a document prints about an assertion's outcomes.
  init(_ assertion: AssertionFact, _ input: AuditInput) {
    let claims = input.facts.claims.filter { assertion.covers($0) && $0.hasInterval }
    let groups = Dictionary(grouping: claims.filter { $0.k > 1 }) { "\($0.domain) \($0.at) \($0.population)" }
    pools = groups.values.compactMap { group in
      group.max { ($0.k, $1.id) < ($1.k, $0.id) }
    }.sorted { ($0.at, $0.population, $0.id) < ($1.at, $1.population, $1.id) }
    let chosen = Set(pools.map(\.id))
    others = claims.filter { $0.k > 1 && !chosen.contains($0.id) }
    let pooled = Set(pools.map(\.domain))
    let single = claims.filter { $0.k == 1 && !pooled.contains($0.domain) }
    self.single = single
    let domains = Set(assertion.named(.domain) + (assertion.domain.map { [$0] } ?? [])).subtracting(pooled)
    contrasts = input.facts.contrasts.filter { contrast in
      contrast.comparison == "between_groups" && contrast.place.source == assertion.place.source
        && input.facts.domain(ofContrast: contrast).map(domains.contains) == true
        // An estimate that is a claim as well is counted once.
        && !single.contains { $0.estimate.printed != nil && $0.estimate == contrast.value }
    }
  }

  var isEmpty: Bool { pools.isEmpty && single.isEmpty && contrasts.isEmpty }
}

extension ClaimFact {
  var hasInterval: Bool { lower.printed != nil && upper.printed != nil }

  /// The number that means no difference.
  private var null: Double { ["or", "rr", "hr", "irr", "rom"].contains(measure ?? "") ? 1 : 0 }

  /// Whether the interval excludes no difference.
  var excludesNull: Bool {
    guard let lower = lower.printed?.value, let upper = upper.printed?.value else { return false }
    return lower > null || upper < null
  }

  /// Whether the estimate lies on the side of the intervention; nil when the scales of the outcome run both ways.
  func favoursIntervention(_ input: AuditInput) -> Bool? {
    guard let estimate = estimate.printed?.value else { return nil }
    let directions = Set(
      input.facts.instruments.filter { instrument in
        instrument.domain == domain && !members.allSatisfy { !instrument.studies.contains($0) }
      }.compactMap(\.higherIsBetter))
    guard directions.count == 1, let higherIsBetter = directions.first else { return nil }
    return (estimate > null) == higherIsBetter && estimate != null
  }

  /// `hope after the programme, cc (A): 0.1 (-0.2 to 0.4)`.
  var line: String { "\(AuditSubject(self).label), \(id): \(printedText)" }
}
