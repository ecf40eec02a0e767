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
          .text(gap.population), .list(gap.instruments), .list(missing(gap.need)), .list(gap.atHand),
          .list(gap.completes), .list(gap.claims),
        ]
      })
    if !answer.coverage.isEmpty {
      let complete = answer.coverage.count { $0.usable == $0.members }
      table.notes.append("Data for \(complete) of \(answer.coverage.count) claims are complete.")
      let parts = answer.coverage.map { coverage in
        let figure = coverage.figure.map { " (Figure \($0))" } ?? ""
        return "\(coverage.claim)\(figure): \(coverage.usable) of \(coverage.members)"
      }
      table.notes.append("Studies with usable data: \(parts.joined(separator: "; ")).")
    }
    return table
  }

  /// What is missing, an arm a line: "intervention: n, mean, spread (not retrieved)".
  static func missing(_ need: Need) -> [String] {
    ["intervention", "comparator"].flatMap { role -> [String] in
      let items = need.items.filter { $0.role == role }
      return MissingReason.allCases.compactMap { reason in
        let quantities = items.filter { $0.reason == reason }.map(\.quantity)
        return quantities.isEmpty ? nil : "\(role): \(quantities.joined(separator: ", ")) (\(reason.label))"
      }
    }
  }
}
