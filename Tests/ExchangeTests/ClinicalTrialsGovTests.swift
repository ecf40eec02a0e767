import CSVText
import Testing
import TrialModel

@testable import Exchange

struct ClinicalTrialsGovTests {
  private static func read() throws -> (draft: ReviewDraft, findings: [ImportFinding]) {
    ClinicalTrialsGov.read(file: "NCT00000000.json", bytes: try Fixtures.bytes("NCT00000000.json"))
  }

  @Test func aTrialHasItsArmsAndPeople() throws {
    let draft = try Self.read().draft
    #expect(draft.column("trials", "registration") == ["NCT00000000"])
    #expect(draft.column("trials", "country") == ["Denmark"])
    #expect(draft.column("trials", "diagnosis") == ["Schizophrenia, Bipolar Disorder"])
    #expect(draft.column("trials", "unit_of_randomization") == [nil])
    #expect(draft.column("arms", "label") == ["Self-Management", "Usual Care"])
    #expect(draft.column("arms", "role") == ["intervention", "comparator"])
    #expect(draft.column("arms", "randomized") == ["52", "50"])
    #expect(draft.column("studies", "year") == ["2019"])
    #expect(draft.column("studies", "aim") == [nil])
  }

  @Test func postedResultsAreTakenAsTheyStand() throws {
    let draft = try Self.read().draft
    #expect(draft.column("results", "mean") == ["48.20", "45.9", "-3.1", "-1.4", "-3.0", "-2.2", nil, nil])
    #expect(draft.column("results", "sd") == ["11.3", nil, nil, nil, nil, nil, nil, nil])
    #expect(draft.column("results", "ci_upper") == [nil, nil, "-1.0", "0.8", "-0.6", "0.1", nil, nil])
    #expect(draft.column("results", "n") == ["45", "44", "52", "50", "52", "50", "52", "50"])
    #expect(draft.column("results", "events") == [nil, nil, nil, nil, nil, nil, "6", "11"])
    #expect(
      draft.column("results", "score") == ["score", "score", "change", "change", "change", "change", "score", "score"])
    #expect(draft.tables["results"]?.allSatisfy { $0.missing == .notReported } == true)
    #expect(draft.column("time_points", "months") == ["9", "9", "21"])
    // The register does not say which time is the end of the programme.
    #expect(draft.column("time_points", "kind") == [nil, nil, nil])
  }

  @Test func whatWasLeftOutIsNamed() throws {
    #expect(
      try Self.read().findings.map(\.message) == [
        "resultsSection.outcomeMeasuresModule.outcomeMeasures[1].groups[2]: 'Total' is none of the registered arms; its "
          + "results were left out.",
        "resultsSection.outcomeMeasuresModule.outcomeMeasures[3]: 'Cortisol' is GEOMETRIC_MEAN with Geometric Coefficient of "
          + "Variation, which is no mean, median or count of people; it was left out.",
        "resultsSection.outcomeMeasuresModule: 1 statistical analyses were left out; only arms' results are taken.",
        "protocolSection: left out: descriptionModule, outcomesModule.",
      ])
  }

  @Test func wrongFilesAreNamed() {
    func errors(_ text: String) -> [String] {
      ClinicalTrialsGov.read(file: "x.json", bytes: Array(text.utf8)).findings.errors
    }
    #expect(errors("{\"a\":").first?.hasPrefix("x.json: is not JSON (") == true)
    #expect(errors("<xml/>").first?.hasPrefix("x.json: is not JSON (") == true)
    #expect(errors("{\"FullStudy\": {}}").first?.hasPrefix("x.json: there is no 'protocolSection'.") == true)
    #expect(errors("[1]").first?.hasPrefix("x.json: there is no 'protocolSection'.") == true)
    #expect(errors("{\"studies\": []}") == ["x.json: 'studies' is empty."])
    #expect(
      errors("{\"protocolSection\": {}}").first?.hasPrefix(
        "x.json: there is no 'protocolSection.identificationModule.nctId'.") == true)
  }

  @Test func textInANumberIsNamedByItsPlace() throws {
    let text = String(decoding: try Fixtures.bytes("NCT00000000.json"), as: UTF8.self)
    let read = ClinicalTrialsGov.read(
      file: "x.json", bytes: Array(text.replacing("\"48.20\"", with: "\"48,2 points\"").utf8))
    #expect(
      read.findings.errors == [
        "x.json: resultsSection.outcomeMeasuresModule.outcomeMeasures[0].classes[0].categories[0].measurements[0].value is "
          + "'48,2 points'. A number is expected."
      ])
  }
}
