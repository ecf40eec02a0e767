import ArgumentParser
import Exchange
import Files
import TrialQuery
import TrialStore

struct ExportDataPackageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datapackage",
    abstract: "Writes the review folder as a Frictionless Data Package, with types and keys.",
    discussion: "The CSV files are those of 'export folder', so that 'init --from' reads them too.")

  @Argument(help: ArgumentHelp("The folder to write; it must not exist, or be empty.", valueName: "folder"))
  var folder: String

  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let (review, package) = try databaseOptions.open().reader.read { db in
        let tables = try DescribedTable.all(db)
        return (try ReviewExport.folder(db), DataPackage(tables, review: try ReviewQuestion.fetch(db)))
      }
      let files = review.files + [("datapackage.json", Array(package.descriptor.utf8))]
      try OutputFolder.create(files, at: folder)
    }
  }
}

extension DataPackage {
  /// The package of a registry's tables, named by the review's id and title.
  fileprivate init(_ tables: [DescribedTable], review: ReviewSummary?) {
    let keys = Dictionary(uniqueKeysWithValues: tables.map { ($0.shape.name, $0.shape.key.first ?? "id") })
    self.init(
      name: review?.id ?? "review", title: review?.title ?? "",
      resources: tables.map { table in
        Resource(
          name: table.shape.name, path: table.shape.fileName, description: table.about, key: table.shape.key,
          fields: table.shape.columns.map { column in
            Field(
              name: column.name, kind: column.kind.fieldKind, description: table.remarks[column.name] ?? "",
              isRequired: column.isRequired, words: column.vocabulary,
              reference: column.reference.map { ($0, keys[$0] ?? "id") })
          })
      })
  }
}

extension ColumnShape.Kind {
  fileprivate var fieldKind: DataPackage.Field.Kind {
    switch self {
    case .text: .string
    case .integer: .integer
    case .printedNumber, .number: .number
    }
  }
}
