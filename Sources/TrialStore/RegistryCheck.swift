import CSVText
import Foundation
import GRDB

/// Checks a review without changing anything.
package enum RegistryCheck {
  /// What an import of the folder would find.
  package static func findings(folder: ReviewFolder) throws -> [ImportFinding] {
    let queue = try DatabaseQueue(configuration: Registry.loading)
    return try queue.writeWithoutTransaction { db in
      try Registry.load(folder, into: db, schema: .current, isSearchable: false)
    }
  }

  /// What SQLite's own checks, a comparison with the schema and an import of the registry's tables find. Lines are those
  /// of an export.
  package static func findings(file path: String) throws -> [ImportFinding] {
    let schema = RegistrySchema.current
    do {
      let file = try InspectedFile(path, schema: schema, busyTimeout: 5, seconds: 60)
      let reader = RegistryReader(queue: file.queue, path: path, foreign: [], seconds: 600)
      if let damage = try reader.read(damage) { throw RegistryError.damaged(path: path, detail: damage) }
      let registry = try Registry.open(path, seconds: 600)
      let folder = try registry.reader.read { db in try ReviewExport.folder(db) }
      return try differences(file, schema) + reader.read(cutTexts) + findings(folder: folder)
    } catch {
      throw RegistryError.from(error, path: path)
    }
  }

  /// The first thing that SQLite finds wrong in a file, with its place where it has one.
  private static func damage(_ db: Database) throws -> String? {
    if let value = try StoredValueScan.first(db) { return value.sentence }
    if let message = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)").first(where: { $0 != "ok" }) {
      return message
    }
    guard let orphan = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") else { return nil }
    return
      "table '\(StoredValue.text(orphan["table"]))' refers to rows of '\(StoredValue.text(orphan["parent"]))' that are not there"
  }

  private static func cutTexts(_ db: Database) throws -> [ImportFinding] {
    var findings: [ImportFinding] = []
    for table in try TableShape.ofRegistry(db) {
      for column in try StoredValueScan.columnsWithZeros(db, of: table) {
        findings.append(
          ImportFinding(
            file: table.fileName,
            message:
              "column '\(column)' holds U+0000 in a text, at which other programs end it. Remove it from the cell."))
      }
    }
    return findings
  }

  /// How the file's schema differs from what Trialbook makes, as far as a registry can be read in spite of it.
  private static func differences(_ file: InspectedFile, _ schema: RegistrySchema) -> [ImportFinding] {
    let name = URL(fileURLWithPath: file.path).lastPathComponent
    let isOlder = file.version < schema.version
    let indexes = file.comparison.spoiledIndexes.map {
      ImportFinding(file: name, message: "\($0). Make the registry anew: 'export folder', then 'init --from'.")
    }
    let views = file.comparison.spoiledViews.map {
      ImportFinding(.warning, file: name, message: "\($0). Trialbook reads its own; other programs do not.")
    }
    let foreign = file.comparison.foreign.map {
      ImportFinding(.warning, file: name, message: "\($0.title) is none of Trialbook's, which leaves it unread.")
    }
    let older = ImportFinding(
      .warning, file: name,
      message: "has schema \(file.version), and this Trialbook \(schema.version): 'upgrade' brings it up to date.")
    return (isOlder ? [older] : []) + indexes + (isOlder ? [] : views) + foreign
  }
}
