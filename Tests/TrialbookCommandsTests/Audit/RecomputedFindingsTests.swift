import Foundation
import Testing

/// The audit's proof and strong findings against `Tests/Recomputed`, a script that knows `SeedData` and nothing of the program.
@Suite(.enabled(if: Python.isNeeded("csv, json, statistics")))
struct RecomputedFindingsTests {
  private typealias Audit = [String: Any]

  /// The audit of the bundled review, as the program prints it.
  private static func audit() throws -> Audit {
    let run = try Program.run(["audit", "--format", "json"])
    #expect(run.code == 1, "\(run.error)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? Audit)
  }

  /// What the script says of an audit.
  private static func recompute(_ audit: Audit) throws -> Program.Run {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("audit-\(UUID().uuidString).json")
    try JSONSerialization.data(withJSONObject: audit).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let folder = Program.root.appendingPathComponent("Tests/Recomputed").path
    return try Python.run(
      "import sys; sys.path.insert(0, sys.argv[1]); sys.dont_write_bytecode = True; import audit; sys.exit(audit.main(sys.argv[2:]))",
      [folder, file.path, Program.root.appendingPathComponent("SeedData").path])
  }

  /// The rows of an audit, changed.
  private static func changed(_ audit: Audit, _ change: ([Audit]) throws -> [Audit]) throws -> Audit {
    var audit = audit
    audit["rows"] = try change(try #require(audit["rows"] as? [Audit]))
    return audit
  }

  private static func isFirm(_ row: Audit, _ rule: String) -> Bool {
    row["rule"] as? String == rule && row["outcome"] as? String == "failed" && row["grade"] as? String == "strong"
  }

  @Test func everyProofAndStrongFindingComesOutAgain() throws {
    let run = try Self.recompute(try Self.audit())
    #expect(run.code == 0, "\(run.output)\(run.error)")
    #expect(run.output.contains("proof and strong findings recomputed."))
  }

  @Test func everyStrongFindingStatesWhatItAssumes() throws {
    let rows = try #require(try Self.audit()["rows"] as? [Audit])
    let strong = rows.filter { $0["outcome"] as? String == "failed" && $0["grade"] as? String == "strong" }
    #expect(!strong.isEmpty)
    for row in strong {
      let lines = row["arithmetic"] as? [String] ?? []
      #expect(lines.contains { $0.hasPrefix("Assumed: ") || $0.hasPrefix("Premise: ") }, "\(row["summary"] ?? "")")
    }
  }

  /// The script is not satisfied by an audit that lacks a finding, has one too many, or prints another number.
  @Test func anAuditThatIsChangedIsNoticed() throws {
    let audit = try Self.changed(try Self.audit()) { rows in
      var rows = rows
      rows.removeAll { Self.isFirm($0, "named-total") }
      let poolRow = try #require(
        rows.firstIndex { Self.isFirm($0, "counted-twice") && $0["subject"] as? String == "SF-post-CC" })
      rows[poolRow]["expected"] = "k = 2"
      let statistic = try #require(
        rows.firstIndex { Self.isFirm($0, "p-against-statistic") && $0["subject"] as? String == "S21" })
      rows[statistic]["expected"] = "P 0.0141"
      let pool = try #require(
        rows.firstIndex { $0["subject"] as? String == "SF-fu-ITT" && Self.isFirm($0, "follows-from-sources") })
      rows[pool]["expected"] = "0.06 (-0.15 to 0.27), I2 52 to 53%"
      var invented = rows[pool]
      invented["subject"] = "HO-fu-CC"
      return rows + [invented]
    }
    let run = try Self.recompute(audit)
    #expect(run.code == 1)
    for line in [
      "named-total statements S16: recomputed, and the audit lacks it",
      "counted-twice claims SF-post-CC: it prints 2, which does not come out again",
      "p-against-statistic statements S21: it prints 0.0141, which does not come out again",
      "follows-from-sources claims SF-fu-ITT: it prints 52, which does not come out again",
      "follows-from-sources claims HO-fu-CC: no recomputation gives it",
      "mueser-slides: strong findings counted 2, listed 1",
    ] {
      #expect(run.output.contains(line), "\(line)\n\(run.output)")
    }
  }
}
