import Foundation
import Testing

/// What is stored and not pooled is said, with what would take it.
struct PoolStoredTests {
  private func leftOut(_ edit: (inout SleepReview) -> Void) throws -> (reason: String, stored: [String]) {
    var review = try SleepReview()
    review.addTrial("t")
    edit(&review)
    let object = try SleepReview.pool(review.file())
    let row = try #require((object["left_out"] as? [[String: Any]])?.first)
    return (row["reason"] as? String ?? "", row["stored"] as? [String] ?? [])
  }

  @Test func mediansAreNamed() throws {
    let found = try leftOut { review in
      for (arm, median) in [("cbt", "9"), ("wait", "14")] {
        review.addResult("t", arm, kind: "median", ["n": "30", "median": median, "q1": "6", "q3": "18"])
      }
    }
    #expect(found.stored == ["ISI: median and quartiles at post, CC (2 results)"])
    #expect(
      found.reason
        == "stored: ISI: median and quartiles at post, CC (2 results); not pooled, since it pools means; SMD, MD or ROM "
        + "would take medians once they are converted into means and SDs, which is not done here")
  }

  @Test func countsAndChangesAreNamed() throws {
    let counts = try leftOut { review in
      for arm in ["cbt", "wait"] { review.addResult("t", arm, kind: "events", ["n": "30", "events": "12"]) }
    }
    #expect(counts.reason.contains("counts of people at post, CC (2 results)"))
    #expect(counts.reason.contains("RR, OR or RD take counts"))
    let changes = try leftOut { review in
      for arm in ["cbt", "wait"] {
        review.addResult("t", arm, score: "change", ["n": "30", "mean": "-4", "sd": "5"])
      }
    }
    #expect(changes.stored == ["ISI: mean changes from baseline at post, CC (2 results)"])
    #expect(changes.reason.contains("MD takes changes"))
  }

  @Test func otherTimesAndPopulationsAreNamed() throws {
    let found = try leftOut { review in
      for arm in ["cbt", "wait"] {
        review.addMean("t", arm, 30, 9, 4, at: "follow_up")
        review.addMean("t", arm, 30, 9, 4, population: "itt")
      }
    }
    #expect(
      found.reason.hasPrefix("nothing is stored at this time in this population; stored elsewhere: ISI: means at "))
    #expect(found.stored.contains("ISI: means at post, ITT (2 results)"))
    #expect(found.stored.contains("ISI: means at follow-up, CC (2 results)"))
  }

  @Test func oneArmAloneAndNothing() throws {
    let alone = try leftOut { $0.addMean("t", "cbt", 30, 9, 4) }
    #expect(alone.reason.contains("those of one side alone"))
    #expect(
      try leftOut { _ in }.reason
        == "no result of an arm and no comparison between the arms at one time is stored on this domain")
    #expect(try leftOut { _ in }.stored.isEmpty)
  }

  /// An F within the groups is a number on the domain, though none of an arm or between the arms.
  @Test func aTestWithinGroupsIsNotDenied() throws {
    let found = try leftOut { $0.addContrast("t", "f", "7.4", population: "cc", ["comparison": "within_group"]) }
    #expect(!found.reason.contains("no number"))
    #expect(found.stored.isEmpty)
  }

  @Test func comparisonsWithoutATimeAreTheSameInPoolGapsAndMatrix() throws {
    for (word, whole, short) in [
      ("not_applicable", "over all time points together", "overall"),
      ("not_reported", "at a time that is not reported", "time not reported"),
    ] {
      var review = try SleepReview()
      review.addTrial("t")
      review.addClaim("sleep-post-cc", members: ["t"])
      review.addContrast("t", "f", "7.4", population: "cc", ["time_point": word, "df1": "1", "df2": "58"])
      let file = try review.file()
      let row = try #require((try SleepReview.pool(file)["left_out"] as? [[String: Any]])?.first)
      #expect(
        (row["reason"] as? String ?? "").contains("the F test is of a difference between the groups \(whole)"))
      #expect((row["stored"] as? [String] ?? []) == ["ISI: printed comparisons \(whole), CC (1 comparison)"])
      let gaps = try Program.run(["gaps", "--format", "json", "--database", file]).output
      #expect(gaps.contains("ISI, \(whole), cc: f 7.4"))
      let matrix = try Program.run(["compare", "--matrix", "--database", file, "--format", "markdown"]).output
      #expect(matrix.contains("\(short): 1c"))
    }
  }

  @Test func verdictsAreNoComparisonsWithANumber() throws {
    let found = try leftOut { review in
      review.addContrast("t", "verdict", "not_reported", population: "itt")
    }
    #expect(found.stored == ["ISI: verdicts without a number at post, ITT (1 verdict)"])
  }

  /// Means without a spread beside medians: both are said.
  @Test func whatStandsBesideInsufficientMeans() throws {
    let found = try leftOut { review in
      for arm in ["cbt", "wait"] {
        review.addResult("t", arm, ["n": "30", "mean": "9", "sd": "not_reported"])
        review.addResult(
          "t", arm, instrument: "psqi", kind: "median", ["n": "30", "median": "8", "q1": "5", "q3": "9"])
      }
    }
    #expect(found.reason.contains("the means are there, but no standard deviation"))
    #expect(found.reason.contains("stored besides: PSQI: median and quartiles at post, CC (2 results)"))
  }
}
