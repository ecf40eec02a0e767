import TrialModel

/// References in RIS, the tagged text that reference managers exchange (Research Information Systems, 2001 and 2011).
package enum RISText {
  /// One record per reference, CRLF at the ends of lines. Missing data have no line. A document of which only a citation is
  /// known has it in TI, undivided.
  package static func text(_ references: [Reference]) -> String {
    references.map(record).joined()
  }

  private static func record(_ reference: Reference) -> String {
    let (volume, issue) = reference.volumeAndIssue
    let (first, last) = reference.firstAndLastPage
    var lines = [("TY", types[reference.kind] ?? "GEN"), ("ID", reference.id)]
    lines += reference.authorNames.map { ("AU", name($0)) }
    let fields: [(String, String?)] = [
      ("TI", reference.title ?? reference.citation), ("T2", reference.journal),
      ("PY", reference.year.map { String($0) }), ("VL", volume), ("IS", issue), ("SP", first), ("EP", last),
      ("DO", reference.doi), ("AN", reference.pmid), ("UR", reference.url),
    ]
    lines += fields.compactMap { tag, value in value.map { (tag, $0) } }
    lines.append(("ER", ""))
    return lines.map { tag, value in "\(tag)  - \(oneLine(value))\r\n" }.joined() + "\r\n"
  }

  /// The types of records; what is none of these is GEN, something else.
  static let types = ["article": "JOUR", "review": "JOUR", "thesis": "THES", "slides": "SLIDE"]

  private static func name(_ author: String) -> String {
    familyAndInitials(of: author).map { "\($0.family), \($0.initials)" } ?? author
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
