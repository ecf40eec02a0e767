import Foundation
import Testing

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
    #expect(grade("counted-twice", "GF-post-CC") == "proof")
    for claim in ["HO-post-CC", "SF-post-CC", "PR-post-CC"] { #expect(grade("counted-twice", claim) == "strong") }
    #expect(grade("criteria", "S10") == "proof")
    #expect(grade("figure-captions", "SF-fu-CC") == "proof")
    for statement in ["S19", "GAF-fu-ITT-35"] {
      #expect(grade("estimate-at-centre", statement) == "strong")
      #expect(grade("interval-sign", statement) == "strong")
    }
    for statement in ["S20", "S21", "jensen2019:gaf-f:follow-up:itt:t", "levitt2009:imrs-client:unstated:not_stated:f"]
    {
      #expect(grade("p-against-statistic", statement) == "strong")
    }
    for claim in ["S22", "SFS-fu-ITT-31"] { #expect(grade("verdict-against-interval", claim) == "strong") }
    #expect(grade("pooled-or-not", "SF-fu-ITT") == "flag")
  }

  @Test func standardErrorsTakenForDeviationsExplainFunctioning() throws {
    let rows = try rows("--claim", "SF-fu-ITT")
    let follows = try #require(rows.first { text($0, "rule") == "follows-from-sources" })
    #expect(text(follows, "grade") == "strong")
    let ranges = text(follows, "expected").matches(of: /I2 (\d+)(?: to (\d+))?%/)
    let correct = try #require(ranges.first)
    #expect((30...45).contains(Int(correct.1) ?? 0) && (30...45).contains(correct.2.flatMap { Int($0) } ?? 30))
    let explanation = try #require(rows.first { text($0, "rule") == "explanation" })
    #expect(text(explanation, "grade") == "strong")
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
    #expect(benefit.hasPrefix("strong: It concludes no benefit"))
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
      #expect(!text(row, "settles").isEmpty && !text(row, "source").isEmpty, "\(text(row, "rule"))")
    }
  }

  @Test func optionsSelectAndTheExitCodeSaysWhatWasFound() throws {
    #expect(try Program.run(["audit"]).code == 1)
    #expect(try Program.run(["audit", "--grade", "flag"]).code == 0)
    #expect(try Program.run(["audit", "--claim", "HO-fu-CC"]).code == 0)
    #expect(try rows("--rule", "counted-twice").allSatisfy { text($0, "rule") == "counted-twice" })
    #expect(try rows("--grade", "proof").count == 3)
    let csv = try Program.run(["audit", "--claim", "SF-fu-ITT", "--format", "csv"]).output
    #expect(
      csv.hasPrefix(
        "outcome,grade,rule,subject_table,subject,label,source,locator,summary,found,expected,arithmetic,settles"))
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
    #expect(run.output.contains("proof                     0"))
  }
}
