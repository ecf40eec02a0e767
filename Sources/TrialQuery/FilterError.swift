/// Why a filter cannot be applied.
package enum FilterError: Error, Equatable {
  /// A word that is none of the option's.
  case unknownWord(option: String, typed: String, nearest: String?, known: [String])
  /// A name that the registry does not hold.
  case unknownName(option: String, typed: String, nearest: String?, known: [String])
  /// An option without a value.
  case empty(option: String)
  /// What was typed is no range.
  case notARange(option: String, typed: String)
  /// A range that ends before it begins.
  case backwards(option: String, typed: String, lower: String, upper: String)
  /// Two filters that no row can meet together.
  case contradiction(String)

  /// The exit code of a command that ends with this error (product contract, rule 7).
  package var exitCode: Int32 {
    if case .unknownName = self { 66 } else { 64 }
  }

  /// What was found and what to do.
  package var message: String {
    switch self {
    case .unknownWord(let option, let typed, let nearest, let known),
      .unknownName(let option, let typed, let nearest, let known):
      "--\(option): nothing is known by '\(typed)'. \(Self.hint(nearest, known))"
    case .empty(let option): "--\(option) names nothing."
    case .notARange(let option, let typed):
      "--\(option) is '\(typed)'. A range is written 9..11, 9.., ..11 or 9."
    case .backwards(let option, let typed, let lower, let upper):
      "--\(option) is '\(typed)', but \(lower) is larger than \(upper): nothing can lie between. Did you mean '\(upper)..\(lower)'?"
    case .contradiction(let sentence): sentence
    }
  }

  private static func hint(_ nearest: String?, _ known: [String]) -> String {
    if let nearest { return "Did you mean '\(nearest)'?" }
    let shown = known.prefix(12).joined(separator: ", ")
    return known.isEmpty ? "The registry holds none." : "Known: \(shown)\(known.count > 12 ? ", ..." : "")."
  }
}
