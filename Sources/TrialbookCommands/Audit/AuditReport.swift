import Audit
import Reporting
import TrialModel

/// An audit as people and programs read it.
struct AuditReport {
  let title: String
  /// Those of greatest weight first.
  var findings: [AuditFinding]
  /// The document that is audited; nil for a list of statistics, which is audited whole.
  var document: String?
  /// Whether what was noted, what passed and what cannot be checked belongs to it.
  var isWhole = true
  /// What a page says above its findings.
  var introduction =
    "What a publication prints is compared here with what its sources give, and with itself. A finding says what does not "
    + "agree and what would settle it; it does not say how that came about. Slips of this kind happen in every review, and "
    + "some will turn out to be ours: the registry shows for every number where it was read."
  /// Sentences on what of the document was looked at.
  var coverage: [String] = []

  /// The report in a format.
  func text(as format: ReportFormat, options: RenderOptions) -> String {
    switch format {
    case .markdown: AuditMarkdown.text(self)
    case .json: json.prettyPrinted + "\n"
    case .csv, .tsv: render(rows, as: format, options: options)
    case .text, .html, .latex: render(tables, as: format, options: options)
    }
  }

  // MARK: Findings

  /// The facts that do not agree in the audited document, and those in other documents.
  var differences: (own: [AuditDifference], others: [AuditDifference]) {
    let all = findings.differences
    guard let document else { return (all, []) }
    // What we conclude stands in no document; it is about the audited one.
    func isOwn(_ difference: AuditDifference) -> Bool { [document, ""].contains(difference.document) }
    return (all.filter(isOwn), all.filter { !isOwn($0) })
  }

  /// The findings that could not be checked, by reason, in the order in which the reasons come; reasons that differ in
  /// their numbers alone are one.
  var unchecked: [(rule: String, reason: String, findings: [AuditFinding])] {
    grouped(
      findings.compactMap { finding in
        if case .cannotBeChecked(let reason) = finding.outcome { (finding.rule, reason, finding) } else { nil }
      })
  }

  /// The findings that passed, by rule.
  var passed: [(rule: String, reason: String, findings: [AuditFinding])] {
    grouped(findings.filter { $0.outcome == .passed }.map { ($0.rule, "", $0) })
  }

  /// How many checks of a rule passed, and of how many: `13 of 19 checks`.
  func passedOf(_ group: (rule: String, reason: String, findings: [AuditFinding])) -> String {
    let checks = findings.count { $0.rule == group.rule }
    return "\(group.findings.count) of \(checks) check\(checks == 1 ? "" : "s")"
  }

  private func grouped(
    _ findings: [(String, String, AuditFinding)]
  ) -> [(rule: String, reason: String, findings: [AuditFinding])] {
    var groups: [(rule: String, reason: String, findings: [AuditFinding])] = []
    var places: [[String]: Int] = [:]
    for (rule, reason, finding) in findings {
      let kind = [rule, reason.withoutCounts]
      if let place = places[kind] {
        groups[place].reason = groups[place].reason.alike(reason)
        groups[place].findings.append(finding)
      } else {
        places[kind] = groups.count
        groups.append((rule, reason, [finding]))
      }
    }
    return groups
  }

  // MARK: Summary

  /// What a grade means, for the summary.
  static func meaning(_ grade: AuditGrade) -> String {
    switch grade {
    case .proof: "arithmetic alone"
    case .strong: "one stated assumption beside the arithmetic"
    case .flag: "worth a look"
    }
  }

  /// How the counts of the summary go with the findings below it.
  static let places =
    "A fact that stands in several places, or that several rules find, is one finding with its places, of the firmest grade."

