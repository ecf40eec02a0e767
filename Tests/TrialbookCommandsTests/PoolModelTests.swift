import Foundation
import Testing

/// What `pool` says of models, and that it says it in the words of `meta`.
struct PoolModelTests {
  /// Four trials with two comparators and years, one of clusters where asked, and one without results.
  private static func file(clusters: Bool = false) throws -> String {
    var review = try SleepReview()
    let means = [("a", 10.0, "2012"), ("b", 8.5, "2015"), ("c", 12.5, "2019"), ("d", 11.0, "2021")]
    for (index, (trial, mean, year)) in means.enumerated() {
      review.addTrial(trial)
      review.review.rows["studies"]?[index]["year"] = year
      review.addMean(trial, "cbt", 40 + 3 * index, mean, 4.5)
      review.addMean(trial, "wait", 42, 14, 5)
      review.addClass("\(trial):wait", index == 3 ? "active" : "waitlist")
    }
    review.addTrial("without-results")
    if clusters {
      review.review.rows["trials"]?[0]["unit_of_randomization"] = "cluster"
      for index in 0...1 { review.review.rows["arms"]?[index]["cluster_count"] = "6" }
    }
    return try review.file()
  }

  private static let question = ["pool", "--domain", "sleep", "--at", "post", "--population", "cc", "--database"]

  private func text(_ file: String, _ arguments: String...) throws -> String {
    try Program.run(Self.question + [file] + arguments).output
  }

  @Test func theTestOfAModeratorIsFWithBothDegreesOfFreedom() throws {
    let file = try Self.file()
    #expect(try text(file, "--regress", "year").contains(#/Test of the moderator: F\(1, 2\) = \d+\.\d\d, p /#))
    #expect(try text(file, "--regress", "year", "--test", "z").contains(#/Test of the moderator: Q\(1\) = /#))
    let moderators = try SleepReview.pool(file, "--regress", "year")["moderators"] as? [String: Any]
    #expect(moderators?["qm_df"] as? Int == 1)
    #expect(moderators?["qm_df2"] as? Int == 2)
  }

