import Foundation
import Testing

/// A value where its column allows none: a sentence with the place, never a crash.
struct DamagedValuesTests {
  @Test(arguments: [
    (
      "UPDATE results SET n = x'00ff' WHERE id = (SELECT min(id) FROM results)", ["results"], "column 'n'",
      "a BLOB of 2 bytes"
    ),
    ("UPDATE studies SET label = NULL WHERE id = 'jensen2019'", ["table1"], "column 'label'", "nothing"),
    (
      "UPDATE instruments SET label = x'41' WHERE id = 'gaf-f'", ["instruments"], "column 'label'",
      "a BLOB of 1 bytes"
    ),
    (
      "UPDATE arms SET randomized = 9223372036854775807 WHERE randomized IS NOT NULL", ["trials"],
      "column 'randomized'", "9223372036854775807"
    ),
    ("UPDATE domains SET name = NULL", ["audit"], "column 'name'", "nothing"),
    ("UPDATE prisma_counts SET label = NULL", ["plot", "prisma"], "column 'label'", "nothing"),
  ])
  func thePlaceIsSaid(sql: String, question: [String], column: String, found: String) throws {
    let registry = try SpoiledRegistry()
    defer { registry.remove() }
    try registry.executeUnchecked(sql)
    let before = try registry.bytes
    let run = try Program.run(question + ["--database", registry.path])
    #expect(run.code == 74, "\(question): \(run.error)")
    #expect(run.error.contains(registry.path), "\(run.error)")
    #expect(run.error.contains(column), "\(run.error)")
    #expect(run.error.contains("holds \(found) where "), "\(run.error)")
    #expect(run.output.isEmpty)
    #expect(try registry.bytes == before)
  }

  @Test(arguments: [("studies", "authors", "NULL"), ("results", "note", "x'00'"), ("claims", "k", "x'00'")])
  func noQuestionCrashesOnAColumnOfBlobsOrNothing(table: String, column: String, value: String) throws {
    let registry = try SpoiledRegistry()
    defer { registry.remove() }
    try registry.executeUnchecked("UPDATE \(table) SET \(column) = \(value)")
    for question in SpoiledRegistry.questions {
      let run = try Program.run(question + ["--database", registry.path])
      let codes: [Int32] = question[0] == "query" ? [0, 1, 64, 66, 74] : [0, 1, 66, 74]
      #expect(codes.contains(run.code), "\(question): \(run.code) \(run.error)")
    }
  }
}
