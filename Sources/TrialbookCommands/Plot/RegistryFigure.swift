import ArgumentParser
import GRDB
import Reporting
import TrialQuery

/// A figure of what a registry holds: a subcommand of `plot` that asks the registry and draws the answer.
protocol RegistryFigure: ParsableCommand {
  var databaseOptions: DatabaseOptions { get }
  var figureOptions: FigureOptions { get }
  /// The figure; throws an exit code with a message when the registry does not give it.
  func figure(_ db: Database) throws -> Figure
}

extension RegistryFigure {
  func run() throws {
    try TrialbookCommands.run {
      let registry = try databaseOptions.open()
      try figureOptions.write(try registry.reader.read { db in try figure(db) })
    }
  }
}

/// The review's name for titles: `Goh YSS, Ow Yong JQY, Li AZ 2023`.
func reviewName(_ db: Database) throws -> String {
  try ReviewQuestion.fetch(db).map(\.citation) ?? "registry without a review"
}

/// The first letter in upper case.
func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

/// `1 study`, `3 studies`.
func counted(_ count: Int, _ one: String, _ several: String) -> String { "\(count) \(count == 1 ? one : several)" }
