import Foundation
import Testing

/// What a statement may take of time and memory.
struct QueryLimitsTests {
  @Test func aStepThatDoesNotLookAtTheClockIsEnded() throws {
    let start = Date()
    let run = try Program.run(["query", "SELECT length(printf('%.*c', 2000000000, 'x'))", "--timeout", "1"])
    #expect(run.code == 1)
    #expect(run.error == "trialbook: the statement was ended after 1.0 s. Narrow it, or allow more with --timeout.\n")
    #expect(Date().timeIntervalSince(start) < 10)
  }

  @Test func anAnswerOfGigabytesIsEnded() throws {
    let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
    let run = try Program.run(["query", "\(rows) SELECT hex(zeroblob(4500000)) || i AS x FROM n"])
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.error
        == "trialbook: the statement was ended, since it takes more than 10 MB of memory. Narrow it, or ask for "
        + "fewer rows with --limit.\n")
  }

  /// SQLite sorts on disk, so a fast machine gets an answer; a slow one is told.
  @Test func sortingGigabytesIsAnsweredOrEnded() throws {
    let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)"
    let run = try Program.run([
      "query", "\(rows) SELECT count(*) FROM (SELECT DISTINCT hex(randomblob(450000)) FROM n)",
    ])
    if run.code == 0 {
      #expect(run.output.contains("900"))
    } else {
      #expect(run.code == 1)
      #expect(run.error.contains("it takes more than 268 MB of memory") || run.error.contains("was ended after 10.0 s"))
    }
  }

  @Test func aStatementThatTakesForeverToCompileIsEnded() throws {
    let nested = (1...40).map { "v\($0) AS (SELECT a.x FROM v\($0 - 1) AS a, v\($0 - 1) AS b)" }.joined(separator: ", ")
    let start = Date()
    let run = try Program.run([
      "query", "WITH v0 AS (SELECT 1 AS x), \(nested) SELECT count(*) FROM v40", "--timeout", "1",
    ])
    #expect(run.code == 1 || run.code == 64, "\(run.error)")
    #expect(Date().timeIntervalSince(start) < 10)
  }
}
