import Foundation
import Testing

/// What the program says of a review of its own words: three arms, no programmes, no classes, no components.
struct AnyReviewSentencesTests {
  private static func run(_ arguments: String..., file: String) throws -> (output: String, error: String, code: Int32) {
    let run = try Program.run(arguments + ["--database", file])
    return (run.output, run.error, run.code)
  }

  private static func json(_ arguments: String..., file: String) throws -> [[String: Any]] {
    let run = try Program.run(arguments + ["--format", "json", "--database", file])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(object?["rows"] as? [[String: Any]])
  }

  @Test func whatHasNoRowHasNoReason() throws {
    var review = try SleepReview()
    review.addTrial("a")
    let file = try review.file()
    let query =
      "SELECT comparator_class, edition_missing, modules_missing, format_missing, duration_months_missing FROM study"
    let study = try Self.run("query", query, "--format", "csv", file: file)
    #expect(study.output.split(separator: "\r\n").last == ",,,,", "\(study)")
    let arm = try Self.run(
      "query", "SELECT comparator_class_missing, edition_missing, provider_missing FROM arm ORDER BY position",
      "--format",
      "csv", file: file)
    #expect(arm.output.split(separator: "\r\n").suffix(2) == ["not_applicable,,", ",,"], "\(arm)")
    let compared = try Self.run("compare", "--by", "edition", file: file).output
    #expect(compared.contains("(not classified)"))
    #expect(!compared.contains("NA"))
    let table = try Self.run("table1", "--columns", "study,modules,comparator", file: file).output
    #expect(!table.contains("NA") && !table.contains("NR"))
  }

  @Test func everyComparatorCounts() throws {
    var review = try SleepReview()
    review.addTrial("a", arms: SleepReview.threeArms)
    review.addTrial("b")
    review.addClass("a:relax", "active")
    review.addClass("a:wait", "waitlist")
    review.addClass("b:wait", "waitlist")
    let file = try review.file()
    let studies = try Self.run("studies", "--comparator", "waitlist", "--format", "csv", file: file).output
    #expect(studies.contains("active; waitlist"))
    let compared = try Self.run("compare", "--by", "comparator", "--format", "csv", file: file).output
    #expect(compared.contains("active; waitlist,1,1,1,"))
    #expect(compared.contains("waitlist,1,1,2,"))
    // Arms without components go by their labels.
    #expect(compared.contains("CBT-I vs Relaxation and Waiting list: 1 (1)"))
    #expect(compared.contains("CBT-I vs Waiting list: 1 (2)"))
    let table = try Self.run("table1", "--columns", "study,comparator", "--format", "csv", file: file).output
    #expect(table.contains("Study a,active; waiting list"))
  }

  @Test func table1SaysOnlyWhatApplies() throws {
    var review = try SleepReview()
    review.addTrial("a")
    review.review.rows["studies"]?[0]["aim"] = "not_retrieved"
    review.review.rows["studies"]?[0]["main_results"] = "not_retrieved"
    let table = try Self.run("table1", "--width", "400", file: review.file()).output
    for sentence in ["review's Table 1", "review's own Table 1", "Aims and main results", "its Table 1 makes it"] {
      #expect(!table.contains(sentence), "\(sentence)")
    }
    #expect(table.contains("Arms by their labels; studies of one trial share its arms and its people."))
  }

  @Test func showPrintsWhatIsStored() throws {
    var review = try SleepReview()
    review.addTrial("a", arms: SleepReview.threeArms)
    for arm in ["cbt", "relax", "wait"] {
      review.addResult("a", arm, kind: "median", ["n": "30", "median": "9.5", "q1": "5", "q3": "12"])
    }
    review.addClaim("S", members: ["a"])
    review.review.rows["studies"]?[0]["reference_number"] = "not_applicable"
    let file = try review.file()
    for subject in ["a", "isi"] {
      let shown = try Self.run("show", subject, "--width", "300", file: file).output
      #expect(shown.contains("Median") && shown.contains("9.5"))
      #expect(!shown.contains("Mean"), "\(shown)")
      #expect(shown.contains("a:relax"))
    }
    #expect(try Self.run("show", "a", "--width", "300", file: file).output.contains("Relaxation"))
    let claim = try Self.run("show", "S", file: file)
    #expect(claim.code == 0)
    #expect(!claim.output.contains("null"))
  }

  @Test func presetsAreSaidWithoutTheBundledReview() throws {
    var review = try SleepReview()
    for trial in ["a", "b"] {
      review.addTrial(trial)
      review.addMean(trial, "cbt", 30, 8, 4)
      review.addMean(trial, "wait", 30, 12, 4)
    }
    let file = try review.file()
    let pooled = try Self.run(
      "pool", "--domain", "sleep", "--at", "post", "--population", "cc", "--preset", "as-published", file: file)
    #expect(pooled.code == 0)
    #expect(pooled.output.contains("fixed effect unless P < 0.10"))
    #expect(!pooled.output.contains("Goh") && !pooled.output.contains("as published, from"))
  }

  @Test func exportsNameWhatTheyLeaveOut() throws {
    var review = try SleepReview()
    for trial in ["a", "b"] { review.addTrial(trial) }
    for arm in ["cbt", "wait"] {
      review.addMean("a", arm, 30, 8, 4)
      review.addResult("b", arm, kind: "median", ["n": "30", "median": "9", "q1": "5", "q3": "12"])
    }
    let file = try review.file()
    let folder = try Program.temporaryFolder()
    for form in ["revman-csv", "metapsy"] {
      let run = try Self.run("export", form, folder.appendingPathComponent(form).path, file: file)
      #expect(run.code == 0)
      #expect(run.error.hasSuffix("stand side by side in one source: Study b.\n"), "\(run.error)")
    }
    let script = try Self.run("export", "r", folder.appendingPathComponent("r").path, file: file)
    #expect(script.code == 0)
    #expect(
      script.error
        == "trialbook: no claim of a review is stored, so there is no synthesis to repeat and the tables are empty\n")
    review.addClaim("S", members: ["a", "b"])
    let empty = try Self.run("export", "r", folder.appendingPathComponent("r2").path, file: review.file())
    #expect(empty.code == 0)
    #expect(empty.error.contains("no claim has two usable effects"))
  }

  @Test func theSchemaSpeaksOfAnyReview() throws {
    let folder = try Program.temporaryFolder().appendingPathComponent("package")
    var review = try SleepReview()
    review.addTrial("a")
    #expect(try Self.run("export", "datapackage", folder.path, file: review.file()).code == 0)
    let text = try String(contentsOf: folder.appendingPathComponent("datapackage.json"), encoding: .utf8)
    for words in ["Assertive Community", "What an arm can receive: IMR", "IMR curriculum"] {
      #expect(!text.contains(words), "\(words)")
    }
  }
}
