import Foundation
import GRDB
import MetaAnalysis
import Synthesis
import Testing
import TrialModel

@testable import TrialQuery
@testable import TrialbookCommands

/// `gaps` and `pool` agree on what is usable, over small reviews made from seeds.
struct GapsAgainstPoolTests {
  /// A review of five studies that report what the seed says, in two claims.
  private static func review(seed: UInt64) throws -> SleepReview {
    var random = SplitMix64(seed: seed)
    func draw(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    var review = try SleepReview()
    let names = ["a", "b", "c", "d", "e"]
    for name in names {
      let isThree = draw(5) == 0
      review.addTrial(name, arms: isThree ? SleepReview.threeArms : SleepReview.twoArms)
      for population in ["cc", "itt"] {
        let kind = draw(8)
        for arm in isThree ? ["cbt", "relax", "wait"] : ["cbt", "wait"] {
          switch kind {
          case 0: review.addMean(name, arm, 30, Double(8 + draw(6)), 4, population: population)
          case 1: review.addResult(name, arm, population: population, ["n": "30", "mean": "9", "se": "0.7"])
          case 2: review.addResult(name, arm, population: population, ["n": "30", "mean": "9"])
          case 3:
            review.addResult(
              name, arm, population: population, kind: "median", ["n": "30", "median": "9", "q1": "5", "q3": "12"])
          case 4:
            review.addResult(name, arm, population: population, kind: "events", ["n": "30", "events": "12"])
          case 5:
            review.addResult(
              name, arm, population: population, score: "change", ["n": "30", "mean": "-4", "sd": "4"])
          default: break
          }
        }
        guard draw(2) == 0 else { continue }
        let direction = ["favours_intervention", "favours_comparator", "not_reported"][draw(3)]
        switch draw(5) {
        case 0: review.addContrast(name, "t", "2.1", population: population, ["direction": direction])
        case 1:
          review.addContrast(
            name, "f", "4.2", population: population, ["direction": direction, "df1": "1", "df2": "57"])
        case 2:
          review.addContrast(
            name, "odds_ratio", "2.0", population: population,
            ["direction": direction, "ci_lower": "1.1", "ci_upper": "3.6", "ci_level": "95"])
        case 3:
          review.addContrast(
            name, "mean_difference", "-2.0", population: population,
            ["direction": direction, "ci_lower": "-3.5", "ci_upper": draw(2) == 0 ? "-0.5" : "1.5", "ci_level": "95"])
        default:
          review.addContrast(
            name, "p", "not_applicable", population: population,
            ["direction": direction, "p": "0.03", "p_relation": draw(2) == 0 ? "=" : "<", "tails": "2"])
        }
      }
    }
    review.addClaim("cc", members: names)
    review.addClaim("itt", population: "itt", members: Array(names.prefix(3)))
    return review
  }

  @Test(arguments: 0..<60)
  func theyAgreeOnEveryMember(seed: UInt64) throws {
    let queue = try Self.review(seed: seed).queue()
    let (answer, results) = try queue.read { db in
      let usability = try ClaimUsability.all(db)
      let results = try ["cc", "itt"].map { claim in
        let target = try #require(try SynthesisQuestion.target(db, claim: claim))
        return (claim, SynthesisRun(try SynthesisQuestion.fetch(db, target)).result(PoolingChoices()))
      }
      return (try GapsQuestion.fetch(db, selection: Selection(), usability: usability), results)
    }
    for (claim, result) in results {
      let coverage = try #require(answer.coverage.first { $0.claim == claim })
      #expect(coverage.usable == result.usable)
      #expect(coverage.members == result.candidates.count)
      let gaps = answer.gaps.filter { $0.claims.contains(claim) }
      #expect(Set(gaps.map(\.study.id)) == Set(result.leftOut.map(\.study)), "\(claim)")
      for gap in gaps {
        let left = try #require(result.leftOut.first { $0.study == gap.study.id })
        // What is refused lacks nothing; all else lacks something that can be asked for.
        #expect(gap.need.items.isEmpty == (left.kind == .refused), "\(gap.study.id): \(left.reason)")
        #expect(gap.reason == left.reason)
      }
    }
  }

  /// A number, or a direction, that completes what the nearest evidence lacks makes the gap go away.
  @Test func whatIsAskedForSuffices() throws {
    func gaps(_ direction: String) throws -> [Gap] {
      var review = try SleepReview()
      review.addTrial("a")
      review.addContrast("a", "t", "2.1", ["direction": direction])
      review.addClaim("S", population: "itt", members: ["a"])
      return try review.queue().read { db in
        try GapsQuestion.fetch(db, selection: Selection(), usability: ClaimUsability.all(db)).gaps
      }
    }
    #expect(
      try gaps("not_reported").first?.need.items
        == [Need.Item(role: "t", quantity: "which arm it favours", reason: .notReported)])
    #expect(try gaps("favours_intervention").isEmpty)
  }

