import GRDB
import TrialModel

/// Studies against outcome domains and times: what was measured, and what of it is at hand.
package struct DomainMap: Sendable, Equatable {
  /// What is known of one study, domain and time over all instruments of the domain.
  package enum Cell: Sendable, Equatable, Hashable {
    /// There are results of arms.
    case results
    /// There are printed comparisons of arms only.
    case comparisons
    /// There are results without a number, for this reason.
    case noNumbers(MissingReason)
    /// The study measured the domain, and nothing is stored of this time.
    case measured
    /// Nothing is stored.
    case nothing
  }

  package let studies: [ComparedStudy]
  /// Names, in the order of the registry.
  package let domains: [String]
  /// baseline, interim, post, follow_up, and nil for comparisons that name no time point.
  package let times: [String?]
  /// By study, then domain, then time.
  package let cells: [[[Cell]]]

  /// Reads the map of what a selection holds; unless it names domains or instruments, of the review's own outcomes.
  package static func fetch(_ db: Database, selection: Selection) throws -> DomainMap {
    let matrix = try Matrix.fetch(db, selection: selection)
    let rows = try Row.fetchAll(db, sql: "SELECT id, name, role FROM domains ORDER BY position")
    let used = Set(matrix.instruments.map(\.domain))
    var domains = try rows.filter { used.contains(try $0["id"]) }
    let ofReview = try domains.filter { ["primary", "secondary"].contains(try $0["role"] as String) }
    if selection.words[.domain] == nil, selection.words[.instrument] == nil, !ofReview.isEmpty { domains = ofReview }
    let ids: [String] = try domains.map { try $0["id"] }
    let shown = matrix.entries.filter { ids.contains($0.instrument.domain) }
    let times = ["baseline", "interim", "post", "follow_up", nil].filter { time in
      shown.contains { $0.kind == time && (time != nil || $0.cell != .nothing) }
    }
    let byStudy = Dictionary(grouping: shown, by: \.study.id)
    return DomainMap(
      studies: matrix.studies, domains: try domains.map { try $0["name"] }, times: times,
      cells: matrix.studies.map { study in
        let entries = byStudy[study.id, default: []]
        return ids.map { domain in
          let ofDomain = entries.filter { $0.instrument.domain == domain }
          return times.map { time in Self.cell(ofDomain.filter { $0.kind == time }.map(\.cell)) }
        }
      })
  }

  /// The best that any instrument gives; of several reasons the first by the order of the reasons.
  private static func cell(_ cells: [Matrix.Cell]) -> Cell {
    var comparisons = false
    var isMeasured = false
    var reasons: [MissingReason] = []
    for cell in cells {
      switch cell {
      case .available(let results, _) where results > 0: return .results
      case .available: comparisons = true
      case .noNumbers(let reason): reasons.append(reason)
      case .used: isMeasured = true
      case .nothing: break
      }
    }
    if comparisons { return .comparisons }
    // That one instrument was not used is no word about the domain when another was.
    if isMeasured { reasons.removeAll { $0 == .notMeasured } }
    if let reason = MissingReason.allCases.first(where: reasons.contains) { return .noNumbers(reason) }
    return isMeasured ? .measured : .nothing
  }
}
