import Foundation
import Testing

struct ExportCommandTests {
  @Test func sqlite3ReadsTheDumpIntoARegistry() throws {
    let folder = try Program.temporaryFolder()
    let (dump, copy) = (
      folder.appendingPathComponent("dump.sql").path, folder.appendingPathComponent("copy.sqlite").path
    )
    #expect(try Program.run(["export", "sql", dump]).code == 0)
    let read = try Program.run(
      ["-c", "sqlite3 -bail '\(copy)' < '\(dump)'"], executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(read.code == 0, "\(read.error)")
    #expect(try Program.run(["check", copy]).output.hasSuffix("\(copy): no errors.\n"))
    #expect(try Program.run(["table1", "--database", copy]).output == (try Program.run(["table1"]).output))
    let search = try Program.run(["search", "recovery", "--database", copy, "--format", "csv"])
    #expect(search.output == (try Program.run(["search", "recovery", "--format", "csv"]).output))
  }

  @Test func aBackupIsARegistryWithTheSameBytesEveryTime() throws {
    let folder = try Program.temporaryFolder()
    let (one, two) = (folder.appendingPathComponent("1.sqlite").path, folder.appendingPathComponent("2.sqlite").path)
    #expect(try Program.run(["export", "backup", one]).code == 0)
    #expect(try Program.run(["export", "backup", two]).code == 0)
    #expect(FileManager.default.contents(atPath: one) == FileManager.default.contents(atPath: two))
    #expect(try Program.run(["check", one]).code == 0)
    let three = folder.appendingPathComponent("3.sqlite").path
    #expect(try Program.run(["export", "backup", three, "--database", one]).code == 0)
    #expect(try Program.run(["table1", "--database", three]).output == (try Program.run(["table1"]).output))
  }

  @Test(arguments: ["backup", "sql"]) func whatIsThereIsLeftAlone(_ kind: String) throws {
    let folder = try Program.temporaryFolder()
    let file = folder.appendingPathComponent("notes").path
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Program.run(["export", kind, file])
    #expect(run.code == 73)
    #expect(run.error == "trialbook: \(file): exists already. Choose another name, or remove it first.\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(try Program.run(["export", kind, "\(folder.path)/no/such/place"]).code == 73)
    #expect(try Program.run(["export", kind, "\(folder.path)/x", "--database", "\(folder.path)/none"]).code == 66)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes"])
  }

  private static let hasR: Bool = {
    let run = try? Program.run(
      ["Rscript", "--vanilla", "-e", "library(metafor)"], executable: URL(fileURLWithPath: "/usr/bin/env"))
    return run?.code == 0
  }()
  private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  @Test(.enabled(if: hasR || isCI)) func metaforRepeatsEverySynthesisOfTheReview() throws {
    let folder = try Program.temporaryFolder().appendingPathComponent("r").path
    #expect(try Program.run(["export", "r", folder]).code == 0)
    let run = try Program.run(
      ["Rscript", "--vanilla", folder + "/repeat.R"], executable: URL(fileURLWithPath: "/usr/bin/env"))
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("10 syntheses, 207 numbers compared, 0 differ"), "\(run.output)")
  }

  @Test func aFolderWithSomethingInItIsLeftAlone() throws {
    let parent = try Program.temporaryFolder()
    let folder = parent.appendingPathComponent("r").path
    #expect(try Program.run(["export", "r", folder]).code == 0)
    let again = try Program.run(["export", "r", folder])
    #expect(again.code == 73)
    #expect(again.error == "trialbook: \(folder): exists already. Choose another name, or remove it first.\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["r"])
    // An empty folder is taken.
    let empty = parent.appendingPathComponent("empty").path
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    #expect(try Program.run(["export", "r", empty]).code == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      #expect(FileManager.default.contentsEqual(atPath: "\(folder)/\(name)", andPath: "\(empty)/\(name)"), "\(name)")
    }
  }
}
