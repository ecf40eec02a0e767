import Foundation
import Testing

/// Reviews of no study, of one with an awkward title, and of 200, in every form.
struct ExportSizesTests {
  private static let kinds = [
    "folder", "backup", "sql", "r", "ris", "bibtex", "metapsy", "datapackage", "revman-csv", "rm5",
  ]

  /// A registry of so many studies of two arms, and a claim about all.
  private static func registry(_ count: Int, in folder: URL) throws -> String {
    let (table, review) = (folder.appendingPathComponent("edge.csv").path, folder.appendingPathComponent("review").path)
    var text =
      "study,trial,country,year,arm,role,randomized,instrument,domain,direction,at,months,population,n,mean,sd\n"
    for index in 0..<max(count, 1) {
      let title =
        index == 0
        ? "\"Ünïcødé \"\"quoted\"\" & <x> " + String(repeating: "T", count: 280) + "\"" : "Study \(index) 2020"
      for (arm, role, mean) in [("IMR", "intervention", 50 + index % 7), ("TAU", "comparator", 48)] {
        text +=
          "\(title),Trial \(index),Denmark,2020,\(arm),\(role),60,GAF,functioning,higher_is_better,post,9,cc,50,"
          + "\(mean).\(index % 10),11.2\n"
      }
    }
    try text.write(toFile: table, atomically: true, encoding: .utf8)
    #expect(try Program.run(["import", "long", table, review]).code == 0)
    var cells = ImportedReview.words
    cells["domains"] = ["role": "primary"]
    try ImportedReview.fill(review, cells, adding: ["reviews": ImportedReview.review("edge-csv")])
    if count == 0 {
      for name in try FileManager.default.contentsOfDirectory(atPath: review)
      where !["sources.csv", "reviews.csv"].contains(name) {
        let header = try String(contentsOfFile: "\(review)/\(name)", encoding: .utf8).prefix { $0 != "\n" } + "\n"
        try header.write(toFile: "\(review)/\(name)", atomically: true, encoding: .utf8)
      }
    } else {
      let studies = try ImportedReview.rows(review + "/studies.csv").dropFirst().map { "C1,\($0[0]),edge-csv,p. 1" }
      let claim =
        "C1,mine,functioning,post,cc,not_applicable,\(count),not_reported,smd"
        + String(repeating: ",not_reported", count: 4)
        + ",,not_reported,not_reported,,edge-csv,p. 1"
      try ImportedReview.fill(
        review, [:], adding: ["claims": claim, "claim_members": studies.joined(separator: "\n")])
    }
    let file = folder.appendingPathComponent("review.sqlite").path
    let made = try Program.run(["init", file, "--from", review])
    #expect(made.code == 0, "\(made.error)")
    return file
  }

  @Test(arguments: [0, 1, 200]) func everyFormIsWritten(_ count: Int) throws {
    let folder = try Program.temporaryFolder()
    let file = try Self.registry(count, in: folder)
    for kind in Self.kinds {
      let run = try Program.run(["export", kind, folder.appendingPathComponent(kind).path, "--database", file])
      #expect(run.code == 0, "\(kind): \(run.error)")
    }
    let metapsy = try ImportedReview.rows(folder.appendingPathComponent("metapsy").path)
    #expect(metapsy.count == 1 + count)
    let synthesis = try ImportedReview.rows(folder.appendingPathComponent("r/syntheses.csv").path)
    #expect(synthesis.count == (count == 200 ? 3 : 1))
    let ris = try String(contentsOf: folder.appendingPathComponent("ris"), encoding: .utf8)
    #expect(ris.components(separatedBy: "TY  - ").count - 1 == count + 2)
    let rm5 = try String(contentsOf: folder.appendingPathComponent("rm5"), encoding: .utf8)
    #expect(rm5.components(separatedBy: "<CONT_DATA ").count - 1 == count)
  }
}
