import Testing
import TrialModel

@testable import Exchange

struct RevManTablesTests {
  @Test func eachArmHasARowOfItsOwn() {
    var post = SampleComparisons.pair(at: "post", months: "9")
    post.comparator.ciLower = "44.1"
    post.comparator.ciUpper = "51.7"
    let files = RevManTables.files([post, SampleComparisons.pair(at: "follow_up", months: nil, kind: "events")])
    #expect(files.map(\.name) == ["study-arms.csv", "study-results.csv"])
    #expect(
      files[0].text == """
        Study,Arm,Description,Intervention
        Färdig 2011,IMR; weekly,,IMR; weekly
        Färdig 2011,TAU,,tau

        """)
    let lines = files[1].text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].split(separator: ",").count == 41)
    #expect(
      lines[2].hasPrefix(
        "Färdig 2011,\"functioning & <roles>: GAF, post, cc\",Continuous,,TAU,,38,,47.9,12.10,,,95,44.1,51.7,"))
    #expect(
      lines[3].hasPrefix("Färdig 2011,\"functioning & <roles>: GAF, follow-up, cc\",Dichotomous,,IMR; weekly,,40,12,,,")
    )
  }

  @Test func anArmThatIsComparedTwiceHasOneRow() {
    let files = RevManTables.files([
      SampleComparisons.pair(at: "post", months: "9"),
      SampleComparisons.pair(at: "post", months: "9", comparator: "t1:waitlist"),
    ])
    #expect(files[1].text.split(separator: "\n").count == 3)
    #expect(RevManTables.files([])[1].text.split(separator: "\n").count == 1)
  }

  @Test func formulasAreHarmless() {
    var pair = SampleComparisons.pair(at: "post", months: "9")
    pair.intervention.label = "@IMR"
    pair.intervention.mean = "-0.5"
    let files = RevManTables.files([pair])
    #expect(files[0].text.contains(",'@IMR,"))
    #expect(files[1].text.contains(",'@IMR,"))
    #expect(files[1].text.contains(",-0.5,"))
  }
}
