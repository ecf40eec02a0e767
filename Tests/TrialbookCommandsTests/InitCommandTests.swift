import Foundation
import Testing

struct InitCommandTests {
  @Test func writesAndReadsTheBundledReview() throws {
    let folder = try Program.temporaryFolder()
    let file = folder.appendingPathComponent("imr.sqlite").path
    let run = try Program.run(["init", file])
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    let bundled = try Program.run(["table1"]).output
    #expect(try Program.run(["table1", "--database", file]).output == bundled)
    #expect(try Program.run(["table1"], environment: ["TRIALBOOK_DATABASE": file]).output == bundled)
    #expect(
      try Program.run(["check", file]).output == """
        prisma_counts.csv:11: note: 'records_screened_databases' is not_retrieved and was stepped over when the counts were \
        added up.
        prisma_counts.csv:8: note: 'records_excluded_other' is not_retrieved, so 'full_text_assessed_other' (4) could not be \
        checked.
        \(file): no errors.

        """)

    let again = try Program.run(["init", file])
    #expect(again.code == 73)
    #expect(again.error == "trialbook: \(file): exists already. Choose another name, or remove it first.\n")
  }

  @Test func exportAndImportGiveTheSameBytes() throws {
    let folder = try Program.temporaryFolder()
    let one = folder.appendingPathComponent("one").path
    let two = folder.appendingPathComponent("two").path
    let file = folder.appendingPathComponent("review.sqlite").path
    #expect(try Program.run(["export", "folder", one]).code == 0)
    #expect(try Program.run(["init", file, "--from", one]).code == 0)
    #expect(try Program.run(["export", "folder", two, "--database", file]).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: one).sorted()
    #expect(names.count == 39)
    #expect(names == (try FileManager.default.contentsOfDirectory(atPath: two).sorted()))
    for name in names {
      #expect(
        FileManager.default.contents(atPath: "\(one)/\(name)") == FileManager.default.contents(atPath: "\(two)/\(name)")
      )
      #expect(
        FileManager.default.contents(atPath: "\(one)/\(name)")
          == FileManager.default.contents(atPath: Program.root.appendingPathComponent("SeedData/\(name)").path),
        "\(name)")
    }
  }

  @Test func badRowsAreAllNamedAndNothingIsWritten() throws {
    let folder = try Program.temporaryFolder()
    let review = folder.appendingPathComponent("review").path
    #expect(try Program.run(["export", "folder", review]).code == 0)
    let arms = review + "/arms.csv"
    var text = try String(contentsOfFile: arms, encoding: .utf8)
    text = text.replacing(",99,", with: ",-99,")
    try text.write(toFile: arms, atomically: true, encoding: .utf8)
    let file = folder.appendingPathComponent("review.sqlite").path
    let run = try Program.run(["init", file, "--from", review])
    #expect(run.code == 65)
    let lines = run.error.split(separator: "\n")
    #expect(
      lines.first { $0.contains("'-99'") }?.hasSuffix(
        "column 'randomized' is '-99'. A number of people cannot be negative.") == true)
    #expect(lines.first?.hasPrefix("\(review)/arms.csv:") == true)
    #expect(lines.last?.hasPrefix("trialbook: nothing was written. Mend the ") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["review"])

    let check = try Program.run(["check", review])
    #expect(check.code == 1)
    #expect(check.output.contains("A number of people cannot be negative."))
  }

  @Test func aFolderThatIsNotThere() throws {
    let folder = try Program.temporaryFolder()
    let run = try Program.run(["init", folder.appendingPathComponent("x.sqlite").path, "--from", "no-such-folder"])
    #expect(run.code == 66)
  }

  @Test func aKilledRunLeavesNoHalfRegistry() throws {
    let folder = try Program.temporaryFolder()
    let file = folder.appendingPathComponent("imr.sqlite").path
    // Kills at ever later moments, so that some of them hit the middle of the work.
    for microseconds in stride(from: 0, to: 120_000, by: 6_000) {
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = ["init", file]
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(microseconds))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if FileManager.default.fileExists(atPath: file) {
        #expect(try Program.run(["check", file]).code == 0)
        try FileManager.default.removeItem(atPath: file)
      }
    }
    #expect(try Program.run(["init", file]).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["imr.sqlite"])
  }
}
