import ArgumentParser
import CSVText
import Exchange
import Files
import Foundation
import TrialModel
import TrialStore

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a review folder of another tool's file.",
    discussion: """
      Nothing is guessed: what the file does not say is missing with a reason, or empty where a person must fill it in, \
      which 'check' then names. docs/formats.md says which columns and fields are read. A review folder becomes a \
      registry with 'init --from'.
      """,
    subcommands: [ImportLongCommand.self, ImportMetapsyCommand.self, ImportRISCommand.self, ImportCTGovCommand.self])
}

struct ImportLongCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "long", abstract: "Reads a CSV table of results in long form: one row per arm, instrument and time.",
    discussion: """
      Columns: \(LongResults.required.joined(separator: ", ")); and any of \
      \(LongResults.optional.joined(separator: ", ")).
      """)

  @OptionGroup var options: ImportOptions

  func run() throws { try options.make(LongResults.read) }
}

struct ImportMetapsyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metapsy", abstract: "Reads a wide CSV table by the Metapsy data standard.")

  @OptionGroup var options: ImportOptions

  func run() throws { try options.make(MetapsyReading.read) }
}

struct ImportRISCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ris", abstract: "Reads references in RIS as sources, or as the reports of trials.")

  @Flag(name: .long, help: "Each reference is a report of a trial, too.")
  var studies = false

  @OptionGroup var options: ImportOptions

  func run() throws {
    try options.make { file, bytes in
      let (references, findings) = RISReader.read(file: file, bytes: bytes)
      return (RISReader.draft(references, areStudies: studies, file: file), findings)
    }
  }
}

struct ImportCTGovCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ctgov", abstract: "Reads a trial with its arms, outcomes and posted results from ClinicalTrials.gov.",
    discussion: "The JSON of the API, version 2: https://clinicaltrials.gov/api/v2/studies/NCT...")

  @OptionGroup var options: ImportOptions

  func run() throws { try options.make(ClinicalTrialsGov.read) }
}

/// From which file, to which folder.
struct ImportOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The file to read; '-' for standard input.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("The review folder to make; it must not exist, or be empty.", valueName: "folder"))
  var folder: String

  /// Reads the file and writes the folder, unless something in the file is wrong.
  func make(_ read: (String, [UInt8]) -> (draft: ReviewDraft, findings: [ImportFinding])) throws {
    try TrialbookCommands.run {
      let bytes = try InputFile(path: file).bytes()
      let (draft, findings) = read(URL(fileURLWithPath: file).lastPathComponent, bytes)
      let place = URL(fileURLWithPath: file).deletingLastPathComponent().relativePath
      FindingReport.complain(findings, folder: file.contains("/") ? place : nil)
      guard findings.allSatisfy({ $0.severity != .error }) else {
        throw fail("nothing was written. Mend the \(FindingReport.count(findings)) above and try again.", code: 65)
      }
      let review = try ReviewFolder(draft)
      try OutputFolder.create(review.files, at: folder)
      try Output(path: nil).write(summary(draft, open: try RegistryCheck.findings(folder: review)))
    }
  }

  private func summary(_ draft: ReviewDraft, open: [ImportFinding]) -> String {
    let tables = [
      ("source", "sources"), ("trial", "trials"), ("study", "studies"), ("arm", "arms"), ("instrument", "instruments"),
      ("result", "results"), ("contrast", "contrasts"),
    ]
    let counts: [String] = tables.compactMap { one, many in
      let count = draft.count(many)
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let errors = open.count { $0.severity == .error }
    return "\(folder): \(counts.joined(separator: ", ")).\n"
      + (errors == 0
        ? "It is complete.\n"
        : "A person must fill in \(errors == 1 ? "1 thing" : "\(errors) things") yet: 'trialbook check \(folder)' names them.\n")
  }
}
