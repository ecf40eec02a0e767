/// A document as a bibliography holds it; what no source gives is nil.
package struct Reference: Sendable, Equatable {
  /// The identifier in the registry.
  package var id: String
  /// The registry's word: article, review, registry, thesis, slides, record, protocol.
  package var kind: String
  /// Author and year, as text cites a report of a trial.
  package var label: String?
  /// The full citation, or the title of a page.
  package var citation: String?
  /// The authors in one line: "Goh YSS, Ow Yong JQY, Li AZ".
  package var authors: String?
  /// The family name of the first author, where a record tells it apart.
  package var firstFamily: String?
  package var title: String?
  package var journal: String?
  /// With the issue in parentheses: "65(3)".
  package var volume: String?
  /// A range or an article's number: "330-337", "e0194027".
  package var pages: String?
  package var year: Int?
  /// Without a resolver's address.
  package var doi: String?
  package var pmid: String?
  package var url: String?

  /// A document of which only these are known.
  package init(id: String, kind: String) {
    self.id = id
    self.kind = kind
  }
}

extension Reference {
  /// The people or bodies of `authors`.
  package var authorNames: [String] {
    (authors ?? "").components(separatedBy: ", ").filter { !$0.isEmpty }
  }

  /// Volume and issue apart; without parentheses at the end all is volume.
  package var volumeAndIssue: (volume: String?, issue: String?) {
    guard let volume, volume.hasSuffix(")"), let open = volume.firstIndex(of: "("), open > volume.startIndex else {
      return (volume, nil)
    }
    return (String(volume[..<open]), String(volume[volume.index(after: open)...].dropLast()))
  }

  /// The first and the last page; without one hyphen all is the first.
  package var firstAndLastPage: (first: String?, last: String?) {
    guard let pages else { return (nil, nil) }
    let parts = pages.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return (pages, nil) }
    return (String(parts[0]), String(parts[1]))
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { part in
      var text = part[...]
      while text.first == " " { text = text.dropFirst() }
      while text.last == " " { text = text.dropLast() }
      return String(text)
    }
  }
}

/// The family name and the initials of an author as bibliographies abbreviate them: "Nijhuis-van der Sanden MWG" has the
/// initials "MWG"; nil when the last word is no initials, as in the name of a body.
package func familyAndInitials(of author: String) -> (family: String, initials: String)? {
  guard let space = author.lastIndex(of: " ") else { return nil }
  let initials = author[author.index(after: space)...]
  guard !initials.isEmpty, initials.count <= 5, initials.allSatisfy({ $0.isUppercase || $0 == "-" }) else { return nil }
  return (String(author[..<space]), String(initials))
}
