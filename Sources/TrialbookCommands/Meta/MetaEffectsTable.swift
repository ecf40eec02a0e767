import MetaAnalysis
import MetaQuestion
import Reporting

extension MetaTables {
  /// The studies with group sizes, effects, intervals and weights; for people with the pooled effect below.
  var effects: ReportTable {
    let studies = answer.table.studies
    let weights = answer.pooled.estimate?.weights
    let pooled = style == .people ? answer.pooled.estimate?.pooled : nil
    let blank: [Double?] = pooled == nil ? [] : [nil]
    let intervals = studies.map { interval(of: $0.effect) }
    var table = builder
    table.text("study", "Study", studies.map(\.name) + (pooled == nil ? [] : ["Pooled"]))
    if style != .people { table.counts("line", "Line", studies.map(\.line)) }
    addGroups(&table, blank)
    table.numbers(
      "yi", heading, studies.map { $0.effect.estimate } + (pooled.map { [$0.estimate] } ?? []), printed: effect)
    if style != .people { table.numbers("vi", "vi", studies.map { $0.effect.variance }, printed: effect) }
    if style != .people { table.numbers("se", "SE", studies.map { $0.effect.standardError }, printed: effect) }
    let all = intervals + (pooled.map { [$0.interval] } ?? [])
    if style != .people || !answer.request.exponentiates { table.intervals("ci", "\(level) CI", all, printed: effect) }
    if answer.request.exponentiates {
      let centres = studies.map { Optional($0.effect.estimate) } + (pooled.map { [$0.estimate] } ?? [])
      if style == .people {
        let heading = answer.request.measure == .generic ? "Ratio" : answer.request.measure.rawValue
        table.numbers("exp_yi", heading, centres, printed: ratio)
        table.intervals("exp_ci", "\(level) CI", all, printed: ratio)
      } else {
        table.numbers("exp_yi", "exp", centres.map { $0.map(exponential) }, printed: effect)
        table.intervals(
          "exp_ci", "exp",
          all.map { $0.map { ConfidenceInterval(lower: exponential($0.lower), upper: exponential($0.upper)) } },
          printed: effect)
      }
    }
    if let weights {
      table.numbers(
        "weight", "Weight", weights + (pooled == nil ? [] : [100]), printed: printedWeights(weights))
    }
    return table.table("effects", "Studies")
  }

  /// The weights with so many decimals that they tell something, adding up to exactly 100, and their sum.
  private func printedWeights(_ weights: [Double]) -> [String] {
    let decimals = weights.count > 100 ? 2 : 1
    return (MetaNumbers.percentages(weights, decimals: decimals) + [MetaNumbers.fixed(100, decimals)]).map { $0 + "%" }
  }

  /// The heading of the effects.
  private var heading: String {
    switch answer.request.measure {
    case .standardizedMeanDifference: "g"
    case .meanDifference: "MD"
    case .ratioOfMeans: "ln ROM"
    case .riskRatio: "ln RR"
    case .oddsRatio: "ln OR"
    case .riskDifference: "RD"
    case .generic: "Effect"
    }
  }

  /// The Wald interval of one study.
  private func interval(of effect: EffectSize) -> ConfidenceInterval? {
    let margin = NormalDistribution().quantile(upperTail: (1 - answer.request.model.level) / 2) * effect.standardError
    return ConfidenceInterval(lower: effect.estimate - margin, upper: effect.estimate + margin)
  }

  /// The sizes of the groups, and events where there are.
  private func addGroups(_ table: inout MetaTableBuilder, _ blank: [Double?]) {
    func count(_ value: Double) -> String {
      value == value.rounded() ? MetaNumbers.fixed(value, 0) : MetaNumbers.fixed(value, 1)
    }
    let studies = answer.table.studies
    if answer.request.measure.kind == .generic { return }
    let sizes = studies.map(\.groupSizes)
    let events = studies.map { study -> (Double, Double)? in
      guard case .binary(let table) = study.data else { return nil }
      return (table.intervention.events, table.control.events)
    }
    if answer.request.measure.kind == .binary, style == .people {
      for (index, label) in ["Events/n 1", "Events/n 2"].enumerated() {
        let happened = events.map { (index == 0 ? $0?.0 : $0?.1) ?? 0 }
        let people = sizes.map { (index == 0 ? $0?.first : $0?.second) ?? 0 }
        let texts = zip(happened + total(happened, blank), people + total(people, blank)).map { events, people in
          "\(count(events))/\(count(people))"
        }
        table.text("group\(index + 1)", label, texts, alignment: .trailing)
      }
      return
    }
    if style != .people, answer.request.measure.kind == .binary {
      table.numbers("events1", "Events 1", events.map { $0?.0 }, printed: count)
      table.numbers("events2", "Events 2", events.map { $0?.1 }, printed: count)
    }
    table.numbers("n1", "n 1", sizes.map { $0?.first } + total(sizes.map { $0?.first }, blank), printed: count)
    table.numbers("n2", "n 2", sizes.map { $0?.second } + total(sizes.map { $0?.second }, blank), printed: count)
  }

  private func total(_ values: [Double?], _ blank: [Double?]) -> [Double] {
    blank.map { _ in values.compactMap(\.self).reduce(0, +) }
  }
}
