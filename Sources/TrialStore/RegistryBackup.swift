import Foundation
import GRDB

extension RegistryFile {
  /// Writes a copy of an open registry by SQLite's online backup, so that one in use is copied whole. Nothing is at
  /// `path` until all is written, and what is there already is left alone.
  package static func backUp(_ registry: Registry, to path: String) throws(RegistryError) {
    try make(path) { partial in
      let copy = try DatabaseQueue(path: partial)
      try registry.reader.backUp(to: copy)
      // The copy of a registry in WAL mode would need two more files beside it.
      try copy.writeWithoutTransaction { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
  }
}
