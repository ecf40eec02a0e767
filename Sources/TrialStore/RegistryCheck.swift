import CSVText
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

  /// What SQLite's own checks and an import of the registry's tables find. Lines are those of an export.
  package static func findings(file path: String) throws -> [ImportFinding] {
    let registry = try Registry.open(path)
    let (damage, folder) = try registry.reader.read { db in
      let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)")
      let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      return (
        integrity.filter { $0 != "ok" } + (orphans > 0 ? ["\(orphans) rows refer to rows that are not there"] : []),
        try ReviewExport.folder(db)
      )
    }
    if let first = damage.first { throw RegistryError.damaged(path: path, detail: first) }
    return try findings(folder: folder)
  }
}
