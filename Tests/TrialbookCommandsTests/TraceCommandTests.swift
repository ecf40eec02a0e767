import Testing

struct TraceCommandTests {
  @Test func aClaimGoesBackToSourcesAndLocators() throws {
    let run = try Program.run(["trace", "SF-fu-ITT", "--format", "json"])
    #expect(run.code == 0)
    for needed in [
      "jensen2019:psp:follow-up:itt:intervention", "roosenschoon2021:sfs:follow-up:itt:mean_difference",
      "Table 3, row PSP",
      "\"source\": \"goh2023\"", "n 104 and 61, assessed at this time point", "CONSORT",
    ] {
      #expect(run.output.contains(needed), "\(needed)")
    }
  }

  @Test func aResultGoesForwardToItsSyntheses() throws {
    let run = try Program.run(["trace", "jensen2019:psp:follow-up:itt:comparator", "--format", "json"])
    #expect(run.output.contains("\"claim\": \"SF-fu-ITT\""))
    #expect(!run.output.contains("\"claim\": \"PR-fu-ITT\""))
  }

  @Test func aSourceGoesForward() throws {
    let run = try Program.run(["trace", "jensen2019", "--format", "json"])
    for claim in ["SF-fu-ITT", "PR-fu-ITT", "HO-post-CC"] {
      #expect(run.output.contains("\"claim\": \"\(claim)\""), "\(claim)")
    }
  }

  @Test func whatNothingRestsOnHasNoForwardRows() throws {
    let run = try Program.run(["trace", "polat2021"])
    #expect(run.code == 0)
    #expect(run.output.contains("(no rows)"))
  }

  @Test func theEstimateNamesItsModel() throws {
    let run = try Program.run(["trace", "SF-fu-ITT", "--format", "json"])
    #expect(run.output.contains("; Random effects by REML, modified Hartung-Knapp; I2 = "))
  }

  @Test(arguments: ["mueser-slides", "nct01361698"])
  func aSourceWithoutResultsIsTracedToo(_ id: String) throws {
    let run = try Program.run(["trace", id, "--format", "json"])
    #expect(run.code == 0)
    for table in ["characteristics", "exposures", "notes"] where id == "mueser-slides" {
      #expect(run.output.contains("\"table\": \"\(table)\""), "\(table)")
    }
    #expect(run.output.contains("\"source\": \"\(id)\""))
  }

  @Test func anUnknownID() throws {
    let run = try Program.run(["trace", "PR-post-CD"])
    #expect(run.code == 66)
    #expect(run.error.contains("Did you mean"))
  }
}
