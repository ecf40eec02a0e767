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
    #expect(try leftOut { _ in }.reason == "no number on this domain is stored")
    #expect(try leftOut { _ in }.stored.isEmpty)
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
