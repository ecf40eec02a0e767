import TrialModel

/// Where sources contradict each other or themselves.
enum SourcesDisagree: RegistryRule {
  static let description = AuditRuleDescription(
    id: "sources-disagree", subject: "document", title: "sources against each other", grade: .flag,
    basis:
      "The registry keeps what each document says and notes where they differ; which is right only the documents can tell."
  )

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.notes.filter { $0.kind == "contradiction" }.map { note in
      let subject = AuditSubject(
        table: note.table, id: note.subject, label: note.subject, source: note.place.source, locator: note.place.locator
      )
      return finding(
        subject, .failed(.flag), note.note, settles: "\(note.place.source): \(note.place.locator).")
    }
  }
}
