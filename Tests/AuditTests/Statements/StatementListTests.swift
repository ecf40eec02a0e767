import CSVText
import Foundation
import Testing

@testable import Audit

struct StatementListTests {
  private func read(_ text: String) -> StatementList.Reading { StatementList.read(Array(text.utf8), file: "s.csv") }

  private func list(_ text: String) throws -> StatementList {
    guard case .list(let list) = read(text) else {
      Issue.record("\(read(text))")
      return StatementList(items: [])
    }
    return list
  }

  private func messages(_ text: String) -> [String] {
    if case .findings(let findings) = read(text) { findings.map(\.description) } else { [] }
  }

  @Test func readsColumnsInAnyOrder() throws {
    let list = try list("p,label,estimate,ci_upper,ci_lower,locator,source\n< .001,GAF,0.8,3.0,-4.7,Abstract,thesis\n")
    let item = try #require(list.items.first)
    #expect(
      item.subject
        == AuditSubject(table: "statistics", id: "line 2", label: "GAF", source: "thesis", locator: "Abstract"))
    #expect(item.statistic.estimate == "0.8" && item.statistic.ciLower == "-4.7" && item.statistic.p == "< .001")
    #expect(item.statistic.isRatio == nil && item.statistic.level == 95)
  }

  @Test func readsEveryColumn() throws {
    let header = StatementColumn.allCases.map(\.rawValue).joined(separator: ",")
    let row = "a,b,c,1.2,0.9,1.6,90,yes,0.3,F,4.0,1,20,2,10,12,22,3.5,1.1,4,1,5,no,40,9.1,6,.17,non_significant,0.1"
    let statistic = try #require(try list("\(header)\n\(row)\n").items.first).statistic
    var expected = PrintedStatistic.test(
      .f, "4.0", "1", "20", p: "0.3", tails: 2, eta: ".17", n: 22, n1: 10, n2: 12, k: 6, i2: "40")
    expected.estimate = "1.2"
    (expected.ciLower, expected.ciUpper, expected.level, expected.isRatio) = ("0.9", "1.6", 90, true)
    (expected.mean, expected.sd, expected.items) = ("3.5", "1.1", 4)
    (expected.rangeLow, expected.rangeHigh, expected.q) = (1, 5, "9.1")
    (expected.verdict, expected.alpha) = (.nonSignificant, 0.1)
    #expect(statistic == expected)
  }

  @Test(arguments: [
    ("", "s.csv: is empty. Its first line names the columns, such as label,estimate,ci_lower,ci_upper,p."),
    ("label,p\n", "s.csv: holds no statistics, only names of columns."),
    ("label,estimat\na,1\n", "s.csv:1: there is no column 'estimat'. Did you mean 'estimate'?"),
    ("label,cilower\na,1\n", "s.csv:1: there is no column 'cilower'. Did you mean 'ci_lower'?"),
    ("p\n0.1\n", "s.csv:1: the column 'label' is missing. It names each statistic."),
    ("label,p\n,0.1\n", "s.csv:2: column 'label' is empty. Name the statistic, such as 'GAF at follow-up'."),
    ("label,p\na\n", "s.csv:2: the row has 1 cell, the header 2. An empty cell still needs its comma."),
    (
      "label;p\na;1\n",
      "s.csv:1: the columns are separated by semicolons. Save the file with commas between columns and points in decimals."
    ),
  ])
  func namesWhatKeepsTheListFromBeingRead(text: String, message: String) {
    #expect(messages(text) == [message])
  }

  @Test(arguments: [
    ("p", "n.s.", "Write a number as it is printed, such as 0.35 or < 0.001."),
    ("estimate", "about 3", "Write a number as it is printed, such as 0.35."),
    ("estimate", "\"0,5\"", "Write 0.5: a point separates decimals."),
    ("estimate", "<3", "Only p, statistic and i2 may be printed with < or >."),
    ("n", "20.5", "Write a whole number, such as 28."),
    ("n", "99999999999", "Write a whole number, such as 28."),
    ("test", "T-test", "The column holds t, F, chi2, z or Q (of heterogeneity)."),
    (
      "ratio", "maybe",
      "The column holds yes for a ratio, whose null value is 1; no for a difference; empty when unknown."
    ),
    ("alpha", "5", "A level of significance lies between 0 and 1, such as 0.05."),
  ])
  func cannotCheckTextWhereANumberShouldBe(column: String, cell: String, advice: String) throws {
    let list = try list("label,\(column)\n\na,\(cell)\n")
    let shown = cell.replacing("\"", with: "")
    #expect(list.findings.map(\.summary) == ["s.csv:3: column '\(column)' is '\(shown)'. \(advice)"])
    #expect(list.findings.allSatisfy { $0.outcome == .cannotBeChecked($0.summary) })
  }

  @Test func checksTheRestOfARow() throws {
    let list = try list("label,estimate,ci_lower,ci_upper,p\na,5.0,1.0,2.0,n.s.\n")
    #expect(list.findings.contains { $0.rule == "estimate-in-interval" && $0.outcome == .failed(.proof) })
    #expect(list.findings.first?.summary.contains("'p' is 'n.s.'") == true)
  }

  @Test func isNeverSilentAboutARow() throws {
    let list = try list("label,estimate,n\na,5.0,\nb,,\nc,NA,30\n")
    #expect(list.findings.map(\.subject.id) == ["line 2", "line 3", "line 4"])
    #expect(list.findings.prefix(2).allSatisfy { $0.isUnchecked })
  }

  /// Random bytes and random cells give findings or a list, never a crash.
  @Test func survivesAnything() {
    var random = StatementRandom(seed: 34)
    let cells = [
      "", "0", "1", "-1", "5.19", "< 0.05", "> 1e99", "1e100", "-1e100", "1e-99", "0.000", "F", "t", "Q", "chi2", "yes",
      "no", "significant", "NA", "nan", "inf", "999999999", "-999999999", "2", "100%", "x", "\u{2212}3",
    ]
    let header = StatementColumn.allCases.map(\.rawValue).joined(separator: ",")
    for _ in 0..<3000 {
      let row = StatementColumn.allCases.map { _ in random.one(of: cells) }.joined(separator: ",")
      if case .list(let list) = read("\(header)\nL\(row)\n") { #expect(!list.findings.isEmpty) }
      let bytes = (0..<40).map { _ in UInt8(random.whole(0...255)) }
      if case .list = StatementList.read(bytes, file: "s.csv") { Issue.record("random bytes are no list") }
    }
  }
}
