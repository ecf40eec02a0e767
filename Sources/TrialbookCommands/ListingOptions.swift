import ArgumentParser
import GRDB
import Reporting
import TrialModel
import TrialQuery

/// The options of a command that prints a listing.
struct ListingOptions: ParsableArguments {
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  @Option(name: .long, help: ArgumentHelp("The columns to show, separated by commas, or 'all'.", valueName: "names"))
  var columns: String?

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var whereOption: WhereOption

  /// Prints the listing: its first columns for people, all of them for programs, or those that were named.
  func print(_ listing: Listing) throws {
    try run {
      let format = try outputOptions.chosenFormat(file: nil)
      let names = try chosenColumns(of: listing, format: format)
      let asked = try whereOption.conditions(on: listing)
      let filter = filterOptions.filter
      let registry = try databaseOptions.open()
      let answer = try registry.reader.read { db in
        try listing.fetch(db, columns: names, conditions: listing.conditions(filter.resolved(db)) + asked)
      }
      if answer.rows.isEmpty {
        FilterOptions.noteEmpty(listing.name, filter: filter, expression: whereOption.expression)
      }
      var table = ReportTable(listing, answer)
      let hidden = listing.columns.count - answer.columns.count
      if columns == nil, hidden > 0 {
        table.notes.append(
          "\(answer.columns.count) of \(listing.columns.count) columns; --columns all shows the others.")
      }
      try outputOptions.write(ReportDocument(table), of: registry)
    }
  }

  private func chosenColumns(of listing: Listing, format: OutputFormat) throws -> [String] {
    let all = listing.columns.map(\.name)
    guard let columns else { return format.holdsEveryColumn ? all : listing.shownFirst }
    return columns == "all" ? all : try ColumnChoice.parse(columns, known: all, noun: "column")
  }
}

extension ReportTable {
  /// The answer of a listing as a table.
  init(_ listing: Listing, _ answer: Listing.Answer) {
    self.init(
      name: listing.name, title: listing.title,
      columns: answer.columns.map { column in
        switch column.kind {
        case .integer, .number: ReportColumn(key: column.name, label: column.label, alignment: .trailing)
        case .text, .list, .boolean: ReportColumn(key: column.name, label: column.label)
        }
      },
      rows: answer.rows)
  }
}
