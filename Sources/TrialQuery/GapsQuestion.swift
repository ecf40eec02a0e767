import GRDB
import TrialModel

/// What a claim's synthesis needs of a study and does not have: an effect on one domain, at one time, in one population.
package struct Gap: Sendable, Equatable {
  package let study: ComparedStudy
  /// The authors, title, journal and year of the report, as far as they are known; nil when only the year is, or nothing.
  package let citation: String?
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
  /// The instruments of the domain that the study used and that have means; a number on one of them would do.
  package let instruments: [String]
  /// What is missing where least is missing; nothing when the numbers are there and are not used for another reason.
  package let need: Need
  /// What there is on the domain at this time, though it does not suffice.
  package let atHand: [String]
  /// Why its synthesis leaves the study out.
  package let reason: String
  /// The claims that need it.
  package let claims: [String]
  /// Those of them in which nothing else is missing.
  package let completes: [String]
}

/// What the synthesis of a claim can use, as the synthesis itself finds.
package struct ClaimUsability: Sendable, Equatable {
  package let claim: String
  /// How many members are pooled.
  package let usable: Int
  /// The studies whose numbers are missing or refused. Reports whose people are pooled by another report lack nothing.
  package let leftOut: [String: Omission]

  /// Why a study is left out.
  package struct Omission: Sendable, Equatable {
    package let reason: String
    /// Whether its numbers are refused, whatever they are.
    package let isRefused: Bool
    /// The arms' numbers that are stored at the claim's time in its population, in words.
    package let stored: [String]

    /// A reason, and whether more numbers would not help.
    package init(reason: String, isRefused: Bool, stored: [String]) {
      self.reason = reason
      self.isRefused = isRefused
      self.stored = stored
    }
  }

  /// What a claim's synthesis uses.
  package init(claim: String, usable: Int, leftOut: [String: Omission]) {
    self.claim = claim
    self.usable = usable
    self.leftOut = leftOut
  }
}

/// Which data would complete the synthesis of which claim?
package enum GapsQuestion {
  /// How many of a claim's members have usable data.
  package struct Coverage: Sendable, Equatable {
    package let claim: String
    /// The figure that shows the claim.
    package let figure: String?
    package let members: Int
    /// How many are pooled.
    package let usable: Int
    /// How many lack something; the others are pooled, or their people are by another report.
    package let open: Int
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
  /// Whether a study's numbers suffice is for the claim's synthesis to say.
  package static func fetch(
    _ db: Database, selection: Selection, claims: [String] = [], usability: [ClaimUsability]
  ) throws -> Answer {
    let members = try members(db)
    let evidence = try GapEvidence(db, studies: Set(members.map(\.slot.study)).sorted())
    let uses = Dictionary(uniqueKeysWithValues: usability.map { ($0.claim, $0) })
    func omission(_ member: Member) -> ClaimUsability.Omission? { uses[member.claim]?.leftOut[member.slot.study] }

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
          claim: claim, figure: all[0].figure, members: all.count, usable: uses[claim]?.usable ?? 0,
          open: all.count { omission($0) != nil }))
    }

    var chosen = selection.withoutOutcomes
    if chosen.words[.study] == nil { chosen.words[.study] = Set(wanted.map(\.slot.study)).sorted() }
    let studies = try ComparedStudy.fetch(db, chosen)
    var gaps: [Gap] = []
    for study in studies {
      var seen: Set<Slot> = []
      for slot in wanted.map(\.slot) where slot.study == study.id && seen.insert(slot).inserted {
        let needing = members.filter { $0.slot == slot && omission($0) != nil }
        guard let why = needing.first.flatMap(omission) else { continue }
        let need =
          why.isRefused
          ? Need(instrument: nil, items: [])
          : try evidence.need(study: slot.study, domain: slot.domain, at: slot.at, population: slot.population)
        let completes = needing.map(\.claim).filter { claim in
          members.allSatisfy { $0.claim != claim || $0.slot == slot || omission($0) == nil }
        }
        gaps.append(
          evidence.gap(
            study, need, domain: slot.domain, at: slot.at, population: slot.population, omission: why,
            claims: needing.map(\.claim), completes: completes))
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
