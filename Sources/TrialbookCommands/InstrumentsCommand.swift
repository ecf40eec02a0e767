import ArgumentParser
import TrialQuery

struct InstrumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruments", abstract: "The instruments: domain, rater, items, range and direction.")

  @OptionGroup var options: ListingOptions

  func run() throws { try options.print(.instruments) }
}
