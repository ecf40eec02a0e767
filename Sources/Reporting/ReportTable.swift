import TrialModel

/// A table of values that a renderer turns into text, CSV, JSON or a document.
///
/// Every row has one cell per column, in the order of `columns`.
package struct ReportTable: Sendable, Equatable {
  /// The snake_case key of the table, such as `studies`.
  package var name: String
  /// The caption; empty when the table needs none.
  package var title: String
  /// The columns, in the order in which they are shown.
  package var columns: [ReportColumn]
  /// The rows; each has as many cells as there are columns.
  package var rows: [[ReportCell]]
  /// Sentences below the table; left out of CSV and TSV.
  package var notes: [String]
  /// The reasons that the legend explains; nil for those that occur.
  package var legend: [MissingReason]?
  /// How people's formats lay the table out.
  package var layout: Layout = .table
  /// Whether records leave out the lines of blank cells.
  package var skipsBlanks = false
  /// What is to be known of single cells, such as how a number was derived; shown by documents of Word and Excel, and by
  /// pages of every kind where the footnote says so.
  package var footnotes: [ReportFootnote] = []

  /// How people's formats lay a table out.
  package enum Layout: Sendable, Equatable {
    /// A row a line, as far as the space allows.
    case table
    /// A block of "label: value" lines a row.
    case records
  }

  /// Makes a table from its parts.
  package init(
    name: String, title: String, columns: [ReportColumn], rows: [[ReportCell]] = [], notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The reasons for missing data that occur in the rows, in the order of `MissingReason.allCases`.
  package var missingReasons: [MissingReason] {
    var seen: Set<MissingReason> = []
    for cell in rows.joined() {
      if case .missing(let reason) = cell { seen.insert(reason) }
    }
    return MissingReason.allCases.filter(seen.contains)
  }

  /// Stops the program when a row and the columns differ in number: a mistake of the caller.
  package func requireRectangularRows() {
    for (index, row) in rows.enumerated() {
      precondition(
        row.count == columns.count,
        "Row \(index + 1) of table '\(name)' has \(row.count) cells for \(columns.count) columns.")
    }
  }
}

/// What is to be known of one cell, or of a whole column.
package struct ReportFootnote: Sendable, Equatable {
  /// The row, from 0; nil for the heading of the column.
  package var row: Int?
  /// The column's key.
  package var column: String
  /// The item of a list that it is about; nil for the cell.
  package var item: Int?
  /// A sentence or a part of one.
  package var text: String
  /// Whether pages of text, Markdown, HTML and LaTeX mark it as well.
  package var isOnEveryPage: Bool

  /// A footnote to a cell, or without a row to a heading.
  package init(row: Int? = nil, column: String, item: Int? = nil, text: String, isOnEveryPage: Bool = false) {
    self.row = row
    self.column = column
    self.item = item
    self.text = text
    self.isOnEveryPage = isOnEveryPage
  }
}

/// A column of a `ReportTable`: its names, and how it behaves when space is short.
package struct ReportColumn: Sendable, Equatable {
  /// The side of the column at which its cells are set.
  package enum Alignment: Sendable, Equatable {
    /// Left in a left-to-right script; for words.
    case leading
    /// Right in a left-to-right script; for numbers.
    case trailing
  }

  /// The snake_case name: CSV header and JSON key.
  package var key: String
  /// The heading for people.
  package var label: String
  /// The side at which the cells are set.
  package var alignment: Alignment
  /// Whether cells may be wrapped onto several lines of a terminal.
  package var isText: Bool
  /// The number of terminal columns below which a text column is not squeezed.
  package var minimumWidth: Int
  /// The column's share of spare terminal width in comparison with others; at least 1.
  package var priority: Int

  /// Makes a column; one that is aligned `.leading` holds text that may wrap unless `isText` says otherwise.
  package init(
    key: String, label: String, alignment: Alignment = .leading, isText: Bool? = nil, minimumWidth: Int = 8,
    priority: Int = 1
  ) {
    self.key = key
    self.label = label
    self.alignment = alignment
    self.isText = isText ?? (alignment == .leading)
    self.minimumWidth = minimumWidth
    self.priority = priority
  }
}
