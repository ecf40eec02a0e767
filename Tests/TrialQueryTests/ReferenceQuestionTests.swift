import Testing
import TrialModel
import TrialQuery
import TrialStore

struct ReferenceQuestionTests {
  private static func fetch(_ scope: ReferenceQuestion.Scope) throws -> [Reference] {
    try Registry.bundled().reader.read { db in try ReferenceQuestion.fetch(db, scope) }
  }

  @Test func aDocumentIsThereOnceWithAllThatIsKnown() throws {
    let all = try Self.fetch(.all)
    #expect(all.count == 51)
    #expect(Set(all.map(\.id)).count == 51)
    let review = all.first { $0.id == "goh2023" }
    #expect(review?.kind == "review")
    #expect(review?.pages == "1162288")
    #expect(review?.url?.hasPrefix("https://doi.org/") == true)
    let report = all.first { $0.id == "jensen2019" }
    #expect(report?.journal == "BMC Psychiatry")
    #expect(report?.citation?.hasPrefix("Jensen SB") == true)
    #expect(all.first { $0.id == "mueser-slides" }?.title == nil)
  }

  @Test func studiesAreThoseOfTheTrials() throws {
    #expect(try Self.fetch(.studies).count == 17)
    let included = try Self.fetch(.includedStudies)
    #expect(included.count == 14)
    #expect(included.first { $0.id == "jensen2019" }?.label == "Jensen 2019")
    #expect(!included.contains { $0.id == "monroe_devita2018" })
  }
}
