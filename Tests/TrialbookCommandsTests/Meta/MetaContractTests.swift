import Foundation
import Testing

/// The keys and values that scripts rely on.
struct MetaContractTests {
  private static let model: Set<String> = [
    "k", "estimate", "se", "ci_lower", "ci_upper", "statistic", "df", "p", "tau2", "tau2_lower", "tau2_upper", "i2",
    "i2_q", "h2", "q", "q_df", "q_p", "pi_lower", "pi_upper",
  ]
  private static let always = model.union([
    "measure", "method", "test", "effects", "intervals", "level", "rows_in", "left_out", "warnings",
  ])

  private func keys(_ value: Any?) -> Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  private func first(_ value: Any?) -> Any? { (value as? [Any])?.first }

  @Test func theKeysOfAPlainAnswer() throws {
    let answer = try MetaRun.json([MetaRun.example("bcg"), "--measure", "RR"])
    #expect(Set(answer.keys) == Self.always)
    #expect(keys(first(answer["effects"])) == ["study", "yi", "vi", "weight", "line"])
    #expect(keys(answer["intervals"]) == ["z", "hk", "mhk"])
    #expect(answer["rows_in"] as? Int == 13)
    #expect(answer["test"] as? String == "mhk")
    #expect(answer["method"] as? String == "REML")
  }

