import ArgumentParser
import CSVText
import Foundation
import Reporting
import TrialStore

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a review folder or a registry and changes nothing.",
    discussion: "Exit code 0 without errors, 1 with; warnings alone do not count.")

  @Argument(help: ArgumentHelp("A review folder, or a registry.", valueName: "path"))
  var path: String

  func run() throws {
    try TrialbookCommands.run {
      var isDirectory: ObjCBool = false
      let isFolder = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
      let findings =
        isFolder
        ? try RegistryCheck.findings(folder: ReviewFolder(directory: path)) : try RegistryCheck.findings(file: path)
      try Output(path: nil).write(printableText(FindingReport.lines(findings, folder: isFolder ? path : nil)))
      let errors = findings.count { $0.severity == .error }
      guard errors > 0 else {
        try Output(path: nil).write("\(path): no errors.\n")
        return
      }
      throw fail("\(path): \(FindingReport.count(findings)).", code: 1)
    }
  }
}
