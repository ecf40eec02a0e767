import ArgumentParser
import GRDB
import TrialModel
import TrialQuery

/// Which arms stand for a trial that has several: the options of exports.
struct ArmOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The arms that stand for their trials, where a trial has several, by ID.", valueName: "arm"))
  var arm: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "tau, waitlist or active: which comparator stands for a trial with several.", valueName: "class"))
  var comparator: [String] = []

  /// The choice.
  func choice(_ db: Database) throws -> ArmChoice {
    try ArmChoice(db, Filter([.arm: arm, .comparator: comparator]))
  }
}

extension ArmChoice {
  /// The arms that a filter names by ID, and those whose class it names.
  init(_ db: Database, _ filter: Filter) throws {
    let named = try filter.resolved(db).words[.arm].map(Set.init)
    var comparators: Set<String>?
    if filter.typed[.comparator]?.isEmpty == false {
      let classes = Filter([
        .comparator: filter.typed[.comparator] ?? [], .accordingTo: filter.typed[.accordingTo] ?? [],
      ])
      let arms = try Listing.arms.fetch(db, columns: ["id"], conditions: classes.resolved(db).conditions(on: .arm))
      comparators = Set(arms.rows.compactMap { if case .text(let id) = $0.first { id } else { nil } })
    }
    self.init(arms: named, comparators: comparators)
  }
}

/// Comparisons by trial, with those of several pairs of arms told apart.
struct ChosenComparisons {
  /// The comparisons of the chosen arms.
  let comparisons: [Comparison]
  /// The pairs of arms of a trial that is left with several, and how one is chosen, by trial.
  let refusals: [(trial: String, reason: String)]

  /// Keeps what a choice of arms allows; the trials that it leaves with several pairs are named.
  init(_ all: [Comparison], _ choice: ArmChoice) {
    let trials = Dictionary(grouping: all, by: \.trial)
    var refusals: [(trial: String, reason: String)] = []
    var allowed: [String: Set<ArmPair>] = [:]
    for (trial, ofTrial) in trials {
      let arms = TrialArms(ofTrial.flatMap(\.arms).uniqued)
      let pairs = Set(ofTrial.map(\.pair))
      allowed[trial] = arms.allowed(among: pairs, choice)
      if case .refused(let pairs, let advice) = arms.compared(among: pairs, choice) {
        refusals.append((trial, "\(pairs). \(advice)"))
      }
    }
    comparisons = all.filter { allowed[$0.trial]?.contains($0.pair) == true }
    self.refusals = refusals.sorted { $0.trial < $1.trial }
  }

  /// The comparisons without those of trials with several pairs of arms.
  var unambiguous: [Comparison] {
    let refused = Set(refusals.map(\.trial))
    return comparisons.filter { !refused.contains($0.trial) }
  }

  /// Names on standard error the studies of which nothing is written.
  func complainOfAbsent(_ db: Database, includedOnly: Bool) throws {
    let listing = includedOnly ? Listing.studies : Listing.everyStudy
    let written = Set(comparisons.map(\.study))
    let absent = try listing.fetch(db, columns: ["id", "label"]).rows.compactMap { row -> String? in
      guard case .text(let id) = row[0], case .text(let label) = row[1], !written.contains(id) else { return nil }
      return label
    }
    guard !absent.isEmpty else { return }
    Terminal.complain(
      "in no row, since no means or counts of two chosen arms stand side by side in one source: "
        + absent.joined(separator: "; ") + ".")
  }

  /// Says on standard error what happens to trials with several pairs of arms.
  func complain(_ consequence: String) {
    for refusal in refusals { Terminal.complain("\(refusal.trial) \(consequence): \(refusal.reason).") }
  }
}

extension Comparison {
  fileprivate var pair: ArmPair { ArmPair(intervention: intervention.id, comparator: comparator.id) }

  fileprivate var arms: [TrialArm] {
    [
      TrialArm(id: intervention.id, label: intervention.label, isIntervention: true),
      TrialArm(id: comparator.id, label: comparator.label, isIntervention: false),
    ]
  }
}
