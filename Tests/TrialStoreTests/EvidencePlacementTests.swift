import CSVText
import Foundation
import GRDB
import Testing

@testable import TrialStore

/// No row of the transcribed evidence is lost: each is in SeedData, or in the list of what was left out with the reason.
struct EvidencePlacementTests {
  private struct Table {
    let header: [String]
    let rows: [[String: String]]
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Evidence")

  private static let files = [
    "characteristics.csv", "claims.csv", "contrasts.csv", "measures.csv", "outcomes.csv", "references.csv",
    "statements.csv",
  ]

  private static func read(_ name: String) throws -> Table {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    return try bytes.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer)
      var record = CSVRecord()
      var header: [String] = []
      var rows: [[String: String]] = []
      while try reader.next(&record) {
        let cells = record.cells.map { reader.string($0) }
        if header.isEmpty {
          header = cells
        } else {
          rows.append(Dictionary(zip(header, cells), uniquingKeysWith: { $1 }))
        }
      }
      return Table(header: header, rows: rows)
    }
  }

  private let registry: DatabaseQueue

  init() throws { registry = try Registry.inMemory(.bundled) }

  /// The stored row that a placement names, with every column as text.
  private func stored(_ table: String, _ id: String) throws -> [String: String]? {
    try registry.read { db in
      let shape = try TableShape.all(db).first { $0.name == table }
      guard let shape else { return nil }
      let keys = id.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard keys.count == shape.key.count else { return nil }
      let condition = shape.key.map { "\"\($0)\" = ?" }.joined(separator: " AND ")
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM \"\(table)\" WHERE \(condition)", arguments: StatementArguments(keys))
      return row.map { row in
        Dictionary(
          row.map {
            ($0, $1.isNull ? "" : String.fromDatabaseValue($1) ?? Int.fromDatabaseValue($1).map(String.init) ?? "\($1)")
          },
          uniquingKeysWith: { $1 })
      }
    }
  }

  @Test func everyRowOfTheEvidenceHasExactlyOnePlaceThatExists() throws {
    let placements = try Self.read("placement.csv").rows
    var placed: Set<String> = []
    for placement in placements {
      let key = "\(placement["file"] ?? ""):\(placement["line"] ?? "")"
      #expect(placed.insert(key).inserted, "\(key) is placed twice")
      let found = try stored(placement["table"] ?? "", placement["id"] ?? "")
      #expect(found != nil, "\(key): nothing at \(placement["table"] ?? "") \(placement["id"] ?? "")")
    }
    var expected: Set<String> = []
    for file in Self.files {
      for line in try Self.read(file).rows.indices { expected.insert("\(file):\(line + 2)") }
    }
    #expect(expected.count == 933)
    #expect(placed == expected)
  }

  @Test func numbersOfResultsAreThoseOfTheEvidence() throws {
    let evidence = try Self.read("outcomes.csv").rows
    var compared = 0
    for placement in try Self.read("placement.csv").rows where placement["file"] == "outcomes.csv" {
      let row = evidence[(Int(placement["line"] ?? "") ?? 2) - 2]
      guard placement["table"] == "results", let found = try stored("results", placement["id"] ?? "") else { continue }
      for (name, column) in [
        ("n", "n"), ("mean", "mean_printed"), ("sd", "sd_printed"), ("se", "se_printed"), ("events", "events"),
      ] {
        guard let printed = row[name], !printed.isEmpty else { continue }
        #expect(found[column] == printed, "\(placement["id"] ?? "").\(name)")
        compared += 1
      }
    }
    #expect(compared > 400)
  }

  @Test func numbersOfClaimsAreThoseOfTheEvidence() throws {
    for row in try Self.read("claims.csv").rows {
      let found = try stored("claims", row["id"] ?? "")
      for (name, column) in [
        ("estimate", "estimate_printed"), ("ci_low", "ci_lower_printed"), ("ci_high", "ci_upper_printed"),
        ("i2_percent", "i2_printed"), ("participants", "participants"), ("k", "k"),
      ] {
        guard let printed = row[name], !printed.isEmpty else { continue }
        #expect(found?[column] == printed, "\(row["id"] ?? "").\(name)")
      }
      let members = try registry.read { db in
        try Int.fetchAll(
          db,
          sql: """
            SELECT reference_number FROM claim_members JOIN studies ON studies.id = study WHERE claim = ? ORDER BY 1
            """, arguments: [row["id"]])
      }
      #expect(members == (row["members_review_refs"] ?? "").split(separator: ";").compactMap { Int($0) })
    }
  }

  @Test func whatWasLeftOutHasAReason() throws {
    let count = try registry.read { db in
      try Int.fetchOne(
        db,
        sql:
          "SELECT count(*) FROM left_out WHERE reason IN ('duplicate', 'illegible', 'not_a_result') AND explanation <> ''"
      )
    }
    #expect(count == 30)
  }
}
