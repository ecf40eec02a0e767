import GRDB
import MetaAnalysis
import Reporting
import Synthesis
import TrialModel
import TrialQuery

/// An instrument's name and range.
struct InstrumentScale {
  let label: String
  /// "0 to 120"; nil when an end is missing.
  let range: String?

  /// The instruments by ID.
  static func all(_ db: Database) throws -> [String: InstrumentScale] {
    let answer = try Listing.instruments.fetch(db, columns: ["id", "label", "range_low", "range_high"])
    var scales: [String: InstrumentScale] = [:]
    for row in answer.rows {
      guard case .text(let id) = row[0], case .text(let label) = row[1] else { continue }
      var range: String?
      if case .number(let low, let lowPrinted) = row[2], case .number(let high, let highPrinted) = row[3] {
        range = "\(lowPrinted ?? decimalText(low) ?? "") to \(highPrinted ?? decimalText(high) ?? "")"
      }
      scales[id] = InstrumentScale(label: label, range: range)
    }
    return scales
  }
}

extension PoolReport {
  /// The summary of findings: the pooled effect, and what it means in the units of the instruments whose standard deviation
  /// is known. Certainty by GRADE is a judgement that the registry does not hold, and no column pretends one.
  var findings: ReportTable {
    let absolute = result.absoluteEffects
    var table = ReportTable(
      name: "summary_of_findings", title: "Summary of findings: \(question)",
      columns: [
        ReportColumn(key: "outcome", label: "Outcome"), ReportColumn(key: "measured_as", label: "Measured as"),
        ReportColumn(key: "participants", label: "Participants", alignment: .trailing),
        ReportColumn(key: "trials", label: "Trials", alignment: .trailing),
        ReportColumn(key: "comparator_mean", label: "Mean with comparator", alignment: .trailing),
        ReportColumn(key: "difference", label: "Difference with intervention", alignment: .trailing),
        ReportColumn(key: "ci_lower", label: "CI from", alignment: .trailing),
        ReportColumn(key: "ci_upper", label: "CI to", alignment: .trailing),
        ReportColumn(key: "grades", label: "Grades of data"), ReportColumn(key: "comments", label: "Comments"),
      ],
      rows: [standardized] + absolute.map(row), notes: findingNotes(absolute))
    for (index, effect) in absolute.enumerated() {
      table.footnotes.append(
        ReportFootnote(row: index + 1, column: "comparator_mean", text: comparatorDerivation(effect)))
      table.footnotes.append(
        ReportFootnote(
          row: index + 1, column: "difference",
          text: "Derived: the pooled g times the comparators' standard deviation on the instrument."))
    }
    return table
  }

  /// The distinct trials, since a review that counts reports has some of them several times.
  private var trials: [TrialEffect] {
    var seen: Set<String> = []
    return result.members.filter { seen.insert($0.trial).inserted }
  }

  private var standardized: [ReportCell] {
    let grades = Set(result.members.map(\.grade)).sorted().joined(separator: ", ")
    var cells: [ReportCell] = [
      .text(outcome), .text("standardized difference (Hedges's g)"), .integer(trials.map(\.people).total),
      .integer(trials.count), .empty,
    ]
    switch result.pooled(result.model.test) {
    case .estimate(let value):
      cells += [.number(value.estimate, 2), .number(value.interval.lower, 2), .number(value.interval.upper, 2)]
      cells += [.text(grades), .list([pWords(value.pValue), usable])]
    case .notEstimable(let reason):
      cells += [.empty, .empty, .empty, .text(grades), .list(["not estimable: \(reason.message)", usable])]
    }
    return cells
  }

  private func row(_ effect: AbsoluteEffect) -> [ReportCell] {
    let scale = scales[effect.instrument]
    let name = scale?.label ?? effect.instrument
    return [
      .text(outcome), .text(name + (scale?.range.map { ", \($0)" } ?? "")), .empty, .empty,
      .number(effect.comparatorMean, 1), .number(effect.difference, 1), .number(effect.interval.lower, 1),
      .number(effect.interval.upper, 1), .empty, effect.isTurned ? .text("lower scores are better") : .empty,
    ]
  }

  private func comparatorDerivation(_ effect: AbsoluteEffect) -> String {
    let computed = effect.isDeviationComputed ? ", computed from standard errors or intervals" : ""
    return
      "Derived: from the comparator of \(effect.trials.joined(separator: ", ")) (\(effect.people) people), standard "
      + "deviation \(decimal(effect.standardDeviation, 1))\(computed)."
  }

  private func findingNotes(_ absolute: [AbsoluteEffect]) -> [String] {
    var notes = [
      "Positive differences favour the intervention unless a comment says otherwise; intervals of "
        + "\(Int((result.choices.level * 100).rounded()))% by the test \(result.model.test.rawValue)."
    ]
    if !absolute.isEmpty {
      notes.append(
        "A difference in an instrument's units holds as far as the instrument measures what the pooled instruments measure."
      )
    } else if result.estimate != nil {
      notes.append(
        "No pooled trial gives the mean and standard deviation of its comparator: there are no absolute numbers.")
    }
    return notes + remarks + result.warnings
  }
}
