import Foundation
import GRDB
import TrialModel

/// Trials that compared the same two things.
package struct NetworkComparison: Sendable, Equatable {
  /// What differs between the arms; components that both have are left out.
  package let intervention: String
  package let comparator: String
  package let trials: Int
  /// The reports of the trials.
  package let studies: [String]
  /// People randomized in arms whose number is known.
  package let randomizedAtLeast: Int
  /// Whether an arm's number is not known, so that there are more.
  package let isLowerBound: Bool
}

/// Which interventions were compared with which others, in how many trials, with how many people?
package struct NetworkQuestion: Sendable, Equatable {
  /// Most trials first.
  package let comparisons: [NetworkComparison]
  /// What both arms of some trials had, with the number of trials.
  package let background: [(name: String, trials: Int)]
  /// Abbreviations of components with their names.
  package let names: [(label: String, name: String)]

  package static func == (one: NetworkQuestion, two: NetworkQuestion) -> Bool { one.comparisons == two.comparisons }

  /// Which words say what arms received.
  package enum Place: String, Sendable, CaseIterable {
    case text
    case table1
  }

  /// Reads the comparisons of the trials of the studies that a selection holds: by a place of the review, or without one
  /// by its Table 1, which is the more exact, and by its text where Table 1 says nothing.
  package static func fetch(_ db: Database, selection: Selection, accordingTo place: Place? = nil) throws
    -> NetworkQuestion
  {
    let byTable = try ComparedStudy.fetch(db, selection, isByTable1: place != .text)
    let byText = place == nil ? try ComparedStudy.fetch(db, selection) : byTable
    var groups: [(key: [String], trials: [ComparedStudy], studies: [String])] = []
    var background: [String: Int] = [:]
    var seen: [String: Int] = [:]
    for (table, text) in zip(byTable, byText) {
      if let index = seen[table.trial] {
        groups[index].studies.append(table.citation)
        continue
      }
      let arms = table.intervention.isEmpty || table.comparator.isEmpty ? text : table
      let shared = Set(arms.intervention).intersection(arms.comparator)
      let key = [arms.intervention, arms.comparator].map { name($0, without: shared) }
      for component in shared { background[component, default: 0] += 1 }
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].trials.append(table)
        groups[index].studies.append(table.citation)
        seen[table.trial] = index
      } else {
        seen[table.trial] = groups.count
        groups.append((key, [table], [table.citation]))
      }
    }
    let comparisons = groups.enumerated().sorted {
      ($1.element.trials.count, $0.offset) < ($0.element.trials.count, $1.offset)
    }.map(\.element).map { group in
      NetworkComparison(
        intervention: group.key[0], comparator: group.key[1], trials: group.trials.count, studies: group.studies,
        randomizedAtLeast: group.trials.map(\.randomizedAtLeast).total,
        isLowerBound: group.trials.contains { if case .integer = $0.randomized { false } else { true } })
    }
    let used = Set(groups.flatMap(\.key).flatMap { $0.components(separatedBy: " + ") })
    let names = try Row.fetchAll(db, sql: "SELECT label, name FROM components WHERE label <> name ORDER BY label")
    return NetworkQuestion(
      comparisons: comparisons,
      background: background.sorted { $0.key < $1.key }.map { (name: $0.key, trials: $0.value) },
      names: try names.map { (label: try $0["label"], name: try $0["name"]) }
        .filter { used.contains($0.label) || background[$0.label] != nil })
  }

  /// The components that only this arm has, or all where that leaves none.
  private static func name(_ components: [String], without shared: Set<String>) -> String {
    let own = components.filter { !shared.contains($0) }
    let named = own.isEmpty ? components : own
    return named.isEmpty ? "Not described" : named.joined(separator: " + ")
  }
}
