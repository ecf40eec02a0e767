/// One file of SQL text.
public struct SchemaFile: Sendable, Equatable {
  /// The file's name without folder and ending: `0001-registry`, `study`.
  public let name: String
  /// The SQL text, comments included.
  public let sql: String

  /// A file of the given name and text.
  public init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }
}

/// The schema of a registry: numbered migrations, frozen once shipped, and views, rebuilt at will.
public enum TrialSchema {
  /// The migrations in the order in which they run; their count is the schema's version.
  public static let migrations: [SchemaFile] = files(in: "Migrations/")

  /// The documented views, in order of name.
  public static let views: [SchemaFile] = files(in: "Views/")

  private static func files(in folder: String) -> [SchemaFile] {
    TrialSchemaText.files.compactMap { file in
      guard file.name.hasPrefix(folder), file.name.hasSuffix(".sql") else { return nil }
      let name = file.name.dropFirst(folder.count).dropLast(".sql".count)
      return SchemaFile(name: String(name), sql: file.text)
    }
  }
}
