/// A fact that does not agree, in one document: everything that the rules say of it, and the places where it stands.
package struct AuditDifference: Sendable {
  /// What tells the fact from others.
  package let key: String
  /// What the rules say, the firmest first.
  package let findings: [AuditFinding]
  /// Where other documents have the same fact.
  package let elsewhere: [AuditSubject]
  /// What was noted by hand on the same rows.
  package let remarks: [AuditFinding]

  /// The firmest finding.
  package var first: AuditFinding { findings[0] }

  /// The grade of the firmest finding.
  package var grade: AuditGrade { if case .failed(let grade) = first.outcome { grade } else { .flag } }

  /// The document in which the fact stands.
  package var document: String { first.subject.source }

  /// The fact in a sentence.
  package var summary: String {
    let own = first.fact?.summary ?? ""
    return findings.count > 1 && !own.isEmpty ? own : first.summary
  }

  /// The rows and lines where it stands, each once.
  package var places: [AuditSubject] {
    findings.map(\.subject).reduce(into: []) { places, subject in
      if !places.contains(where: { $0.table == subject.table && $0.id == subject.id }) { places.append(subject) }
    }
  }

  /// The rules that found it, each once.
  package var rules: [String] {
    findings.map(\.rule).reduce(into: []) { rules, rule in if !rules.contains(rule) { rules.append(rule) } }
  }
}

extension AuditFinding {
  /// What tells the fact that the finding is about from others; the same arithmetic by one rule is one fact.
  package var factKey: String {
    if let fact { return fact.key }
    return ([rule] + (arithmetic.isEmpty ? [subject.table, subject.id, summary] : arithmetic)).joined(separator: "|")
  }
}

extension [AuditFinding] {
  /// The findings that failed, by fact and document, in the order of their firmest.
  package var differences: [AuditDifference] {
    var places: [[String]: Int] = [:]
    var groups: [[AuditFinding]] = []
    for finding in byWeight {
      guard case .failed = finding.outcome else { continue }
      let key = [finding.factKey, finding.subject.source]
      if let place = places[key] {
        groups[place].append(finding)
      } else {
        places[key] = groups.count
        groups.append([finding])
      }
    }
    let everywhere = Dictionary(grouping: groups) { $0[0].factKey }
    let remarks = Dictionary(grouping: filter { $0.outcome == .noted }) { [$0.subject.table, $0.subject.id] }
    return groups.map { group in
      let key = group[0].factKey
      let rows = Set(group.flatMap(\.rows))
      return AuditDifference(
        key: key, findings: group,
        elsewhere: (everywhere[key] ?? []).filter { $0[0].subject.source != group[0].subject.source }.map {
          $0[0].subject
        },
        remarks: rows.sorted { $0[1] < $1[1] }.flatMap { remarks[$0] ?? [] })
    }
  }

  /// What was noted by hand on rows in which no rule found a difference; the same words once, with all their rows.
  package var remarks: [(finding: AuditFinding, rows: [AuditSubject])] {
    let found = Set(
      flatMap { finding -> [[String]] in
        if case .failed = finding.outcome { finding.rows } else { [] }
      })
    var remarks: [(finding: AuditFinding, rows: [AuditSubject])] = []
    for finding in self where finding.outcome == .noted && !found.contains([finding.subject.table, finding.subject.id])
    {
      if let place = remarks.firstIndex(where: { $0.finding.summary == finding.summary }) {
        remarks[place].rows.append(finding.subject)
      } else {
        remarks.append((finding, [finding.subject]))
      }
    }
    return remarks
  }
}

extension [AuditFinding] {
  /// With what a document repeats from another as a flag against it: a mistake that stands in a source is inherited.
  func withInheritance(in document: String) -> [AuditFinding] {
    var origins: [String: AuditSubject] = [:]
    for finding in self where finding.fact != nil && finding.subject.source != document {
      if case .failed = finding.outcome, origins[finding.factKey] == nil { origins[finding.factKey] = finding.subject }
    }
    return map { finding in
      guard case .failed = finding.outcome, finding.subject.source == document, finding.fact != nil,
        let origin = origins[finding.factKey]
      else { return finding }
      return finding.inherited(from: origin)
    }
  }
}

extension AuditFinding {
  /// The rows that it says something of, its subject first.
  fileprivate var rows: [[String]] { [[subject.table, subject.id]] + concerns }

  /// The finding as a flag against a document that repeats another.
  fileprivate func inherited(from origin: AuditSubject) -> AuditFinding {
    AuditFinding(
      rule: rule, subject: subject, outcome: .failed(.flag),
      summary: summary + " Inherited if \(origin.source), which prints the same numbers, was first.", found: found,
      expected: expected, arithmetic: arithmetic, settles: settles, fact: fact)
  }
}
