import MetaAnalysis
import MetaQuestion
import Reporting

/// The answer as tables: rounded for people, at full precision for programs.
struct MetaTables {
  let answer: MetaAnswer
  let style: MetaTableBuilder.Style
  /// The decimals of effects, by the standard error of the pooled one.
  let decimals: Int

  init(_ answer: MetaAnswer, style: MetaTableBuilder.Style) {
    self.answer = answer
    self.style = style
    let errors = answer.table.effects.map(\.standardError).sorted()
    let typical = errors.isEmpty ? 0.1 : errors[errors.count / 2]
    decimals = MetaNumbers.decimals(ofStandardError: answer.pooled.estimate?.pooled.standardError ?? typical)
  }

  /// All tables, in the order of a report.
  var all: [ReportTable] {
    let main = [model, intervals, effects, leftOut]
    let asked = [leaveOneOut, influence, cumulative, smallStudyEffects, subgroups, moderators, robust, permutation]
    return main + asked.compactMap(\.self)
  }

  /// The confidence level for headings, such as `95%`.
  var level: String { MetaNumbers.significantPercent(answer.request.levelPercent) }

  /// A builder of a table.
  var builder: MetaTableBuilder { MetaTableBuilder(style: style, level: level) }

  /// An effect as people read it.
  func effect(_ value: Double) -> String { MetaNumbers.fixed(value, decimals) }

  /// A ratio as people read it.
  func ratio(_ logarithm: Double) -> String { MetaNumbers.significant(exponential(logarithm)) }

  /// An interval as people read it.
  func text(_ interval: ConfidenceInterval, _ printed: (Double) -> String) -> String {
    "\(printed(interval.lower)) to \(printed(interval.upper))"
  }
}

extension MetaTables {
  /// The estimate under each test.
  private var intervals: ReportTable {
    var tests = [CoefficientTest.wald, .hartungKnapp, .modifiedHartungKnapp]
    if answer.request.model.test == .student { tests.insert(.student, at: 1) }
    // Without an estimate the model says why.
    if style == .people, answer.pooled.estimate == nil { tests = [] }
    let estimates = tests.map { answer.pooled.estimate(under: $0) }
    let values = estimates.map(\.value)
    var table = builder
    if style == .data {
      table.text("test", "Test", tests.map(\.rawValue))
    } else {
      table.text(
        "test", "Test", tests.map { MetaWords.test($0) + ($0 == answer.request.model.test ? " *" : "") })
    }
    if style != .people { table.numbers("estimate", "Estimate", values.map { $0?.estimate }, printed: effect) }
    table.numbers("se", "SE", values.map { $0?.standardError }, printed: effect)
    table.intervals("ci", "\(level) CI", values.map { $0?.interval }, printed: effect)
    if answer.request.exponentiates, style == .people {
      table.intervals("ratio", "As ratio", values.map { $0?.interval }, printed: ratio)
    }
    table.numbers("statistic", "z or t", values.map { $0?.statistic }) { MetaNumbers.fixed($0, 2) }
    table.numbers("df", "df", values.map { $0?.degreesOfFreedom }, printed: MetaWords.degrees)
    table.numbers("p", "p", values.map { $0?.pValue }, printed: MetaNumbers.pValue)
    table.reasons(estimates.map(\.reason))
    return table.table(
      "intervals", "The same estimate under \(tests.count == 3 ? "three" : "four") tests",
      notes: ["* the test that was chosen."])
  }

  /// The rows that are left out.
  private var leftOut: ReportTable {
    let rows = answer.table.leftOut
    var table = builder
    table.counts("line", "Line", rows.map(\.line))
    table.text("study", "Study", rows.map(\.study))
    table.text("reason", "Reason", rows.map { style == .data ? $0.reason.word : $0.reason.message })
    return table.table("left_out", "Rows left out")
  }
}
