import CSVText

/// What the numbers in a column count or measure, for messages about negative ones.
enum ColumnSentences {
  static let countOf = [
    "randomized": "people", "n": "people", "events": "people", "of": "people", "participants": "people",
    "cluster_count": "clusters", "items": "items", "modules": "modules", "records": "records", "k": "studies",
  ]
  static let cannotBeNegative = [
    "sd": "A standard deviation", "se": "A standard error", "months": "A number of months",
    "df1": "A number of degrees of freedom", "df2": "A number of degrees of freedom",
  ]
}

/// Turns SQLite's answer to a row that breaks a rule of the schema into a sentence.
enum ConstraintMessage {
  static func sentence(
    for message: String, table: TableShape, record: CSVRecord, reader: CSVReader, columns: [ColumnShape]
  ) -> String {
    if let name = message.wholeMatch(of: /CHECK constraint failed: (\w+)/)?.1 {
      return "the rule '\(name.replacing("_", with: " "))' does not hold."
    }
    if let names = message.wholeMatch(of: /UNIQUE constraint failed: (.+)/)?.1 {
      func cells(_ names: [String]) -> [(name: String, value: String)] {
        names.compactMap { name in
          columns.firstIndex { $0.name == name }.map { (name, reader.string(record.cells[$0])) }
        }
      }
      func list(_ cells: [(name: String, value: String)]) -> String {
        cells.map { "\($0.name) '\($0.value)'" }.joined(separator: ", ")
      }
      // SQLite names the first index that objects; a key that is there already says more.
      let key = cells(table.key)
      if let line = firstLine(of: key, before: record.line, in: reader, columns: columns) {
        return "the key (\(list(key))) is there already in line \(line). Every row needs a key of its own."
      }
      let unique = cells(names.split(separator: ",").compactMap { $0.split(separator: ".").last.map(String.init) })
      let line = firstLine(of: unique, before: record.line, in: reader, columns: columns)
      let place = line.map { " in line \($0)" } ?? ""
      return "\(list(unique)) \(unique.count == 1 ? "is" : "are") there already\(place), and may stand only once."
    }
    return message
  }

  /// The line of the first record that holds the same cells.
  private static func firstLine(
    of cells: [(name: String, value: String)], before line: Int, in reader: CSVReader, columns: [ColumnShape]
  ) -> Int? {
    var reader = reader.fromStart
    var record = CSVRecord()
    while (try? reader.next(&record)) == true, record.line < line {
      guard record.cells.count == columns.count else { continue }
      let isSame = cells.allSatisfy { cell in
        columns.firstIndex { $0.name == cell.name }.map { reader.string(record.cells[$0]) == cell.value } ?? false
      }
      if isSame { return record.line }
    }
    return nil
  }
}
