/// What a text that is no reason word was meant to say about a missing datum.
public enum ReasonReading: Sendable, Equatable {
  /// A reason, written another way.
  case reason(MissingReason)
  /// A mark that says that something is missing, but not why: NA, a hyphen, a question mark.
  case unexplained
}

extension MissingReason {
  /// The reason that a text means without being its word: `not_retreived`, `Not reported`, `n.r.`; nil for other texts.
  ///
  /// Letter case and separators do not matter, and two letters may be wrong.
  public static func reading(of text: String) -> ReasonReading? {
    guard !text.isEmpty, text.utf8.count <= 16, MissingReason(rawValue: text) == nil else { return nil }
    let letters = text.lowercased().unicodeScalars.filter { !separators.contains($0) }
    let folded = String(String.UnicodeScalarView(letters))
    if folded.isEmpty || unexplained.contains(folded) { return .unexplained }
    if let reason = otherWords[folded] { return .reason(reason) }
    guard letters.count >= 7 else { return nil }
    let typed = Array(letters)
    return spelled.first { _, word in
      // Words of other lengths are further apart than that.
      abs(word.count - typed.count) <= 2 && editDistance(typed, word) <= 2
    }.map { .reason($0.reason) }
  }

  /// The letters of each reason's word.
  private static let spelled = allCases.map { reason in
    (reason: reason, word: Array(reason.rawValue.unicodeScalars.filter { $0 != "_" }))
  }

  private static let separators = Set<Unicode.Scalar>(["_", "-", " ", ".", "/", "\u{A0}", "\u{2013}", "\u{2014}"])
  private static let unexplained: Set<String> = ["na", "nd", "?", "??", "missing", "notavailable", "notknown"]
  private static let otherWords: [String: MissingReason] = [
    "nr": .notReported, "unreported": .notReported, "notstated": .notReported, "notgiven": .notReported,
    "nm": .notMeasured, "notassessed": .notMeasured, "notcollected": .notMeasured, "inapplicable": .notApplicable,
    "nrt": .notRetrieved, "notseen": .notRetrieved, "ill": .illegible, "unreadable": .illegible,
  ]
}
