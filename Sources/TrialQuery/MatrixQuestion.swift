import GRDB
import TrialModel

/// Which study measured what, when, and what of it is at hand?
package struct Matrix: Sendable, Equatable {
  /// What is stored of one study, instrument and kind of time point.
  package enum Cell: Sendable, Equatable {
    /// So many results with a number, and so many contrasts.
    case available(results: Int, contrasts: Int)
    /// There are results without a number, for this reason.
    case noNumbers(MissingReason)
    /// The study used the instrument, and nothing is stored of this time.
    case used
    /// Nothing is stored.
    case nothing
  }

  /// A cell with its place.
  package struct Entry: Sendable, Equatable {
    package let study: ComparedStudy
    package let instrument: MeasuredInstrument
    /// baseline, interim, post, follow_up, or nil for contrasts that name no time point.
    package let kind: String?
    /// Why contrasts name no time point; nil for others.
    package let timeMissing: MissingReason?
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
    let uses = Dictionary(grouping: measured) { Key(study: $0.study, instrument: $0.instrument) }
    let counts = Dictionary(
      grouping: try OutcomeCount.fetch(db, selection, studies: studies.map(\.id), byTimePoint: true), by: \.study)
    let times = Dictionary(grouping: try AssessedTime.fetch(db, selection), by: \.study)
    var entries: [Entry] = []
    for study in studies {
      let counted = Dictionary(grouping: counts[study.id, default: []], by: \.instrument)
      for instrument in instruments {
        entries += row(
          study, instrument, uses: uses[Key(study: study.id, instrument: instrument), default: []],
          counts: instrument.id.map { counted[$0, default: []] } ?? [], times: times[study.id, default: []],
          isAsked: selection.holds(kind:))
      }
    }
    return Matrix(studies: studies, instruments: instruments, entries: entries)
  }

  private struct Key: Hashable {
    let study: String
    let instrument: String

    init(study: String, instrument: MeasuredInstrument) {
      self.study = study
      self.instrument = instrument.id ?? instrument.label
    }
  }

  /// The entries of a study's time points, then those that a claim names though the trial has no such time point, then
  /// what names no time, by the reason.
  private static func row(
    _ study: ComparedStudy, _ instrument: MeasuredInstrument, uses: [MeasuredInstrument.Use], counts: [OutcomeCount],
    times: [AssessedTime], isAsked: (_ kind: String) -> Bool
  ) -> [Entry] {
    func entry(
      _ kind: String?, _ months: Datum, _ counts: [OutcomeCount], timeMissing: MissingReason? = nil
    ) -> Entry {
      let isUsed = uses.contains { $0.at == nil || $0.at == kind }
      return Entry(
        study: study, instrument: instrument, kind: kind, timeMissing: timeMissing, months: months,
        cell: cell(counts) ?? (isUsed ? .used : .nothing))
    }
    let known = times.map(\.kind)
    let claimed = ["post", "follow_up"].filter { kind in
      !known.contains(kind) && uses.contains { $0.at == kind } && isAsked(kind)
    }
    let timeless = counts.filter { $0.timePoint == nil }
    let entries =
      times.map { time in entry(time.kind, time.months, counts.filter { $0.timePoint == time.id }) }
      + claimed.map { entry($0, .empty, []) }
    if timeless.isEmpty { return entries.isEmpty ? [entry(nil, .empty, [])] : entries }
    return entries
      + MissingReason.allCases.compactMap { reason in
        let counts = timeless.filter { $0.timeMissing == reason }
        return counts.isEmpty ? nil : entry(nil, .empty, counts, timeMissing: reason)
      }
  }

  /// What the counted rows say; nil without any.
  private static func cell(_ counts: [OutcomeCount]) -> Cell? {
    let results = counts.reduce(0) { $0 + $1.results }
    let contrasts = counts.reduce(0) { $0 + $1.contrasts }
    if results + contrasts > 0 { return .available(results: results, contrasts: contrasts) }
    return counts.compactMap(\.reason).first.map(Cell.noNumbers)
  }
}

extension Selection {
  /// Whether a time of which no more than its kind is known is among those that are asked for.
  fileprivate func holds(kind: String) -> Bool {
    ranges[.months] == nil && words[.at].map { $0.contains(kind) } ?? true
  }
}
