/// Why a datum is absent: the five reasons that a registry keeps apart.
///
/// A number that no source gives is never guessed; it is absent with one of these reasons, and each
/// prints differently in every output.
public enum MissingReason: String, Sendable, Hashable, CaseIterable, Codable {
  /// The source was read and does not give the datum.
  case notReported = "not_reported"
  /// The study did not collect the datum.
  case notMeasured = "not_measured"
  /// The datum makes no sense here.
  case notApplicable = "not_applicable"
  /// The source exists; we have not seen it.
  case notRetrieved = "not_retrieved"
  /// The source gives the datum, but it cannot be read.
  case illegible = "illegible"

  /// The abbreviation that tables print in place of the datum.
  public var abbreviation: String {
    switch self {
    case .notReported: "NR"
    case .notMeasured: "NM"
    case .notApplicable: "NA"
    case .notRetrieved: "NRT"
    case .illegible: "ILL"
    }
  }

  /// The reason in words, as a footnote spells it out.
  public var label: String { rawValue.split(separator: "_").joined(separator: " ") }

  /// One sentence that says what the reason means.
  public var explanation: String {
    switch self {
    case .notReported: "the source was read and does not give it"
    case .notMeasured: "the study did not collect it"
    case .notApplicable: "it makes no sense here"
    case .notRetrieved: "the source exists but was not seen"
    case .illegible: "the source gives it but cannot be read"
    }
  }

  /// When a comparison was that names no time point, for this reason.
  package var ofTime: String {
    self == .notApplicable ? "over all time points together" : "at a time that is \(label)"
  }

  /// The same for a narrow column.
  package var ofTimeInShort: String { self == .notApplicable ? "overall" : "time \(label)" }
}
