import Testing

@testable import Audit

struct StatementRulesTests {
  private let subject = AuditSubject(
    table: "statistics", id: "2", label: "GAF-F", source: "thesis", locator: "Abstract")

  @Test func describesEveryRuleOnce() {
    let ids = StatementRules.all.map(\.id)
    #expect(Set(ids).count == ids.count && ids.count == 16)
    #expect(StatementRules.all.allSatisfy { !$0.title.isEmpty && $0.basis.hasSuffix(".") })
  }

  @Test func findsWhatIsWrongInAThesisAbstract() {
    let findings = StatementRules.check(
      .interval("+0.8", "-4.7", "3.0", p: "0.67", verdict: .nonSignificant), subject: subject)
    #expect(
      findings.map { "\($0.rule) \($0.outcome)" } == [
        "possible-values passed", "estimate-in-interval passed",
        "estimate-at-centre failed(Audit.AuditGrade.strong)", "interval-sign failed(Audit.AuditGrade.strong)",
        "verdict-against-interval passed", "verdict-against-p passed", "p-against-interval passed",
      ])
    #expect(findings.allSatisfy { $0.subject == subject })
  }

  @Test func saysWhyAnIntervalAloneCannotBeChecked() {
    let findings = StatementRules.check(.interval(nil, "-4.7", "3.0"), subject: subject)
    let reasons = findings.compactMap { finding -> String? in
      if case .cannotBeChecked(let reason) = finding.outcome { reason } else { nil }
    }
    #expect(Set(reasons) == ["The interval -4.7 to 3.0 is printed without its estimate."])
    #expect(reasons.count == 3)
  }

  @Test func saysNothingOfAnEmptyStatement() {
    #expect(StatementRules.check(PrintedStatistic(), subject: subject).isEmpty)
  }

  /// Every finding has a sentence, what was found, and, when it failed, arithmetic or an expectation and what settles it.
  @Test func writesWholeFindings() {
    var random = StatementRandom(seed: 33)
    for index in 0..<600 {
      var printed = PrintedStatistic.interval(
        random.printed(random.between(-3, 3)), random.printed(random.between(-3, 3)),
        random.printed(random.between(-3, 3)), p: random.printedP(random.share()),
        verdict: random.one(of: PrintedStatistic.Verdict.allCases), isRatio: random.one(of: [nil, true, false]),
        n: random.whole(0...60))
      printed.test = random.one(of: PrintedStatistic.Test.allCases)
      printed.statistic = random.printed(random.between(-3, 9))
      printed.df1 = random.printed(random.between(-1, 9), index % 2)
      printed.df2 = random.printed(random.between(-1, 90), index % 2)
      printed.mean = random.printed(random.between(-2, 9))
      printed.sd = random.printed(random.between(-0.2, 5))
      printed.items = random.whole(0...3)
      (printed.rangeLow, printed.rangeHigh) = (Double(random.whole(0...3)), Double(random.whole(2...5)))
      printed.isPercent = index % 7 == 0
      printed.i2 = random.printed(random.between(-5, 110))
      printed.q = random.printed(random.between(-1, 30))
      printed.k = random.whole(0...9)
      printed.partialEtaSquared = random.printed(random.between(-0.2, 1.2))
      for finding in StatementRules.check(printed, subject: subject) {
        #expect(finding.summary.hasSuffix("."), "\(finding)")
        let words = [finding.summary, finding.found, finding.expected] + finding.arithmetic
        #expect(words.allSatisfy { !$0.contains("nan") && !$0.contains("Optional") && !$0.contains("no number") })
        if case .failed = finding.outcome {
          #expect(!finding.found.isEmpty && !finding.expected.isEmpty && !finding.settles.isEmpty, "\(finding)")
        }
      }
    }
  }
}
