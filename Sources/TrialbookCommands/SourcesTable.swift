import GRDB
import Reporting
import TrialModel
import TrialQuery
import TrialStore

extension Registry {
  /// The sources that the tables name in columns called `source` or `sources`, with their citations and the places in
  /// columns called `locator`; all of the registry's when no table has such a column.
  func sources(of document: ReportDocument) throws -> ReportTable {
    let places = document.tables.compactMap(\.placesBySource)
    let columns = ["id", "kind", "citation", "year", "doi", "url", "seen"]
    var table = ReportTable(
      Listing.sources, try reader.read { db in try Listing.sources.fetch(db, columns: columns) })
    guard !places.isEmpty else { return table }
    let named = places.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
    table.columns.append(ReportColumn(key: "locators", label: "Places in it"))
    table.rows = table.rows.compactMap { row in
      guard case .text(let id)? = row.first, let places = named[id] else { return nil }
      var seen: Set<String> = []
      return row + [.list(places.filter { seen.insert($0).inserted })]
    }
    return table
  }
}

extension ReportTable {
  /// The sources that the rows name, with their locators; nil when there is no column of sources.
  fileprivate var placesBySource: [String: [String]]? {
    guard let source = columns.firstIndex(where: { ["source", "sources"].contains($0.key) }) else { return nil }
    let locator = columns.firstIndex { $0.key == "locator" }
    var places: [String: [String]] = [:]
    for row in rows {
      let place: [String] = if let locator, case .text(let text) = row[locator], !text.isEmpty { [text] } else { [] }
      switch row[source] {
      case .text(let id): places[id, default: []] += place
      case .list(let ids): for id in ids { places[id, default: []] += place }
      default: break
      }
    }
    return places
  }
}
