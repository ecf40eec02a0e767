import ArgumentParser
import CSVText
import TrialStore

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a registry: the bundled review, or a review folder's.",
    discussion: """
      Every file of the folder is read to its end and every finding is reported; with one that is an error nothing is \
      written. FILE appears only when all is in it.
      """)

  @Argument(help: ArgumentHelp("The registry to write; it must not exist.", valueName: "file"))
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp("A review folder: one CSV file per table, as 'export folder' writes.", valueName: "folder"))
  var from: String?

  func run() throws {
    try TrialbookCommands.run {
      let folder = try from.map { path throws(RegistryError) in try ReviewFolder(directory: path) } ?? .bundled
      do {
        let findings = try RegistryFile.create(at: file, from: folder)
        for finding in findings where finding.severity != .note { Terminal.complain(finding.description) }
      } catch RegistryError.invalidReview(let findings) {
        FindingReport.complain(findings, folder: from)
        throw fail("nothing was written. Mend the \(FindingReport.count(findings)) above and try again.", code: 65)
      }
    }
  }
}

/// Prints findings of an import.
enum FindingReport {
  /// How many findings are printed before the rest is only counted.
  static let limit = 1000

  /// Prints each finding on a line of its own, with the folder before the file.
  static func complain(_ findings: [ImportFinding], folder: String?) {
    Terminal.write(lines(findings, folder: folder))
  }

  /// Each finding on a line of its own.
  static func lines(_ findings: [ImportFinding], folder: String?) -> String {
    let prefix = folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    var text = findings.prefix(limit).map { prefix + $0.description + "\n" }.joined()
    if findings.count > limit { text += "... and \(findings.count - limit) more.\n" }
    return text
  }

  /// "1 error" or "3 errors".
  static func count(_ findings: [ImportFinding]) -> String {
    let errors = findings.count { $0.severity == .error }
    return errors == 1 ? "1 error" : "\(errors) errors"
  }
}
