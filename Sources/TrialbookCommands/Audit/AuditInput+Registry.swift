import Audit
import GRDB
import Synthesis
import TrialModel
import TrialQuery

extension AuditInput {
  /// What a registry holds for an audit; nil for a registry without a review. When claims are named, only their pools are
  /// compared with their sources.
  init?(_ db: Database, claims: [String]? = nil) throws {
    guard let facts = try AuditQuestion.fetch(db) else { return nil }
    let populations = try SynthesisQuestion.names(db).populations
    self.init(
      facts: facts,
      evidence: try facts.claims.filter { claims?.contains($0.id) != false }.map { claim in
        try ClaimEvidence(claim: claim, members: Self.members(of: claim, facts, populations, db))
      })
  }

  private static func members(
    of claim: ClaimFact, _ facts: ReviewFacts, _ populations: [String], _ db: Database
  ) throws -> [MemberEvidence] {
    func run(_ population: String, changes: Bool = false) throws -> SynthesisRun {
      var target = SynthesisTarget(
        claim: claim.id, domain: claim.domain, domainName: claim.domainName, at: claim.at, population: population)
      if changes { target.score = "change" }
      return SynthesisRun(try SynthesisQuestion.fetch(db, target))
    }
    let scores = try run(claim.population)
    let changes = claim.k > 1 ? try run(claim.population, changes: true) : nil
    var others: [(String, SynthesisRun)] = []
    if claim.k > 1 {
      for population in populations where population != claim.population {
        others.append((population, try run(population)))
      }
    }
    return claim.members.compactMap { id in
      guard let study = facts.study(id) else { return nil }
      let (evidence, isBorrowed) = scores.evidence(of: study)
      var member = MemberEvidence(
        study: id, name: study.label + (study.reference.map { " (\($0))" } ?? ""), trial: study.trial,
        evidence: evidence)
      member.isBorrowed = isBorrowed
      for (population, run) in others {
        let evidence = run.evidence(of: study).0
        if !evidence.isEmpty { member.otherPopulations[population] = evidence }
      }
      member.changes = changes?.evidence(of: study).0.filter { $0.arms != nil } ?? []
      let arms = facts.arms(of: study.trial)
      let sides = [true, false].map { side in arms.filter { $0.isIntervention == side } }
      // Of several arms on a side none speaks for it.
      member.randomizedIntervention = sides[0].count == 1 ? sides[0][0].randomized : nil
      member.randomizedComparator = sides[1].count == 1 ? sides[1][0].randomized : nil
      member.unseenScales = facts.instruments.filter { instrument in
        instrument.domain == claim.domain && instrument.studies.contains(id)
          && !evidence.contains { $0.instrument == instrument.id }
      }.map(\.label)
      return member
    }
  }
}

extension SynthesisRun {
  /// The evidence of a study that gives an effect, or else that of the trial's other reports.
  fileprivate func evidence(of study: StudyFact) -> ([EffectEvidence], isBorrowed: Bool) {
    let usable = evidence.filter { evidence in
      if case .derived = EffectRule().derive(evidence) { evidence.trial == study.trial } else { false }
    }
    let own = usable.filter { $0.study == study.id }
    return own.isEmpty ? (usable, !usable.isEmpty) : (own, false)
  }
}
