import TrialModel

/// What a finding is about. Findings of several rules, and in several places, about one fact are one difference.
package struct AuditFact: Sendable, Hashable {
  /// What tells this fact from others.
  package let key: String
  /// The fact in a sentence, for when several findings name it; empty where the firmest finding says it.
  package let summary: String

  /// A fact with its key and, where several findings need one, a sentence of its own.
  init(_ key: String, summary: String = "") {
    self.key = key
    self.summary = summary
  }

  package static func == (one: AuditFact, two: AuditFact) -> Bool { one.key == two.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The numbers that a row or a line prints.
  static func numbers(_ subject: AuditSubject) -> AuditFact { AuditFact("numbers|\(subject.table)|\(subject.id)") }

  /// That several reports of a trial are counted as studies.
  static func repeatedTrial(_ trial: String, summary: String) -> AuditFact {
    AuditFact("repeated-trial|\(trial)", summary: summary)
  }

  /// That a pool does not come out of its sources, with what would explain it.
  static func pool(_ claim: String) -> AuditFact { AuditFact("pool|\(claim)") }

  /// That a trial randomized clusters of people.
  static func clusters(_ trial: String, summary: String) -> AuditFact {
    AuditFact("clusters|\(trial)", summary: summary)
  }

  /// What holds for a column of a report's table.
  static func column(_ parts: [String], summary: String) -> AuditFact {
    AuditFact("column|" + parts.joined(separator: "|"), summary: summary)
  }
}

extension PrintedStatistic {
  /// The numbers that tell a statistic from others, wherever it is printed: an estimate with its interval, or else a test
  /// with its P; nil when there are not two of them.
  var identity: String? {
    func text(_ name: String, _ number: RoundedNumber?) -> String? { number.map { "\(name)\($0.value)" } }
    let interval = [text("estimate ", estimate), text("from ", ciLower), text("to ", ciUpper)].compactMap(\.self)
    if interval.count == 3 { return interval.joined(separator: " ") }
    let tested = [
      text("\(test?.rawValue ?? "") ", statistic), text("df1 ", df1), text("df2 ", df2), text("P ", p),
    ].compactMap(\.self)
    return statistic != nil && tested.count > 1 ? tested.joined(separator: " ") : nil
  }
}

extension AuditInput {
  /// The fact that a comparison of one study prints these numbers, in whichever document.
  static func fact(
    _ statistic: PrintedStatistic, study: String, domain: String?, at: String?, population: String,
    subject: AuditSubject
  ) -> AuditFact {
    guard let identity = statistic.identity, let domain, let at else { return .numbers(subject) }
    return AuditFact("statistic|\(study)|\(domain)|\(at)|\(population)|\(identity)")
  }
}
