import TrialModel

/// Whether pools hold trials that randomized clusters of people.
enum ClusterTrials: RegistryRule {
  static let description = AuditRuleDescription(
    id: "cluster-trials", subject: "pool", title: "cluster-randomized trials among the members of a pool", grade: .flag,
    basis: """
      People of one cluster resemble each other, so a trial of clusters counts for fewer people than it has, by the design effect \
      1 + (m - 1) ICC (Cochrane Handbook 23.1). Assumption: the registry would hold it if the review said how it allowed for that.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let pools = input.facts.claims.filter(\.isPooled)
    return pools.flatMap { claim -> [AuditFinding] in
      let subject = AuditSubject(claim)
      let studies = claim.members.compactMap(input.facts.study)
      let clustered = studies.compactMap { study in
        input.facts.trial(study.trial).flatMap { $0.isClusterRandomized == true ? (study, $0) : nil }
      }
      guard !clustered.isEmpty else {
        let unknown = studies.filter { input.facts.trial($0.trial)?.isClusterRandomized == nil }
        guard unknown.isEmpty, !studies.isEmpty else {
          return [
            cannot(
              subject,
              "Whether people or clusters were randomized is not known for \(unknown.count) of \(studies.count) studies."
            )
          ]
        }
        return [passed(subject, "Every trial of the pool randomized people.")]
      }
      return clustered.map { finding(claim, $0.0, $0.1, pools, input) }
    }
  }

  private static func finding(
    _ claim: ClaimFact, _ study: StudyFact, _ trial: TrialFact, _ pools: [ClaimFact], _ input: AuditInput
  ) -> AuditFinding {
    let name = input.name(study.id)
    let with = pools.count { $0.members.contains(study.id) }
    var arithmetic = [
      "\(name) randomized clusters" + (trial.sites.isEmpty ? "" : ": \(trial.sites)")
        + " (\(trial.place.source): \(trial.place.locator))"
    ]
    if claim.i2.value == 0, let error = claim.standardError, let people = claim.participants, people > 0,
      claim.measure == "smd"
    {
      arithmetic.append(
        "\(claim.id): SE \(NumberText.fixed(error, 3)); \(people) people who were randomized one by one have at least 2/sqrt(\(people)) = "
          + "\(NumberText.fixed(2 / Double(people).squareRoot(), 3)).")
    }
    return finding(
      AuditSubject(claim), .failed(.flag),
      "\(name) randomized clusters; the registry holds nothing on how the pool allows for that.",
      found: "\(name) among \(claim.k) studies", expected: "a design effect, or an interval that allows for clusters",
      arithmetic: arithmetic,
      settles: "The Methods on clusters, and the standard error of \(name) in \(claim.whereToLook).",
      fact: .clusters(
        trial.id,
        summary:
          "\(name) randomized clusters, and \(counted(with, "pool")) \(with == 1 ? "counts" : "count") it; the registry holds "
          + "nothing on how they allow for that."))
  }
}
