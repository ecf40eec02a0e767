import GRDB

/// The full-text index of a registry's words, made from its tables.
enum SearchIndex {
  /// Makes the index anew from the view `search_text`; does nothing in a schema that has none yet.
  static func fill(_ db: Database) throws {
    guard try db.tableExists("search_index") else { return }
    if try Row.fetchOne(db, sql: "SELECT 1 FROM search_index LIMIT 1") != nil {
      try db.execute(sql: "DELETE FROM search_index")
    }
    try db.execute(sql: filling)
  }

  /// Fills an empty index.
  static let filling = """
    INSERT INTO search_index (kind, id, about, place, words)
    SELECT kind, id, about, place, words FROM search_text ORDER BY kind, id, place;
    """
}
