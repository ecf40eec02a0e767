import ArgumentParser
import TrialQuery

struct ArmsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "arms", abstract: "The arms of trials: what they received and how many people were randomized.")

  @OptionGroup var options: ListingOptions

  func run() throws { try options.print(.arms) }
}
