import Foundation
import Testing

/// The numbers in the figures are those that `meta` and `pool` give.
struct PlotNumbersTests {
  private static let table = ["--csv", "docs/examples/bcg.csv", "--measure", "RR"]

  private func texts(_ arguments: [String]) throws -> [String] {
    let run = try Program.run(["plot"] + arguments)
    #expect(run.code == 0, "\(run.error)")
    return try XMLReading.elements(of: run.output).filter { $0.name == "text" }.map(\.text)
  }

  private func meta(_ arguments: String...) throws -> [String: Any] {
    let run = try Program.run(["meta", "docs/examples/bcg.csv", "--measure", "RR", "--format", "json"] + arguments)
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func ratio(_ value: Any?) -> String { String(format: "%.2f", exp(value as? Double ?? .nan)) }

  private func interval(_ model: [String: Any]) -> String {
    "\(ratio(model["estimate"])) [\(ratio(model["ci_lower"])), \(ratio(model["ci_upper"]))]"
  }

  @Test func theForestHasEachEffectAndTheSubgroups() throws {
    let texts = try texts(["forest"] + Self.table + ["--by", "alloc"])
    let answer = try meta("--by", "alloc")
    #expect(texts.contains(interval(answer)))
    #expect(texts.contains("[\(ratio(answer["pi_lower"])), \(ratio(answer["pi_upper"]))]"))
    let effects = answer["effects"] as? [[String: Any]] ?? []
    #expect(effects.count == 13)
    for effect in effects {
      #expect(texts.contains { $0.hasPrefix("\(ratio(effect["yi"])) [") })
      #expect(texts.contains(effect["study"] as? String ?? ""))
    }
    let subgroups = answer["subgroups"] as? [String: Any]
    let levels = subgroups?["levels"] as? [[String: Any]] ?? answer["subgroups"] as? [[String: Any]] ?? []
    #expect(levels.count == 3)
    for level in levels { #expect(texts.contains(interval(level))) }
  }

  @Test func leavingOneOutAndCumulating() throws {
    let left = try meta("--leave-one-out")["leave_one_out"] as? [[String: Any]] ?? []
    let leftTexts = try texts(["leave-one-out"] + Self.table)
    #expect(left.count == 13)
    for step in left { #expect(leftTexts.contains(interval(step))) }
    let added = try meta("--cumulative", "--order", "year")["cumulative"] as? [[String: Any]] ?? []
    let addedTexts = try texts(["cumulative"] + Self.table + ["--order", "year"])
    #expect(added.count == 13)
    for step in added.dropFirst(2) { #expect(addedTexts.contains(interval(step))) }
  }

  @Test func trimAndFillAndTheSlope() throws {
    let fill = try meta("--trim-fill")["trim_fill"] as? [String: Any]
    let funnel = try texts(["funnel"] + Self.table + ["--trim-fill"]).joined(separator: " ")
    #expect(funnel.contains("adds \(fill?["k0"] as? Int ?? -1) study"))
    #expect(funnel.contains("the pooled effect is \(ratio(fill?["estimate"])) ["))
    let moderators = try meta("--mods", "ablat")["moderators"] as? [String: Any]
    let slope = (moderators?["coefficients"] as? [[String: Any]])?.last?["estimate"] as? Double ?? .nan
    let bubble = try texts(["bubble"] + Self.table + ["--mod", "ablat"])
    #expect(bubble.contains { $0.hasPrefix("Slope \u{2212}" + String(format: "%.4f", -slope)) })
  }

  @Test func aStudyThatDecidesTheResultIsMarked() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("outlier.csv")
    var rows = (1...9).map { "Study \($0),0.\($0),0.04" }
    rows.append("Tan 2017,5.9,0.4")
    try (["study,yi,vi"] + rows).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let table = ["--csv", file.path, "--measure", "GEN"]
    #expect(try texts(["influence"] + table).contains("Influential study"))
    #expect(try texts(["forest"] + table).contains { $0.hasPrefix("The axis is cut") })
    #expect(try texts(["funnel"] + table).contains { $0.contains("Tan 2017 (5.90)") })
    #expect(try texts(["forest"] + table + ["--axis", "-20,20"]).allSatisfy { !$0.hasPrefix("The axis is cut") })
  }

  @Test func wordsAreNoModeratorOfABubblePlot() throws {
    let run = try Program.run(["plot", "bubble"] + Self.table + ["--mod", "alloc"])
    #expect(run.code == 64)
    #expect(run.error.contains("A bubble plot needs numbers; for words use 'plot forest --by alloc'."))
  }

  @Test func tooFewStudiesForAFigure() throws {
    let run = try Program.run(["plot", "baujat", "SF-fu-ITT"])
    #expect(run.code == 1)
    #expect(run.error.contains("there are 2 studies with usable data, and a Baujat plot needs at least 3."))
    #expect(try Program.run(["plot", "funnel", "GF-post-CC"]).code == 1)
    #expect(try Program.run(["plot", "labbe", "SF-fu-ITT"]).code == 64)
  }

  @Test func randomSubsetsAreRepeatable() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("many.csv")
    let rows = (1...40).map { "Study \($0),\(Double(($0 * 37) % 41) / 20),0.0\($0 % 9 + 1)" }
    try (["study,yi,vi"] + rows).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let command = ["plot", "gosh", "--csv", file.path, "--measure", "GEN", "--subsets", "500"]
    let one = try Program.run(command).output
    #expect(one == (try Program.run(command).output))
    #expect(one.contains("500 random subsets of 40 studies, seed 1") || one.contains("random subsets of 40 studies"))
    #expect(one != (try Program.run(command + ["--seed", "2"]).output))
  }

  @Test(arguments: ["1e-300,1e-300;2e-300,1e-300;3e-300,2e-300", "1,1e16;2,1e16;3,2e16", "1e17,1;2e17,1;3e17,2"])
  func absurdEffectsEndWithAFigureOrAReason(_ effects: String) throws {
    let table = try Program.temporaryFolder().appendingPathComponent("table.csv").path
    let rows = effects.split(separator: ";").enumerated().map { "S\($0.offset),\($0.element),\($0.offset)e17" }
    try ("study,yi,vi,dose\n" + rows.joined(separator: "\n") + "\n").write(
      toFile: table, atomically: true, encoding: .utf8)
    for figure in [
      "forest", "funnel", "baujat", "gosh", "influence", "leave-one-out", "cumulative", "drapery", "bubble",
    ] {
      let more = figure == "bubble" ? ["--mod", "dose"] : []
      let run = try Program.run(["plot", figure, "--csv", table, "--measure", "GEN"] + more)
      #expect(
        run.code == 0 ? run.output.contains("<svg") : run.code == 1 && run.error.hasPrefix("trialbook: "), "\(figure)")
      #expect(!run.output.contains("nan"), "\(figure)")
    }
  }
}
