import Foundation
import Testing

struct PoolCommandTests {
  private func json(_ arguments: String...) throws -> [String: Any] {
    let run = try Program.run(["pool"] + arguments + ["--format", "json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func effects(_ object: [String: Any]) -> [[String: Any]] { object["members"] as? [[String: Any]] ?? [] }

  @Test func theDanishTrialEntersOnce() throws {
    let object = try json("--domain", "personal recovery", "--at", "post", "--population", "CC")
    let danish = effects(object).filter { $0["trial"] as? String == "danish-imr" }
    #expect(danish.count == 1)
    #expect(danish.first?["studies"] as? [String] == ["jensen2019"])
    let leftOut = object["left_out"] as? [[String: Any]] ?? []
    #expect(
      leftOut.first { $0["study"] as? String == "dalum2018a" }?["reason"] as? String
        == "the same people as jensen2019, which stands for the trial")
    let pooled = effects(object).flatMap { $0["studies"] as? [String] ?? [] }
    #expect(pooled.count + leftOut.count == object["candidates"] as? Int)
  }

  @Test func numbersThatMustComeOut() throws {
    let functioning = try json("--domain", "global-functioning", "--at", "post", "--population", "cc")
    let gaf = try #require(effects(functioning).first)
    #expect(((gaf["estimate"] as? Double ?? 0) - 0.158).magnitude < 0.0005)

    let social = try json("SF-fu-ITT")
    let values = effects(social).compactMap { $0["estimate"] as? Double }
    #expect((values[0] - -0.064).magnitude < 0.0005)
    #expect((values[1] - 0.22).magnitude < 0.005)
    #expect((30...45).contains(social["i2_q"] as? Double ?? 0))
  }

  @Test func everyEffectNamesItsInputsWithSourceAndLocator() throws {
    for effect in effects(try json("PR-fu-ITT")) {
      for part in effect["parts"] as? [[String: Any]] ?? [] {
        let inputs = part["inputs"] as? [[String: Any]] ?? []
        #expect(!inputs.isEmpty)
        #expect(
          inputs.allSatisfy {
            ($0["source"] as? String)?.isEmpty == false && ($0["locator"] as? String)?.isEmpty == false
          })
      }
    }
  }

  @Test func asPublishedSaysThatPeopleAreCountedTwice() throws {
    let run = try Program.run(["pool", "SF-post-CC", "--preset", "as-published"])
    #expect(run.output.contains("People are counted 2 times: dalum2018b, jensen2019 report one trial, danish-imr."))
    #expect(run.output.contains("printed by the review"))
  }

  @Test func weightsAddUpTo100AsPrinted() throws {
    let run = try Program.run(["pool", "PR-fu-ITT"])
    let weights = run.output.matches(of: /(\d+\.\d)%/).compactMap { Double($0.1) }
    #expect(weights.count == 2)
    #expect((weights.reduce(0, +) - 100).magnitude < 1e-9)
  }

  @Test func oneEffectIsATypedAnswer() throws {
    let run = try Program.run(["pool", "PR-post-CC"])
    #expect(run.code == 1)
    #expect(run.error == "trialbook: 1 of 11 studies have usable data. There is one effect and nothing to pool.\n")
    #expect(run.output.contains("There is one study; this needs at least two."))
  }

  @Test func noEffectIsATypedAnswer() throws {
    let run = try Program.run(["pool", "QL-post-CC", "--format", "json"])
    #expect(run.code == 1)
    #expect(run.output.contains("\"estimate_missing\": \"no_studies\""))
    #expect(!run.output.contains("nan") && !run.output.contains("inf"))
  }

  @Test func mistypedNames() throws {
    #expect(
      try Program.run(["pool", "PR-post-CX"]).error.contains(
        "the review has no claim 'PR-post-CX'. Did you mean 'PR-post-CC'?"))
    #expect(
      try Program.run(["pool", "--domain", "hpe", "--at", "post", "--population", "cc"]).error
        == "trialbook: there is no domain 'hpe'. Did you mean 'hope'?\n")
    #expect(try Program.run(["pool", "--domain", "hope", "--at", "later", "--population", "cc"]).code == 64)
    #expect(try Program.run(["pool", "--domain", "hope", "--at", "post", "--population", "all"]).code == 66)
    #expect(try Program.run(["pool"]).code == 64)
    #expect(try Program.run(["pool", "PR-fu-ITT", "--by", "comparater"]).error.contains("Did you mean 'comparator'?"))
    #expect(try Program.run(["pool", "PR-fu-ITT", "--rho", "2"]).code == 64)
  }

  @Test func theSameBytesEverywhere() throws {
    let here = try Program.run(["pool", "PR-fu-ITT", "--flip", "--leave-one-out", "--by", "comparator"])
    let there = try Program.run(
      ["pool", "PR-fu-ITT", "--flip", "--leave-one-out", "--by", "comparator"],
      environment: ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(here.output == there.output)
    #expect(here.code == 0)
  }

  @Test func filtersAndWhereChooseTheCandidates() throws {
    let question = ["--domain", "personal-recovery", "--at", "follow-up", "--population", "itt", "--format", "json"]
    func trials(_ more: String...) throws -> [String] {
      let run = try Program.run(["pool"] + question + more)
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      return effects(object ?? [:]).compactMap { $0["trial"] as? String }
    }
    #expect(try trials() == ["danish-imr", "dutch-imr", "new-york-imr"])
    #expect(try trials("--comparator", "tau") == ["danish-imr", "dutch-imr"])
    #expect(try trials("--where", "year < 2015") == ["new-york-imr"])
    #expect(try trials("--instrument", "mhrm") == ["danish-imr"])
    #expect(try trials("--country", "Denmark,USA") == ["danish-imr", "new-york-imr"])
    #expect(try Program.run(["pool"] + question + ["--country", "Denmrk"]).error.contains("Did you mean 'Denmark'?"))
  }

  @Test func aWorkbookBeginsWithTheSummaryOfFindings() throws {
    let file = try Program.temporaryFolder().appendingPathComponent("pool.xlsx").path
    #expect(try Program.run(["pool", "PR-fu-ITT", "--output", file]).code == 0)
    let script =
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
      + "print(*(z.read('xl/' + part + '.xml').decode() for part in ('workbook', 'sharedStrings')))"
    let run = try Program.run(
      ["python3", "-c", script, file], environment: ["PYTHONIOENCODING": "utf-8"],
      executable: URL(fileURLWithPath: "/usr/bin/env"))
    if run.code == 127, ProcessInfo.processInfo.environment["CI"] != "true" { return }
    let parts = run.output
    #expect(parts.contains("<sheet name=\"Summary of findings\" sheetId=\"1\""))
    #expect(parts.contains("MHRM, 0 to 120"))
    #expect(parts.contains("standard deviation 21.9, computed from standard errors or intervals"))
    #expect(parts.contains("Derived: g = J d as reported, variance from both n."))
  }
}
