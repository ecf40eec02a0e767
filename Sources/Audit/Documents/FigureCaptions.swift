import TrialModel

/// Whether the caption of a figure names the outcome for which the text cites it.
enum FigureCaptions: RegistryRule {
  static let description = AuditRuleDescription(
    id: "figure-captions", subject: "document", title: "figure captions against the text", grade: .proof,
    basis:
      "A figure shows one outcome; a caption and a sentence of one document that name different ones contradict each other."
  )

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let domains = Set(input.facts.claims.map(\.domainName))
    var findings: [AuditFinding] = []
    var unseen: [String] = []
    for claim in input.facts.claims {
      guard let figure = claim.figure else { continue }
      let words = [claim.note] + input.facts.notes.filter { $0.table == "claims" }.map(\.note)
      let captions = Set(words.compactMap { named($0, figure, domains) })
      guard !captions.isEmpty else {
        unseen.append(figure)
        continue
      }
      let subject = AuditSubject(claim)
      let lines = words.filter { $0.contains("Figure \(figure)") }
      if captions == [claim.domainName] {
        findings.append(passed(subject, "The caption of Figure \(figure) names the outcome.", arithmetic: lines))
      } else {
        findings.append(
          finding(
            subject, .failed(.proof),
            "The text cites Figure \(figure) for \(claim.domainName); its caption names \(listed(captions.sorted())).",
            found: listed(captions.sorted()), expected: claim.domainName, arithmetic: lines,
            settles: "The scales and studies that Figure \(figure) shows."))
      }
    }
    if !unseen.isEmpty {
      let subject = AuditSubject(
        table: "claims", id: "", label: "captions of the figures", source: input.facts.source, locator: "captions")
      findings.append(
        cannot(
          subject, "The registry holds no caption of Figures \(listed(unseen)).",
          settles: "The captions, against the text that cites them."))
    }
    return findings
  }

  /// The outcome that a note says the caption of a figure names.
  private static func named(_ note: String, _ figure: String, _ domains: Set<String>) -> String? {
    guard let match = note.firstMatch(of: /caption of Figure (\w+) (?:names|says) ([a-z\- ]+)/), match.1 == figure
    else {
      return nil
    }
    return domains.sorted().first { match.2.hasPrefix($0) }
  }
}
