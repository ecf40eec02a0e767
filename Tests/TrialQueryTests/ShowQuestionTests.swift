import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct ShowQuestionTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled().reader }

  private func parts(_ id: String) throws -> [String] {
    guard case .found(_, let parts) = try reader.read({ db in try ShowQuestion.fetch(db, id: id) }) else { return [] }
    #expect(parts.first?.isSubject == true)
    #expect(parts.first?.answer.rows.count == 1)
    return parts.map(\.listing.name)
  }

  @Test func showsAStudyWithAllThatBelongsToIt() throws {
    let parts = try parts("jensen2019")
    for name in [
      "arms", "instruments", "time_points", "results", "contrasts", "claims", "risk_of_bias", "characteristics",
      "notes",
    ] {
      #expect(parts.contains(name), "\(name)")
    }
  }

  @Test(arguments: ["35", "Jensen 2019", "JENSEN2019"])
  func findsAStudyByReferenceNumberAndLabel(_ name: String) throws {
    #expect(try parts(name).first == "studies")
  }

  @Test(arguments: [
    ("danish-imr", "trials"), ("danish-imr:comparator", "arms"), ("gaf-f", "instruments"), ("GAF-F", "instruments"),
    ("danish-imr:post", "time_points"), ("jensen2019:gaf-f:post:cc:intervention", "results"), ("PR-fu-ITT", "claims"),
    ("goh2023", "sources"), ("monroe_devita2018", "studies"),
  ])
  func showsEveryKindOfThing(_ id: String, _ kind: String) throws {
    #expect(try parts(id).first == kind)
  }

  @Test func namesTheNearestOfWhatIsKnown() throws {
    guard case .unknown(let nearest) = try reader.read({ db in try ShowQuestion.fetch(db, id: "jenson2019") }) else {
      Issue.record("an unknown name was found")
      return
    }
    #expect(nearest == "jensen2019")
  }
}
