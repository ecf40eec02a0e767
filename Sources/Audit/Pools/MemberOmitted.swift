import TrialModel

/// Whether a study is left out of a pool though other pools show that it has what the pool needs.
enum MemberOmitted: RegistryRule {
  static let description = AuditRuleDescription(
    id: "member-omitted", subject: "pool", title: "studies that a pool leaves out without a reason", grade: .flag,
    basis: """
      A study that enters the same outcome at another time, and another outcome at this time, in the same population, was measured and \
      followed up; a review says why it is left out (PRISMA 2020, items 13c and 16b). Assumption: it measured this outcome at this time \
      too. A claim's note that names the study counts as a reason, and another report of its trial in the pool stands for it.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let claims = input.facts.claims
    return claims.filter { $0.k > 1 && !isSensitivity($0, claims) }.compactMap { claim in
      let elsewhere = claims.filter {
        $0.id != claim.id && $0.domain == claim.domain && $0.at != claim.at && $0.population == claim.population
          && $0.k > 1
      }
      guard !claim.members.isEmpty, !elsewhere.isEmpty else { return nil }
      let subject = AuditSubject(claim)
      let trials = Set(claim.members.compactMap { input.facts.study($0)?.trial })
      let omitted = input.facts.studies.compactMap { study -> [String]? in
        guard !trials.contains(study.trial), !claim.note.contains(study.label),
          let measured = elsewhere.first(where: { $0.members.contains(study.id) }),
          let followed = claims.first(where: {
            $0.domain != claim.domain && $0.at == claim.at && $0.population == claim.population
              && $0.members.contains(study.id)
          })
        else { return nil }
        return [input.name(study.id), "\(input.name(study.id)) is in \(measured.id) and in \(followed.id)"]
          + printed(study.id, claim, input)
      }
      guard !omitted.isEmpty else {
        return passed(
          subject, "Every study that other pools show to have been measured and followed up is in the pool.")
      }
      let names = listed(omitted.map { $0[0] })
      return finding(
        subject, .failed(.flag),
        "\(names) \(omitted.count == 1 ? "is" : "are") left out, though other pools count \(omitted.count == 1 ? "it" : "them") for this "
          + "outcome and at this time; the registry holds no reason.", found: "k = \(claim.k) without \(names)",
        expected: "\(names) in the pool, or a reason", arithmetic: omitted.flatMap { $0.dropFirst() },
        settles:
          "What \(names) \(omitted.count == 1 ? "reports" : "report") of this outcome at this time, and the review's reasons."
      )
    }
  }

  /// Whether a pool is another one with studies left out on purpose.
  private static func isSensitivity(_ claim: ClaimFact, _ claims: [ClaimFact]) -> Bool {
    claims.contains { other in
      other.id != claim.id && other.domain == claim.domain && other.at == claim.at
        && other.population == claim.population && other.members.count > claim.members.count
        && Set(claim.members).isSubset(of: other.members)
    }
  }

  /// What is printed of the outcome for a study over its whole course or at this time.
  private static func printed(_ study: String, _ claim: ClaimFact, _ input: AuditInput) -> [String] {
    input.facts.contrasts.filter {
      $0.study == study && $0.domain == claim.domain && ($0.at == nil || $0.at == claim.at) && $0.value.value != nil
    }.map { contrast in
      "printed of it: \(contrast.outcome), \(contrast.statistic) = \(contrast.value.text) (\(contrast.place.source): \(contrast.place.locator))"
    }
  }
}
