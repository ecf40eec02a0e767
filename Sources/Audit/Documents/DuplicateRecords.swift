import TrialModel

/// Whether so many records can be duplicates, given how many databases were searched.
enum DuplicateRecords: RegistryRule {
  static let description = AuditRuleDescription(
    id: "duplicate-records", subject: "document", title: "duplicates against the number of databases", grade: .proof,
    basis: """
      Records over records without duplicates is the number of databases in which a record stands on average. It is at most the \
      number of databases (a proof, if none gives a record twice), and beyond three quarters of it worth a look: databases of \
      different fields overlap less (Bramer et al. 2017).
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    func box(_ prefix: String) -> FlowFact? {
      input.facts.flow.first { $0.path == "databases" && $0.id.hasPrefix(prefix) }
    }
    guard let found = box("records_identified"), let removed = box("duplicates_removed") else { return [] }
    let subject = AuditSubject(removed)
    guard let records = found.records, let duplicates = removed.records, !input.facts.databases.isEmpty else {
      return [cannot(subject, "Records, duplicates or databases are not known.")]
    }
    guard duplicates < records else {
      return [
        finding(
          subject, .failed(.proof), "There are as many duplicates as records.", found: "\(duplicates)",
          expected: "fewer than \(records)", arithmetic: ["\(records) - \(duplicates) = \(records - duplicates)"],
          settles: "The flow diagram.")
      ]
    }
    let databases = input.facts.databases.count
    let average = Double(records) / Double(records - duplicates)
    let text = NumberText.fixed(average, 1)
    let lines = ["\(records) / (\(records) - \(duplicates)) = \(text); databases: \(databases)"]
    let limit = 0.75 * Double(databases)
    guard databases > 1, average > limit else {
      return [passed(subject, "A record stands in \(text) of \(databases) databases on average.", arithmetic: lines)]
    }
    let bound = "The limit is the rule's: three quarters of \(databases) databases, \(NumberText.fixed(limit, 2))."
    let isProof = average > Double(databases)
    return [
      finding(
        subject, .failed(isProof ? .proof : .flag),
        "Each record would stand in \(text) of \(databases) databases on average.", found: "\(duplicates) duplicates",
        expected: isProof ? "at most \(databases) databases" : "", arithmetic: isProof ? lines : lines + [bound],
        settles: "The hits of each database, and how duplicates were counted.")
    ]
  }
}
