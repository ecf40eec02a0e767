import Testing

@testable import Audit

struct RoundedNumberTests {
  @Test(arguments: [
    ("0.002", 0.002, 3), (".038", 0.038, 3), ("8.68", 8.68, 2), ("-4.7", -4.7, 1), ("\u{2212}0.42", -0.42, 2),
    ("+0.8", 0.8, 1), ("94%", 94, 0), ("1.0e-3", 0.001, 4), ("2e5", 200_000, -5), (" 12 ", 12, 0),
  ])
  func readsWhatIsPrinted(text: String, value: Double, decimals: Int) throws {
    let number = try #require(RoundedNumber(text))
    #expect(number.value == value)
    #expect(number.decimals == decimals)
    #expect(number.relation == .equal)
  }

  @Test(arguments: [
    ("< 0.001", RoundedNumber.Relation.less), ("<.05", .less), (">0.05", .greater), ("≤ 0.01", .lessOrEqual),
    (">= 0.1", .greaterOrEqual), ("= .03", .equal),
  ])
  func readsRelations(text: String, relation: RoundedNumber.Relation) throws {
    #expect(try #require(RoundedNumber(text)).relation == relation)
  }

  @Test(arguments: ["", "n.s.", "0,5", "1.2.3", "<", "--1", "+-1", "1e400", "1e-200", "NaN", "inf", "5 to 7"])
  func refusesWhatIsNoNumber(text: String) {
    #expect(RoundedNumber(text) == nil)
  }

  @Test func coversHalfAUnitOfTheLastPlaceOnBothSides() {
    let possible = RoundedNumber(0.13, decimals: 2).possible
    #expect(possible.contains(0.125) && possible.contains(0.135))
    #expect(!possible.contains(0.12499) && !possible.contains(0.13501))
    #expect(RoundedNumber(200_000, decimals: -5).possible.contains(249_999))
  }

  @Test func leavesOneSideOpenBehindARelation() {
    #expect(RoundedNumber(0.001, decimals: 3, relation: .less).possible == -.infinity...0.001)
    #expect(RoundedNumber(0.05, decimals: 2, relation: .greaterOrEqual).possible == 0.05...(.infinity))
  }

  @Test func printsItself() {
    #expect(RoundedNumber(0.8, decimals: 2).text == "0.80")
    #expect(RoundedNumber(0.001, decimals: 3, relation: .less).text == "< 0.001")
    let equal: RoundedNumber = "= .03"
    #expect(equal.text == ".03")
  }
}
