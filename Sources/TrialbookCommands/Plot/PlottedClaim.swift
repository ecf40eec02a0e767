import MetaAnalysis
import Reporting
import Synthesis
import TrialModel
import TrialQuery

/// A claim of the review with what the data at hand give for it.
struct PlottedClaim {
  /// What is read of a claim.
  static let columns = [
    "id", "figure", "k", "participants", "measure", "estimate", "ci_lower", "ci_upper", "verdict",
  ]

  /// "Hope at follow-up, complete cases (HO-fu-CC, Figure 7B)".
  let title: String
  private let cells: [String: Datum]
  private let asPublished: SynthesisResult
  private let ours: SynthesisResult

  /// A claim by its columns, and its synthesis.
  init(_ row: [Datum], target: SynthesisTarget, run: SynthesisRun) {
    cells = Dictionary(uniqueKeysWithValues: zip(Self.columns, row))
    var id = target.claim ?? ""
    if case .text(let figure) = cells["figure"] { id += ", Figure \(figure)" }
    title = "\(PlottedSynthesis.title(of: target)) (\(id))"
    asPublished = run.result(SynthesisPreset.asPublished.choices)
    ours = run.result(SynthesisPreset.ours.choices)
  }

  /// Whether the axis has an estimate from the data at hand.
  var isRecomputed: Bool { !isMeanDifference && asPublished.estimate != nil }

  /// The claim's rows; nil for one without anything on the axis of standardized differences.
  var group: ForestPlot.Group? {
    guard isOnAxis else { return nil }
    var notes: [String] = []
    if printedRow == nil { notes.append("The review prints \(printedWords).") }
    let recomputed = [row("As published, data at hand", asPublished, .circle), ourRow]
    if !isRecomputed { notes.append("Not recomputed: \(usableWords).") }
    let trials = asPublished.members.map(\.trial)
    if Set(trials).count < trials.count {
      notes.append("As published, people of one trial are counted more than once.")
    }
    return ForestPlot.Group(
      heading: title, rows: ([printedRow] + recomputed).compactMap(\.self), notes: notes)
  }

  /// The claim in words, where it has no rows.
  var omission: ForestPlot.Omission? {
    guard !isOnAxis else { return nil }
    return ForestPlot.Omission(label: title, reason: "the review prints \(printedWords); \(usableWords)")
  }

  // MARK: Parts

  /// Whether there is anything to draw.
  private var isOnAxis: Bool { printedRow != nil || isRecomputed }

  private var isMeanDifference: Bool { cells["measure"] == .text("md") }

  private var printedRow: ForestPlot.Row? {
    guard cells["measure"] == .text("smd"), case .number(let estimate, _) = cells["estimate"] else { return nil }
    var interval = ForestPlot.Interval(estimate: estimate, lower: estimate, upper: estimate)
    if case .number(let lower, _) = cells["ci_lower"], case .number(let upper, _) = cells["ci_upper"] {
      (interval.lower, interval.upper) = (lower, upper)
    }
    var row = ForestPlot.Row(
      label: "Printed by the review", cells: [number("k"), number("participants")], interval: interval,
      effect: printedEstimate)
    row.mark = .openDiamond
    return row
  }

  /// `1.07 [-0.78, 2.92]` as the review prints it.
  private var printedEstimate: String {
    let interval = [number("ci_lower"), number("ci_upper")]
    return interval.contains("") ? number("estimate") : "\(number("estimate")) [\(interval.joined(separator: ", "))]"
  }

  /// What the review prints, in words.
  private var printedWords: String {
    let estimate = number("estimate")
    if estimate.isEmpty { return cells["verdict"] == .text("not_pooled") ? "no estimate: not pooled" : "no estimate" }
    return isMeanDifference ? "a mean difference, \(printedEstimate)" : printedEstimate
  }

  /// What of the claim's studies is at hand, in words.
  private var usableWords: String {
    let total = counted(ours.candidates.count, "study", "studies")
    return ours.usable == 0 ? "no usable data of \(total) at hand" : "\(ours.usable) of \(total) with usable data"
  }

  /// Ours; a single trial has the interval of the normal distribution.
  private var ourRow: ForestPlot.Row? {
    if let row = row("Ours, data at hand", ours, .square) { return row }
    let alone = RandomEffectsModel(estimator: .equalEffects, test: .wald, level: ours.choices.level)
    guard ours.members.count == 1, case .estimate(let fit) = alone.fit(ours.members.map(\.effect)) else { return nil }
    return row("Ours, one trial", ours, fit.pooled, .square)
  }

  private func row(_ label: String, _ result: SynthesisResult, _ mark: ForestPlot.Mark) -> ForestPlot.Row? {
    result.estimate.map { self.row(label, result, $0, mark) }
  }

  private func row(
    _ label: String, _ result: SynthesisResult, _ estimate: CoefficientEstimate, _ mark: ForestPlot.Mark
  ) -> ForestPlot.Row {
    var row = ForestPlot.Row(
      label: label, cells: ["\(result.usable) of \(result.candidates.count)", people(result)],
      interval: ForestPlot.Interval(estimate), effect: Self.text(estimate))
    row.mark = mark
    return row
  }

  private func people(_ result: SynthesisResult) -> String { String(result.members.map(\.people).total) }

  private static func text(_ estimate: CoefficientEstimate) -> String {
    func two(_ value: Double) -> String { decimal(value, 2).replacing("-", with: "\u{2212}") }
    return "\(two(estimate.estimate)) [\(two(estimate.interval.lower)), \(two(estimate.interval.upper))]"
  }

  /// A number of the claim as printed; empty without one.
  private func number(_ name: String) -> String {
    switch cells[name] {
    case .number(let value, let printed): (printed ?? decimalText(value) ?? "").replacing("-", with: "\u{2212}")
    case .integer(let value): String(value)
    default: ""
    }
  }
}
