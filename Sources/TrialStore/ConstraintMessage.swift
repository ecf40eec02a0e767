import CSVText

/// What the numbers in a column count or measure, for messages about negative ones.
enum ColumnSentences {
  static let countOf = [
    "randomized": "people", "n": "people", "events": "people", "of": "people", "participants": "people",
    "cluster_count": "clusters", "items": "items", "modules": "modules", "records": "records", "k": "studies",
  ]
  static let cannotBeNegative = [
    "sd": "A standard deviation", "se": "A standard error", "months": "A number of months",
    "duration_months": "A number of months",
    "df1": "A number of degrees of freedom", "df2": "A number of degrees of freedom",
  ]

  /// What is wrong with a whole number that no registry can mean; nil when nothing is.
  static func complaint(_ value: Int64, in column: String) -> String? {
    // Nearly every number is a small one.
    if (0...999).contains(value), column != "year" { return nil }
    if column == "year" {
      return (1000...2999).contains(value) ? nil : "column 'year' is '\(value)'. A year from 1000 to 2999 is expected."
    }
    if let noun = countOf[column] {
      if value < 0 { return "column '\(column)' is '\(value)'. A number of \(noun) cannot be negative." }
      guard value > largestCount else { return nil }
      return "column '\(column)' is '\(value)'. A number of \(noun) is \(largestCount) at most."
    }
    guard value.magnitude > StoredValue.largestInteger.magnitude else { return nil }
    return "column '\(column)' is '\(value)'. No number of a registry is beyond \(StoredValue.largestInteger)."
  }

  /// What is wrong with a number that no registry can mean; nil when nothing is.
  static func complaint(_ value: Double, typed: String, in column: String) -> String? {
    if let largest = largestOf[column], value > largest.value {
      return "column '\(column)' is '\(typed)'. \(cannotBeNegative[column] ?? "It") is \(largest.words) at most."
    }
    guard !(abs(value) <= StoredValue.largestNumber) else { return nil }
    return "column '\(column)' is '\(typed)'. No number of a registry is beyond \(Int64(StoredValue.largestNumber))."
  }

  /// No count of a trial or a review comes near.
  private static let largestCount: Int64 = 1_000_000_000
  private static let largestOf: [String: (value: Double, words: String)] = [
    "months": (1_200, "1200 (a century)"), "duration_months": (1_200, "1200 (a century)"),
    "df1": (1e9, "1000000000"), "df2": (1e9, "1000000000"),
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
