import Foundation
import Testing

/// What `--output` replaces and what it leaves alone.
struct OutputFilesTests {
  private let folder: URL
  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  init() throws { folder = try Program.temporaryFolder() }

  @Test func aRegistryIsNeverReplaced() throws {
    let file = path("review.sqlite")
    #expect(try Program.run(["init", file]).code == 0)
    let before = FileManager.default.contents(atPath: file)
    for more in [["--format", "csv"], ["--format", "csv", "--force"], ["--format", "docx", "--force"]] {
      let run = try Program.run(["table1", "--output", file, "--database", file] + more)
      #expect(run.code == 73)
      #expect(run.error == "trialbook: \(file): is an SQLite database, and is left alone. Choose another name.\n")
    }
    // A link to it and another name for it are it.
    let link = path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try Program.run(["table1", "--output", link]).code == 73)
    #expect(try Program.run(["plot", "timeline", "--format", "svg", "--output", file]).code == 73)
    #expect(FileManager.default.contents(atPath: file) == before)
  }

  @Test(arguments: [
    ["meta", "FILE", "--measure", "RR", "--format", "csv", "--output", "FILE"],
    ["meta", "FILE", "--measure", "RR", "--r", "--output", "FILE"],
    ["plot", "forest", "--csv", "FILE", "--measure", "RR", "--format", "svg", "--output", "FILE"],
  ])
  func anInputOfTheSameCommandIsNeverReplaced(_ words: [String]) throws {
    let table = path("bcg.csv")
    try FileManager.default.copyItem(atPath: Program.root.path + "/docs/examples/bcg.csv", toPath: table)
    let other = path("other.csv")
    try FileManager.default.linkItem(atPath: table, toPath: other)
    let before = FileManager.default.contents(atPath: table)
    for output in [table, other] {
      var arguments = words.map { $0 == "FILE" ? table : $0 } + ["--force"]
      arguments[arguments.count - 2] = output
      let run = try Program.run(arguments)
      #expect(run.code == 73)
      #expect(run.error.contains("\(output): is what this command reads, and is left alone."))
      #expect(FileManager.default.contents(atPath: table) == before)
    }
  }

  @Test func yesterdaysTableIsWrittenAnewAndAnotherTableIsNot() throws {
    let file = path("table1.csv")
    #expect(try Program.run(["table1", "--output", file]).code == 0)
    let again = try Program.run(["table1", "--studies", "35", "--output", file])
    #expect(again.code == 0)
    #expect(again.error.isEmpty)
    try "study,n,mean\nA,10,3.5\n".write(toFile: file, atomically: true, encoding: .utf8)
    let refused = try Program.run(["table1", "--output", file])
    #expect(refused.code == 73)
    #expect(
      refused.error
        == "trialbook: \(file): holds a table of study, n, mean, not what would be written, and is left alone. Choose another "
        + "name, or replace it with --force.\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "study,n,mean\nA,10,3.5\n")
    #expect(try Program.run(["table1", "--output", file, "--force"]).code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("study,reference_number,"))
  }

  @Test(arguments: ["csv", "tsv", "json", "md", "html", "tex", "txt", "docx", "xlsx"])
  func everyFormatReplacesItselfAndNoPDF(_ ending: String) throws {
    let file = path("out.\(ending)")
    #expect(try Program.run(["trials", "--output", file]).code == 0)
    #expect(try Program.run(["trials", "--output", file]).code == 0)
    try "%PDF-1.7\n".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Program.run(["trials", "--output", file])
    #expect(run.code == 73)
    #expect(run.error.contains("\(file): is a PDF, not what would be written"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "%PDF-1.7\n")
  }

  @Test(arguments: ["t1.pdf", "t1.xls", "t1.sqlite", "t1.R"]) func anEndingThatNoFormatHasIsRefused(_ name: String)
    throws
  {
    let run = try Program.run(["table1", "--output", path(name)])
    #expect(run.code == 64)
    let ending = name.split(separator: ".")[1].lowercased()
    #expect(run.error.contains("no format has the ending .\(ending). Use one of .csv, .docx, .htm, .html, .json,"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func anEndingThatMeansAnotherFormatIsSaid() throws {
    let file = path("t1.csv")
    let run = try Program.run(["table1", "--format", "json", "--output", file])
    #expect(run.code == 0)
    #expect(run.error == "trialbook: note: \(file) ends in .csv and holds json.\n")
    let figure = path("forest.png")
    let plot = try Program.run(["plot", "timeline", "--format", "svg", "--output", figure])
    #expect(plot.error == "trialbook: note: \(figure) ends in .png and holds svg.\n")
    let script = try Program.run(["meta", "docs/examples/bcg.csv", "--measure", "RR", "--r", "--output", path("a.R")])
    #expect(script.code == 0)
    #expect(script.error.isEmpty)
  }

  @Test func aPrivateFileStaysPrivateAndALinkALink() throws {
    let file = path("t1.csv")
    #expect(try Program.run(["trials", "--output", file]).code == 0)
    let isRoot = geteuid() == 0
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    if isRoot { #expect(chown(file, 65534, 65534) == 0) }
    let link = path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "t1.csv")
    #expect(try Program.run(["trials", "--studies", "35", "--output", link]).code == 64)
    #expect(try Program.run(["trials", "--study", "35", "--output", link]).code == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    if isRoot { #expect(attributes[.ownerAccountID] as? Int == 65534) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "t1.csv")
    #expect(try String(contentsOfFile: file, encoding: .utf8).split(separator: "\r\n").count == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["link.csv", "t1.csv"])
  }

  @Test func aLinkToNothingMakesWhatItPointsTo() throws {
    let link = path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "new.csv")
    #expect(try Program.run(["trials", "--output", link]).code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "new.csv")
    #expect(try String(contentsOfFile: path("new.csv"), encoding: .utf8).hasPrefix("id,"))
  }

  @Test func bothNamesOfAFileKeepIt() throws {
    let (one, two) = (path("one.csv"), path("two.csv"))
    #expect(try Program.run(["trials", "--output", one]).code == 0)
    try FileManager.default.linkItem(atPath: one, toPath: two)
    #expect(try Program.run(["trials", "--study", "35", "--output", one]).code == 0)
    #expect(FileManager.default.contents(atPath: one) == FileManager.default.contents(atPath: two))
  }

  @Test func devicesAndFIFOsAreWrittenThrough() throws {
    #expect(try Program.run(["trials", "--output", "/dev/null"]).code == 0)
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    let fifo = path("fifo.csv")
    #expect(mkfifo(fifo, 0o600) == 0)
    let run = try Program.run(
      ["-c", "cat '\(fifo)' & '\(Program.executable.path)' trials --output '\(fifo)' && wait"],
      executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.hasPrefix("id,"))
    #expect(try FileManager.default.attributesOfItem(atPath: fifo)[.type] as? FileAttributeType == .typeUnknown)
    let standard = try Program.run(["trials", "--format", "csv", "--output", "/dev/stdout"])
    #expect(standard.output.hasPrefix("id,"))
    let full = try Program.run(["trials", "--output", "/dev/full"])
    #expect(full.code == 73)
    #expect(full.error == "trialbook: /dev/full: cannot be written (No space left on device).\n")
  }

  @Test func aFolderOfOtherTablesIsLeftAlone() throws {
    let review = path("review")
    #expect(try Program.run(["export", "folder", review]).code == 0)
    #expect(try Program.run(["export", "folder", review]).code == 0)
    try "name,dose\nA,3\n".write(toFile: review + "/arms.csv", atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: review + "/trials.csv")
    let run = try Program.run(["export", "folder", review])
    #expect(run.code == 73)
    #expect(run.error.contains("\(review)/arms.csv: holds a table of name, dose, not what would be written"))
    #expect(!FileManager.default.fileExists(atPath: review + "/trials.csv"))
    #expect(try Program.run(["export", "folder", review, "--force"]).code == 0)
    #expect(try Program.run(["check", review]).code == 0)
  }
}
