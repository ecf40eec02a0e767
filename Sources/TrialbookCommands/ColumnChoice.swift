import ArgumentParser
import TrialModel

/// The names that a person typed, separated by commas.
enum ColumnChoice {
  /// The known names that were typed, in the typed order; an unknown one ends the command with the nearest name.
  static func parse(_ typed: String, known: [String], noun: String, code: Int32 = 64) throws -> [String] {
    let names = typed.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
    guard !names.isEmpty else {
      throw fail("no \(noun) is named. Known: \(known.joined(separator: ", ")).", code: 64)
    }
    for name in names where !known.contains(name) {
      let hint =
        nearestName(to: name, among: known).map { "Did you mean '\($0)'?" }
        ?? "Known: \(known.joined(separator: ", "))."
      throw fail("there is no \(noun) '\(name)'. \(hint)", code: code)
    }
    return names
  }
}
