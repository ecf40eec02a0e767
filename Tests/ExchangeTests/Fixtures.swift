import CSVText
import Foundation
import TrialModel

/// Files as other tools write them, and what reading them gave.
enum Fixtures {
  /// The bytes of a file of Tests/Fixtures/Exchange.
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Fixtures/Exchange/\(name)")))
  }
}

extension ReviewDraft {
  /// One column of a table, in order of its rows.
  func column(_ table: String, _ column: String) -> [String?] { (tables[table] ?? []).map { $0.cells[column] } }
}

extension [ImportFinding] {
  /// What stops an import.
  var errors: [String] { filter { $0.severity == .error }.map(\.description) }
}
