import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct FilterTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled().reader }

  private func resolve(_ typed: [FilterAttribute: [String]]) throws -> Selection {
    try reader.read { db in try Filter(typed).resolved(db) }
  }

  private func error(_ typed: [FilterAttribute: [String]]) -> FilterError? {
    do {
      _ = try resolve(typed)
      return nil
    } catch { return error as? FilterError }
  }

  @Test func namesAreFoundByIDLabelNumberAndWithoutCase() throws {
    #expect(try resolve([.study: ["35, 33", "TAN 2017"]]).words[.study] == ["jensen2019", "dalum2018a", "tan2017"])
    #expect(try resolve([.domain: ["Personal Recovery"]]).words[.domain] == ["personal-recovery"])
    #expect(try resolve([.instrument: ["gaf-f"]]).words[.instrument] == ["gaf-f"])
    #expect(try resolve([.at: ["follow_up"]]).words[.at] == ["follow_up"])
    #expect(try resolve([.exposure: ["near-complete"]]).words[.exposure] == ["near_complete"])
    #expect(try resolve([.trial: ["nct01361698"]]).words[.trial] == ["danish-imr"])
    #expect(try resolve([.design: ["individual"]]).words[.design] == ["person"])
  }

  @Test func aLabelWithACommaIsOneName() throws {
    #expect(
      try resolve([.instrument: ["IMRS client, knowledge and goals"]]).words[.instrument] == ["imrs-client-knowledge"])
  }

  @Test func unknownNamesAreAnsweredWithTheNearest() {
    #expect(error([.study: ["jenson2019"]])?.exitCode == 66)
    #expect(
      error([.study: ["jenson2019"]])?.message
        == "--study: nothing is known by 'jenson2019'. Did you mean 'jensen2019'?")
    #expect(error([.instrument: ["mhrn"]])?.message == "--instrument: nothing is known by 'mhrn'. Did you mean 'mhrm'?")
    #expect(error([.comparator: ["wait-list"]])?.exitCode == 64)
    #expect(
      error([.comparator: ["xyz"]])?.message
        == "--comparator: nothing is known by 'xyz'. Known: tau, waitlist, active.")
    #expect(error([.country: ["Atlantis"]])?.message.contains("Known: Denmark, ") == true)
    #expect(error([.study: [","]]) == .empty(option: "study"))
    #expect(error([.diagnosis: [""]]) == .empty(option: "diagnosis"))
  }

  @Test func filtersThatExcludeOneAnotherAreRefused() {
    #expect(
      error([.instrument: ["gaf-f"], .domain: ["hope"]])?.message
        == "--instrument gaf-f and --domain hope exclude one another: it measures another domain.")
    #expect(error([.study: ["35"], .trial: ["dutch-imr"]])?.exitCode == 64)
    #expect(error([.arm: ["dutch-imr:comparator"], .study: ["35"]])?.exitCode == 64)
    #expect(error([.accordingTo: ["text"]])?.exitCode == 64)
    #expect(error([.instrument: ["gaf-f", "state-hope"], .domain: ["hope"]]) == nil)
  }

  @Test func isDescribedAsItsOptions() {
    let filter = Filter([.year: ["2010..2020"], .country: ["USA", "The Netherlands"], .study: []])
    #expect(filter.description == "--country USA --country 'The Netherlands' --year 2010..2020")
    #expect(Filter([.study: []]).isEmpty)
  }
}
