import GRDB
import TrialModel

/// Which study measured what, when, and what of it is at hand?
package struct Matrix: Sendable, Equatable {
  /// What is known of one study, instrument and kind of time point.
  package enum Cell: Sendable, Equatable {
    /// So many results with a number, and so many contrasts.
    case available(results: Int, contrasts: Int)
    /// The study used the instrument, but there is no number, for this reason.
    case noNumbers(MissingReason)
    /// The study did not use the instrument.
    case notMeasured
    /// The trial did not assess people then.
    case notAssessed
  }

  /// A cell with its place.
  package struct Entry: Sendable, Equatable {
    package let study: ComparedStudy
    package let instrument: MeasuredInstrument
    /// baseline, interim, post, follow_up, or nil for contrasts that span time points or name none.
    package let kind: String?
    /// Months since baseline; empty without a time point.
    package let months: Datum
    package let cell: Cell
  }

  package let studies: [ComparedStudy]
  package let instruments: [MeasuredInstrument]
  /// By study, instrument and time.
  package let entries: [Entry]

  /// Reads the matrix of the studies and instruments that a selection holds.
  package static func fetch(_ db: Database, selection: Selection) throws -> Matrix {
    let studies = try ComparedStudy.fetch(db, selection)
    let ids = Set(studies.map(\.id))
    let measured = try MeasuredInstrument.fetch(db, selection).filter { ids.contains($0.study) }
    var instruments: [MeasuredInstrument] = []
    for instrument in measured.map(\.instrument) where !instruments.contains(instrument) {
      instruments.append(instrument)
    }
    let uses = Set(measured.map { Key(study: $0.study, instrument: $0.instrument.id) })
    let counts = Dictionary(
      grouping: try OutcomeCount.fetch(db, selection, studies: studies.map(\.id)),
      by: { Key(study: $0.study, instrument: $0.instrument) })
    let times = Dictionary(grouping: try AssessedTime.fetch(db, selection), by: \.trial)
    var entries: [Entry] = []
    for study in studies {
      for instrument in instruments {
        let key = Key(study: study.id, instrument: instrument.id)
        entries += row(
          study, instrument, isUsed: uses.contains(key), counts: counts[key, default: []],
          times: times[study.trial, default: []])
      }
    }
    return Matrix(studies: studies, instruments: instruments, entries: entries)
  }

  private struct Key: Hashable {
    let study: String
    let instrument: String
  }

  private static func row(
    _ study: ComparedStudy, _ instrument: MeasuredInstrument, isUsed: Bool, counts: [OutcomeCount],
    times: [AssessedTime]
  ) -> [Entry] {
    func entry(_ kind: String?, _ months: Datum, _ cell: Cell) -> Entry {
      Entry(study: study, instrument: instrument, kind: kind, months: months, cell: cell)
    }
    guard !times.isEmpty else { return [entry(nil, .empty, isUsed ? .notAssessed : .notMeasured)] }
    var entries = times.map { time in
      isUsed
        ? entry(time.kind, time.months, cell(counts.filter { $0.timePoint == time.id }, study))
        : entry(time.kind, time.months, .notMeasured)
    }
    let spanning = counts.filter { $0.timePoint == nil }
    if !spanning.isEmpty { entries.append(entry(nil, .empty, cell(spanning, study))) }
    return entries
  }

  private static func cell(_ counts: [OutcomeCount], _ study: ComparedStudy) -> Cell {
    let results = counts.reduce(0) { $0 + $1.results }
    let contrasts = counts.reduce(0) { $0 + $1.contrasts }
    if results + contrasts > 0 { return .available(results: results, contrasts: contrasts) }
    return .noNumbers(counts.compactMap(\.reason).first ?? study.reasonOfSilence)
  }
}
