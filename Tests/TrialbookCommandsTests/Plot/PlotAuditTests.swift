import Foundation
import Testing

struct PlotAuditTests {
  @Test func everyClaimIsDrawnOrListedWithTheReason() throws {
    let run = try Program.run(["plot", "audit"])
    #expect(run.code == 0)
    #expect(run.output.contains("of 27 claims recomputed"))
    let described = try #require(
      XMLReading.elements(of: run.output).first { $0.attributes["id"] == "audit-description" }?.text)
    for claim in ["PR-post-CC", "GF-fu-CC", "SFS-fu-ITT-31", "GAF-fu-ITT-35", "SS-post-CC"] {
      #expect(described.contains("(\(claim)"), "\(claim)")
    }
    #expect(run.output.contains("Not on this axis: 8 claims"))
    #expect(run.output.contains("a mean difference, 1.90"))
  }

  @Test func whatIsRecomputedIsWhatPoolGives() throws {
    let run = try Program.run(["plot", "audit", "pr-fu-itt"])
    #expect(run.output.contains(">\u{2212}0.11 [\u{2212}0.92, 0.71]<"))
    let pool = try Program.run(["pool", "PR-fu-ITT", "--format", "json"])
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(pool.output.utf8)) as? [String: Any])
    let numbers = try ["estimate", "ci_lower", "ci_upper"].map { key in
      String(format: "%.2f", try #require(answer[key] as? Double)).replacingOccurrences(of: "-", with: "\u{2212}")
    }
    #expect(run.output.contains(">\(numbers[0]) [\(numbers[1]), \(numbers[2])]<"))
    #expect(run.output.contains(">2 of 2<"))
  }

  @Test func aClaimWithoutDataSaysSo() throws {
    let run = try Program.run(["plot", "audit", "QL-post-CC"])
    #expect(run.output.contains("Not recomputed: no usable data of 3 studies"))
    #expect(run.output.contains(">0.15 [\u{2212}0.11, 0.41]<"))
    let unpooled = try Program.run(["plot", "audit", "GF-fu-CC"])
    #expect(unpooled.output.contains("The review prints no estimate: not pooled."))
  }

  @Test func peopleWhoCountTwiceAreNamed() throws {
    let run = try Program.run(["plot", "audit", "--domain", "hope", "--at", "post"])
    #expect(run.output.contains("As published, people of one trial are counted"))
    #expect(!run.output.contains("Personal recovery"))
  }

  @Test func mistakes() throws {
    let mistyped = try Program.run(["plot", "audit", "PR-fu-IT"])
    #expect(mistyped.code == 66)
    #expect(mistyped.error.contains("Did you mean 'PR-fu-ITT'?"))
    let empty = try Program.run(["plot", "audit", "--domain", "knowledge"])
    #expect(empty.code == 1)
    #expect(empty.error == "trialbook: no claim for --domain knowledge.\n")
  }
}
