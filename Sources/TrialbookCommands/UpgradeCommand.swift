import ArgumentParser
import Foundation
import TrialStore

struct UpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Brings a registry or a review folder of an older schema up to date, and keeps it as it was beside it.",
    discussion: """
      No other command changes a registry: one of an older schema is answered from a copy in memory. What was there is kept \
      as NAME.schema-N; with an error nothing is changed.
      """)

  @Argument(help: ArgumentHelp("A registry, or a review folder.", valueName: "path"))
  var path: String

  func run() throws {
    try TrialbookCommands.run {
      var isDirectory: ObjCBool = false
      let isFolder = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
      do {
        let outcome = isFolder ? try RegistryUpgrade.upgrade(folder: path) : try RegistryUpgrade.upgrade(file: path)
        try Output(path: nil).write(Self.sentence(outcome, path: path))
      } catch RegistryError.invalidReview(let findings) {
        FindingReport.complain(findings, folder: path)
        throw fail("nothing was changed. Mend the \(FindingReport.count(findings)) above and try again.", code: 65)
      }
    }
  }

  private static func sentence(_ outcome: RegistryUpgrade.Outcome, path: String) -> String {
    guard let copy = outcome.copy else {
      return "\(path): has schema \(outcome.version), the newest; nothing was changed.\n"
    }
    return
      "\(path): brought from schema \(outcome.oldVersion) to \(outcome.version). As it was, it is kept in \(copy).\n"
  }
}
