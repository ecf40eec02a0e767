import GRDB
import TrialModel

/// What a claim's synthesis needs of a study and does not have: an effect on one domain, at one time, in one population.
package struct Gap: Sendable, Equatable {
  package let study: ComparedStudy
  /// The authors, title, journal and year of the report, as far as they are known.
  package let citation: String
  /// The outcome domain, as its id and its name.
  package let domain: String
  package let domainName: String
  /// post or follow_up.
  package let at: String
  /// Months since baseline.
  package let months: Datum
  /// The population, as its id and its name.
  package let population: String
  package let populationName: String
  /// The instruments of the domain that the study used; a number on one of them would do.
  package let instruments: [String]
  /// What is missing where least is missing.
  package let need: Need
  /// What there is on the domain at this time, though it does not suffice.
  package let atHand: [String]
  /// The claims that need it.
  package let claims: [String]
  /// Those of them in which nothing else is missing.
  package let completes: [String]
}

/// Which data would complete the synthesis of which claim?
package enum GapsQuestion {
  /// How many of a claim's members have usable data.
  package struct Coverage: Sendable, Equatable {
    package let claim: String
    /// The figure that shows the claim.
    package let figure: String?
    package let members: Int
    package let usable: Int
  }

  /// The gaps, those first that would complete most claims, and what each claim has.
  package struct Answer: Sendable, Equatable {
    package let gaps: [Gap]
    package let coverage: [Coverage]
  }

  /// What one claim needs of one study.
  private struct Slot: Hashable {
    let study: String
    let domain: String
    let at: String
    let population: String
  }

  private struct Member {
    let claim: String
    let figure: String?
    let slot: Slot
  }

  /// The claims by id and figure, for messages about unknown ones.
  package static func knownClaims(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT id FROM claims UNION ALL SELECT DISTINCT figure FROM claims WHERE figure IS NOT NULL
        """)
  }

  /// The gaps of the claims, of all or of those with the given ids or figures, in the studies that a selection holds.
  package static func fetch(_ db: Database, selection: Selection, claims: [String] = []) throws -> Answer {
    let members = try members(db)
    let evidence = try GapEvidence(db, studies: Set(members.map(\.slot.study)).sorted())
    var needs: [Slot: Need?] = [:]
    for member in members where needs[member.slot] == nil {
      let slot = member.slot
      needs[slot] = .some(
        try evidence.need(study: slot.study, domain: slot.domain, at: slot.at, population: slot.population))
    }
    func isOpen(_ slot: Slot) -> Bool { needs[slot].flatMap { $0 } != nil }

    let wanted = members.filter { member in
      (claims.isEmpty || claims.contains(member.claim) || member.figure.map(claims.contains) == true)
        && holds(selection, .domain, member.slot.domain) && holds(selection, .at, member.slot.at)
        && holds(selection, .population, member.slot.population)
    }
    var coverage: [Coverage] = []
    for claim in members.map(\.claim) where !coverage.contains(where: { $0.claim == claim }) {
      guard wanted.contains(where: { $0.claim == claim }) else { continue }
      let all = members.filter { $0.claim == claim }
      coverage.append(
        Coverage(
          claim: claim, figure: all[0].figure, members: all.count, usable: all.count { !isOpen($0.slot) }))
    }

    var chosen = selection.withoutOutcomes
    if chosen.words[.study] == nil { chosen.words[.study] = Set(wanted.map(\.slot.study)).sorted() }
    let studies = try ComparedStudy.fetch(db, chosen)
    var gaps: [Gap] = []
    for study in studies {
      var seen: Set<Slot> = []
      for slot in wanted.map(\.slot) where slot.study == study.id && seen.insert(slot).inserted {
        guard let need = needs[slot].flatMap({ $0 }) else { continue }
        let needing = members.filter { $0.slot == slot }.map(\.claim)
        let completes = needing.filter { claim in
          members.allSatisfy { $0.claim != claim || $0.slot == slot || !isOpen($0.slot) }
        }
        gaps.append(
          evidence.gap(
            study, need, domain: slot.domain, at: slot.at, population: slot.population, claims: needing,
            completes: completes))
      }
    }
    let ranked = gaps.enumerated().sorted { one, two in
      let (first, second) = (one.element, two.element)
      return (second.completes.count, second.claims.count, one.offset)
        < (first.completes.count, first.claims.count, two.offset)
    }
    return Answer(gaps: ranked.map(\.element), coverage: coverage)
  }

  private static func holds(_ selection: Selection, _ attribute: FilterAttribute, _ value: String) -> Bool {
    selection.words[attribute].map { $0.contains(value) } ?? true
  }

  private static func members(_ db: Database) throws -> [Member] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT claims.id AS claim, figure, study, domain, at, population
        FROM claims JOIN claim_members ON claim = claims.id
        ORDER BY (SELECT position FROM domains WHERE domains.id = domain), at DESC, population, claims.id, study
        """
    ).map { row in
      try Member(
        claim: row["claim"], figure: row["figure"],
        slot: Slot(study: row["study"], domain: row["domain"], at: row["at"], population: row["population"]))
    }
  }
}

extension Selection {
  /// The selection without what claims have themselves: domain, time and population.
  fileprivate var withoutOutcomes: Selection {
    var selection = self
    for attribute in [FilterAttribute.domain, .at, .population] { selection.words[attribute] = nil }
    return selection
  }
}
