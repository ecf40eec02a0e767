import Foundation
import GRDB
import TrialStore

/// A registry file of the bundled review that a test spoils, in a folder of its own.
struct SpoiledRegistry {
  let folder: URL
  let url: URL

  var path: String { url.path }
  var bytes: Data { get throws { try Data(contentsOf: url) } }

  init(_ name: String = "review.sqlite") throws {
    folder = try Program.temporaryFolder()
    url = folder.appendingPathComponent(name)
    _ = try RegistryFile.create(at: url.path, from: .bundled)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Runs SQL as any other program could.
  func execute(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }

  /// Runs SQL while the tables check nothing, and gives them their definitions back: what damage to the file leaves.
  func executeUnchecked(_ sql: String) throws {
    try execute(
      """
      CREATE TABLE kept AS SELECT name, sql FROM sqlite_master WHERE type = 'table';
      PRAGMA writable_schema = ON;
      UPDATE sqlite_master SET sql = replace(replace(replace(replace(replace(sql, 'STRICT, ', ''), ' STRICT', ''),
        'TEXT NOT NULL', 'TEXT'), 'INTEGER NOT NULL', 'INTEGER'), 'REAL NOT NULL', 'REAL')
      WHERE type = 'table' AND sql LIKE '%STRICT%';
      PRAGMA writable_schema = RESET;
      """)
    try execute("PRAGMA ignore_check_constraints = 1; " + sql)
    try execute(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_master SET sql = (SELECT sql FROM kept WHERE kept.name = sqlite_master.name)
      WHERE type = 'table' AND name IN (SELECT name FROM kept);
      PRAGMA writable_schema = RESET;
      """)
    try execute("DROP TABLE kept")
  }

  /// Runs a command on the registry.
  func run(_ arguments: String...) throws -> Program.Run { try Program.run(arguments + ["--database", path]) }

  /// Commands that read, each in its plainest form.
  static let questions: [[String]] = [
    ["table1"], ["studies"], ["trials"], ["arms"], ["instruments"], ["results"], ["contrasts"], ["sources"],
    ["show", "jensen2019"], ["compare", "--by", "comparator"], ["compare", "--matrix"], ["gaps"], ["audit"],
    ["search", "recovery"], ["query", "SELECT * FROM study"], ["pool", "PR-fu-ITT"], ["trace", "PR-fu-ITT"],
    ["plot", "map"], ["plot", "prisma"],
  ]
}
