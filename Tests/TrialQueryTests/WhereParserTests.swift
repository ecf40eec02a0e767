import Testing
import TrialModel

@testable import TrialQuery

struct WhereParserTests {
  private func error(_ expression: String) -> WhereError? {
    do throws(WhereError) {
      _ = try WhereParser.parse(expression)
      return nil
    } catch { return error }
  }

  @Test func andBindsCloserThanOr() throws {
    guard case .or(let parts) = try WhereParser.parse("a = 1 OR b = 2 AND c = 3") else {
      Issue.record("no OR at the top")
      return
    }
    #expect(parts.count == 2)
    guard case .and(let both) = parts[1] else {
      Issue.record("no AND below")
      return
    }
    #expect(both.count == 2)
  }

  @Test func keywordsHaveNoCase() throws {
    let one = try WhereParser.parse("not a in (1, 2)")
    #expect(one == (try WhereParser.parse("NOT a IN (1, 2)")))
  }

  @Test func readsReasonsInEverySpelling() throws {
    let name = WhereName(name: "a", range: 0..<1)
    for typed in ["illegible", "ILL", "'illegible'", "(illegible)"] {
      #expect(
        try WhereParser.parse("a IS MISSING BECAUSE \(typed)")
          == .missing(name, because: [.illegible], isNegated: false))
    }
    #expect(
      try WhereParser.parse("a IS NOT MISSING BECAUSE (not_reported, 'not retrieved')")
        == .missing(name, because: [.notReported, .notRetrieved], isNegated: true))
  }

  @Test(arguments: [
    ("", "the expression is empty. Write for example: year >= 2010", 0..<0),
    ("a = 1 AN b = 2", "AND, OR or the end is expected here, but 'AN' was found. Did you mean AND?", 6..<8),
    (
      "a LIEK 'x'",
      "IN, LIKE, HAS, BETWEEN, IS, NOT or a comparison such as = is expected here, but 'LIEK' was found. Did you mean LIKE?",
      2..<6
    ),
    ("a IS MISING", "MISSING or NOT is expected here, but 'MISING' was found. Did you mean MISSING?", 5..<11),
    ("a IS NULL", "write IS MISSING; a missing datum has a reason here.", 5..<9),
    ("(a = 1", "the parenthesis that opens here is not closed.", 0..<1),
    ("a BETWEEN 1 OR 2", "AND is expected here, but 'OR' was found.", 12..<14),
    ("a IN 1", "'(' and the values is expected here, but '1' was found.", 5..<6),
    ("a =", "a value: a number, or text in single quotes is expected here, but the expression ends.", 3..<3),
    ("a IN (x)", "a value is expected here. Text is written in single quotes: 'x'.", 6..<7),
    (
      "a IS MISSING BECAUSE ilegible", "'ilegible' is no reason why a datum is missing. Did you mean illegible?",
      21..<29
    ),
    ("1", "a comparison such as = or < is expected here, but the expression ends.", 1..<1),
  ])
  func errorsPointAndHint(_ expression: String, _ message: String, _ range: Range<Int>) {
    #expect(error(expression) == WhereError(message: message, range: range))
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "(", count: 4_000) + "a = 1" + String(repeating: ")", count: 4_000)
    #expect(error(deep)?.message == "the expression is nested more than 100 deep.")
    #expect(error(String(repeating: "NOT ", count: 2_000) + "a = 1")?.message.contains("nested") == true)
  }
}
