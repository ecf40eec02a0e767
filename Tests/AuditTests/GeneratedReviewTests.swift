import Testing

@testable import Audit

/// How often planted mistakes are found in generated reviews, and that clean ones raise nothing.
struct GeneratedReviewTests {
  @Test func cleanReviewsRaiseNoProofAndNoStrongFinding() {
    for seed in 0..<1000 {
      let findings = RegistryAudit.findings(GeneratedReview(seed: UInt64(seed)).input)
      let alarms = findings.filter { [.failed(.proof), .failed(.strong)].contains($0.outcome) }
      #expect(alarms.isEmpty, "seed \(seed): \(alarms.map { "\($0.rule) \($0.found) \($0.expected)" })")
    }
  }

  /// A flag of one of these rules would be an accusation in words; others are about chance and may be raised by it.
  @Test func cleanReviewsRaiseNoFlagOfTheRulesOnPools() {
    let rules: Set = [
      "counted-twice", "members-and-people", "decision-rule", "member-omitted", "cluster-trials",
      "precision", "shared-p", "p-against-means", "baseline-imbalance",
    ]
    for seed in 0..<1000 {
      let flags = RegistryAudit.findings(GeneratedReview(seed: UInt64(seed)).input).filter {
        rules.contains($0.rule) && $0.grade != nil
      }
      #expect(flags.isEmpty, "seed \(seed): \(flags.map { "\($0.rule) \($0.summary) \($0.arithmetic)" })")
    }
  }

  @Test(arguments: GeneratedReview.Mistake.allCases)
  func plantedMistakesAreFoundAndNamed(_ mistake: GeneratedReview.Mistake) {
    var named = 0
    var missed: [UInt64] = []
    for seed in 0..<100 {
      let review = GeneratedReview(seed: UInt64(10_000 + seed), planting: mistake)
      guard let planted = review.planted else { continue }
      let findings = RegistryAudit.findings(review.input)
      let words = planted.words(review.input.name)
      let isNamed = findings.contains {
        $0.rule == "explanation" && $0.grade != nil && $0.summary.contains("would come out with \(words)")
      }
      let isCounted = findings.contains { $0.rule == "counted-twice" && $0.grade != nil }
      if isNamed || (mistake == .trialCountedTwice && isCounted) {
        named += 1
      } else {
        missed.append(UInt64(10_000 + seed))
      }
    }
    #expect(named >= 95, "\(mistake): \(named) of 100; missed \(missed)")
  }

  @Test func theSameSeedMakesTheSameReview() {
    #expect(GeneratedReview(seed: 7).input.facts == GeneratedReview(seed: 7).input.facts)
  }
}
