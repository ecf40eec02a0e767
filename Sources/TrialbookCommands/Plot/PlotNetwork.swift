import ArgumentParser
import GRDB
import Reporting
import TrialModel
import TrialQuery

struct PlotNetwork: RegistryFigure {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Who was compared with what: trials and people randomized of each comparison.",
    discussion: """
      Each trial counts once. What both of its arms had, such as usual care, is their background and left out. Arms are \
      named as Table 1 of the review names them, and as its text does where Table 1 says nothing; --according-to chooses one.
      """)

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var figureOptions: FigureOptions

  func figure(_ db: Database) throws -> Figure {
    let filter = filterOptions.filter
    let (place, selection) = try Self.place(filter, db)
    let answer = try NetworkQuestion.fetch(db, selection: selection, accordingTo: place)
    guard !answer.comparisons.isEmpty else { throw noStudies(filter) }
    let trials = answer.comparisons.reduce(0) { $0 + $1.trials }
    let people = answer.comparisons.map(\.randomizedAtLeast).total
    let isLower = answer.comparisons.contains(where: \.isLowerBound)
    let counts = "\(counted(trials, "trial", "trials")), \(Self.people(people, isLower)) people randomized"
    let comparisons = answer.comparisons.map { comparison in
      ComparisonNetwork.Comparison(
        intervention: comparison.intervention, comparator: comparison.comparator, trials: comparison.trials,
        people: Self.people(comparison.randomizedAtLeast, comparison.isLowerBound),
        studies: comparison.studies.joined(separator: ", "))
    }
    var notes: [String] = []
    if isLower {
      notes.append(
        "At least (\u{2265}): the number randomized to one of the arms is not known; the others are counted.")
    }
    if !answer.background.isEmpty {
      notes.append(
        "In both arms, and so left out of the intervention\u{2019}s name: "
          + answer.background.map { "\($0.name) in \(counted($0.trials, "trial", "trials"))" }.joined(separator: ", ")
          + ".")
    }
    if !answer.names.isEmpty {
      notes.append(answer.names.map { "\($0.label): \($0.name)" }.joined(separator: "; ") + ".")
    }
    return ComparisonNetwork(
      title: figureOptions.title ?? "Comparisons of the trials", subtitle: "\(try reviewName(db)); \(counts)",
      description: "Network of comparisons, \(counts). "
        + comparisons.map {
          "\($0.intervention) against \($0.comparator): \(counted($0.trials, "trial", "trials")), \($0.people) people"
        }.joined(separator: "; ") + ".", comparisons: comparisons, notes: notes
    ).figure()
  }

  private static func people(_ count: Int, _ isLowerBound: Bool) -> String {
    isLowerBound ? "at least \(count)" : String(count)
  }

  /// Whose words name the arms, and the studies; here --according-to needs no other filter beside it.
  private static func place(_ filter: Filter, _ db: Database) throws -> (NetworkQuestion.Place?, Selection) {
    var named = Filter([.accordingTo: filter.typed[.accordingTo] ?? []])
    named.typed[.comparator] = ["tau"]
    let word = try named.resolved(db).words[.accordingTo]?.first
    var filter = filter
    if filter.typed[.comparator] == nil, filter.typed[.component] == nil { filter.typed[.accordingTo] = nil }
    return (word.flatMap(NetworkQuestion.Place.init), try filter.resolved(db))
  }
}
