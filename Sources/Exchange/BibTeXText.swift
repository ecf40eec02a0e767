import Reporting
import TrialModel

/// References in BibTeX, UTF-8, with LaTeX's special characters escaped.
package enum BibTeXText {
  /// One entry per reference; missing data have no field. A document of which only a citation is known has it in `title`,
  /// undivided. Titles keep their capitals.
  package static func text(_ references: [Reference]) -> String {
    var used: Set<String> = []
    return references.map { entry($0, key: key($0.id, &used)) }.joined(separator: "\n")
  }

  private static func entry(_ reference: Reference, key: String) -> String {
    let (volume, issue) = reference.volumeAndIssue
    let authors = reference.authorNames.map(name).joined(separator: " and ")
    let fields: [(String, String?)] = [
      ("author", authors.isEmpty ? nil : authors),
      ("title", (reference.title ?? reference.citation).map { "{\(escapedForLaTeX($0))}" }),
      ("journal", reference.journal.map(escapedForLaTeX)), ("year", reference.year.map { String($0) }),
      ("volume", volume.map(escapedForLaTeX)), ("number", issue.map(escapedForLaTeX)), ("pages", pages(reference)),
      ("doi", reference.doi.map(verbatim)), ("pmid", reference.pmid.map(verbatim)),
      ("url", reference.url.map(verbatim)),
    ]
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
    return "@\(type(reference)){\(key),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  /// An article has a journal; anything else is told by its title.
  private static func type(_ reference: Reference) -> String {
    if reference.kind == "thesis" { return "phdthesis" }
    return reference.journal == nil ? "misc" : "article"
  }

  private static func name(_ author: String) -> String {
    if author.hasSuffix(" et al.") { return name(String(author.dropLast(7))) + " and others" }
    guard let (family, initials) = familyAndInitials(of: author) else { return "{\(escapedForLaTeX(author))}" }
    // A point after each initial, or BibTeX would take "YSS" for one name.
    return "\(escapedForLaTeX(family)), " + initials.filter(\.isLetter).map { "\($0)." }.joined(separator: " ")
  }

  private static func pages(_ reference: Reference) -> String? {
    let (first, last) = reference.firstAndLastPage
    return first.map { first in escapedForLaTeX(first) + (last.map { "--" + escapedForLaTeX($0) } ?? "") }
  }

  /// DOIs and addresses are set as they stand; only what would break the entry is percent-encoded.
  private static func verbatim(_ text: String) -> String {
    text.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C").replacing(
      " ", with: "%20")
  }

  /// A key of letters, digits and marks that BibTeX allows; a second of the same gets a number.
  private static func key(_ id: String, _ used: inout Set<String>) -> String {
    let key = String(
      id.unicodeScalars.map { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_:".unicodeScalars.contains(scalar))
          ? Character(scalar) : "-"
      })
    var unique = key
    var number = 2
    while !used.insert(unique).inserted {
      unique = "\(key)-\(number)"
      number += 1
    }
    return unique
  }
}
