import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery
@testable import TrialbookCommands

struct GapsQuestionTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled(isSearchable: false).reader }

  private func answer(
    _ typed: [FilterAttribute: [String]] = [:], claims: [String] = []
  ) throws -> GapsQuestion.Answer {
    try reader.read { db in
      try GapsQuestion.fetch(
        db, selection: Filter(typed).resolved(db), claims: claims, usability: ClaimUsability.all(db))
    }
  }

  @Test func figure3ALacksNineOfElevenStudiesAndOneIsTheSamePeople() throws {
    let answer = try answer(claims: ["3A"])
    #expect(
      answer.coverage == [GapsQuestion.Coverage(claim: "PR-post-CC", figure: "3A", members: 11, usable: 1, open: 9)])
    #expect(answer.gaps.count == 9)
    #expect(!answer.gaps.contains { $0.study.id == "jensen2019" })
    #expect(answer.gaps.allSatisfy { $0.claims.contains("PR-post-CC") && !$0.need.items.isEmpty })
  }

  @Test func aStatisticLacksOnlyTheNumbersOfPeople() throws {
    let gap = try #require(answer([.study: ["30"]], claims: ["PR-post-CC"]).gaps.first)
    #expect(
      gap.need
        == Need(
          instrument: "IMRS client",
          items: [
            Need.Item(role: "intervention", quantity: "n", reason: .notRetrieved),
            Need.Item(role: "comparator", quantity: "n", reason: .illegible),
          ]))
    #expect(gap.atHand == ["IMRS client, cc: t 4.928"])
  }

  /// Standard errors and randomized numbers are enough; a t of everyone randomized is too.
  @Test func whatSufficesIsNoGap() throws {
    let answer = try answer()
    let usable = Dictionary(uniqueKeysWithValues: answer.coverage.map { ($0.claim, ($0.usable, $0.members)) })
    #expect(usable.count == 27)
    for claim in ["PR-fu-ITT", "SF-fu-ITT", "GAF-fu-ITT-35", "SS-fu-ITT"] {
      #expect(usable[claim]?.0 == usable[claim]?.1, "\(claim)")
      #expect(!answer.gaps.contains { $0.claims.contains(claim) }, "\(claim)")
    }
    // The direction of one member's t tests is not known.
    #expect(try #require(usable["PR-post-ITT"]) == (0, 2))
    let asked = answer.gaps.filter { $0.claims.contains("PR-post-ITT") }.flatMap(\.need.items)
    #expect(asked.contains(Need.Item(role: "t", quantity: "which arm it favours", reason: .notReported)))
  }

  @Test func theFirstGapsCompleteMost() throws {
    let gaps = try answer().gaps
    let ranks = gaps.map { [$0.completes.count, $0.claims.count] }
    for (one, two) in zip(ranks, ranks.dropFirst()) {
      #expect(one[0] > two[0] || (one[0] == two[0] && one[1] >= two[1]))
    }
    #expect(gaps.first?.study.id == "roosenschoon2021")
    #expect(gaps.first?.completes == ["SS-post-CC"])
    for gap in gaps { #expect(Set(gap.completes).isSubset(of: gap.claims)) }
  }

  @Test func filtersLimitTheGaps() throws {
    #expect(try answer([.domain: ["hope"]]).gaps.allSatisfy { $0.domain == "hope" })
    #expect(try answer([.at: ["post"]]).gaps.allSatisfy { $0.at == "post" })
    #expect(try answer([.study: ["32"]]).gaps.allSatisfy { $0.study.id == "tan2017" })
  }
}
