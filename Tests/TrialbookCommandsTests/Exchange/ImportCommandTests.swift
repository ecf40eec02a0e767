import Foundation
import Testing

struct ImportCommandTests {
  private static func fixture(_ name: String) -> String {
    Program.root.appendingPathComponent("Tests/Fixtures/Exchange/\(name)").path
  }

  @Test(arguments: [
    (["long"], "long.csv 3: 1 source, 1 trial, 1 study, 2 arms, 2 instruments, 4 results"),
    (["metapsy"], "metapsy.csv 4: 1 source, 2 trials, 2 studies, 5 arms, 3 instruments, 8 results, 1 contrast"),
    (["ctgov"], "NCT00000000.json 7: 1 source, 1 trial, 1 study, 2 arms, 3 instruments, 8 results"),
    (["ris", "--studies"], "zotero.ris 3: 2 sources, 2 studies"), (["ris"], "pubmed.ris 1: 1 source"),
  ]) func everyKindMakesAFolderThatCheckReads(_ kind: [String], _ expected: String) throws {
    let words = expected.split(separator: " ", maxSplits: 2).map(String.init)
    let (file, open, counts) = (words[0], Int(words[1].dropLast()) ?? 0, words[2])
    let parent = try Program.temporaryFolder()
    let folder = parent.appendingPathComponent("review").path
    let run = try Program.run(["import"] + kind + [Self.fixture(file), folder])
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.hasPrefix("\(folder): \(counts).\n"), "\(run.output)")
    #expect(
      run.output.contains(
        "A person must fill in \(open == 1 ? "1 thing" : "\(open) things") yet: 'trialbook check \(folder)' names them."
      ),
      "\(run.output)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 39)
    let check = try Program.run(["check", folder])
    #expect(check.code == 1)
    #expect(check.output.split(separator: "\n").count == open)
    // The same bytes every time; what is there is left alone.
    #expect(try Program.run(["import"] + kind + [Self.fixture(file), folder]).code == 73)
    let again = parent.appendingPathComponent("again").path
    #expect(try Program.run(["import"] + kind + [Self.fixture(file), again]).code == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      #expect(FileManager.default.contentsEqual(atPath: "\(folder)/\(name)", andPath: "\(again)/\(name)"), "\(name)")
    }
  }

  @Test func aFolderThatAPersonCompletedIsARegistry() throws {
    let folder = try Program.temporaryFolder().appendingPathComponent("review").path
    #expect(try Program.run(["import", "long", Self.fixture("long.csv"), folder]).code == 0)
    var cells = ImportedReview.words
    cells["domains"] = ["role": "primary"]
    try ImportedReview.fill(folder, cells, adding: ["reviews": ImportedReview.review("long-csv")])
    #expect(try Program.run(["check", folder]).output == "\(folder): no errors.\n")
    #expect(try Program.run(["init", folder + ".sqlite", "--from", folder]).code == 0)
    let results = try Program.run(
      [
        "results", "--database", folder + ".sqlite", "--format", "csv", "--columns",
        "study_label,role,n,mean,sd,events",
      ])
    #expect(results.output.contains("\"Färdig, R 2031\",intervention,20,3.40,.51"), "\(results.output)")
  }

  @Test func whatATableDoesNotSayIsMissingWithAReasonWhereverItIsPrinted() throws {
    let parent = try Program.temporaryFolder()
    let table = parent.appendingPathComponent("table.csv").path
    let folder = parent.appendingPathComponent("review").path
    let rows = ["intervention,A", "comparator,B"].map { "S 1999,T,\($0),SLEEP,sleep,post,20,5.0,1.5" }
    try (["study,trial,role,arm,instrument,domain,at,n,mean,sd"] + rows).joined(separator: "\n")
      .write(toFile: table, atomically: true, encoding: .utf8)
    #expect(try Program.run(["import", "long", table, folder]).code == 0)
    try ImportedReview.fill(
      folder, ["domains": ["role": "primary"]], adding: ["reviews": ImportedReview.review("table-csv")])
    let registry = folder + ".sqlite"
    let made = try Program.run(["init", registry, "--from", folder])
    #expect(made.code == 0, "\(made.error)")
    func output(_ arguments: String...) throws -> String {
      try Program.run(arguments + ["--database", registry]).output
    }
    let groups = try output("compare", "--by", "country", "--format", "json")
    #expect(groups.contains(#""group": null"#) && groups.contains(#""group_missing": "not_retrieved""#), "\(groups)")
    #expect(
      try output("table1", "--columns", "country,aim,main_results", "--format", "csv")
        .hasSuffix("not_retrieved,not_retrieved,not_retrieved\r\n"))
    #expect(
      try output("studies", "--where", "country IS MISSING BECAUSE not_retrieved", "--columns", "id", "--format", "csv")
        == "id\r\ns-1999\r\n")
    let country = try Program.run(["studies", "--country", "not_retrieved", "--database", registry])
    #expect(country.code == 66, "\(country.output)")
    #expect(try !output("search", "retrieved").contains("s-1999"))
  }

  @Test func metapsyOutAndInGivesTheSameTable() throws {
    let parent = try Program.temporaryFolder()
    let (out, folder) = (parent.appendingPathComponent("out.csv").path, parent.appendingPathComponent("review").path)
    #expect(try Program.run(["export", "metapsy", out]).code == 0)
    let read = try Program.run(["import", "metapsy", out, folder])
    #expect(read.code == 0, "\(read.error)")
    var cells = ImportedReview.words
    cells["domains"] = ["role": "other"]
    try ImportedReview.fill(folder, cells, adding: ["reviews": ImportedReview.review("goh2023")])
    let made = try Program.run(["init", folder + ".sqlite", "--from", folder])
    #expect(made.code == 0, "\(made.error)")
    let back = parent.appendingPathComponent("back.csv").path
    #expect(try Program.run(["export", "metapsy", back, "--database", folder + ".sqlite"]).code == 0)
    let (before, after) = (try ImportedReview.rows(out), try ImportedReview.rows(back))
    #expect(before.count == 76)
    #expect(
      Set(before) == Set(after),
      "\(Set(before).symmetricDifference(after).sorted { $0.joined() < $1.joined() }.prefix(4))")
  }

  @Test func risOutAndInGivesTheSameStudies() throws {
    let parent = try Program.temporaryFolder()
    let (out, folder) = (parent.appendingPathComponent("out.ris").path, parent.appendingPathComponent("review").path)
    #expect(try Program.run(["export", "ris", out, "--studies"]).code == 0)
    #expect(try Program.run(["import", "ris", "--studies", out, folder]).code == 0)
    let columns = ["id", "authors", "year", "title", "journal", "volume", "pages", "doi", "pmid"]
    func data(_ path: String) throws -> [[String]] {
      let rows = try ImportedReview.rows(path)
      let places = columns.compactMap { rows[0].firstIndex(of: $0) }
      // The reason for what is missing is not carried over.
      return rows.dropFirst().map { row in places.map { row[$0].hasPrefix("not_") ? "" : row[$0] } }
    }
    let seed = try data(Program.root.appendingPathComponent("SeedData/studies.csv").path)
    #expect(seed.count == 17)
    #expect(try data(folder + "/studies.csv") == seed)
  }

  @Test func wrongFilesLeaveNothingBehind() throws {
    let parent = try Program.temporaryFolder()
    let folder = parent.appendingPathComponent("review").path
    let absent = try Program.run(["import", "long", parent.path + "/none.csv", folder])
    #expect(absent.code == 66)
    #expect(absent.error == "trialbook: \(parent.path)/none.csv: there is no such file. Check the path.\n")
    #expect(try Program.run(["import", "ris", parent.path, folder]).code == 66)
    let wrong = try Program.run(["import", "ctgov", Self.fixture("long.csv"), folder])
    #expect(wrong.code == 65)
    #expect(wrong.error.contains("Tests/Fixtures/Exchange/long.csv: is not JSON ("))
    #expect(wrong.error.hasSuffix("trialbook: nothing was written. Mend the 1 error above and try again.\n"))
    #expect(try Program.run(["import", "metapsy", Self.fixture("long.csv"), folder]).code == 65)
    #expect(try Program.run(["import", "ris", Self.fixture("long.csv"), folder]).code == 65)
    #expect(try Program.run(["import", "long", Self.fixture("long.csv"), "/no-such-place/at/all"]).code == 73)
    #expect(try Program.run(["import", "lang", Self.fixture("long.csv"), folder]).code == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path).isEmpty)
  }
}
