import TrialSchema

/// The order of a registry's tables: as the migrations first make them, each after those that it refers to.
///
/// SQLite's own order changes when a migration makes a table anew.
enum TableOrder {
  /// The place of each table in the migrations.
  private static let places: [String: Int] = {
    let start = Array("CREATE TABLE ".utf8)
    var places: [String: Int] = [:]
    for migration in TrialSchema.migrations {
      for line in migration.sql.utf8.split(separator: UInt8(ascii: "\n")) where line.starts(with: start) {
        let name = line.dropFirst(start.count).prefix { $0 != UInt8(ascii: " ") }
        let table = String(decoding: name, as: UTF8.self)
        if places[table] == nil { places[table] = places.count }
      }
    }
    return places
  }()

  /// The tables in order; one that no migration makes comes last.
  static func sorted(_ tables: [TableShape]) -> [TableShape] {
    var rest = tables.sorted { one, two in
      (places[one.name] ?? .max, one.name) < (places[two.name] ?? .max, two.name)
    }
    var sorted: [TableShape] = []
    while !rest.isEmpty {
      let waiting = Set(rest.map(\.name))
      let index =
        rest.firstIndex { table in
          table.columns.allSatisfy { column in
            column.reference.map { $0 == table.name || !waiting.contains($0) } ?? true
          }
        } ?? 0
      sorted.append(rest.remove(at: index))
    }
    return sorted
  }
}
