/// Rows for a review folder, made from another tool's file; what that file does not say is left for a person.
package struct ReviewDraft: Sendable, Equatable {
  /// One row of a table.
  package struct Row: Sendable, Equatable {
    /// The cells by column. A column that is not there holds `missing` where the schema wants a reason, else nothing.
    package var cells: [String: String]
    /// Why data of the row are absent.
    package var missing: MissingReason

    /// A row with its cells; a nil cell is absent.
    package init(_ cells: [String: String?], missing: MissingReason) {
      self.cells = cells.compactMapValues { $0 }
      self.missing = missing
    }
  }

  /// The rows of each table.
  package private(set) var tables: [String: [Row]] = [:]
  /// The place of each row by its key.
  private var places: [String: [String: Int]] = [:]

  /// A draft without rows.
  package init() {}

  /// Adds a row unless the table has one with the same key; tells whether it was added.
  @discardableResult
  package mutating func add(
    _ table: String, _ cells: [String: String?], key: [String] = ["id"], missing: MissingReason
  ) -> Bool {
    let values = key.map { (cells[$0] ?? nil) ?? "" }.joined(separator: "\u{1F}")
    guard places[table]?[values] == nil else { return false }
    places[table, default: [:]][values] = count(table)
    tables[table, default: []].append(Row(cells, missing: missing))
    return true
  }

  /// How many rows a table has.
  package func count(_ table: String) -> Int { tables[table]?.count ?? 0 }

  /// The cell of a row that is there, by the row's id.
  package func cell(_ table: String, id: String, _ column: String) -> String? {
    places[table]?[id].flatMap { tables[table]?[$0].cells[column] }
  }

  /// Fills a cell of a row that is there, unless it is filled already.
  package mutating func fill(_ table: String, id: String, _ column: String, with value: String?) {
    guard let value, let index = places[table]?[id], tables[table]?[index].cells[column] == nil else { return }
    tables[table]?[index].cells[column] = value
  }
}
