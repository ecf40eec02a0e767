import Foundation
import GRDB
import MetaAnalysis
import Synthesis
import Testing
import TrialModel
import TrialQuery

@testable import TrialbookCommands

/// Trials with several arms: never the first by its name.
struct PoolArmsTests {
  /// Two trials of two arms and one of three.
  private static func review() throws -> SleepReview {
    var review = try SleepReview()
    for (trial, difference) in [("a", 2.0), ("b", 3.5)] {
      review.addTrial(trial)
      review.addMean(trial, "cbt", 50, 14 - difference, 4.5)
      review.addMean(trial, "wait", 48, 14, 5)
    }
    review.addTrial("c", arms: SleepReview.threeArms)
    review.addMean("c", "cbt", 40, 9, 4)
    review.addMean("c", "relax", 41, 10, 4)
    review.addMean("c", "wait", 39, 15, 4)
    review.addClass("c:wait", "waitlist")
    review.addClass("c:relax", "active")
    for trial in ["a", "b"] { review.addClass("\(trial):wait", "waitlist") }
    review.addClaim("S1", members: ["a", "b", "c"])
    return review
  }

  private func trials(_ object: [String: Any]) -> [String] {
    (object["members"] as? [[String: Any]] ?? []).compactMap { $0["trial"] as? String }
  }

  private func inputs(_ object: [String: Any], of trial: String) -> [String] {
    (object["members"] as? [[String: Any]] ?? []).filter { $0["trial"] as? String == trial }
      .flatMap { $0["parts"] as? [[String: Any]] ?? [] }.flatMap { $0["inputs"] as? [[String: Any]] ?? [] }
      .compactMap { $0["id"] as? String }
  }