  @Test func theTestBetweenSubgroupsSaysWhatItAssumes() throws {
    let file = try Self.file()
    let text = try text(file, "--by", "comparator")
    #expect(text.contains(#/one study, its own z\s+interval/#))
    let sentence = text.replacing(/\s+/, with: " ")
    #expect(
      sentence.contains(
        "by Wald (z) variances of the levels' means, each level with its own tau², taken as 0 in a level of one study.")
    )
    #expect(sentence.contains("The subgroup 'active' has one study: a test between subgroups cannot tell"))
    let object = try SleepReview.pool(file, "--by", "comparator")
    let groups = try #require(object["subgroups"] as? [[String: Any]])
    #expect(groups.map { $0["level"] as? String } == ["active", "waitlist"])
    #expect(groups.map { $0["test"] as? String } == ["z", "mhk"])
    #expect((object["between"] as? [String: Any])?["df"] as? Int == 1)
    let forest = try Program.run(["plot", "forest"] + Self.question.dropFirst() + [file, "--by", "comparator"]).output
    #expect(forest.contains("one study, its own z interval"))
  }

  @Test func whatRemainsOfTwoTrialsIsLabelled() throws {
    let file = try Self.file()
    let text = try text(file, "--study", "a,b", "--leave-one-out")
    #expect(text.matches(of: #/one study, its own z/#).count == 2)
    let parts = try SleepReview.pool(file, "--study", "a,b", "--leave-one-out")["leave_one_out"] as? [[String: Any]]
    #expect(parts?.map { $0["test"] as? String } == ["z", "z"])
    #expect(parts?.map { $0["study"] as? String } == ["a", "b"])
    let cumulative = try Program.run(["plot", "cumulative"] + Self.question.dropFirst() + [file]).output
    #expect(cumulative.contains("one study, its own z interval"))
  }

  /// What both print has the same keys, whether there is an answer or a reason.
  @Test func theKeysAreThoseOfMeta() throws {
    let rows = "study,yi,vi,g,y\nA,1,0.5,x,1\nB,2,0.4,x,2\nC,3,0.4,y,3\nD,2.5,0.3,y,5\nE,2.5,0.3,y,5\nF,,,y,5\n"
    let path = try MetaRun.file(rows)
    let meta = try MetaRun.json([path, "--measure", "GEN", "--by", "g", "--mods", "y", "--leave-one-out"])
    let pool = try SleepReview.pool(Self.file(), "--by", "comparator", "--regress", "year", "--leave-one-out")
    let own: Set<String> = ["line", "columns", "code", "rows_in"]
    for key in Set(meta.keys).subtracting(own) {
      let one = try #require(meta[key])
      let two = try #require(pool[key], "\(key)")
      #expect(Self.keys(two).isSuperset(of: Self.keys(one).subtracting(own)), "\(key)")
    }
    let member = try #require((pool["members"] as? [[String: Any]])?.first)
    #expect(Set(member.keys).isSuperset(of: ["trial", "studies", "estimate", "se", "weight", "remarks"]))
    #expect(pool["measure"] as? String == "SMD")
  }

  /// The keys of an object, or of the first of a list, those with reasons taken together.
  private static func keys(_ value: Any) -> Set<String> {
    let object = value as? [String: Any] ?? (value as? [[String: Any]])?.first ?? [:]
    return Set(object.keys.filter { !$0.hasSuffix("_missing") })
  }

  @Test func leftOutRowsCarryWhatIsStored() throws {
    var review = try SleepReview()
    review.addTrial("t")
    review.addMean("t", "cbt", 30, 9, 4, population: "itt")
    let row = try #require((SleepReview.pool(review.file())["left_out"] as? [[String: Any]])?.first)
    #expect(Set(row.keys) == ["study", "reason", "stored"])
    #expect(row["stored"] as? [String] == ["ISI: means at post, ITT (1 result)"])
  }

  @Test func theCorrelationOfClustersIsVariedOnlyWhereThereAreClusters() throws {
    #expect(!(try text(Self.file(), "--flip").contains(#/\nicc /#)))
    #expect(try text(Self.file(clusters: true), "--flip").contains(#/\nicc /#))
  }

  @Test(arguments: ["nan", "inf", "-inf", "-3", "0.5"])
  func aGroupHasPeople(_ size: String) throws {
    let run = try Program.run(["pool", "PR-fu-ITT", "--group-size=\(size)"])
    #expect(run.code == 64)
    #expect(run.error.contains("A group has people: 1 or more."))
  }

  /// metafor's defaults give a normal prediction interval, and t with --test; RevMan's of 2025 is t.
  @Test func presetsHaveTheirOwnPredictionInterval() throws {
    let file = try Self.file()
    func width(_ arguments: String...) throws -> (Double, [String: Any]) {
      let run = try Program.run(Self.question + [file, "--format", "json"] + arguments)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let lower = try #require(object["pi_lower"] as? Double)
      let upper = try #require(object["pi_upper"] as? Double)
      let se = try #require(object["se"] as? Double)
      let tau2 = try #require(object["tau2"] as? Double)
      return ((upper - lower) / 2 / (tau2 + se * se).squareRoot(), object)
    }
    #expect(abs(try width("--preset", "metafor").0 - 1.959963984540054) < 1e-9)
    #expect(abs(try width("--preset", "metafor", "--test", "hk").0 - 3.182446305284263) < 1e-9)
    let (cochrane, object) = try width("--preset", "cochrane")
    #expect(abs(cochrane - 3.182446305284263) < 1e-9)
    #expect(
      [object["method"] as? String, object["test"] as? String, object["variance"] as? String] == [
        "REML", "hk", "RevMan5",
      ])
    #expect(try text(file, "--preset", "metafor").contains(#/Prediction interval:\s+-?\d.* \(z\)/#))
    #expect(try text(file, "--preset", "cochrane").contains(#/Prediction interval:\s+-?\d.* \(t, 3 df\)/#))
    #expect(try text(file, "--preset", "revman5").contains("RevMan 5: DerSimonian-Laird"))
  }
}
