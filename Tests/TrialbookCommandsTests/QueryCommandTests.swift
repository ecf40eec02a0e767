import Testing

struct QueryCommandTests {
  @Test func answersInEveryFormat() throws {
    let sql = "SELECT label, year FROM study WHERE country = 'Denmark' ORDER BY label"
    #expect(
      try Program.run(["query", sql, "--format", "csv"]).output
        == "label,year\r\nDalum 2018a,2018\r\nDalum 2018b,2018\r\nJensen 2019,2019\r\n")
    #expect(try Program.run(["query", sql, "--format", "json"]).output.contains("\"year\": 2018"))
    #expect(try Program.run(["query", sql]).output.hasPrefix("label        year\n"))
  }

  @Test func sqliteErrorsPointAndHint() throws {
    let run = try Program.run(["query", "SELECT contry FROM study"])
    #expect(run.code == 64)
    #expect(
      run.error
        == "trialbook: SQLite says: no such column: contry. Did you mean 'country'?\n  SELECT contry FROM study\n         ^\n"
    )
  }

  @Test func nothingButReading() throws {
    for sql in ["DELETE FROM results", "ATTACH 'x.db' AS x", "SELECT load_extension('x')", "PRAGMA query_only = 0"] {
      let run = try Program.run(["query", sql])
      #expect(run.code == 64, "\(sql)")
      #expect(run.error.contains("only SELECT is allowed"), "\(sql)")
    }
  }

  @Test func limits() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    let cut = try Program.run(["query", endless, "--limit", "2", "--format", "csv"])
    #expect(cut.output == "i\r\n1\r\n2\r\n")
    #expect(cut.error == "trialbook: there are more than 2 rows; --limit shows more.\n")
    let slow = try Program.run(["query", endless + " WHERE i < 0", "--timeout", "0.2"])
    #expect(slow.code == 1)
    #expect(slow.error.contains("was ended after 0.2 s"))
    #expect(try Program.run(["query", "SELECT 1", "--limit", "0"]).code == 64)
    #expect(try Program.run(["query", "SELECT 1", "--timeout", "nan"]).code == 64)
    #expect(try Program.run(["query"]).code == 64)
  }

  @Test func theSchemaListsTheViews() throws {
    let run = try Program.run(["query", "--schema", "--format", "csv"])
    #expect(run.output.hasPrefix("view,about,columns\r\n"))
    #expect(run.output.contains("\r\neffect_input,"))
  }
}
