import ArgumentParser
import TrialQuery

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "The documents, and how many stored facts rest on each.")

  @OptionGroup var options: ListingOptions

  func run() throws { try options.print(.sources) }
}
