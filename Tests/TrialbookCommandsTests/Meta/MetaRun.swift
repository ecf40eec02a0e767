import Foundation
import Testing

/// Runs of `trialbook meta` on the examples and on texts.
enum MetaRun {
  /// The path of an example table.
  static func example(_ name: String) -> String {
    Program.root.appendingPathComponent("docs/examples/\(name).csv").path
  }

  /// A file with a text.
  static func file(_ text: String, name: String = "t.csv") throws -> String {
    let file = try Program.temporaryFolder().appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// The JSON answer.
  static func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try Program.run(["meta"] + arguments + ["--format", "json"])
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any], "\(run.error)")
  }

  /// The values of a JSON answer by their place, `leave_one_out.1.estimate`; lists count from 1.
  static func flat(_ value: Any, _ place: String = "") -> [String: Any] {
    var flat: [String: Any] = [:]
    if let object = value as? [String: Any] {
      for (key, value) in object { flat.merge(Self.flat(value, place + "." + key)) { one, _ in one } }
    } else if let list = value as? [Any] {
      for (index, value) in list.enumerated() {
        flat.merge(Self.flat(value, place + ".\(index + 1)")) { one, _ in one }
      }
    } else {
      flat[String(place.dropFirst())] = value
    }
    return flat
  }
}

/// Whether two numbers agree to a relative error.
func agree(_ one: Any?, _ two: Double, within tolerance: Double = 1e-11) -> Bool {
  guard let one = one as? Double else { return false }
  return abs(one - two) <= tolerance * abs(two)
}
