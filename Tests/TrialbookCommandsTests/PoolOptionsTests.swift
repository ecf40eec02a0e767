import Foundation
import Testing

/// What `pool` says of its options, on a review of its own.
struct PoolOptionsTests {
  /// Three trials with the ISI, of which one has the PSQI too.
  private static func review() throws -> SleepReview {
    var review = try SleepReview()
    for trial in ["t1", "t2", "t3"] {
      review.addTrial(trial)
      review.addMean(trial, "cbt", 50, 10, 5)
      review.addMean(trial, "wait", 48, 13, 5)
    }
    review.addMean("t1", "cbt", 50, 6, 3, instrument: "psqi")
    review.addMean("t1", "wait", 48, 9, 3, instrument: "psqi")
    return review
  }

  private func text(_ arguments: String..., of review: SleepReview) throws -> String {
    let run = try Program.run(
      ["pool", "--domain", "sleep", "--at", "post", "--population", "cc", "--database", review.file()] + arguments)
    return (run.output + run.error).replacing(/\s+/, with: " ")
  }

  @Test func eachArmStandsWithItsOwnLocator() throws {
    var review = try SleepReview()
    for trial in ["t1", "t2"] {
      review.addTrial(trial)
      for (arm, locator) in [("cbt", "Table 2 row CBT"), ("wait", "Table 3 row waiting")] {
        review.addResult(
          trial, arm, ["n": "40", "mean": arm == "cbt" ? "9" : "14", "sd": "5", "locator": locator])
      }
    }
    let object = try SleepReview.pool(review.file())
    let parts = (object["members"] as? [[String: Any]])?.first?["parts"] as? [[String: Any]]
    let inputs = parts?.first?["inputs"] as? [[String: Any]] ?? []
    #expect(inputs.compactMap { $0["locator"] as? String } == ["Table 2 row CBT", "Table 3 row waiting"])
  }

  @Test func preferredInstrumentsAreLookedUp() throws {
    let review = try Self.review()
    let mistyped = try Program.run(
      [
        "pool", "--domain", "sleep", "--at", "post", "--population", "cc", "--prefer", "psqj", "--database",
        review.file(),
      ])
    #expect(mistyped.code == 66)
    #expect(mistyped.error == "trialbook: --prefer: nothing is known by 'psqj'. Did you mean 'psqi'?\n")
    let byLabel = try SleepReview.pool(review.file(), "--prefer", " PSQI , isi")
    let parts = (byLabel["members"] as? [[String: Any]])?.first?["parts"] as? [[String: Any]]
    #expect(parts?.compactMap { $0["instrument"] as? String } == ["psqi"])
    #expect(
      try text("--prefer", "psqi", of: review).contains(
        "None of the preferred instruments gives an effect of t2, t3: another is taken."))
  }

  @Test func otherInstrumentsThanThoseAskedForAreNamed() throws {
    let object = try SleepReview.pool(Self.review().file(), "--instrument", "PSQI")
    let reasons = (object["left_out"] as? [[String: Any]])?.compactMap { $0["reason"] as? String }
    let reason =
      "nothing asked for is stored; on other instruments than those asked for: ISI: means at post, CC (2 results)"
    #expect(reasons == [reason, reason])
  }

  @Test func studiesWithoutAClassAreNamed() throws {
    #expect(
      try text("--comparator", "tau", of: Self.review()).contains(
        "--comparator leaves out 3 studies whose comparator class is not stored: Study t1, Study t2, Study t3."))
  }

  @Test func attributesThatAreMissingEverywhereAreTheOnlyReason() throws {
    let output = try text("--by", "comparator", "--regress", "modules", of: Self.review())
    #expect(output.contains("No pooled trial can be placed: 'comparator class' is not stored for any of them."))
    #expect(output.contains("No pooled trial can be placed: 'modules' is not stored for any of them."))
    #expect(!output.contains("No subgroups") && !output.contains("no study to pool"))
  }

  @Test func optionsThatChangeNothingAreNamed() throws {
    let review = try Self.review()
    #expect(try text("--group-size", "8", of: review).contains("--group-size corrected no trial"))
    #expect(try text("--level", "0.95", of: review).contains("--level is 0.95. It is a percentage, such as 95."))
    #expect(try !text(of: review).contains("p = <"))
    let claim = try Program.run(["pool", "S1", "--database", review.file()])
    #expect(claim.error.contains("The registry holds no claim; name --domain, --at and --population."))
  }

  @Test func whatTheReviewPrintsIsNamedWithItsMeasure() throws {
    var review = try Self.review()
    review.addClaim("S1", members: ["t1", "t2", "t3"])
    review.review.rows["claims"]?[0]["measure"] = "md"
    review.review.rows["claims"]?[0]["estimate"] = "1.90"
    let run = try Program.run(["pool", "S1", "--rho", "0.2", "--database", review.file()])
    let output = run.output.replacing(/\s+/, with: " ")
    #expect(output.contains("stands as printed, in its measure and with its sign, which is not turned"))
    #expect(output.contains("without the options given here"))
    let csv = try Program.run(["pool", "S1", "--format", "html", "--database", review.file()])
    #expect(csv.output.contains("printed by the review (mean difference, in points of its scale)"))
  }
}
