import ArgumentParser
import TrialQuery

struct ContrastsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contrasts", abstract: "The contrasts: differences, t, F, p and effect sizes that reports print.")

  @OptionGroup var options: ListingOptions

  func run() throws { try options.print(.contrasts) }
}