  /// The lines of the summary: a grade or outcome, how many, what it means.
  var summary: [(name: String, count: Int, meaning: String)] {
    let (own, others) = differences
    var lines = AuditGrade.allCases.map { grade in
      (name: grade.rawValue, count: own.count { $0.grade == grade }, meaning: Self.meaning(grade))
    }
    if !isWhole { lines.removeAll { $0.count == 0 } }
    if document != nil, isWhole || !others.isEmpty {
      lines.append(
        ("in other documents", others.count, "in an appendix" + (others.isEmpty ? "" : ": \(Self.counts(others))")))
    }
    guard isWhole else { return lines }
    if document != nil {
      lines.append(
        ("noted by hand", findings.remarks.count, "contradictions on rows in which no rule found a difference"))
    }
    lines += [
      ("cannot be checked", unchecked.reduce(0) { $0 + $1.findings.count }, "checks, with the reason"),
      (
        "passed", passed.reduce(0) { $0 + ($1.rule == RegistryAudit.ourConclusions ? 0 : $1.findings.count) },
        "checks in which nothing disagrees, with the sources or within the document"
      ),
    ]
    let conclusions = findings.count { $0.rule == RegistryAudit.ourConclusions && $0.outcome == .passed }
    if conclusions > 0 {
      lines.append(("our conclusions", conclusions, "with a rule that still finds something in their rows"))
    }
    return lines
  }

  /// Counts by document: `2 strong about slides; 1 flag about thesis`.
  static func counts(_ differences: [AuditDifference]) -> String {
    documents(differences).map { document in
      let of = differences.filter { $0.document == document }
      let grades = AuditGrade.allCases.compactMap { grade in
        let count = of.count { $0.grade == grade }
        return count == 0 ? nil : "\(count) \(grade.rawValue)\(grade == .strong || count == 1 ? "" : "s")"
      }
      return "\(grades.joined(separator: " and ")) about \(document)"
    }.joined(separator: "; ")
  }

  /// The documents, in the order of their firmest finding.
  static func documents(_ differences: [AuditDifference]) -> [String] {
    differences.map(\.document).reduce(into: []) { documents, document in
      if !documents.contains(document) { documents.append(document) }
    }
  }

  // MARK: Words

  /// What a rule checks.
  static func title(_ rule: String) -> String { RegistryAudit.all.first { $0.id == rule }?.title ?? rule }

  /// How many subjects of which tables: `25 claims, 9 contrasts`.
  static func tables(_ findings: [AuditFinding]) -> String {
    var counts: [(String, Int)] = []
    var seen: Set<[String]> = []
    for finding in findings where seen.insert([finding.subject.table, finding.subject.id]).inserted {
      if let place = counts.firstIndex(where: { $0.0 == finding.subject.table }) {
        counts[place].1 += 1
      } else {
        counts.append((finding.subject.table, 1))
      }
    }
    return counts.map { table, count in
      "\(count) \(count == 1 && table.hasSuffix("s") ? String(table.dropLast()) : table)"
    }.joined(separator: ", ")
  }

  /// The document, and the place in it; what a list does not say is left out.
  static func place(_ subject: AuditSubject, separator: String = ", ") -> String {
    [subject.source, subject.locator].filter { !$0.isEmpty }.joined(separator: separator)
  }

  /// The IDs of some subjects; of many the first.
  static func subjects(_ findings: [AuditFinding], most: Int = 6) -> String {
    let ids = findings.map { $0.subject.id.isEmpty ? $0.subject.label : $0.subject.id }.uniqued
    let shown = ids.prefix(most).joined(separator: ", ")
    return ids.count > most ? "\(shown) and \(ids.count - most) more" : shown
  }
}

extension AuditOutcome {
  /// The outcome in a word or two, and the grade of what failed.
  var words: String {
    switch self {
    case .failed(let grade): grade.rawValue
    case .passed: "passed"
    case .noted: "noted"
    case .cannotBeChecked: "cannot be checked"
    }
  }
}

extension String {
  /// A word that is a count, with what follows it; years are none.
  private static func withoutCount(_ word: Substring) -> String {
    let digits = word.prefix { $0.isNumber }
    guard let number = Int(digits), !(1900...2099).contains(number),
      word.dropFirst(digits.count).allSatisfy(\.isPunctuation)
    else { return String(word) }
    return "N" + word.dropFirst(digits.count)
  }

  private var words: [Substring] { split(separator: " ", omittingEmptySubsequences: false) }

  /// The text with each count as N.
  fileprivate var withoutCounts: String { words.map(Self.withoutCount).joined(separator: " ") }

  /// A reason that differs from this one in its counts alone, with N for those that differ.
  fileprivate func alike(_ other: String) -> String {
    zip(words, other.words).map { $0 == $1 ? String($0) : Self.withoutCount($0) }.joined(separator: " ")
  }
}
