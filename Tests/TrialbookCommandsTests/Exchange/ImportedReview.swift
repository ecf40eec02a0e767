import CSVText
import Foundation

/// A review folder after an import, and what a person does to it.
enum ImportedReview {
  static func rows(_ path: String) throws -> [[String]] {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    return try bytes.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer)
      var record = CSVRecord()
      var rows: [[String]] = []
      while try reader.next(&record) { rows.append(record.cells.map { reader.string($0) }) }
      return rows
    }
  }

  /// Does what a person does after an import: fills what `check` names.
  static func fill(_ folder: String, _ cells: [String: [String: String]], adding rows: [String: String] = [:])
    throws
  {
    for (table, values) in cells {
      var lines = try ImportedReview.rows("\(folder)/\(table).csv")
      for index in lines.indices.dropFirst() {
        for (column, value) in values {
          guard let place = lines[0].firstIndex(of: column), lines[index][place].isEmpty else { continue }
          lines[index][place] = value
        }
      }
      try CSVWriter.text(lines).write(toFile: "\(folder)/\(table).csv", atomically: true, encoding: .utf8)
    }
    for (table, row) in rows {
      let text = try String(contentsOfFile: "\(folder)/\(table).csv", encoding: .utf8)
      try (text + row + "\n").write(toFile: "\(folder)/\(table).csv", atomically: true, encoding: .utf8)
    }
  }

  static let words = [
    "studies": ["authors": "A", "aim": "a", "main_results": "r"], "trials": ["country": "Denmark"],
  ]
  static func review(_ source: String) -> String {
    "mine,A review,A,2031,J" + String(repeating: ",not_applicable", count: 14) + ",\(source),p. 1"
  }
}
