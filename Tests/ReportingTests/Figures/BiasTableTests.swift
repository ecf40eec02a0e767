import Testing
import TrialModel

@testable import Reporting

struct BiasTableTests {
  private func table(_ count: Int, domains: Int = 6, name: (Int) -> String = { "Study \($0) [\($0)]" }) -> BiasTable {
    BiasTable(
      title: FlowDiagramTests.longTitle, subtitle: "A review", description: "Judgements.",
      domains: (0..<domains).map { ["Blinding of outcome assessments", "Selective reporting"][$0 % 2] },
      studies: (0..<count).map { index in
        BiasTable.Study(
          label: name(index),
          judgements: (0..<domains).map { BiasTable.Judgement.all[(index * 5 + $0) % BiasTable.Judgement.all.count] })
      }, notes: ["A note."])
  }

  @Test(arguments: [0, 1, 3, 60])
  func noTextOverlapsAnother(_ count: Int) {
    for domains in [1, 6, 12] {
      #expect(FigureChecks.collisions(in: table(count, domains: domains).lights()).isEmpty)
      #expect(FigureChecks.collisions(in: table(count, domains: domains).shares()).isEmpty)
    }
  }

  @Test func longNamesOfAnyScriptHaveRoom() {
    let table = table(3) {
      ["\u{5F35}\u{5049} 2019", String(repeating: "van der Woudenberg-", count: 5), "<b>&\"quoted\"</b>"][$0]
    }
    #expect(FigureChecks.collisions(in: table.lights()).isEmpty)
  }

  @Test func everyJudgementIsAMarkOfItsOwnWithoutItsColour() {
    var table = table(0, domains: 1)
    table.studies = BiasTable.Judgement.all.map { BiasTable.Study(label: $0.words, judgements: [$0]) }
    let marks = groups("judgement", in: table.lights()).map { shapes in
      shapes.map { shape -> String in
        switch shape {
        case .circle(_, let radius, let paint): "circle \(radius) \(paint.dash) \(paint.stroke != nil)"
        case .line(let one, let two, _): "line \(two.x - one.x) \(two.y - one.y)"
        case .text(let label): label.text
        default: "other"
        }
      }
    }
    #expect(marks.count == 9)
    #expect(Set(marks).count == 9)
  }

  @Test func theSharesOfADomainFillItsBar() {
    let table = table(9)
    let widths = groups("share", in: table.shares()).compactMap { shapes -> Double? in
      if case .rectangle(let box, _) = shapes.first { box.width } else { nil }
    }
    #expect(abs(widths.reduce(0, +) - 6 * 300) < 1e-9)
  }

  @Test func studiesWithoutAJudgementAreCountedAsSuch() {
    var table = table(0, domains: 2)
    table.studies = (0..<4).map {
      BiasTable.Study(label: "Study \($0)", judgements: [.missing(.notRetrieved), $0 == 0 ? .low : .high])
    }
    #expect(table.counts().map(\.count) == [1, 3, 4])
    #expect(table.lights().labels.contains { $0.text == "not retrieved: 4" })
    #expect(table.lights().labels.count { $0.text == "NRT" } == 5)
  }

  private func groups(_ name: String, in figure: Figure) -> [[Shape]] {
    figure.shapes.compactMap { if case .group(name, let shapes) = $0 { shapes } else { nil } }
  }
}
