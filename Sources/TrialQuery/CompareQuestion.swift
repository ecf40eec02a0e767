import GRDB
import TrialModel

/// Studies that have something in common: who was compared with what, on what, when, and how many people there were.
package struct ComparedGroup: Sendable, Equatable {
  /// What they have in common; empty for studies that nobody classified.
  package let value: Datum
  /// The studies in the order of the reference list.
  package let studies: [ComparedStudy]
  /// Randomized cohorts.
  package let trials: Int
  /// What was compared with what, and in which studies.
  package let comparisons: [(name: String, studies: [String])]
  /// The instruments, and the studies that used them.
  package let instruments: [(name: String, studies: [String])]
  /// The time points after baseline at which the studies assessed people: the kind, and the months of each.
  package let times: [(kind: String, months: [Datum])]
  /// Populations for which there is a result or a contrast.
  package let populations: [String]
  /// People randomized, each trial's once; or why their number is not known.
  package let randomized: Datum
  /// What the arms whose numbers are known add up to.
  package let randomizedAtLeast: Int
  /// Results with a number, and contrasts.
  package let results: Int
  package let contrasts: Int

  package static func == (one: ComparedGroup, two: ComparedGroup) -> Bool {
    one.value == two.value && one.studies == two.studies && one.results == two.results
      && one.contrasts == two.contrasts
  }
}

/// Who was compared with what, on which instruments, when, in which populations; how many people, how many trials?
package struct CompareQuestion {
  private let measured: [String: [MeasuredInstrument]]
  private let counts: [String: [OutcomeCount]]
  private let times: [String: [AssessedTime]]

  /// The answer: groups, and all studies together.
  package struct Answer: Sendable, Equatable {
    package let groups: [ComparedGroup]
    package let total: ComparedGroup
  }

  /// Groups the studies that a selection holds.
  package static func fetch(
    _ db: Database, selection: Selection, by grouping: CompareGrouping, isByTable1: Bool = false
  ) throws -> Answer {
    let studies = try ComparedStudy.fetch(db, selection, isByTable1: isByTable1)
    let question = CompareQuestion(
      measured: Dictionary(grouping: try MeasuredInstrument.fetch(db, selection), by: \.study)
        .mapValues { $0.map(\.instrument) },
      counts: Dictionary(
        grouping: try OutcomeCount.fetch(db, selection, studies: studies.map(\.id), byTimePoint: false), by: \.study),
      times: Dictionary(grouping: try AssessedTime.fetch(db, selection), by: \.study))
    return Answer(
      groups: question.groups(of: studies, by: grouping), total: question.group(.empty, studies, rater: nil))
  }

  private func groups(of studies: [ComparedStudy], by grouping: CompareGrouping) -> [ComparedGroup] {
    var members: [(value: Datum, studies: [ComparedStudy])] = []
    for study in studies {
      var values = [study.attributes[grouping] ?? .empty]
      if grouping == .rater { values = distinct(measured[study.id, default: []].map(\.rater)) }
      for value in values {
        if let index = members.firstIndex(where: { $0.value == value }) {
          members[index].studies.append(study)
        } else {
          members.append((value, [study]))
        }
      }
    }
    // What is known comes first, in alphabetical order.
    return members.sorted { one, two in Self.sortKey(one.value) < Self.sortKey(two.value) }
      .map { group($0.value, $0.studies, rater: grouping == .rater ? $0.value : nil) }
  }

  private static func sortKey(_ value: Datum) -> String {
    switch value {
    case .text(let text): "1 " + text
    case .missing(let reason): "3 " + reason.rawValue
    default: "2"
    }
  }

  /// A group; of one rater only that rater's instruments count.
  private func group(_ value: Datum, _ studies: [ComparedStudy], rater: Datum?) -> ComparedGroup {
    var seen: Set<String> = []
    let trials = studies.filter { seen.insert($0.trial).inserted }
    let instruments = studies.flatMap { study in
      measured[study.id, default: []].filter { rater == nil || $0.rater == rater }.map { ($0, study.name) }
    }
    let ids = Set(instruments.compactMap(\.0.id))
    let counts = studies.flatMap { self.counts[$0.id, default: []] }.filter { ids.contains($0.instrument) }
    let sum = trials.map(\.randomizedAtLeast).total
    let unknown = trials.first { if case .integer = $0.randomized { false } else { true } }
    return ComparedGroup(
      value: value, studies: studies, trials: trials.count,
      comparisons: collected(
        studies.map { study in
          (
            [study.interventions, study.comparators].map { $0.isEmpty ? "(no arm)" : $0.joined(separator: " and ") }
              .joined(separator: " vs "), study.name
          )
        }),
      instruments: collected(instruments.map { ($0.0.label, $0.1) }),
      times: ["baseline", "interim", "post", "follow_up"].compactMap { kind in
        let months = studies.flatMap { times[$0.id, default: []] }.filter { $0.kind == kind }.map(\.months)
        return months.isEmpty ? nil : (kind, distinct(months).sorted { Self.months($0) < Self.months($1) })
      },
      populations: distinct(counts.map(\.population)).sorted(),
      randomized: unknown?.randomized ?? .integer(sum), randomizedAtLeast: sum,
      results: counts.reduce(0) { $0 + $1.results }, contrasts: counts.reduce(0) { $0 + $1.contrasts })
  }

  private static func months(_ datum: Datum) -> Double {
    if case .number(let months, _) = datum { months } else { .infinity }
  }

  /// The names with all that goes with each, most first, then in the order in which they came.
  private func collected(_ pairs: [(String, String)]) -> [(name: String, studies: [String])] {
    var result: [(name: String, studies: [String])] = []
    var indices: [String: Int] = [:]
    var seen: Set<[String]> = []
    for (name, study) in pairs where seen.insert([name, study]).inserted {
      if let index = indices[name] {
        result[index].studies.append(study)
      } else {
        indices[name] = result.count
        result.append((name, [study]))
      }
    }
    return result.enumerated()
      .sorted { ($1.element.studies.count, $0.offset) < ($0.element.studies.count, $1.offset) }
      .map(\.element)
  }

  private func distinct<Item: Equatable>(_ items: [Item]) -> [Item] {
    items.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
