import Foundation
import Testing

/// The figures of what a registry holds.
struct RegistryFigureTests {
  static let kinds = ["prisma", "bias", "bias-summary", "timeline", "map", "network"]

  @Test(arguments: [1, 60])
  func anotherReviewIsDrawn(_ trials: Int) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try OtherReview.make(trials: trials, in: folder)
    for kind in Self.kinds {
      let run = try Program.run(["plot", kind, "--database", file])
      #expect(run.code == 0, "\(kind): \(run.error)")
      #expect(try XMLReading.elements(of: run.output).contains { $0.name == "text" }, "\(kind)")
      #expect(!run.output.contains("nan") && !run.output.contains("inf\""), "\(kind)")
      let again = try Program.run(
        ["plot", kind, "--database", file], environment: ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"])
      #expect(run.output == again.output, "\(kind)")
    }
  }

  @Test func theFlowSaysWhatIsNotKnown() throws {
    let run = try Program.run(["plot", "prisma"])
    #expect(run.output.contains(">(n = 1093)<"))
    #expect(run.output.contains(">(n: not retrieved)<"))
    #expect(run.output.contains("In this registry: 14 reports of 12 trials"))
  }

  @Test func judgementsThatAreNotAtHandAreCountedAsSuch() throws {
    let run = try Program.run(["plot", "bias"])
    #expect(run.output.contains(">not retrieved: 84<"))
    #expect(run.output.contains("0 of 84 judgements are at hand"))
    let summary = try Program.run(["plot", "bias-summary", "--country", "Denmark"])
    #expect(summary.output.contains("0 of 18 judgements are at hand (3 studies, 6 domains)"))
  }

  @Test func theReportsOfATrialShareALine() throws {
    let run = try Program.run(["plot", "timeline", "--study", "33,34,35"])
    #expect(run.output.matches(of: /class="trial"/).count == 1)
    #expect(run.output.contains("Dalum 2018a [33], Dalum 2018b [34]"))
    #expect(run.output.contains("3 studies of 1 trial"))
    let taiwan = try Program.run(["plot", "timeline", "--study", "41"])
    #expect(taiwan.output.contains("One month after discharge: not reported"))
  }

  @Test func theMapCountsWhatIsAtHand() throws {
    let run = try Program.run(["plot", "map"])
    #expect(run.output.contains(">results of arms at hand: 14<"))
    #expect(run.output.contains(">measured, nothing stored of the time: 25<"))
    let one = try Program.run(["plot", "map", "--domain", "hope", "--at", "post"])
    #expect(one.output.contains(">Hope<") && !one.output.contains(">follow-up<"))
  }

  @Test func theNetworkSaysLowerBounds() throws {
    let run = try Program.run(["plot", "network"])
    #expect(run.output.contains("12 trials, at least 1630 people randomized"))
    #expect(run.output.contains(">8 trials, \u{2265} 842 people<"))
    #expect(try Program.run(["plot", "network", "--according-to", "text"]).output.contains(">Other<"))
    let danish = try Program.run(["plot", "network", "--country", "Denmark"])
    #expect(danish.output.contains("1 trial, 198 people randomized"))
    #expect(!danish.output.contains("At least"))
  }

  @Test func filtersWithoutAStudyEndWithTheReason() throws {
    for kind in Self.kinds where kind != "prisma" {
      let run = try Program.run(["plot", kind, "--year", "1901"])
      #expect(run.code == 1)
      #expect(run.error == "trialbook: no included study for --year 1901.\n")
    }
    #expect(try Program.run(["plot", "bias", "--study", "Jensn 2019"]).code == 66)
  }
}
