import TrialModel

/// Whether the caption of a figure names the outcome, the time and the people for which the text cites it.
enum FigureCaptions: RegistryRule {
  static let description = AuditRuleDescription(
    id: "figure-captions", subject: "document", title: "figure captions against the text", grade: .proof,
    basis: """
      A panel shows one pool; a caption and a sentence of one document that name different outcomes, times or populations for it \
      contradict each other.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.claims.compactMap { claim in
      guard let label = claim.figure else { return nil }
      let subject = AuditSubject(claim)
      guard let figure = input.facts.figures.first(where: { $0.label == label }) else {
        return cannot(
          subject, "The registry holds no caption of Figure \(label).", settles: "The caption of Figure \(label).")
      }
      let names = Dictionary(
        input.facts.claims.map { ($0.domain, $0.domainName) }, uniquingKeysWith: { first, _ in first })
      let times = ["post": "after the programme", "follow_up": "at follow-up"]
      let pairs = [
        (figure.domain.map { names[$0] ?? $0 }, claim.domainName),
        (figure.timing.map { times[$0] ?? $0 }, times[claim.at] ?? claim.at),
        (figure.population, claim.population),
      ]
      let differing = pairs.filter { caption, text in caption != nil && caption != text }
      let lines = ["Caption of Figure \(label): \(figure.caption)."]
      if !differing.isEmpty {
        let caption = differing.compactMap(\.0).joined(separator: ", ")
        let text = differing.map(\.1).joined(separator: ", ")
        return finding(
          subject, .failed(.proof), "The text cites Figure \(label) for \(text); its caption names \(caption).",
          found: caption, expected: text, arithmetic: lines,
          settles: "The scales and studies that Figure \(label) shows.")
      }
      guard figure.domain != nil else {
        return cannot(
          subject, "The caption of Figure \(label) names no outcome.", settles: "What Figure \(label) shows.")
      }
      return passed(subject, "The caption of Figure \(label) names what the text cites it for.", arithmetic: lines)
    }
  }
}
