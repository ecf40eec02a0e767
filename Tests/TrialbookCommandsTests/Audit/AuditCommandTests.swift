import Foundation
import Reporting
import Testing

@testable import Audit
@testable import TrialbookCommands

struct AuditCommandTests {
  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    let run = try Program.run(["audit"] + arguments + ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return object?["rows"] as? [[String: Any]] ?? []
  }

  private func text(_ row: [String: Any], _ key: String) -> String { row[key] as? String ?? "" }

  private func arithmetic(_ row: [String: Any]) -> String {
    (row["arithmetic"] as? [String] ?? []).joined(separator: "\n")
  }

  @Test func whatMustBeFoundIsFound() throws {
    let failed = try rows().filter { text($0, "outcome") == "failed" }
    func grade(_ rule: String, _ subject: String) -> String? {
      failed.first { text($0, "rule") == rule && text($0, "subject") == subject }?["grade"] as? String
    }
    for claim in ["PR-post-CC", "PR-post-CC-wo32", "GF-post-CC", "GF-post-CC-wo32", "SF-post-CC", "HO-post-CC"] {
      #expect(grade("counted-twice", claim) == "strong")
    }
    #expect(grade("criteria", "S10") == "proof")
    #expect(grade("figure-captions", "SF-fu-CC") == "proof")
    // The thesis prints +0.8; the review prints 0.8 in favour of one arm, and took the numbers over.
    for rule in ["estimate-at-centre", "interval-sign"] {
      #expect(grade(rule, "S19") == "strong" && grade(rule, "GAF-fu-ITT-35") == "flag")
    }
    #expect(grade("single-difference", "GAF-fu-ITT-35") == "flag")
    for statement in ["S20", "S21", "jensen2019:gaf-f:follow-up:itt:t", "levitt2009:imrs-client:unstated:not_stated:f"]
    {
      #expect(grade("p-against-statistic", statement) == "strong")
    }
    for claim in ["S22", "SFS-fu-ITT-31"] { #expect(grade("verdict-against-interval", claim) == "strong") }
    for (rule, subject) in [
      ("pooled-or-not", "SF-fu-ITT"), ("decision-rule", "PR-fu-CC-wo30"), ("member-omitted", "PR-fu-CC"),
      ("cluster-trials", "HO-post-CC"), ("shared-p", "dalum2018b:gaf-f:post:cc:p"),
      ("baseline-imbalance", "act-imr-pilot"),
    ] {
      #expect(grade(rule, subject) == "flag", "\(rule)")
    }
    #expect(failed.count { text($0, "rule") == "member-omitted" } == 1)
  }

  /// Strong findings about the review are counted by fact, and those about other documents apart.
  @Test func factsAreCountedByDocument() throws {
    let run = try Program.run(["audit", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let documents = object?["documents"] as? [[String: Any]] ?? []
    #expect(documents.first?["document"] as? String == "goh2023" && documents.first?["is_audited"] as? Bool == true)
    #expect(documents.dropFirst().allSatisfy { $0["is_audited"] as? Bool == false })
    let rows = object?["rows"] as? [[String: Any]] ?? []
    for document in documents {
      let strong = rows.filter {
        text($0, "document") == document["document"] as? String && text($0, "outcome") == "failed"
      }
      let firmest = Dictionary(grouping: strong) { text($0, "fact") }.values.filter { facts in
        facts.contains { text($0, "grade") == "strong" } && !facts.contains { text($0, "grade") == "proof" }
      }
      #expect(document["strong"] as? Int == firmest.count, "\(document)")
    }
    let cohort = rows.filter { text($0, "fact") == "repeated-trial|danish-imr" }
    #expect(cohort.count { text($0, "rule") == "counted-twice" } == 6)
    #expect(Set(cohort.map { text($0, "document") }) == ["goh2023"])
    #expect(
      rows.allSatisfy { text($0, "outcome") != "failed" || !text($0, "found").isEmpty || !arithmetic($0).isEmpty })
  }

  @Test func theTerminalHasThePrefaceAndTheAppendix() throws {
    let output = try Program.run(["audit"]).output
    let flat = output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(flat.contains("some will turn out to be ours"))
    #expect(output.contains("Appendix: findings about other documents"))
    #expect(output.contains("Contradictions that were noted by hand"))
    #expect(
      flat.contains("3 (33), Dalum 2018b (34)")
        || flat.contains("Dalum 2018a (33), Dalum 2018b (34) and Jensen 2019 (35) report the same"))
  }

  /// What passed is counted by check, with those that did not, and its rows once.
  @Test func whatPassedSaysOfHowMany() throws {
    func finding(_ id: String, _ outcome: AuditOutcome) -> AuditFinding {
      AuditFinding(
        rule: "counted-twice", subject: AuditSubject(table: "claims", id: id, label: id, source: "s", locator: "p. 1"),
        outcome: outcome, summary: "Said.", expected: id)
    }
    let report = AuditReport(
      title: "Audit",
      findings: [
        finding("A", .passed), finding("A", .passed), finding("B", .passed), finding("C", .failed(.flag)),
      ], document: "s")
    let text = report.text(as: .markdown, options: RenderOptions())
    #expect(text.contains("| 3 of 4 checks | 2 claims | A, B |"))
    #expect(
      text.contains("| passed | 3 | checks in which nothing disagrees, with the sources or within the document |"))
  }

