import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

/// Which study measured what: one answer for filters, comparisons, the matrix, the map and what pools leave out.
struct MeasuredTests {
  private func bundled() throws -> any DatabaseReader { try Registry.inMemory(.bundled, isSearchable: false) }

  private func studies(_ typed: [FilterAttribute: [String]], _ reader: any DatabaseReader) throws -> [String] {
    try reader.read { db in
      let compared = try CompareQuestion.fetch(db, selection: Filter(typed).resolved(db), by: .country).total.studies
      let listed = try Listing.studies.fetch(
        db, columns: ["id"], conditions: Filter(typed).resolved(db).conditions(on: .study))
      #expect(listed.rows.count == compared.count && compared.allSatisfy { listed.rows.contains([.text($0.id)]) })
      return compared.map(\.id).sorted()
    }
  }

  private func poolable(_ domain: String, _ at: String, _ population: String, _ reader: any DatabaseReader) throws
    -> [String]
  {
    try reader.read { db in
      let target = SynthesisTarget(claim: nil, domain: domain, domainName: domain, at: at, population: population)
      return try SynthesisQuestion.fetch(db, target).studies.map(\.study).sorted()
    }
  }

  @Test func theMembersOfAClaimMeasuredItsDomain() throws {
    let reader = try bundled()
    let four = ["dalum2018b", "jensen2019", "polat2021", "roosenschoon2021"]
    #expect(try studies([.domain: ["social-functioning"]], reader) == four)
    #expect(try studies([.domain: ["social-functioning"], .at: ["post"], .population: ["cc"]], reader) == four)
    #expect(try poolable("social-functioning", "post", "cc", reader) == four)
    #expect(try studies([.domain: ["substance-abuse"]], reader).contains("dalum2018b"))
  }

  @Test func whatTheTextSaysWasMeasuredIsMeasured() throws {
    let reader = try bundled()
    #expect(try studies([.domain: ["social-support"]], reader) == ["hasson_ohayon2007", "roosenschoon2021"])
    #expect(
      try studies([.domain: ["global-functioning"]], reader) == ["dalum2018b", "jensen2019", "johnson", "tan2017"])
  }

  @Test func everyMemberOfEveryClaimIsFoundByDomainTimeAndPopulation() throws {
    for reader in [try bundled(), try SmallReview.reader] {
      let members = try reader.read { db in
        try Row.fetchAll(
          db, sql: "SELECT study, domain, at, population FROM claim_members JOIN claims ON claims.id = claim")
      }
      #expect(!members.isEmpty)
      for row in members {
        let cells = Array(row.databaseValues).map { String.fromDatabaseValue($0) ?? "" }
        let (study, domain, at, population) = (cells[0], cells[1], cells[2], cells[3])
        let typed: [FilterAttribute: [String]] = [
          .domain: [domain], .at: [at == "follow_up" ? "follow-up" : at], .population: [population],
        ]
        #expect(try studies([.domain: [domain]], reader).contains(study))
        #expect(try studies(typed, reader).contains(study), "\(study) \(domain) \(at) \(population)")
        #expect(try poolable(domain, at, population, reader).contains(study))
      }
    }
  }

  @Test func aResultOfAnInstrumentThatNoListNames() throws {
    #expect(try studies([.domain: ["loudness"]], try SmallReview.reader) == ["first", "single"])
    #expect(try studies([.instrument: ["VAS"]], try SmallReview.reader) == ["first", "single"])
  }

  @Test func aResultThatSaysSoMeansNotMeasured() throws {
    #expect(try studies([.domain: ["mood"]], try SmallReview.reader).isEmpty)
  }

  @Test func aClaimAnswersNoQuestionAboutAnInstrument() throws {
    #expect(try studies([.instrument: ["PSQI"]], try SmallReview.reader).isEmpty)
    #expect(try studies([.instrument: ["PSQI"], .at: ["follow-up"]], try SmallReview.reader).isEmpty)
  }

  @Test func aReportOfSeveralHasItsOwnTimePoints() throws {
    func times(_ reader: any DatabaseReader, _ study: String) throws -> [String] {
      try reader.read { db in
        try Table1Question.fetch(db).first { $0.study == study }?.timePoints.map(\.kind) ?? []
      }
    }
    #expect(try times(try SmallReview.reader, "first") == ["baseline", "post"])
    #expect(try times(try SmallReview.reader, "second") == ["baseline", "follow_up"])
    #expect(try times(try SmallReview.reader, "single") == ["baseline", "post", "follow_up"])
    let reader = try bundled()
    for study in ["dalum2018a", "dalum2018b"] { #expect(try times(reader, study) == ["baseline", "post"]) }
    #expect(try times(reader, "jensen2019") == ["baseline", "post", "follow_up"])
    #expect(try studies([.at: ["follow-up"], .trial: ["danish-imr"]], reader) == ["jensen2019"])
    #expect(try studies([.months: ["21"], .trial: ["danish-imr"]], reader) == ["jensen2019"])
  }
}
