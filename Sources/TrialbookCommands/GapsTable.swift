import Reporting
import TrialModel
import TrialQuery

/// Gaps as a table.
enum GapsTable {
  /// A row a gap, in the order of their ranks.
  static func table(_ answer: GapsQuestion.Answer) -> ReportTable {
    var table = ReportTable(
      name: "gaps", title: "What is missing to repeat the review's syntheses",
      columns: [
        ReportColumn(key: "study", label: "Study", minimumWidth: 10),
        ReportColumn(key: "reference_number", label: "Ref.", alignment: .trailing),
        ReportColumn(key: "domain", label: "Domain", minimumWidth: 11), ReportColumn(key: "at", label: "At"),
        ReportColumn(key: "months", label: "Months", alignment: .trailing),
        ReportColumn(key: "population", label: "Analysed"),
        ReportColumn(key: "instruments", label: "Instruments", minimumWidth: 12),
        ReportColumn(key: "missing", label: "Missing", minimumWidth: 16, priority: 3),
        ReportColumn(key: "at_hand", label: "At hand", minimumWidth: 12, priority: 2),
        ReportColumn(key: "completes", label: "Completes", minimumWidth: 9),
        ReportColumn(key: "claims", label: "Needed by", minimumWidth: 9),
      ],
      rows: answer.gaps.map { gap in
        [
          .text(gap.study.label), gap.study.reference, .text(gap.domainName), .text(gap.at), gap.months,
          .text(gap.population), .list(gap.instruments),
          .list(missing(gap) + (gap.need.items.contains { $0.reason == nil } ? [gap.reason] : [])), .list(gap.atHand),
          .list(gap.completes), .list(gap.claims),
        ]
      })
    if !answer.coverage.isEmpty {
      let complete = answer.coverage.count { $0.open == 0 }
      table.notes.append("Data for \(complete) of \(answer.coverage.count) claims are complete.")
      let parts = answer.coverage.map { coverage in
        let figure = coverage.figure.map { " (Figure \($0))" } ?? ""
        let others = coverage.members - coverage.usable - coverage.open
        let same = others > 0 ? " (\(others) more of the same people)" : ""
        return "\(coverage.claim)\(figure): \(coverage.usable) of \(coverage.members)\(same)"
      }
      table.notes.append("Studies with usable data: \(parts.joined(separator: "; ")).")
    }
    return table
  }

  /// What is missing, an arm a line: "intervention: n, mean, spread (not retrieved)"; or why what is there is not used.
  static func missing(_ gap: Gap) -> [String] {
    if gap.need.items.isEmpty { return [gap.reason] }
    var roles: [String] = []
    for item in gap.need.items where !roles.contains(item.role) { roles.append(item.role) }
    return roles.flatMap { role -> [String] in
      let items = gap.need.items.filter { $0.role == role }
      return (MissingReason.allCases + [nil]).compactMap { reason in
        let quantities = items.filter { $0.reason == reason }.map(\.quantity)
        let why = reason.map { " (\($0.label))" } ?? ""
        return quantities.isEmpty ? nil : "\(role): \(quantities.joined(separator: ", "))\(why)"
      }
    }
  }
}
