import Foundation
import GRDB

@testable import TrialStore

/// A small review about insomnia, whose trials a test adds one by one.
struct SleepReview {
  var review: TinyReview

  /// A review with one domain, two instruments and no trial.
  init() throws {
    review = try TinyReview()
    for table in ["trials", "studies", "arms", "time_points", "results"] { review.rows[table] = [] }
    review.rows["domains"] = [["id": "sleep", "name": "insomnia severity", "role": "primary", "position": "1"]]
    review.rows["instruments"] = [("isi", "ISI", "28"), ("psqi", "PSQI", "21")].map { id, label, high in
      [
        "id": id, "label": label, "name": label, "domain": "sleep", "range_low": "0", "range_high": high,
        "direction": "lower_is_better",
      ]
    }
    review.rows["populations"] = [("cc", "CC", "1"), ("itt", "ITT", "2")].map { id, label, position in
      ["id": id, "label": label, "name": label, "description": "d", "position": position]
    }
  }

  private mutating func add(_ table: String, _ row: [String: String]) { review.rows[table, default: []].append(row) }

  /// Adds a trial with its study of the same ID, two time points and arms: `("cbt", "CBT-I", "intervention")`.
  mutating func addTrial(_ id: String, arms: [(id: String, label: String, role: String)] = Self.twoArms) {
    add("trials", ["id": id, "name": "Trial \(id)", "inclusion": "included", "country": "Norway"])
    add(
      "studies",
      [
        "id": id, "label": "Study \(id)", "trial": id,
        "reference_number": String((review.rows["studies"]?.count ?? 0) + 1),
        "authors": "A", "year": "2020", "aim": "a", "main_results": "r",
      ])
    for (position, arm) in arms.enumerated() {
      add(
        "arms",
        [
          "id": "\(id):\(arm.id)", "trial": id, "position": String(position + 1), "role": arm.role, "label": arm.label,
          "randomized": "60",
        ])
    }
    for (position, kind) in ["baseline", "post", "follow_up"].enumerated() {
      add(
        "time_points",
        [
          "id": "\(id):\(kind)", "trial": id, "position": String(position + 1), "kind": kind, "label": kind,
          "months": String(3 * position),
        ])
    }
    for instrument in ["isi", "psqi"] {
      add("study_instruments", ["study": id, "instrument": instrument, "in_table1": "0"])
    }
  }

  /// An intervention and a waiting list.
  static let twoArms = [("cbt", "CBT-I", "intervention"), ("wait", "Waiting list", "comparator")]
  /// An intervention, a relaxation training and a waiting list.
  static let threeArms = [
    ("cbt", "CBT-I", "intervention"), ("relax", "Relaxation", "comparator"), ("wait", "Waiting list", "comparator"),
  ]

  /// Adds a result of an arm with the columns of its kind.
  mutating func addResult(
    _ trial: String, _ arm: String, instrument: String = "isi", at: String = "post", population: String = "cc",
    kind: String = "mean", score: String = "score", _ values: [String: String]
  ) {
    add(
      "results",
      [
        "id": "\(trial):\(arm):\(instrument):\(at):\(population):\(kind):\(score)", "study": trial,
        "arm": "\(trial):\(arm)", "instrument": instrument, "time_point": "\(trial):\(at)", "population": population,
        "score": score, "kind": kind,
      ].merging(values) { $1 })
  }

  /// Adds n, mean and SD of an arm.
  mutating func addMean(
    _ trial: String, _ arm: String, _ n: Int, _ mean: Double, _ sd: Double, instrument: String = "isi",
    at: String = "post", population: String = "cc"
  ) {
    addResult(
      trial, arm, instrument: instrument, at: at, population: population,
      ["n": String(n), "mean": String(mean), "sd": String(sd)])
  }

  /// Adds a comparison of arms that a report prints.
  mutating func addContrast(
    _ trial: String, _ statistic: String, _ value: String, population: String = "itt", _ values: [String: String] = [:]
  ) {
    add(
      "contrasts",
      [
        "id": "\(trial):\(statistic):\(population)", "study": trial, "instrument": "isi", "outcome": "ISI",
        "time_point": "\(trial):post", "population": population, "comparison": "between_groups",
        "statistic": statistic, "value": value, "p": "not_reported", "ci_lower": "not_reported",
        "ci_upper": "not_reported",
      ].merging(values) { $1 })
  }

  /// Adds a claim about post-intervention scores of some studies.
  mutating func addClaim(_ id: String, population: String = "cc", members: [String]) {
    add(
      "claims",
      [
        "id": id, "review": "review", "domain": "sleep", "at": "post", "population": population,
        "k": String(members.count), "figure": "not_applicable",
      ])
    for member in members { add("claim_members", ["claim": id, "study": member]) }
  }

  /// Adds what kind of comparator an arm is.
  mutating func addClass(_ arm: String, _ name: String) {
    add("comparator_classes", ["arm": arm, "according_to": "text", "class": name, "wording": "w"])
  }

  /// The review as a registry in memory.
  func queue() throws -> DatabaseQueue { try Registry.inMemory(review.folder) }

  /// The review as a file for the program.
  func file() throws -> String {
    let path = try Program.temporaryFolder().appendingPathComponent("sleep.sqlite").path
    _ = try RegistryFile.create(at: path, from: review.folder)
    return path
  }

  /// `pool` of the scores after the intervention as JSON.
  static func pool(_ file: String, _ arguments: String...) throws -> [String: Any] {
    let run = try Program.run(
      ["pool", "--domain", "sleep", "--at", "post", "--population", "cc", "--format", "json", "--database", file]
        + arguments)
    guard let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any] else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return object
  }
}
