import TrialModel

/// What a caller may choose about the writing of a table.
package struct RenderOptions: Sendable, Equatable {
  /// The terminal columns to fit text into; nil for as many as the table takes.
  package var width: Int?
  /// Whether text output has bold headings and dim missing data.
  package var colour: Bool
  /// How missing data print; nil for the default of the format.
  package var missing: MissingStyle?
  /// Whether text that a spreadsheet would run as a formula is made harmless in CSV and TSV.
  package var neutralizeFormulas: Bool

  /// Makes options; the defaults suit output to a file.
  package init(
    width: Int? = nil, colour: Bool = false, missing: MissingStyle? = nil, neutralizeFormulas: Bool = true
  ) {
    self.width = width
    self.colour = colour
    self.missing = missing
    self.neutralizeFormulas = neutralizeFormulas
  }
}

/// How the reasons for missing data print, by the names of the option `--missing`.
package enum MissingStyle: String, Sendable, Hashable, CaseIterable {
  /// The abbreviation, with a legend below the table where the format has room for one.
  case footnote
  /// The reason in words, such as "not reported".
  case word
  /// The snake_case word of the vocabulary, such as `not_reported`.
  case code
  /// Nothing.
  case blank
}

extension MissingReason {
  /// The characters that stand for the absent datum.
  package func text(_ style: MissingStyle) -> String {
    switch style {
    case .footnote: abbreviation
    case .word: label
    case .code: rawValue
    case .blank: ""
    }
  }
}

extension ReportTable {
  /// The reasons that a legend has to explain: those that occur, and none unless they print abbreviated.
  package func legendReasons(missing style: MissingStyle) -> [MissingReason] {
    style == .footnote ? legend ?? missingReasons : []
  }

  /// The lines below the table: the notes, then one line for each abbreviated reason.
  func footerLines(missing style: MissingStyle) -> [String] {
    notes + legendReasons(missing: style).map { "\($0.abbreviation): \($0.label) (\($0.explanation))" }
  }
}
