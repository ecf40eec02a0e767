import CSVText
import MetaAnalysis

/// One row that is pooled.
package struct MetaStudy: Sendable, Equatable {
  /// What the row says about the outcome.
  package enum Data: Sendable, Equatable {
    /// Two groups with means.
    case continuous(ContinuousContrast)
    /// Two groups with events.
    case binary(TwoByTwoTable)
    /// An effect with its variance.
    case generic(EffectSize)
  }

  /// The line of the file.
  package var line: Int
  /// The study's name.
  package var name: String
  /// What the row says about the outcome.
  package var data: Data
  /// The cells of the request's `labelColumns`, in their order.
  package var labels: [String]
  /// The effect, on the scale on which it is pooled.
  package var effect: EffectSize

  /// Whether the two-by-two table has a cell of zero.
  package var hasZeroCell: Bool {
    guard case .binary(let table) = data else { return false }
    return [table.intervention, table.control].contains { $0.events == 0 || $0.nonEvents == 0 }
  }

  /// The people of both groups; nil for effects as given.
  package var groupSizes: FunnelPredictor.ArmSizes? {
    switch data {
    case .continuous(let contrast):
      FunnelPredictor.ArmSizes(first: contrast.intervention.count, second: contrast.control.count)
    case .binary(let table): FunnelPredictor.ArmSizes(first: table.intervention.count, second: table.control.count)
    case .generic: nil
    }
  }
}

/// A row that is not pooled, and why.
package struct LeftOutRow: Sendable, Equatable {
  /// Why a row is not pooled; its data are not wrong.
  package enum Reason: Sendable, Equatable {
    /// No cell has anything in it.
    case emptyRow
    /// Cells that the effect needs are empty.
    case emptyCells([String])
    /// Cells that the analysis needs besides are empty: moderators, subgroups, clusters, the order.
    case emptyLabels([String])
    /// The data give no effect under the policy that was chosen.
    case noEffect(NotEstimable)
  }

  /// The line of the file.
  package var line: Int
  /// The study's name; empty in an empty row.
  package var study: String
  /// Why it is not pooled.
  package var reason: Reason

  /// A row that is not pooled.
  package init(line: Int, study: String, reason: Reason) {
    self.line = line
    self.study = study
    self.reason = reason
  }
}

extension LeftOutRow.Reason {
  /// The reason as a word of the vocabulary.
  package var word: String {
    switch self {
    case .emptyRow: "empty_row"
    case .emptyCells: "empty_cells"
    case .emptyLabels: "empty_labels"
    case .noEffect(let reason): reason.word
    }
  }

  /// The reason for a person.
  package var message: String {
    switch self {
    case .emptyRow: "The row is empty."
    case .emptyCells(let columns): "No data: \(list(columns))."
    case .emptyLabels(let columns): "The analysis needs \(list(columns))."
    case .noEffect(let reason): reason.message
    }
  }

  /// The columns that are empty.
  package var columns: [String] {
    switch self {
    case .emptyCells(let columns), .emptyLabels(let columns): columns
    case .emptyRow, .noEffect: []
    }
  }

  private func list(_ columns: [String]) -> String {
    columns.joined(separator: ", ") + (columns.count == 1 ? ", which is empty" : ", which are empty")
  }
}

extension NotEstimable {
  /// The reason as a word of the vocabulary: `singleStudy` is `single_study`.
  package var word: String { rawValue.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) } }
}

/// The studies of a table, the rows that are left out, and what a reader should know.
package struct MetaStudies: Sendable, Equatable {
  /// The file's name.
  package var file: String
  /// The number of rows below the header.
  package var rowsIn: Int
  /// The rows that are pooled, in the order of the file.
  package var studies: [MetaStudy]
  /// The rows that are not.
  package var leftOut: [LeftOutRow]
  /// The moderators of the request, one value per study.
  package var moderators: [Moderator]
  /// What a reader should know about the table.
  package var warnings: [String]

  /// The effects.
  package var effects: [EffectSize] { studies.map(\.effect) }
}
