import Foundation
import MetaAnalysis
import Synthesis
import Testing

@testable import Exchange

/// The R script gives the numbers of the tables, for every way to an effect, and notices one that was changed.
struct MetaforFolderTests {
  private static func arm(
    _ id: String, _ mean: Double, sd: Double? = nil, se: Double? = nil, ci: (Double, Double)? = nil
  )
    -> ArmEvidence
  {
    ArmEvidence(
      id: id, count: 40, mean: mean, standardDeviation: sd, standardError: se, intervalLower: ci?.0,
      intervalUpper: ci?.1, source: "paper", locator: "Table 2, \"all\"")
  }

  /// Nine trials, each with another way to its effect; one randomized clusters, one has two instruments.
  private static func run() -> SynthesisRun {
    var evidence: [EffectEvidence] = []
    func add(_ trial: String, higher: Bool = true, instrument: String = "gaf", arms: (ArmEvidence, ArmEvidence)) {
      evidence.append(
        EffectEvidence(
          study: trial + "-report", trial: trial, instrument: instrument, higherIsBetter: higher, timePoint: "post",
          arms: (intervention: arms.0, comparator: arms.1)))
    }
    func add(_ trial: String, _ contrast: ContrastEvidence) {
      evidence.append(
        EffectEvidence(
          study: trial + "-report", trial: trial, instrument: "gaf", higherIsBetter: true, timePoint: "post",
          contrasts: [contrast],
          people: PeopleEvidence(
            interventionCount: 31, comparatorCount: 28, what: "randomized", id: "arms", source: "paper", locator: "p. 3"
          )))
    }
    func contrast(_ id: String, _ statistic: String, _ value: Double?, sign: Double = 1) -> ContrastEvidence {
      ContrastEvidence(
        id: id, comparison: "between_groups", statistic: statistic, value: value, df1: 1, df2: 57, sign: sign,
        source: "paper", locator: "p. 4")
    }
    add("a", arms: (arm("a1", 52.2, sd: 11.4), arm("a2", 47.9, sd: 12.1)))
    add("b", arms: (arm("b1", 50.1, se: 1.9), arm("b2", 49.2, se: 2.05)))
    add("c", higher: false, arms: (arm("c1", 20.5, ci: (18.2, 22.8)), arm("c2", 24.1, ci: (21.4, 26.8))))
    add("d", higher: false, instrument: "panss", arms: (arm("d1", 60, sd: 14), arm("d2", 71, sd: 15.5)))
    add("d", arms: (arm("d3", 55, sd: 9), arm("d4", 54, sd: 10)))
    var difference = contrast("e", "mean_difference", 3.1)
    difference.intervalLower = -0.4
    difference.intervalUpper = 6.6
    add("e", difference)
    add("f", contrast("f", "t", 2.31))
    add("g", contrast("g", "f", 4.4, sign: -1))
    add("h", contrast("h", "standardized_mean_difference", 0.35))
    var p = contrast("i", "p", nil)
    p.p = 0.03
    p.pRelation = "="
    p.tails = 2
    add("i", p)
    let candidates = "abcdefghi".map { trial in
      SynthesisCandidate(
        study: "\(trial)-report", label: "Färdig, \(trial)", trial: String(trial),
        clusterSize: trial == "b" ? 12.5 : nil)
    }
    return SynthesisRun(candidates: candidates, evidence: evidence)
  }

  private static func syntheses() -> [RepeatableSynthesis] {
    let run = run()
    return [SynthesisPreset.ours, .asPublished, .metafor, .meta].map { preset in
      RepeatableSynthesis(
        claim: "GF-post", preset: preset.rawValue, domain: "global-functioning", at: "post", population: "cc", run: run,
        result: run.result(preset.choices))
    }
  }

  private static let hasR: Bool = (try? r(["-e", "library(metafor)"]).code) == 0
  private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  private static func r(_ arguments: [String]) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["Rscript", "--vanilla"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  private static func write(_ files: [ExchangeFile]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("metafor \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files { try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name)) }
    return folder
  }

  @Test(.enabled(if: hasR || isCI)) func everyWayToAnEffectGivesTheSameNumbersInR() throws {
    let folder = try Self.write(MetaforFolder.files(Self.syntheses()))
    let run = try Self.r([folder.appendingPathComponent("repeat.R").path])
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("4 syntheses, 209 numbers compared, 0 differ"), "\(run.output)")
  }

  @Test(.enabled(if: hasR || isCI)) func aChangedNumberIsFound() throws {
    var files = MetaforFolder.files(Self.syntheses())
    files = files.map { file in
      file.name == "parts.csv"
        ? ExchangeFile(name: file.name, text: file.text.replacing(",52.2,", with: ",52.3,")) : file
    }
    let run = try Self.r([try Self.write(files).appendingPathComponent("repeat.R").path])
    #expect(run.code == 1)
    #expect(run.output.contains("GF-post ours a-report gaf: yi is "))
  }

  @Test func theTablesHoldAllNineTrialsAndTheirSources() {
    let files = MetaforFolder.files(Self.syntheses())
    #expect(files.map(\.name) == ["syntheses.csv", "effects.csv", "parts.csv", "left_out.csv", "repeat.R"])
    #expect(files[1].text.split(separator: "\n").count == 1 + 4 * 9)
    #expect(files[2].text.split(separator: "\n").count == 1 + 4 * 10)
    #expect(files[2].text.contains("\"paper: Table 2, \"\"all\"\"; paper: Table 2, \"\"all\"\"\""))
    #expect(files == MetaforFolder.files(Self.syntheses()))
    #expect(MetaforFolder.files([])[0].text.split(separator: "\n").count == 1)
  }
}
