import Testing

@testable import Reporting

struct TrialTimelineTests {
  private func timeline(_ count: Int, name: String = "Trial", longest: Double = 24) -> TrialTimeline {
    TrialTimeline(
      title: FlowDiagramTests.longTitle, subtitle: "A review", description: "Times.",
      trials: (0..<count).map { index in
        let months = [0, 0.25, 0.5, longest / 2, longest - Double(index % 3)]
        return TrialTimeline.Trial(
          name: "\(name) \(index)", reports: "Dalum 2018a [33], Dalum 2018b [34], Jensen 2019 [35]",
          programme: index % 4 == 3 ? nil : longest / 2,
          assessments: zip([.baseline, .interim, .interim, .post, .followUp], months).map {
            TrialTimeline.Assessment(kind: $0, months: $1, text: "\($1)")
          },
          unknown: index % 2 == 0 ? "" : "Post-intervention: not retrieved; length of the programme: not retrieved")
      })
  }

  @Test(arguments: [0, 1, 3, 60], [0.5, 24, 600])
  func noTextOverlapsAnother(_ count: Int, _ longest: Double) {
    #expect(FigureChecks.collisions(in: timeline(count, longest: longest).figure()).isEmpty)
  }

  @Test func longNamesOfAnyScriptHaveRoom() {
    let names = [String(repeating: "\u{81FA}\u{7063}", count: 40), String(repeating: "Rehabilitierungs", count: 9)]
    for name in names { #expect(FigureChecks.collisions(in: timeline(3, name: name).figure()).isEmpty) }
  }

  @Test func marksStandWhereTheirMonthsAre() {
    let plot = TrialTimeline(
      title: "T", subtitle: "", description: "D",
      trials: [
        TrialTimeline.Trial(
          name: "A", reports: "", programme: 6,
          assessments: [(TrialTimeline.Kind.baseline, 0.0), (.post, 6), (.followUp, 12)].map {
            TrialTimeline.Assessment(kind: $0.0, months: $0.1, text: "\(Int($0.1))")
          })
      ])
    let labels = plot.figure().labels
    func place(_ text: String) -> [Double] { labels.filter { $0.text == text && $0.anchor == .middle }.map(\.place.x) }
    // The number beside the mark and the number of the axis.
    #expect(place("6").count == 2 && place("6")[0] == place("6")[1])
    #expect(place("12").count == 2 && place("12")[0] == place("12")[1])
    #expect(place("12")[0] - place("6")[0] == place("6")[0] - place("0")[0])
  }

  @Test func theColumnOfReasonsIsThereOnlyWhenNeeded() {
    #expect(timeline(1).figure().width < timeline(2).figure().width)
  }
}