  @Test func theKeysOfEveryAnalysis() throws {
    let answer = try MetaRun.json([
      MetaRun.example("bcg"), "--measure", "RR", "--leave-one-out", "--influence", "--cumulative", "--egger", "--begg",
      "--trim-fill", "--by", "alloc", "--mods", "ablat,alloc", "--exp", "--permutations", "100", "--cluster", "study",
    ])
    let asked: Set<String> = [
      "leave_one_out", "influence", "cumulative", "egger", "begg", "trim_fill", "subgroups", "between", "moderators",
    ]
    #expect(Set(answer.keys) == Self.always.union(asked).union(["robust", "permutation", "exp"]))
    let part: Set<String> = ["study", "k", "estimate", "se", "ci_lower", "ci_upper", "tau2", "i2"]
    #expect(keys(first(answer["leave_one_out"])).isSuperset(of: part))
    #expect(keys(first(answer["cumulative"])).isSuperset(of: part.subtracting(["i2"])))
    #expect(
      keys(first(answer["influence"])).isSuperset(of: ["study", "rstudent", "dffits", "cook", "hat", "weight"]))
    #expect(keys(answer["egger"]).isSuperset(of: ["statistic", "df", "p", "predictor"]))
    #expect(keys(answer["begg"]).isSuperset(of: ["tau", "p"]))
    #expect(keys(answer["trim_fill"]).isSuperset(of: ["side", "k0", "estimate", "se"]))
    #expect(keys(first(answer["subgroups"])).isSuperset(of: Self.model.union(["level"])))
    #expect(keys(answer["between"]).isSuperset(of: ["q", "df", "p"]))
    let moderators = answer["moderators"] as? [String: Any]
    #expect(keys(moderators).isSuperset(of: ["coefficients", "qm", "qm_df", "qm_p", "qe", "qe_df", "qe_p", "r2"]))
    let coefficient = keys(first(moderators?["coefficients"]))
    #expect(
      coefficient.isSuperset(of: ["name", "estimate", "se", "statistic", "p", "ci_lower", "ci_upper"]))
    #expect(
      keys(answer["robust"]).isSuperset(of: ["se", "statistic", "df", "p", "ci_lower", "ci_upper"]))
    #expect(keys(answer["exp"]) == ["estimate", "ci_lower", "ci_upper", "pi_lower", "pi_upper"])
  }

  /// The values pinned in the methods, from metafor 3.8-1.
  @Test func thePinnedNumbersOfTheBCGTrials() throws {
    let answer = try MetaRun.json([MetaRun.example("bcg"), "--measure", "RR", "--test", "hk", "--cluster", "study"])
    #expect(agree(answer["tau2"], 0.31324325813648085))
    #expect(agree(answer["estimate"], -0.7145323421581394))
    #expect(agree(answer["se"], 0.18079174409284787))
    #expect(agree(answer["ci_lower"], -1.108443713685551))
    #expect(agree(answer["ci_upper"], -0.320620970630728))
    #expect(agree(answer["q"], 152.2330080823733))
    #expect(agree(answer["i2_q"], 92.11734685, within: 1e-9))
    #expect(agree(answer["i2"], 92.22138452, within: 1e-9))
    #expect(agree(answer["tau2_lower"], 0.1197183611, within: 1e-9))
    #expect(agree(answer["tau2_upper"], 1.1114790841, within: 1e-9))
    let intervals = answer["intervals"] as? [String: [String: Any]]
    #expect(agree(intervals?["z"]?["se"], 0.17978151610520574))
    let robust = answer["robust"] as? [String: Any]
    #expect(agree(robust?["se"], 0.179704118308592))
    #expect(agree(robust?["df"], 11.0412451471, within: 1e-9))
    let student = try MetaRun.json([MetaRun.example("bcg"), "--measure", "RR", "--test", "t"])
    #expect(agree(student["pi_lower"], -1.9953419585, within: 1e-9))
    #expect(agree(student["pi_upper"], 0.5662772742, within: 1e-9))
    let moments = try MetaRun.json([MetaRun.example("bcg"), "--measure", "RR", "--method", "DL"])
    #expect(agree(moments["tau2"], 0.3087602628623762))
    let equal = try MetaRun.json([MetaRun.example("bcg"), "--measure", "RR", "--method", "EE", "--test", "z"])
    #expect(agree(equal["estimate"], -0.4302851636540909))
    #expect(agree(equal["se"], 0.04049875171086381))
    #expect(equal["pi_lower"] is NSNull)
    #expect(equal["pi_lower_missing"] as? String == "equal_effects_model")
    #expect(equal["tau2_lower_missing"] as? String == "equal_effects_model")
    #expect(equal["df"] is NSNull)
    #expect(equal["df_missing"] as? String == "normal_distribution")
  }

  @Test(arguments: [
    (0, "no_studies", "there is no study to pool."),
    (1, "single_study", "There is one study; this needs at least two."),
  ])
  func noStudyAndOneStudy(_ count: Int, _ reason: String, _ words: String) throws {
    let rows = count == 0 ? "A,,\n" : "A,1,0.5\nB,,\n"
    let path = try MetaRun.file("study,yi,vi\n" + rows)
    let run = try Program.run(["meta", path, "--measure", "GEN", "--format", "json"])
    #expect(run.code == 1)
    #expect(run.error.lowercased().contains(words.lowercased()))
    #expect(run.error.contains("in the table = \(count) pooled + 1 left out (empty cells: 1)"))
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["k"] as? Int == count)
    for key in Self.model.subtracting(["k"]) {
      #expect(answer[key] is NSNull)
      #expect(answer[key + "_missing"] as? String == reason)
    }
    let left = (answer["left_out"] as? [[String: Any]])?.first
    #expect(left?["code"] as? String == "empty_cells")
    #expect(left?["study"] as? String == (count == 0 ? "A" : "B"))
    #expect(left?["columns"] as? [String] == ["yi", "vi"])
    #expect(left?["line"] as? Int == count + 2)
    for format in ["text", "markdown", "html", "csv", "latex"] {
      let run = try Program.run(["meta", path, "--measure", "GEN", "--format", format])
      #expect(run.code == 1)
      #expect(!run.output.lowercased().contains("nan"))
    }
  }

  @Test func subgroupsOfOneStudyAreTyped() throws {
    let path = try MetaRun.file("study,yi,vi,g\nA,1,0.5,x\nB,2,0.4,x\nC,3,0.4,y\nD,2.5,0.3,x\n")
    let answer = try MetaRun.json([path, "--measure", "GEN", "--by", "g"])
    let groups = try #require(answer["subgroups"] as? [[String: Any]])
    #expect(groups[1]["level"] as? String == "y")
    #expect(groups[1]["k"] as? Int == 1)
    // Its own z interval, and said to be z.
    #expect(groups[1]["test"] as? String == "z")
    #expect(groups[0]["test"] as? String == "mhk")
    #expect(agree(groups[1]["ci_lower"], 3 - 1.959963984540054 * 0.4.squareRoot()))
    #expect(
      (answer["warnings"] as? [String])?.contains(
        "The subgroup 'y' has one study: a test between subgroups cannot tell the subgroup from that study.") == true)
    let text = try Program.run(["meta", path, "--measure", "GEN", "--by", "g", "--cumulative", "--width", "200"]).output
    #expect(text.matches(of: /one study, its own z interval/).count == 2)
    #expect(text.contains("by Wald (z) variances of the levels' means, each level with its own tau²"))
    #expect((answer["between"] as? [String: Any])?["q"] is Double)
  }

  @Test func analysesWithoutAnAnswerAreNullWithTheirReason() throws {
    let path = try MetaRun.file("study,yi,vi,g\nA,1,0.5,x\nB,2,0.4,x\n")
    let run = try Program.run(
      ["meta", path, "--measure", "GEN", "--mods", "g", "--egger", "--trim-fill", "--format", "json"])
    #expect(run.code == 0)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["moderators"] is NSNull)
    #expect(answer["moderators_missing"] as? String == "rank_deficient_design")
    #expect(answer["egger_missing"] as? String == "fewer_than_three_studies")
    #expect(answer["trim_fill_missing"] as? String == "fewer_than_three_studies")
    #expect(answer["pi_lower_missing"] as? String == "fewer_than_three_studies")
    let warnings = answer["warnings"] as? [String] ?? []
    #expect(warnings.contains { $0.hasPrefix("No meta-regression: ") })
  }
}