  /// Medians, changes and counts are at hand, and nobody is asked for numbers that are stored.
  @Test func whatIsStoredInAnotherFormIsAtHand() throws {
    var review = try SleepReview()
    for name in ["a", "b", "c", "d"] { review.addTrial(name) }
    for arm in ["cbt", "wait"] {
      review.addResult("a", arm, kind: "median", ["n": "30", "median": "9", "q1": "5", "q3": "12"])
      review.addResult("b", arm, score: "change", ["n": "30", "mean": "-4", "sd": "4"])
      review.addResult("c", arm, instrument: "psqi", kind: "events", ["n": "30", "events": "12"])
      review.addMean("d", arm, 30, 9, 4)
    }
    // Two documents hold an arm each; and one study lists the counted instrument alone.
    review.review.rows["sources"]?.append(
      ["id": "other", "kind": "article", "citation": "B 2021", "year": "2021", "seen": "full_text"])
    let last = try #require(review.review.rows["results"]?.indices.last)
    review.review.rows["results"]?[last]["source"] = "other"
    review.review.rows["study_instruments"]?.removeAll { $0["study"] == "c" && $0["instrument"] == "isi" }
    review.addClaim("S", members: ["a", "b", "c", "d"])
    for table in ["authors", "title", "journal"] { review.review.rows["studies"]?[0][table] = "not_retrieved" }
    let gaps = try review.queue().read { db in
      try GapsQuestion.fetch(db, selection: Selection(), usability: ClaimUsability.all(db)).gaps
    }
    func gap(_ study: String) throws -> Gap { try #require(gaps.first { $0.study.id == study }) }
    let lacking = ["intervention", "comparator"].flatMap { role in
      ["mean", "spread"].map { Need.Item(role: role, quantity: $0, reason: nil) }
    }
    for (study, stored) in [
      ("a", "ISI: median and quartiles at post, CC (2 results)"),
      ("b", "ISI: mean changes from baseline at post, CC (2 results)"),
    ] {
      #expect(try gap(study).need == Need(instrument: "ISI", items: lacking))
      #expect(try gap(study).atHand == [stored])
      #expect(
        try GapsTable.missing(gap(study)) == ["intervention: mean, spread", "comparator: mean, spread"], "\(study)")
    }
    for study in ["c", "d"] {
      #expect(try gap(study).need.items.isEmpty)
      #expect(try GapsTable.missing(gap(study)) == [gap(study).reason])
    }
    #expect(try gap("c").reason.contains("RR, OR or RD take counts"))
    #expect(try gap("d").reason.contains("do not stand side by side in one source"))
    let letters = try Program.run(["gaps", "--letters", "--database", review.file()]).output
    #expect(letters.hasPrefix("# To the authors of Study a (reference 1 of the review)\n\nDear authors,"))
    #expect(
      letters.contains("| intervention: mean, spread; comparator: mean, spread | ISI: median and quartiles at post"))
    #expect(!letters.contains("Study c") && !letters.contains("Study d") && !letters.contains("2020\\."))
    let table = try Program.run(["gaps", "--format", "csv", "--database", review.file()]).output
    #expect(table.contains("it pools means; SMD, MD or ROM would take medians"))
  }

  @Test func withoutClaimsThereIsNothingToAskFor() throws {
    var review = try SleepReview()
    review.addTrial("a")
    let file = try review.file()
    for arguments in [["gaps"], ["gaps", "--letters"]] {
      let run = try Program.run(arguments + ["--database", file])
      #expect(run.code == 0)
      #expect(
        run.error
          == "trialbook: no claim of a review is stored, so there is no synthesis to repeat and nothing to ask for yet\n"
      )
    }
  }

  @Test func lettersAskForTheDirectionAndAreEscaped() throws {
    var review = try SleepReview()
    review.addTrial("a")
    review.addTrial("b", arms: SleepReview.threeArms)
    for arm in ["cbt", "relax", "wait"] { review.addMean("b", arm, 30, 9, 4, population: "itt") }
    review.addContrast("a", "t", "2.1", ["direction": "not_reported"])
    review.addClaim("S", population: "itt", members: ["a", "b"])
    review.review.rows["studies"]?[0]["title"] = "<script> *sleep* | [x](http://y)"
    review.review.rows["instruments"]?[0]["label"] = "ISI_7 | `old`"
    let letters = try Program.run(["gaps", "--letters", "--database", review.file()]).output
    #expect(letters.contains("t: which arm it favours (not reported)"))
    #expect(letters.contains("tell us which arm it favours"))
    #expect(letters.contains("&lt;script&gt; \\*sleep\\* \\| \\[x\\](http://y)"))
    #expect(letters.contains("ISI\\_7 \\| \\`old\\`"))
    #expect(!letters.contains("<script>"))
    // Nobody is asked for numbers that are stored.
    #expect(!letters.contains("Study b"))
    let table = try Program.run(["gaps", "--database", review.file(), "--width", "400"]).output
    #expect(table.contains("results of several pairs of arms"))
  }
}
