import Reporting
import Testing

@Suite struct HTMLStyleSheetTests {
  @Test(arguments: [
    "color-scheme: light dark", "@media (prefers-color-scheme: dark)", "@media print", "size: landscape",
    "display: table-header-group", "position: sticky", "nth-child(even)",
  ])
  func covers(rule: String) { #expect(htmlStyleSheet.contains(rule)) }

  @Test func closesEveryBlockAndLoadsNothing() {
    #expect(htmlStyleSheet.count { $0 == "{" } == htmlStyleSheet.count { $0 == "}" })
    #expect(!htmlStyleSheet.contains("url("))
    #expect(!htmlStyleSheet.contains("@import"))
  }
}
