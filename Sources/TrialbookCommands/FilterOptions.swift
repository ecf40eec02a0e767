import ArgumentParser
import TrialQuery

/// Which rows: the filters that listings and other questions share.
struct FilterOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("tau, waitlist or active: what the comparator is.", valueName: "class"))
  var comparator: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("text or table1: which part of the review says what arms received.", valueName: "place"))
  var accordingTo: String?

  @Option(name: .long, help: ArgumentHelp("What an arm received: a component by ID or label.", valueName: "component"))
  var component: [String] = []

  @Option(name: .long, help: ArgumentHelp("The country of the trial.", valueName: "country"))
  var country: [String] = []

  @Option(name: .long, help: ArgumentHelp("A part of the diagnosis: schizo.", valueName: "words"))
  var diagnosis: [String] = []

  @Option(name: .long, help: ArgumentHelp("individual or cluster: what was randomized.", valueName: "design"))
  var design: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("group, individual or group-and-individual sessions.", valueName: "delivery"))
  var delivery: [String] = []

  @Option(name: .long, help: ArgumentHelp("How many modules were taught: 9..11.", valueName: "range"))
  var modules: String?

  @Option(
    name: .long, help: ArgumentHelp("eleven-module, nine-module or adapted.", valueName: "edition"))
  var edition: [String] = []

  @Option(name: .long, help: ArgumentHelp("Months of the programme: 6..12.", valueName: "range"))
  var duration: String?

  @Option(name: .long, help: ArgumentHelp("Year of publication: 2010..2020.", valueName: "range"))
  var year: String?

  @Option(name: .long, help: ArgumentHelp("The outcome domain, by ID or name.", valueName: "domain"))
  var domain: [String] = []

  @Option(name: .long, help: ArgumentHelp("The instrument, by ID or label: GAF-F.", valueName: "instrument"))
  var instrument: [String] = []

  @Option(name: .long, help: ArgumentHelp("Who rates: self, clinician, assessor ...", valueName: "rater"))
  var rater: [String] = []

  @Option(name: .long, help: ArgumentHelp("baseline, interim, post or follow-up.", valueName: "time"))
  var at: [String] = []

  @Option(name: .long, help: ArgumentHelp("Months since baseline: 9..21.", valueName: "range"))
  var months: String?

  @Option(name: .long, help: ArgumentHelp("Who was analysed: CC, ITT, completers ...", valueName: "population"))
  var population: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many completed the programme, after the review: near-complete or not-near-complete.", valueName: "group"))
  var exposure: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "strong, weak, act or adaptation, after Mueser and Gingerich.", valueName: "group"))
  var implementation: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("The study, by ID, label or reference number: 35.", valueName: "study"))
  var study: [String] = []

  @Option(name: .long, help: ArgumentHelp("The trial, by ID, name or registration.", valueName: "trial"))
  var trial: [String] = []

  @Option(name: .long, help: ArgumentHelp("The arm, by ID.", valueName: "arm"))
  var arm: [String] = []

  /// The filter as typed.
  var filter: Filter {
    func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
    return Filter([
      .comparator: comparator, .accordingTo: one(accordingTo), .component: component, .country: country,
      .diagnosis: diagnosis, .design: design, .delivery: delivery, .modules: one(modules), .edition: edition,
      .duration: one(duration), .year: one(year), .domain: domain, .instrument: instrument, .rater: rater, .at: at,
      .months: one(months), .population: population, .exposure: exposure, .implementation: implementation,
      .study: study, .trial: trial, .arm: arm,
    ])
  }

  /// The help's title of this group of options.
  static let title = "Filters (names may be several, separated by commas)"

  /// Says on standard error that nothing was selected, and by what.
  static func noteEmpty(_ noun: String, filter: Filter, expression: String? = nil) {
    var asked = filter.description
    if let expression { asked += (asked.isEmpty ? "" : " ") + "--where \"\(expression)\"" }
    guard !asked.isEmpty else { return }
    Terminal.complain("no \(noun) for \(asked)")
  }
}
