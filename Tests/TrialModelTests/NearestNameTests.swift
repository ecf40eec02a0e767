import Testing

@testable import TrialModel

@Suite struct NearestNameTests {
  private let names = ["studies", "study", "trial", "trials", "randomized", "follow_up", "GAF-F", "n"]

  @Test(arguments: [
    ("studeis", "studies"), ("Studys", "study"), ("STUDIES", "studies"), ("random", "randomized"),
    ("randomised", "randomized"), ("follow-up", "follow_up"), ("gaff", "GAF-F"), ("tr", "trial"),
    ("trails", "trials"), ("N", "n"),
  ])
  func findsTheNameThatWasMeant(typed: String, name: String) {
    #expect(nearestName(to: typed, among: names) == name)
  }

  @Test(arguments: ["", "x", "zzzzz", "instrument", "completely different"])
  func findsNoNameThatIsFar(typed: String) {
    #expect(nearestName(to: typed, among: names) == nil)
  }

  @Test func prefersTheFirstOfEquals() {
    #expect(nearestName(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(nearestName(to: "x", among: []) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "acbd", 1),
    ("same", "same", 0),
  ])
  func countsEdits(left: String, right: String, distance: Int) {
    #expect(editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
    #expect(editDistance(Array(right.unicodeScalars), Array(left.unicodeScalars)) == distance)
  }
}
