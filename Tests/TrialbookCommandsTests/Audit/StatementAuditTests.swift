import Foundation
import Testing

struct StatementAuditTests {
  private func run(_ text: String, _ arguments: [String] = []) throws -> Program.Run {
    let file = try Program.temporaryFolder().appendingPathComponent("s.csv")
    try Data(text.utf8).write(to: file)
    return try Program.run(["audit", "--statements", file.path] + arguments)
  }

  private let example = "docs/examples/statistics.csv"

  @Test func findsWhatIsWrongInTheExample() throws {
    let run = try Program.run(["audit", "--statements", example, "--format", "csv"])
    #expect(run.code == 1)
    let rows = run.output.split(separator: "\r\n").dropFirst()
    #expect(
      rows.filter { $0.hasPrefix("failed,") }.map { $0.split(separator: ",").prefix(5).joined(separator: " ") } == [
        "failed strong estimate-at-centre statistics line 2", "failed strong interval-sign statistics line 2",
        "failed strong p-against-statistic statistics line 3", "failed strong p-against-statistic statistics line 4",
        "failed strong verdict-against-interval statistics line 6", "failed strong grim statistics line 8",
        "failed strong debit statistics line 10",
      ])
    #expect(rows.contains { $0.hasPrefix("passed,") && $0.contains("eta-against-f") })
    #expect(rows.contains { $0.contains("statistics.csv:10: column 'p' is 'n.s.'") })
  }

  @Test func showsOneRuleOrGrade() throws {
    let rule = try Program.run(["audit", "--statements", example, "--rule", "grim"])
    #expect(rule.code == 1 && rule.output.contains("145 / 28 = 5.1786") && !rule.output.contains("interval-sign"))
    let flags = try Program.run(["audit", "--statements", example, "--grade", "flag"])
    #expect(flags.code == 0)
    let unknown = try Program.run(["audit", "--statements", example, "--rule", "grimm"])
    #expect(unknown.code == 64 && unknown.error.contains("Did you mean 'grimmer'?"))
  }

  @Test(arguments: ["text", "json", "markdown", "html", "csv"])
  func writesEveryFormat(format: String) throws {
    let run = try Program.run(["audit", "--statements", example, "--format", format])
    #expect(run.code == 1 && run.error.isEmpty)
    #expect(run.output.contains("146 / 28 = 5.2143"))
  }

  @Test func passesWhatAgrees() throws {
    let run = try run("label,estimate,ci_lower,ci_upper,p\nPain,0.47,-0.01,0.96,0.06\n")
    #expect(run.code == 0 && run.error.isEmpty)
    #expect(run.output.contains("passed"))
  }

  @Test func namesWhatKeepsAListFromBeingRead() throws {
    let wrong = try run("label,estimate,cilower\nPain,0.47,-0.01\n")
    #expect(wrong.code == 65 && wrong.output.isEmpty)
    #expect(wrong.error.contains("s.csv:1: there is no column 'cilower'. Did you mean 'ci_lower'?"))
    #expect(wrong.error.contains("nothing was checked. Mend the 1 error above and try again."))
    #expect(try run("").code == 65)
    #expect(try Program.run(["audit", "--statements", "nowhere.csv"]).code == 66)
    #expect(try Program.run(["audit", "--statements", "docs"]).code == 66)
  }

  @Test func refusesOptionsThatNeedARegistry() throws {
    for option in [["--claim", "PR-post-CC"], ["--database", "a.db"]] {
      #expect(try Program.run(["audit", "--statements", example] + option).code == 64)
    }
  }
}
