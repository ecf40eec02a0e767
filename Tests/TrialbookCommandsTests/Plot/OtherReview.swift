import Foundation

/// A registry of another review: generated trials, a risk of bias, a flow of records, long names in many scripts.
enum OtherReview {
  /// Makes a registry of so many trials, with one study each, in a folder; the file's path.
  static func make(trials: Int, in folder: URL) throws -> String {
    let review = folder.appendingPathComponent("review")
    let generated = try Program.run(
      ["python3", "Benchmarks/generate_review.py", review.path, String(trials), String(trials * 40)],
      executable: URL(fileURLWithPath: "/usr/bin/env"))
    guard generated.code == 0 else { throw Failure(text: generated.error) }
    let names = [
      "\u{5F35}\u{5049} \u{738B}\u{82B3}", "\u{41F}\u{435}\u{442}\u{440}\u{43E}\u{432}\u{430}",
      "F\u{E4}rdig & \u{141}ukasiewicz <sic>",
    ]
    try change("studies", in: review) { line in
      guard let number = line.firstMatch(of: /Study (\d+)/).flatMap({ Int($0.1) }) else { return line }
      let name = number % 5 == 4 ? String(repeating: "van der Woudenberg-", count: 6) : names[number % 3]
      return line.replacing("Study \(number)", with: "\(name) \(number)")
    }
    try change("trials", in: review) {
      $0.replacing(/Trial (\d)/) { "Trial \($0.1) of a very long name that has to be wrapped" }
    }
    try change("reviews", in: review) {
      $0.replacing("Nobody", with: String(repeating: "Illness management and recovery ", count: 10))
    }
    try append("risk_of_bias_domains", ["seq,Sequence generation,1,s,p. 1", "blind,Blinding,2,s,p. 1"], in: review)
    let judgements = ["low", "unclear", "high", "not_reported", "illegible"]
    let studies = (0..<trials).map { number in
      "u" + String(repeating: "0", count: 5 - String(number).count) + String(number)
    }
    try append(
      "risk_of_bias",
      studies.enumerated().map { "\($1),blind,\(judgements[$0 % 5]),s,p. 1" }, in: review)
    try append(
      "prisma_counts",
      [
        "found,generated,1,Records found,databases,900,s,p. 1",
        "kept,generated,2,Reports kept,both,not_reported,s,p. 1",
      ],
      in: review)
    let file = folder.appendingPathComponent("other.trialbook").path
    let made = try Program.run(["init", file, "--from", review.path])
    guard made.code == 0 else { throw Failure(text: made.error) }
    return file
  }

  struct Failure: Error { let text: String }

  private static func change(_ table: String, in review: URL, _ change: (String) -> String) throws {
    let file = review.appendingPathComponent("\(table).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { change(String($0)) }
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  private static func append(_ table: String, _ rows: [String], in review: URL) throws {
    let file = review.appendingPathComponent("\(table).csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + rows.map { $0 + "\n" }.joined()).write(to: file, atomically: true, encoding: .utf8)
  }
}
