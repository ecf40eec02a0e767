import GRDB
import TrialModel
import TrialStore

@testable import TrialQuery

/// A review of tinnitus with two trials, one of them with three arms and two reports. Its claims have members that list no
/// instrument of the claim's domain, and one result says that something was not measured.
enum SmallReview {
  static var reader: any DatabaseReader { get throws { try Registry.inMemory(ReviewFolder(draft)) } }

  private static let rows: [String: [[String: String]]] = [
    "sources": [
      ["id": "review", "kind": "review", "citation": "R 2024", "year": "2024", "seen": "full_text"],
      ["id": "paper", "kind": "article", "citation": "A 2020", "year": "2020", "seen": "abstract"],
    ],
    "reviews": [["id": "tinnitus", "title": "Sound therapy", "authors": "R", "year": "2024", "journal": "J"]],
    "domains": [
      ["id": "loudness", "name": "loudness", "role": "primary", "position": "1"],
      ["id": "sleep", "name": "sleep", "role": "secondary", "position": "2"],
      ["id": "mood", "name": "mood", "role": "secondary", "position": "3"],
    ],
    "instruments": [
      ["id": "vas", "label": "VAS", "name": "VAS", "domain": "loudness", "direction": "lower_is_better"],
      ["id": "psqi", "label": "PSQI", "name": "PSQI", "domain": "sleep", "direction": "lower_is_better"],
      ["id": "phq", "label": "PHQ", "name": "PHQ", "domain": "mood", "direction": "lower_is_better"],
    ],
    "populations": [["id": "itt", "label": "ITT", "name": "ITT", "description": "d", "position": "1"]],
    "components": [
      ["id": "sound", "label": "Sound", "name": "Sound", "description": "d"],
      ["id": "none", "label": "None", "name": "None", "description": "d"],
    ],
    "trials": [
      ["id": "one", "name": "Trial one", "inclusion": "included", "country": "Chile", "diagnosis": "tinnitus"],
      ["id": "two", "name": "Trial two", "inclusion": "included", "country": "Kenya", "diagnosis": "tinnitus"],
    ],
    "studies": [
      study("first", "one", "1"), study("second", "one", "2"), study("single", "two", "3"),
    ],
    "arms": [
      arm("one:high", "1", "intervention", "40"), arm("one:low", "2", "intervention", "40"),
      arm("one:none", "3", "comparator", "40"), arm("two:high", "1", "intervention", "30"),
      arm("two:none", "2", "comparator", "30"),
    ],
    "time_points": [
      time("one:start", "0", "baseline", "0"), time("one:end", "1", "post", "3"),
      time("one:later", "2", "follow_up", "12"),
      time("two:start", "0", "baseline", "0"), time("two:end", "1", "post", "4"),
      time("two:later", "2", "follow_up", "9"),
    ],
    "study_instruments": [["study": "single", "instrument": "vas", "in_table1": "1"]],
    "results": [
      mean("r1", "first", "one:high", "vas", "one:end", "5.1"),
      mean("r2", "first", "one:none", "vas", "one:end", "6.0"),
      mean("r3", "single", "two:high", "phq", "two:end", "not_measured"),
      mean("r4", "single", "two:none", "phq", "two:end", "not_measured"),
    ],
    "claims": [claim("sleep-later", "sleep", "follow_up", "2"), claim("loudness-end", "loudness", "post", "2")],
    "claim_members": [
      ["claim": "sleep-later", "study": "second"], ["claim": "sleep-later", "study": "single"],
      ["claim": "loudness-end", "study": "first"], ["claim": "loudness-end", "study": "single"],
    ],
    "exposures": [
      [
        "id": "x1", "arm": "one:high", "measure": "completed", "percent": "80", "definition": "Completed",
        "events": "not_reported", "of": "not_reported", "mean": "not_applicable", "sd": "not_applicable",
      ]
    ],
    "prisma_counts": [
      ["id": "found", "review": "tinnitus", "position": "1", "label": "Found", "path": "databases", "records": "90"]
    ],
    "statements": [["id": "T1", "statement": "Two trials were found.", "how_to_check": "count"]],
    "notes": [
      [
        "id": "n1", "kind": "contradiction", "subject_table": "trials", "subject": "one",
        "note": "The abstract has Peru.",
      ]
    ],
  ]

  private static func study(_ id: String, _ trial: String, _ number: String) -> [String: String] {
    [
      "id": id, "label": "Study \(number)", "trial": trial, "reference_number": number, "authors": "A", "year": "2020",
      "aim": "a", "main_results": "r",
    ]
  }

  private static func arm(_ id: String, _ position: String, _ role: String, _ n: String) -> [String: String] {
    ["id": id, "trial": String(id.prefix(3)), "position": position, "role": role, "label": id, "randomized": n]
  }

  private static func time(_ id: String, _ position: String, _ kind: String, _ months: String) -> [String: String] {
    ["id": id, "trial": String(id.prefix(3)), "position": position, "kind": kind, "label": kind, "months": months]
  }

  private static func mean(
    _ id: String, _ study: String, _ arm: String, _ instrument: String, _ time: String, _ mean: String
  ) -> [String: String] {
    [
      "id": id, "study": study, "arm": arm, "instrument": instrument, "time_point": time, "population": "itt",
      "score": "score", "kind": "mean", "mean": mean, "preferred": "1",
    ]
  }

  private static func claim(_ id: String, _ domain: String, _ at: String, _ k: String) -> [String: String] {
    ["id": id, "review": "tinnitus", "domain": domain, "at": at, "population": "itt", "k": k]
  }

  private static var draft: ReviewDraft {
    var draft = ReviewDraft()
    for (table, rows) in rows {
      for row in rows {
        var cells = row
        if table != "sources" {
          cells["source"] = table.hasPrefix("claim") || table == "statements" ? "review" : "paper"
          cells["locator"] = "p. 1"
        }
        if table == "exposures" { cells["preferred"] = "1" }
        let key = row["id"] == nil ? ["claim", "study", "instrument"] : ["id"]
        draft.add(table, cells, key: key, missing: .notReported)
      }
    }
    return draft
  }
}
