import CSVText
import TrialModel

/// Reads RIS as reference managers and databases write it.
package enum RISReader {
  /// The references in order; tags that a review folder has no place for are left out.
  package static func read(file: String, bytes: [UInt8]) -> (references: [Reference], findings: [ImportFinding]) {
    var reader = Reader(file: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      reader.fail(nil, "is not UTF-8. Save or export it as UTF-8.")
      return ([], reader.findings)
    }
    var line = 0
    for content in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      reader.take(content, line: line)
    }
    reader.finish(line)
    reader.nameLeftOut()
    return (reader.references, reader.findings)
  }

  /// The rows of a review folder: a source for each reference, and, where they are the reports of trials, a study. What a
  /// record lacks was not retrieved, since the document itself was not read.
  package static func draft(_ references: [Reference], areStudies: Bool, file: String) -> ReviewDraft {
    var draft = ReviewDraft()
    var ids = ImportIdentifiers()
    for reference in references {
      // An ID that is there stays as it is, unless another reference has it.
      let isOwn = !reference.id.isEmpty && draft.cell("sources", id: reference.id, "kind") == nil
      let id = isOwn ? reference.id : ids.unique(label(reference) ?? "reference")
      draft.add(
        "sources",
        [
          "id": id, "kind": reference.kind, "citation": citation(reference), "year": text(reference.year),
          "doi": reference.doi, "url": reference.url, "seen": "record",
        ], missing: .notRetrieved)
      guard areStudies else { continue }
      draft.add(
        "studies",
        [
          "id": id, "label": label(reference), "authors": reference.authors, "year": text(reference.year),
          "title": reference.title, "journal": reference.journal, "volume": reference.volume, "pages": reference.pages,
          "doi": reference.doi, "pmid": reference.pmid, "source": id, "locator": "Bibliographic record in \(file)",
        ], missing: .notRetrieved)
    }
    return draft
  }

  private static func text(_ year: Int?) -> String? { year.map { String($0) } }

  /// "Goh 2023"; nothing is made up where an author or a year is missing.
  private static func label(_ reference: Reference) -> String? {
    let family = reference.firstFamily ?? reference.authorNames.first
    return family.map { family in [family, text(reference.year)].compactMap { $0 }.joined(separator: " ") }
  }

  /// "Authors. Title. Journal 2014;65(3):330-337", of what is there.
  private static func citation(_ reference: Reference) -> String? {
    let place = [reference.volume, reference.pages.map { ":" + $0 }].compactMap { $0 }.joined()
    let issue =
      [reference.journal, text(reference.year)].compactMap { $0 }.joined(separator: " ")
      + (place.isEmpty ? "" : (place.hasPrefix(":") ? "" : ";") + place)
    let parts = [reference.authors, reference.title, issue.isEmpty ? nil : issue].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }

  /// The state between two lines.
  private struct Reader {
    let file: String
    var references: [Reference] = []
    var findings: [ImportFinding] = []
    private var fields: [(tag: String, value: String)]?
    private var start = 0
    /// How often each tag was read past.
    private var leftOut: [String: Int] = [:]

    init(file: String) { self.file = file }

    mutating func fail(_ line: Int?, _ message: String) {
      findings.append(ImportFinding(file: file, line: line, message: message))
    }

    mutating func take(_ content: Substring, line: Int) {
      var content = content
      if line == 1, content.hasPrefix("\u{FEFF}") { content = content.dropFirst() }
      guard let (tag, value) = Self.tagged(content) else {
        guard !String(content).trimmed.isEmpty else { return }
        if fields?.isEmpty == false, let last = fields?.indices.last {
          // Some programs break long values over lines.
          fields?[last].value += " " + String(content).trimmed
        } else if fields == nil, references.isEmpty {
          fail(
            line,
            "'\(String(content).trimmed.prefix(40))' is no line of RIS. A record begins with 'TY  - ' and its type.")
        }
        return
      }
      switch tag {
      case "TY":
        if fields != nil { fail(line, "a record begins before the one of line \(start) ended with 'ER  - '.") }
        fields = [(tag, value)]
        start = line
      case "ER":
        guard let done = fields else { return fail(line, "'ER' ends a record that did not begin with 'TY  - '.") }
        references.append(reference(done))
        fields = nil
      default:
        guard fields != nil else {
          return fail(line, "'\(tag)' stands outside a record. A record begins with 'TY  - '.")
        }
        fields?.append((tag, value))
      }
    }

    mutating func finish(_ line: Int) {
      if fields != nil { fail(start, "the record that begins here never ends. Its last line is 'ER  - '.") }
      if references.isEmpty, findings.isEmpty { fail(nil, "holds no references. A record begins with 'TY  - '.") }
    }

    /// Says which tags a review folder has no place for.
    mutating func nameLeftOut() {
      guard !leftOut.isEmpty else { return }
      let tags = leftOut.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
      findings.append(
        ImportFinding(.note, file: file, message: "what a review folder has no place for was left out: \(tags)."))
    }

    private static let taken: Set<String> = [
      "TY", "ID", "AU", "A1", "TI", "T1", "T2", "JF", "JO", "JA", "VL", "IS", "SP", "EP", "PY", "Y1", "DO", "AN", "UR",
    ]

    /// Two letters or digits, two spaces, a hyphen; the space behind it may be missing.
    private static func tagged(_ line: Substring) -> (String, String)? {
      let scalars = Array(line.unicodeScalars.prefix(5))
      guard scalars.count == 5, scalars[2] == " ", scalars[3] == " ", scalars[4] == "-",
        ("A"..."Z").contains(scalars[0]), ("A"..."Z").contains(scalars[1]) || ("0"..."9").contains(scalars[1])
      else { return nil }
      return (String(line.prefix(2)), String(line.dropFirst(5)).trimmed)
    }

    private mutating func reference(_ fields: [(tag: String, value: String)]) -> Reference {
      func values(_ tags: [String]) -> [String] {
        tags.lazy.map { tag in fields.filter { $0.tag == tag && !$0.value.isEmpty }.map(\.value) }.first { !$0.isEmpty }
          ?? []
      }
      func value(_ tags: String...) -> String? { values(tags).first }
      let type = value("TY") ?? ""
      for field in fields where !Self.taken.contains(field.tag) { leftOut[field.tag, default: 0] += 1 }
      for tag in ["TI", "DO", "UR", "PY"] where fields.count(where: { $0.tag == tag && !$0.value.isEmpty }) > 1 {
        findings.append(
          ImportFinding(
            .warning, file: file, line: start, message: "the record has '\(tag)' more than once; the first was taken."))
      }
      var reference = Reference(id: value("ID") ?? "", kind: Self.kinds[type] ?? "record")
      let names = values(["AU", "A1"])
      let authors = names.map { $0.replacing(", ", with: " ") }
      reference.firstFamily = names.first?.firstRange(of: ", ").map { String(names[0][..<$0.lowerBound]) }
      reference.authors = authors.isEmpty ? nil : authors.joined(separator: ", ")
      reference.title = value("TI", "T1")
      reference.journal = value("T2", "JF", "JO", "JA")
      reference.volume = value("VL").map { volume in volume + (value("IS").map { "(\($0))" } ?? "") }
      reference.pages = value("SP").map { first in
        first + (value("EP").flatMap { first.contains("-") || $0 == first ? nil : "-" + $0 } ?? "")
      }
      if let year = value("PY", "Y1") {
        reference.year = Int(year.prefix(4))
        if reference.year == nil { fail(start, "the year is '\(year)'. Four digits are expected.") }
      }
      reference.doi = value("DO").map(Self.withoutResolver)
      reference.pmid = value("AN").flatMap { $0.allSatisfy(\.isNumber) ? $0 : nil }
      if reference.pmid == nil, value("AN") != nil { leftOut["AN", default: 0] += 1 }
      reference.url = value("UR")
      return reference
    }

    private static let kinds = ["JOUR": "article", "THES": "thesis", "SLIDE": "slides"]

    private static func withoutResolver(_ doi: String) -> String {
      for prefix in ["https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/", "doi:"]
      where doi.lowercased().hasPrefix(prefix) {
        return String(doi.dropFirst(prefix.count)).trimmed
      }
      return doi
    }
  }
}
