import Foundation
import Testing

/// Trials with several times of a kind: never the first by its name, and --months chooses.
struct PoolTimesTests {
  /// Two trials with one follow-up and one with two, after 6 and 12 months, with other numbers.
  private static func review(_ names: (String, String) = ("a", "b")) throws -> SleepReview {
    var review = try SleepReview()
    for trial in ["t1", "t2", "t3"] { review.addTrial(trial) }
    review.review.rows["time_points"]?.removeAll { $0["id"] == "t3:follow_up" }
    for (name, months) in [(names.0, "6"), (names.1, "12")] {
      review.review.rows["time_points"]?.append([
        "id": "t3:\(name)", "trial": "t3", "position": names.0 < names.1 ? months : String(20 - (Int(months) ?? 0)),
        "kind": "follow_up", "label": "after \(name)", "months": months,
      ])
    }
    for trial in ["t1", "t2"] {
      review.addMean(trial, "cbt", 50, 10, 5, at: "follow_up")
      review.addMean(trial, "wait", 48, 13, 5, at: "follow_up")
    }
    for (name, mean) in [(names.0, 5.0), (names.1, 14.0)] {
      review.addMean("t3", "cbt", 40, mean, 4, at: name)
      review.addMean("t3", "wait", 40, 15, 4, at: name)
    }
    return review
  }

  private static func pool(_ review: SleepReview, _ more: String...) throws -> [String: Any] {
    let run = try Program.run(
      [
        "pool", "--domain", "sleep", "--at", "follow-up", "--population", "cc", "--format", "json", "--database",
        review.file(),
      ] + more)
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private static func effects(_ object: [String: Any]) -> [String] {
    (object["members"] as? [[String: Any]] ?? []).map { "\($0["trial"] ?? "") \($0["estimate"] ?? "")" }
  }

  private static func reason(_ object: [String: Any]) -> String? {
    (object["left_out"] as? [[String: Any]])?.last?["reason"] as? String
  }

  @Test func severalFollowUpsAreLeftOutUntilOneIsChosen() throws {
    let unasked = try Self.pool(Self.review())
    #expect(Self.effects(unasked).count == 2)
    #expect(
      Self.reason(unasked)
        == "the trial has results at 6 months and 12 months, of which none is taken unasked. Choose with --months")
    let six = try Self.pool(Self.review(), "--months", "6")
    let twelve = try Self.pool(Self.review(), "--months", "7..12")
    let effect = { (object: [String: Any]) in Self.effects(object).first { $0.hasPrefix("t3") } }
    #expect(effect(six)?.hasPrefix("t3 2.47") == true)
    #expect(effect(twelve)?.hasPrefix("t3 0.24") == true)
    #expect(Self.effects(six).count == 3)
  }

  @Test func namesAndOrderOfTimesChangeNoNumber() throws {
    for months in [["--months", "6"], ["--months", "12"], []] {
      let numbers = try [("a", "b"), ("z", "y")].map { names in
        let run = try Program.run(
          [
            "pool", "--domain", "sleep", "--at", "follow-up", "--population", "cc", "--format", "json", "--database",
            Self.review(names).file(),
          ] + months)
        return Self.effects(
          try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]))
      }
      #expect(numbers[0] == numbers[1])
      #expect(numbers[0].count == (months == ["--months", "6"] ? 3 : months.isEmpty ? 2 : 1))
    }
  }

  /// A comparison after 6 months and people's means after 12 are never one effect.
  @Test func timesAreNotMixed() throws {
    var review = try Self.review()
    review.review.rows["results"]?.removeAll { $0["time_point"] == "t3:a" }
    review.addContrast("t3", "t", "2.5", population: "cc", ["time_point": "t3:a", "df1": "78"])
    let object = try Self.pool(review)
    #expect(Self.effects(object).last?.hasPrefix("t3 0.24") == true)
    let remarks = (object["members"] as? [[String: Any]])?.last?["remarks"] as? [String]
    #expect(remarks == ["12 months; what is stored at 6 months gives no effect"])
    let six = try Self.pool(review, "--months", "6")
    #expect(Self.reason(six)?.contains("the numbers of people behind it are missing") == true)
  }

  @Test func revManTellsTheTimesApart() throws {
    let folder = try Program.temporaryFolder()
    let file = try Self.review().file()
    let rm5 = folder.appendingPathComponent("a.rm5").path
    #expect(try Program.run(["export", "rm5", rm5, "--database", file]).code == 0)
    let text = try String(contentsOfFile: rm5, encoding: .utf8)
    for time in ["follow-up", "follow-up (6 months)", "follow-up (12 months)"] {
      #expect(text.contains("<NAME>insomnia severity: ISI, \(time), cc</NAME>"))
    }
    #expect(text.matches(of: /<CONT_DATA/).count == 4)
  }
}
