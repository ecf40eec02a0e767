import Reporting
import TrialModel
import TrialQuery

/// The matrix of studies against instruments and time points as a table.
enum MatrixTable {
  /// For people: a row a study, a column an instrument, a line a time point.
  static func wide(_ matrix: Matrix) -> ReportTable {
    let cells = cells(matrix)
    var table = ReportTable(
      name: "matrix", title: "What was measured, and what is at hand",
      columns: [
        ReportColumn(key: "reference_number", label: "Ref.", alignment: .trailing),
        ReportColumn(key: "study", label: "Study", minimumWidth: 10),
      ]
        + matrix.instruments.map { ReportColumn(key: key($0), label: $0.label, minimumWidth: 14) },
      rows: matrix.studies.map { study in
        [study.reference, .text(study.label)]
          + matrix.instruments.map { instrument in
            cells[Place(study: study.id, instrument: key(instrument))] ?? .empty
          }
      })
    table.skipsBlanks = true
    explain(&table, matrix)
    return table
  }

  /// For a page: a row an instrument, a column a study, since there are more instruments than a page is wide.
  static func tall(_ matrix: Matrix) -> ReportTable {
    let cells = cells(matrix)
    var table = ReportTable(
      name: "matrix", title: "What was measured, and what is at hand",
      columns: [ReportColumn(key: "instrument", label: "Instrument")]
        + matrix.studies.map { ReportColumn(key: $0.id, label: $0.label) },
      rows: matrix.instruments.map { instrument in
        [.text(instrument.label)]
          + matrix.studies.map { study in
            cells[Place(study: study.id, instrument: key(instrument))] ?? .empty
          }
      })
    explain(&table, matrix)
    return table
  }

  private static func explain(_ table: inout ReportTable, _ matrix: Matrix) {
    let reasons = matrix.entries.compactMap { if case .noNumbers(let reason) = $0.cell { reason } else { nil } }
    let occurring = table.missingReasons
    table.legend = MissingReason.allCases.filter { reasons.contains($0) || occurring.contains($0) }
    table.notes = [
      "r: results with a number; c: contrasts; used: the study used it, and nothing is stored of that time. A reason "
        + "instead of them: a result without a number says so. Blank: nothing is stored, which does not say that it was "
        + "not measured."
    ]
  }

  /// The name of an instrument's column; what was measured without one goes by its domain.
  private static func key(_ instrument: MeasuredInstrument) -> String {
    instrument.id ?? instrument.domain + ":not_stored"
  }

  /// A study and an instrument.
  private struct Place: Hashable {
    let study: String
    let instrument: String
  }

  private static func cells(_ matrix: Matrix) -> [Place: Datum] {
    Dictionary(grouping: matrix.entries) { Place(study: $0.study.id, instrument: key($0.instrument)) }
      .mapValues(cell)
  }

  private static func cell(_ entries: [Matrix.Entry]) -> Datum {
    let lines = entries.compactMap { entry -> String? in
      let kind = entry.kind?.replacing("_", with: "-") ?? entry.timeMissing?.ofTimeInShort ?? "no time"
      switch entry.cell {
      case .available(let results, let contrasts):
        let parts = [results > 0 ? "\(results)r" : nil, contrasts > 0 ? "\(contrasts)c" : nil].compactMap { $0 }
        return "\(kind): \(parts.joined(separator: " "))"
      case .noNumbers(let reason): return "\(kind): \(reason.abbreviation)"
      case .used: return entry.kind == nil ? "used" : "\(kind): used"
      case .nothing: return nil
      }
    }
    return lines.isEmpty ? .empty : .list(lines)
  }

  /// For programs: a row for each study, instrument and time point.
  static func long(_ matrix: Matrix) -> ReportTable {
    ReportTable(
      name: "matrix", title: "What was measured, and what is at hand",
      columns: [
        ReportColumn(key: "study", label: "Study ID"),
        ReportColumn(key: "reference_number", label: "Ref.", alignment: .trailing),
        ReportColumn(key: "trial", label: "Trial"), ReportColumn(key: "instrument", label: "Instrument"),
        ReportColumn(key: "domain", label: "Domain"), ReportColumn(key: "at", label: "At"),
        ReportColumn(key: "months", label: "Months", alignment: .trailing),
        ReportColumn(key: "status", label: "Status"),
        ReportColumn(key: "results", label: "Results", alignment: .trailing),
        ReportColumn(key: "contrasts", label: "Contrasts", alignment: .trailing),
      ],
      rows: matrix.entries.map { entry in
        let (status, results, contrasts): (String, Datum, Datum) =
          switch entry.cell {
          case .available(let results, let contrasts): ("available", .integer(results), .integer(contrasts))
          case .noNumbers(let reason): ("no_numbers", .missing(reason), .missing(reason))
          case .used: ("used", .integer(0), .integer(0))
          case .nothing: ("nothing_stored", .empty, .empty)
          }
        return [
          .text(entry.study.id), entry.study.reference, .text(entry.study.trial),
          entry.instrument.id.map { .text($0) } ?? .empty,
          .text(entry.instrument.domain), entry.time, entry.months, .text(status), results,
          contrasts,
        ]
      })
  }
}

extension Matrix.Entry {
  /// The kind of the time point, or why there is none; empty where nothing is stored.
  fileprivate var time: Datum { kind.map { .text($0) } ?? timeMissing.map { .missing($0) } ?? .empty }
}
