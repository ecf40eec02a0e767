import Foundation
import Testing

/// The R scripts of `--r` give the numbers of the JSON answer.
///
/// Worst relative difference seen over the grid: 5.3e-11, in a p value of 1e-22, which magnifies that of Q.
struct MetaScriptTests {
  private static let sensitivity = [
    "--leave-one-out", "--influence", "--cumulative", "--egger", "--begg", "--trim-fill",
  ]
  private static let tolerance = 1e-8

  /// Whether R and its packages are there; missing in CI is a failure.
  private static let hasR: Bool = {
    let run = try? Program.run(
      ["Rscript", "--vanilla", "-e", "library(metafor); library(clubSandwich)"],
      executable: URL(fileURLWithPath: "/usr/bin/env"))
    return run?.code == 0
  }()
  private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Every measure, variance, method, test and analysis.
  private static func grid() throws -> [[String]] {
    let bcg = [MetaRun.example("bcg"), "--measure", "RR"]
    let normand = [MetaRun.example("normand"), "--measure", "SMD"]
    let berkey = [MetaRun.example("berkey"), "--measure", "GEN"]
    var grid = [
      bcg + sensitivity + [
        "--exp", "--order", "year", "--mods", "ablat,alloc", "--by", "alloc", "--cluster", "alloc", "--permutations",
        "9",
      ],
      normand + ["--permutations", "512"],
      [MetaRun.example("bcg"), "--measure", "OR"] + sensitivity + ["--by", "alloc", "--prediction", "k-2"],
      [MetaRun.example("bcg"), "--measure", "RD", "--zero-cells-to", "all", "--zero-cells", "1"] + sensitivity,
      [MetaRun.example("normand"), "--measure", "MD"] + sensitivity,
      [MetaRun.example("normand"), "--measure", "ROM", "--exp"] + sensitivity,
    ]
    for method in ["EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"] {
      grid.append(
        bcg + sensitivity + ["--method", method, "--by", "alloc", "--mods", "ablat", "--subgroup-tau2", "common"])
    }
    for test in ["z", "t", "hk", "mhk"] {
      grid.append(normand + sensitivity + ["--test", test, "--egger-predictor", "sample-size", "--prediction", "k-2"])
      grid.append(
        berkey + [
          "--test", test, "--by", "outcome", "--cluster", "study", "--leave-one-out", "--mods", "outcome",
          "--permutations", "300", "--subgroup-tau2", test == "z" ? "separate" : "common", "--level", "90",
        ])
    }
    for variance in ["LS", "LS2", "UB", "AV", "RevMan5"] { grid.append(normand + ["--variance", variance]) }
    let zeros = try MetaRun.file(
      [
        "study,events1,n1,events2,n2,\"odd \"\"name\"\"\"", "\"A, \"\"first\"\"\",0,20,3,21,Österreich",
        "B\\n,2,30,5,29,a'b", "Färdig,0,12,0,15,a'b", "D,4,40,9,41,Österreich", "E,7,33,6,30,a'b", ",,,,,",
      ].joined(separator: "\n"))
    for policy in [["only0"], ["all"], ["if0all"], ["none"], ["only0", "--drop00"]] {
      for measure in ["RR", "OR", "RD"] {
        grid.append([zeros, "--measure", measure, "--mods", "odd \"name\"", "--zero-cells-to"] + policy)
      }
    }
    return grid
  }

  @Test(.enabled(if: hasR || isCI)) func everyScriptGivesTheNumbersOfTheAnswer() throws {
    let grid = try Self.grid()
    let folder = try Program.temporaryFolder()
    var files: [String] = []
    for (index, arguments) in grid.enumerated() {
      let script = try Program.run(["meta"] + arguments + ["--r"])
      #expect(script.code == 0)
      let isASCII = script.output.utf8.allSatisfy { $0 < 128 }
      #expect(isASCII)
      let file = folder.appendingPathComponent("\(index).R").path
      try script.output.write(toFile: file, atomically: true, encoding: .utf8)
      files.append(file)
    }
    // One process for all scripts, each in an environment of its own: loading metafor takes more than a second.
    let driver = folder.appendingPathComponent("driver.R").path
    try "for (f in commandArgs(TRUE)) { cat('script', f, '\\n'); source(f, local = new.env()) }\n".write(
      toFile: driver, atomically: true, encoding: .utf8)
    let run = try Self.r([driver] + files)
    #expect(run.code == 0, "\(run.error)")
    let parts = run.output.components(separatedBy: "script ").dropFirst()
    try #require(parts.count == grid.count)
    var worst = (difference: 0.0, place: "")
    for (arguments, part) in zip(grid, parts) {
      let answer = MetaRun.flat(try MetaRun.json(arguments))
      let lines = part.split(separator: "\n").dropFirst()
      #expect(lines.count > 30, "\(arguments)")
      for line in lines {
        let difference = Self.difference(String(line), answer)
        #expect(difference < Self.tolerance, "\(arguments.dropFirst().joined(separator: " ")): \(line)")
        if difference > worst.difference { worst = (difference, "\(arguments.dropFirst()) \(line)") }
      }
    }
    print("meta --r: worst relative difference \(worst.difference) at \(worst.place)")
  }

  @Test(.enabled(if: hasR || isCI)) func aScriptRunsByItself() throws {
    let file = try Program.temporaryFolder().appendingPathComponent("bcg.R").path
    #expect(try Program.run(["meta", MetaRun.example("bcg"), "--measure", "RR", "--r", "--output", file]).code == 0)
    let run = try Self.r([file])
    #expect(run.code == 0)
    #expect(run.output.contains("\nestimate -0.7145323421581"))
  }

  @Test func aScriptOfTooFewStudiesSaysSo() throws {
    let path = try MetaRun.file("study,yi,vi\nA,1,0.5\n")
    let run = try Program.run(["meta", path, "--measure", "GEN", "--r"])
    #expect(run.code == 1)
    #expect(run.output.contains("Nothing was pooled: There is one study; this needs at least two."))
  }

  private static func r(_ arguments: [String]) throws -> Program.Run {
    try Program.run(["Rscript", "--vanilla"] + arguments, executable: URL(fileURLWithPath: "/usr/bin/env"))
  }

  /// The relative difference of a line `name value` and the answer; infinite where the answer has no such number.
  private static func difference(_ line: String, _ answer: [String: Any]) -> Double {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 2, let ours = answer[words[0]] else { return .infinity }
    if let text = ours as? String { return text == words[1] ? 0 : .infinity }
    guard let ours = ours as? Double, let theirs = Double(words[1]), theirs.isFinite else { return .infinity }
    if ours == theirs { return 0 }
    // Numbers that are zero but for rounding compare on the scale of effects; p values by their own size.
    let isP = words[0].hasSuffix("p")
    return abs(ours - theirs) / max(abs(ours), abs(theirs), isP ? 0 : 1e-4)
  }
}
