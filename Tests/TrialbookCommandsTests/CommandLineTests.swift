import Foundation
import Testing

/// What the command line answers to mistakes, with its exit codes.
struct CommandLineTests {
  @Test(arguments: [
    (["studis"], "studis", "studies"), (["export", "rm6"], "export rm6", "export rm5"),
    (["import", "riss"], "import riss", "import ris"), (["plot", "funel"], "plot funel", "plot funnel"),
  ])
  func anUnknownCommandNamesTheNearest(words: [String], found: String, nearest: String) throws {
    let run = try Program.run(words)
    #expect(run.code == 64)
    #expect(run.error == "trialbook: there is no command '\(found)'. Did you mean '\(nearest)'?\n")
  }

  @Test func anUnknownOption() throws {
    let run = try Program.run(["studies", "--colums", "id"])
    #expect(run.code == 64)
    #expect(run.error.contains("Unknown option '--colums'. Did you mean '--columns'?"))
  }

  @Test func anUnknownCommand() throws {
    let run = try Program.run(["tabel1"])
    #expect(run.code == 64)
    #expect(run.error.contains("there is no command 'tabel1'. Did you mean 'table1'?"))
  }

  @Test func anUnknownFormat() throws {
    let run = try Program.run(["studies", "--format", "excel"])
    #expect(run.code == 64)
    #expect(run.error.contains("'excel' is invalid for '--format"))
  }

  @Test func anUnknownID() throws {
    let run = try Program.run(["show", "mhrn"])
    #expect(run.code == 66)
    #expect(run.error == "trialbook: nothing is known by 'mhrn'. Did you mean 'mhrm'?\n")
  }

  @Test func aDatabaseThatDoesNotExist() throws {
    let run = try Program.run(["studies", "--database", "none.sqlite"])
    #expect(run.code == 66)
    #expect(run.error.hasPrefix("trialbook: none.sqlite: there is no such file or folder."))
    #expect(run.output.isEmpty)
  }

  @Test func aDatabaseThatIsNone() throws {
    let run = try Program.run(["studies"], environment: ["TRIALBOOK_DATABASE": "README.md"])
    #expect(run.code == 74)
    #expect(
      run.error
        == "trialbook: README.md: is not an SQLite database. A registry is made with 'trialbook init FILE --from FOLDER'.\n"
    )
  }

  @Test func anOutputThatCannotBeWritten() throws {
    let run = try Program.run(["studies", "--output", "/no/such/folder/studies.csv"])
    #expect(run.code == 73)
    #expect(
      run.error
        == "trialbook: /no/such/folder/studies.csv: cannot be written (its folder does not exist).\n"
    )
    let folder = try Program.run(["studies", "--output", "."])
    #expect(folder.code == 73)
    #expect(folder.error == "trialbook: .: is a folder; name a file in it.\n")
  }

  @Test func aWidthThatIsTooSmall() throws {
    let run = try Program.run(["studies", "--width", "5"])
    #expect(run.code == 64)
    #expect(run.error.contains("--width is 5. Text needs at least 20 columns."))
  }

  @Test func showHasNoCSV() throws {
    let run = try Program.run(["show", "35", "--format", "csv"])
    #expect(run.code == 64)
    #expect(run.error.contains("show answers with several tables"))
  }

  @Test func formulasAreNeutralizedInCSVUnlessAskedNotTo() throws {
    let folder = try Program.temporaryFolder()
    let review = folder.appendingPathComponent("review").path
    #expect(try Program.run(["export", "folder", review]).code == 0)
    let studies = review + "/studies.csv"
    let text = try String(contentsOfFile: studies, encoding: .utf8)
    try text.replacing("To find out what IMR does", with: "=HYPERLINK(1) IMR does").write(
      toFile: studies, atomically: true, encoding: .utf8)
    let database = folder.appendingPathComponent("review.sqlite").path
    #expect(try Program.run(["init", database, "--from", review]).code == 0)
    func aim(_ more: String...) throws -> String {
      try Program.run(
        ["table1", "--database", database, "--studies", "30", "--columns", "aim", "--format", "csv"] + more
      ).output
    }
    #expect(try aim().contains("\r\n'=HYPERLINK(1)"))
    #expect(try aim("--raw-cells").contains("\r\n=HYPERLINK(1)"))
  }

  @Test func listingsShowAllColumnsToProgramsAndSomeToPeople() throws {
    let csv = try Program.run(["results", "--format", "csv"]).output
    #expect(csv.hasPrefix("id,study,study_label,trial,arm,role,instrument,"))
    #expect(csv.contains("jensen2019:gaf-f:post:cc:intervention"))
    let text = try Program.run(["results"]).output
    #expect(text.contains("11 of 31 columns; --columns all shows the others."))
    #expect(try Program.run(["results", "--columns", "id,n", "--format", "csv"]).output.hasPrefix("id,n\r\n"))
  }

  @Test func versionAndHelp() throws {
    #expect(try Program.run(["--version"]).output == "0.1.0\n")
    let help = try Program.run(["--help"])
    #expect(help.code == 0)
    #expect(help.output.contains("table1"))
  }
}
