import ArgumentParser
import TrialQuery

struct StudiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "studies",
    abstract: "The studies: reports as the review counts them, with country, numbers, comparator and programme.")

  @OptionGroup var options: ListingOptions

  func run() throws { try options.print(.studies) }
}