  @Test func reasonsThatDifferInTheirCountsNameNone() throws {
    func finding(_ id: String, _ reason: String) -> AuditFinding {
      AuditFinding(
        rule: "members-and-people",
        subject: AuditSubject(table: "claims", id: id, label: id, source: "s", locator: "p. 1"),
        outcome: .cannotBeChecked(reason), summary: reason)
    }
    func reasons(_ texts: String...) -> [String] {
      AuditReport(title: "Audit", findings: texts.map { finding($0, $0) }).unchecked.map(\.reason)
    }
    #expect(
      reasons("1016 people: not known for Ahn 2019 (7).", "429 people: not known for Ahn 2019 (7).")
        == ["N people: not known for Ahn 2019 (7)."])
    #expect(reasons("3 of 4 people.", "3 of 9 people.") == ["3 of N people."])
    #expect(reasons("Not known for Ahn 2019 (7).", "Not known for Ahn 2020 (8).").count == 2)
  }

  /// A weaker finding about the same fact expects nothing of it, and its place is not said twice.
  @Test func aMergedFindingExpectsWhatItsFirmestDoes() throws {
    func finding(_ rule: String, _ id: String, _ grade: AuditGrade, _ expected: String) -> AuditFinding {
      AuditFinding(
        rule: rule, subject: AuditSubject(table: "claims", id: id, label: id, source: "s", locator: "p. 1"),
        outcome: .failed(grade), summary: "Said.", found: "1", expected: expected, arithmetic: [expected],
        fact: AuditFact("x"))
    }
    let difference = try #require(
      [finding("a", "A", .strong, "2"), finding("b", "B", .flag, "3")].differences.first)
    #expect(difference.expected == "2")
    #expect(difference.locations == ["s: p. 1"])
    #expect(difference.arithmetic.contains("B, b (flag): Said."))
  }

  @Test func partOfTheAuditDoesNotSpeakOfTheWholeDocument() throws {
    #expect(try Program.run(["audit"]).output.contains("what is not"))
    #expect(try !Program.run(["audit", "--rule", "counted-twice"]).output.contains("are stored"))
    // Blank parts of a finding have no label.
    let text = try Program.run(["audit", "--rule", "duplicate-records"]).output
    #expect(!text.contains("Also:") && !text.contains("Expected:") && text.contains("three quarters of 7 databases"))
  }

  @Test func theCohortIsOneFindingWithItsPremiseAndBothSolutions() throws {
    let row = try #require(
      rows("--claim", "GF-post-CC", "--rule", "counted-twice").first { text($0, "rule") == "counted-twice" })
    let lines = arithmetic(row)
    #expect(
      lines.contains(
        "Premise: Dalum 2018b (34) and Jensen 2019 (35) are reports of one trial, Danish IMR trial, registered as NCT01361698"
      ))
    #expect(lines.contains("report the same 198 randomized people"))
    #expect(lines.contains("Counted twice, with g = 3.01: 1.07 (-0.75 to 2.90)"))
    #expect(
      lines.contains("Counted once, with g = 2.04: 1.07 (-0.77 to 2.92), I2 96%; this is closer to what is printed."))
    // The premise stands in every one of the six.
    for row in try rows("--rule", "counted-twice") where text(row, "outcome") == "failed" {
      #expect(arithmetic(row).contains("Premise: "))
    }
  }

  @Test func whatCouldNotBeCheckedIsNotPassed() throws {
    let rows = try rows("--rule", "decision-rule")
    for claim in ["GF-fu-CC", "SF-fu-ITT"] {
      #expect(rows.first { text($0, "subject") == claim }.map { text($0, "outcome") } == "cannot_be_checked")
    }
    // Their people are what the larger pools leave, so their widths can be judged.
    for claim in ["PR-post-CC-wo32", "GF-post-CC-wo32"] {
      let row = try #require(rows.first { text($0, "subject") == claim })
      #expect(text(row, "outcome") == "passed" && arithmetic(row).contains("are left."))
    }
  }

  @Test func standardErrorsTakenForDeviationsExplainFunctioning() throws {
    let rows = try rows("--claim", "SF-fu-ITT")
    let follows = try #require(rows.first { text($0, "rule") == "follows-from-sources" })
    #expect(text(follows, "grade") == "strong")
    let ranges = text(follows, "expected").matches(of: /I2 (\d+)(?: to (\d+))?%/)
    let correct = try #require(ranges.first)
    #expect((30...45).contains(Int(correct.1) ?? 0) && (30...45).contains(correct.2.flatMap { Int($0) } ?? 30))
    let explanation = try #require(rows.first { text($0, "rule") == "explanation" })
    // It fits at the edge, and not with fewer people.
    #expect(text(explanation, "grade") == "flag")
    #expect(arithmetic(explanation).contains("which fits from 93.5 to 94.5"))
    #expect(arithmetic(explanation).contains("With 127 people of Jensen 2019 (35): "))
    #expect(
      text(explanation, "summary").contains("the standard errors of Jensen 2019 (35) taken for standard deviations"))
    let wrong = try #require(text(explanation, "expected").firstMatch(of: /I2 (\d+)/))
    #expect((93...95).contains(Int(wrong.1) ?? 0))
    #expect(arithmetic(explanation).contains("I2 93.5 to 94.5"))
  }

  @Test func noEffectOfTheUnknownStudyExplainsRecovery() throws {
    let rows = try rows("--claim", "PR-fu-ITT")
    let follows = try #require(rows.first { text($0, "rule") == "follows-from-sources" })
    #expect(text(follows, "grade") == "strong")
    #expect(text(follows, "summary").contains("does not come out with any effect of Roosenschoon 2021 (31)"))
    let explanation = try #require(rows.first { text($0, "rule") == "explanation" })
    // With more than one assumption an explanation is a flag.
    #expect(text(explanation, "grade") == "flag")
    #expect(text(explanation, "summary").contains("standard errors of Jensen 2019 (35) taken for standard deviations"))
    #expect(text(explanation, "summary").contains("if the entry of Roosenschoon 2021 (31) was g = 0.3"))
  }

  @Test func everyStatementHasALine() throws {
    let subjects = Set(
      try rows().filter { ["statements", "conclusions"].contains(text($0, "subject_table")) }.map {
        text($0, "subject")
      })
    for number in 1...25 { #expect(subjects.contains(number < 10 ? "S0\(number)" : "S\(number)")) }
  }

  @Test func conclusionsAndCriteriaAreHeldAgainstTheResults() throws {
    let failed = try rows().filter { text($0, "outcome") == "failed" }
    func finding(_ rule: String, _ subject: String) -> String? {
      failed.first { text($0, "rule") == rule && text($0, "subject") == subject }
        .map { text($0, "grade") + ": " + text($0, "summary") + "\n" + arithmetic($0) }
    }
    let benefit = try #require(finding("conclusion-against-results", "S55"))
    #expect(benefit.hasPrefix("strong: The sentence says that there is no benefit"))
    #expect(benefit.contains("0.56 (0.08 to 1.05)") && benefit.contains("P = .003"))
    #expect(finding("conclusion-against-results", "S40")?.contains("0.89 (-0.03 to 1.81)") == true)
    let sizes = try #require(finding("effect-size-in-words", "S92"))
    #expect(sizes.contains("PR-post-CC has 0.89 and PR-fu-ITT has -0.11"))
    #expect(finding("improvement-of-studies", "S56")?.contains("RAS factors: P = 0.808") == true)
    #expect(finding("stated-significance", "S39")?.contains("P < 0.06") == true)
    #expect(finding("eligibility", "S38")?.contains("Tan 2017 (32) took people with anxiety disorder") == true)
    #expect(finding("criteria-against-design", "design-randomized")?.hasPrefix("flag: ") == true)
    #expect(
      finding("criteria-against-design", "intervention-imr")?.contains("Muralidharan 2019 (10): Living Well") == true)
    #expect(finding("earlier-reviews", "S35")?.contains("2023 - 2014 = 9") == true)
    #expect(finding("registration-date", "S36")?.contains("search until 2022-02; registered 2022-10") == true)
    #expect(finding("duplicate-records", "duplicates_removed")?.contains("6.5 of 7 databases") == true)
  }

  @Test func whatPassedIsPrinted() throws {
    let passed = try rows().filter { text($0, "outcome") == "passed" }
    func count(_ rule: String, _ table: String) -> Int {
      passed.count { text($0, "rule") == rule && text($0, "subject_table") == table }
    }
    #expect(count("estimate-in-interval", "claims") == 25)
    #expect(count("flow-of-records", "statements") == 4)
    #expect(count("eta-against-f", "contrasts") == 6)
    #expect(passed.contains { text($0, "subject") == "hasson_ohayon2007:imrs-clinician:post:not_stated:f" })
    for statement in ["S01", "S02", "S03", "S04", "S05", "S06", "S09", "S12", "S18"] {
      #expect(passed.contains { text($0, "subject") == statement })
    }
  }

  @Test func everyFindingSaysWhatWouldSettleIt() throws {
    for row in try rows() where text(row, "outcome") == "failed" {
      #expect(!text(row, "settles").isEmpty && !text(row, "document").isEmpty, "\(text(row, "rule"))")
    }
  }

  @Test func optionsSelectAndTheExitCodeSaysWhatWasFound() throws {
    #expect(try Program.run(["audit"]).code == 1)
    #expect(try Program.run(["audit", "--grade", "flag"]).code == 0)
    #expect(try Program.run(["audit", "--claim", "HO-fu-CC"]).code == 0)
    #expect(try rows("--rule", "counted-twice").allSatisfy { text($0, "rule") == "counted-twice" })
    #expect(try rows("--grade", "proof").count == 2)
    let csv = try Program.run(["audit", "--claim", "SF-fu-ITT", "--format", "csv"]).output
    #expect(
      csv.hasPrefix(
        "outcome,grade,rule,subject_table,subject,label,document,locator,summary,found,expected,arithmetic,settles,fact"
      ))
    #expect(try Program.run(["audit", "--format", "html"]).output.contains("<h1>Audit of"))
  }

  @Test func mistypedNames() throws {
    let claim = try Program.run(["audit", "--claim", "PR-post-CX"])
    #expect(claim.code == 66)
    #expect(claim.error == "trialbook: there is no claim 'PR-post-CX'. Did you mean 'PR-post-CC'?\n")
    let rule = try Program.run(["audit", "--rule", "counted-twise"])
    #expect(rule.code == 64)
    #expect(rule.error.contains("Did you mean 'counted-twice'?"))
    #expect(try Program.run(["audit", "--grade", "strict"]).code == 64)
  }

  @Test func theReportOfTheBundledReviewIsCurrent() throws {
    let path = Program.root.appendingPathComponent("docs/audit-goh-2023.md").path
    if ProcessInfo.processInfo.environment["TRIALBOOK_UPDATE_EXAMPLES"] == "1" {
      _ = try Program.run(["audit", "--output", path])
    }
    let run = try Program.run(["audit", "--check", path], environment: ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(run.code == 0, "TRIALBOOK_UPDATE_EXAMPLES=1 ./Scripts/test --filter AuditCommandTests writes it anew")
  }

  @Test func showPrintsAClaimWithItsFindings() throws {
    let run = try Program.run(["show", "SF-fu-ITT"])
    #expect(run.code == 0)
    #expect(run.output.contains("Recomputation and findings of the audit"))
    #expect(run.output.contains("Jensen 2019 (35): g = -0.064"))
  }

  @Test func aReviewWithoutClaimsHasNothingToFail() throws {
    let folder = try Program.temporaryFolder()
    let source = Program.root.appendingPathComponent("SeedData")
    let review = folder.appendingPathComponent("review")
    try FileManager.default.copyItem(at: source, to: review)
    for name in [
      "claims", "claim_members", "synthesis_representatives", "statements", "assertions", "assertion_terms",
      "conclusions", "conclusion_grounds", "notes", "prisma_counts",
    ] {
      let file = review.appendingPathComponent("\(name).csv")
      let header = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first ?? ""
      try "\(header)\n".write(to: file, atomically: true, encoding: .utf8)
    }
    let database = folder.appendingPathComponent("review.sqlite").path
    let made = try Program.run(["init", database, "--from", review.path])
    #expect(made.code == 0, "\(made.error)")
    let run = try Program.run(["audit", "--database", database, "--rule", "counted-twice"])
    #expect(run.code == 0)
    #expect(run.output.contains("proof                   0"))
  }
}
