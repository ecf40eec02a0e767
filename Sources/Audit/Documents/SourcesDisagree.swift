import TrialModel

/// Where a person saw sources contradict each other or themselves.
enum SourcesDisagree: RegistryRule {
  static let description = AuditRuleDescription(
    id: "sources-disagree", subject: "document", title: "contradictions that were noted by hand", grade: .flag,
    basis: """
      The registry keeps what each document says and notes where they differ. Nothing is recomputed, so a note is no finding: it stands \
      with what a rule finds in the same row, or in a list of its own.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.notes.filter { $0.kind == "contradiction" }.map { note in
      let subject = AuditSubject(
        table: note.table, id: note.subject, label: note.subject, source: note.place.source, locator: note.place.locator
      )
      return finding(
        subject, .noted, note.note, settles: "\(note.place.source): \(note.place.locator).")
    }
  }
}
