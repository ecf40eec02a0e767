import Testing
import TrialModel

@testable import Reporting

struct EvidenceMapTests {
  private func map(_ studies: Int, domains: Int = 8, times: [String] = ["post", "follow-up", "over time"])
    -> EvidenceMap
  {
    let names = [
      "Personal recovery", "Perceived social support", "Rehabilitationszufriedenheitsbogen", "\u{751F}\u{6D3B}",
    ]
    return EvidenceMap(
      title: FlowDiagramTests.longTitle, subtitle: "A review", description: "A map.",
      domains: (0..<domains).map { names[$0 % 4] }, times: times,
      studies: (0..<studies).map { study in
        EvidenceMap.Study(
          label: study == 1 ? String(repeating: "van der Woudenberg-", count: 5) : "Study \(study)",
          cells: (0..<domains).map { domain in
            times.indices.map { EvidenceMap.Cell.all[(study * 7 + domain * 3 + $0) % EvidenceMap.Cell.all.count] }
          })
      }, notes: ["A note."])
  }

  @Test(arguments: [0, 1, 3, 60], [1, 8, 25])
  func noTextOverlapsAnother(_ studies: Int, _ domains: Int) {
    #expect(FigureChecks.collisions(in: map(studies, domains: domains).figure()).isEmpty)
    #expect(FigureChecks.collisions(in: map(studies, domains: domains, times: ["post"]).figure()).isEmpty)
  }

  @Test func theLegendCountsEveryCellOnce() {
    let map = map(18, domains: 1)
    #expect(map.counts.reduce(0) { $0 + $1.count } == 18 * 3)
    #expect(map.counts.map(\.count) == Array(repeating: 6, count: 9))
    #expect(map.figure().labels.contains { $0.text == "results of arms at hand: 6" })
    #expect(map.figure().labels.contains { $0.text == "measured, numbers illegible: 6" })
  }

  @Test func onlyASourceSaysThatSomethingWasNotMeasured() {
    var map = map(1, domains: 1)
    map.studies[0].cells = [[.missing(.notMeasured), .measured, .nothing]]
    #expect(
      map.counts.map(\.cell.words) == [
        "not measured, as a source says", "measured, nothing stored of the time", "nothing stored (blank)",
      ])
  }
}