  @Test func aTrialOfThreeArmsIsLeftOutWithTheirNames() throws {
    let object = try SleepReview.pool(Self.review().file())
    #expect(trials(object) == ["a", "b"])
    let leftOut = try #require((object["left_out"] as? [[String: Any]])?.first)
    #expect(leftOut["study"] as? String == "c")
    #expect(
      leftOut["reason"] as? String
        == "results of several pairs of arms: CBT-I (c:cbt) against Relaxation "
        + "(c:relax), Waiting list (c:wait), of which none is taken unasked. Name one of c:relax, c:wait with --arm, or the "
        + "comparator's class with --comparator")
    // Where both were named, that is not the advice again.
    let both = try SleepReview.pool(Self.review().file(), "--comparator", "waitlist,active")
    let reason = (both["left_out"] as? [[String: Any]])?.first?["reason"] as? String
    #expect(reason?.hasSuffix("of which none is taken unasked. Name one of c:relax, c:wait with --arm") == true)
  }

  @Test func anArmIsChosenByNameOrClass() throws {
    let file = try Self.review().file()
    for (option, value, arm) in [
      ("--arm", "c:wait", "wait"), ("--arm", "c:relax", "relax"), ("--comparator", "waitlist", "wait"),
    ] {
      let object = try SleepReview.pool(file, option, value)
      #expect(trials(object) == ["a", "b", "c"])
      #expect(inputs(object, of: "c") == ["cbt", arm].map { "c:\($0):isi:post:cc:mean:score" })
      let remarks = (object["members"] as? [[String: Any]])?.last?["remarks"] as? [String]
      #expect(remarks?.contains { $0.hasPrefix("of 3 arms CBT-I (c:cbt) against ") } == true)
    }
    #expect(try trials(SleepReview.pool(file, "--comparator", "active")) == ["c"])
    // The intervention's name leaves both comparators, so that nothing is chosen.
    #expect(try trials(SleepReview.pool(file, "--arm", "c:cbt")) == ["a", "b"])
  }

  @Test func anArmOfNoCandidateIsAMistake() throws {
    var review = try Self.review()
    review.addTrial("z")
    review.review.rows["study_instruments"]?.removeAll { $0["study"] == "z" }
    let run = try Program.run(
      [
        "pool", "--domain", "sleep", "--at", "post", "--population", "cc", "--arm", "z:cbt", "--database",
        review.file(),
      ])
    #expect(run.code == 66)
    #expect(run.error == "trialbook: no study that could be pooled here has the arm 'z:cbt'.\n")
  }

  /// A comparison that a report prints does not say which two of three arms it compares.
  @Test func aPrintedComparisonOfUnknownArmsIsRefused() throws {
    var review = try Self.review()
    review.addTrial("d", arms: SleepReview.threeArms)
    review.addContrast("d", "t", "2.5", population: "itt", ["direction": "favours_intervention", "df1": "100"])
    let run = try Program.run(
      ["pool", "--domain", "sleep", "--at", "post", "--population", "itt", "--database", review.file()])
    #expect(run.output.replacing(/\s+/, with: " ").contains("does not say which of the trial's arms it compares"))
  }

  /// Renaming and reordering arms, and the rows of the folder, changes no number.
  @Test(arguments: 0..<24) func namesAndOrderOfArmsChangeNoNumber(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var other = try Self.review()
    let names = ["cbt", "relax", "wait"]
    var renamed = Dictionary(uniqueKeysWithValues: names.map { ($0, "\(random.next() % 1000)-\($0)") })
    if seed % 2 == 0 { renamed = Dictionary(uniqueKeysWithValues: zip(names, ["z", "y", "a"])) }
    for (table, columns) in [("arms", ["id"]), ("results", ["arm", "id"]), ("comparator_classes", ["arm"])] {
      other.review.rows[table] = other.review.rows[table]?.map { row in
        var row = row
        for column in columns {
          row[column] = row[column].map { cell in
            cell.split(separator: ":").map { renamed[String($0)] ?? String($0) }.joined(separator: ":")
          }
        }
        return row
      }
      other.review.rows[table]?.shuffle(using: &random)
    }
    for (index, row) in (other.review.rows["arms"] ?? []).enumerated() {
      other.review.rows["arms"]?[index]["position"] = String(10 - (Int(row["position"] ?? "") ?? 0))
    }
    let preferences: [[String]?] = [nil, ["relax"], ["wait"], ["wait", "cbt"]]
    for arms in preferences {
      let one = try Self.numbers(Self.review(), arms.map { Set($0.map { "c:\($0)" }) })
      let two = try Self.numbers(other, arms.map { Set($0.map { "c:\(renamed[$0] ?? "")" }) })
      #expect(one == two)
      #expect(one.count == (arms == nil ? 2 : 3))
    }
  }

  /// The effects, the pooled one at the end of each, and the comparator that subgroups see.
  private static func numbers(_ review: SleepReview, _ arms: Set<String>?) throws -> [[String]] {
    let target = SynthesisTarget(
      claim: "S1", domain: "sleep", domainName: "insomnia severity", at: "post", population: "cc")
    let data = try review.queue().read { db in
      try SynthesisQuestion.fetch(db, target, arms: ArmChoice(arms: arms))
    }
    let run = SynthesisRun(data)
    let result = run.result(PoolingChoices())
    let levels = run.candidates.map { $0.attributes["comparator_class"] ?? "" }
    return result.members.map { member in
      [
        member.trial, "\(member.effect.estimate)", "\(member.effect.variance)", "\(result.estimate?.pValue ?? -1)",
        levels.joined(separator: " "),
      ]
    }
  }

  @Test func figuresAndExportsSayThatTheTrialIsLeftOut() throws {
    let file = try Self.review().file()
    let folder = try Program.temporaryFolder()
    func output(_ name: String) -> String { folder.appendingPathComponent(name).path }
    func text(_ name: String) throws -> String { try String(contentsOfFile: output(name), encoding: .utf8) }
    let question = ["--domain", "sleep", "--at", "post", "--population", "cc", "--database", file]
    let forest = try Program.run(["plot", "forest"] + question)
    #expect(forest.output.contains("Study c") && forest.output.contains("several pairs of arms"))

    #expect(try Program.run(["export", "r", output("r"), "--database", file]).code == 0)
    #expect(try text("r/left_out.csv").contains("several pairs of arms"))
    #expect(try Program.run(["export", "r", output("r2"), "--arm", "c:wait", "--database", file]).code == 0)
    #expect(try text("r2/parts.csv").contains("c:wait:isi"))
    #expect(!(try text("r2/left_out.csv").contains("several pairs")))

    let rm5 = try Program.run(["export", "rm5", output("a.rm5"), "--database", file])
    #expect(rm5.code == 0)
    #expect(rm5.error.hasPrefix("trialbook: c is in no analysis: results of several pairs of arms"))
    #expect(!(try text("a.rm5").contains("MEAN_1=\"9\"")))
    let chosen = try Program.run(["export", "rm5", output("b.rm5"), "--comparator", "waitlist", "--database", file])
    #expect(chosen.error.isEmpty)
    #expect(try text("b.rm5").contains("MEAN_2=\"15"))

    let metapsy = try Program.run(["export", "metapsy", output("m.csv"), "--database", file])
    #expect(
      metapsy.error.contains(
        "c has a row for each pair of its arms, which share people: results of several pairs of arms: CBT-I"))
    #expect(!metapsy.error.contains("none is taken"))
    let revman = try Program.run(["export", "revman-csv", output("rc"), "--arm", "c:relax", "--database", file])
    #expect(revman.error.isEmpty)
    #expect(
      !(try text("rc/study-results.csv").contains("Study c,insomnia severity: ISI, post, cc,Continuous,,Waiting")))
  }
}
