/// The limits of a forest plot's axis: everything, unless few wide or remote studies would flatten the rest.
struct ForestAxis {
  let domain: ClosedRange<Double>
  /// Whether something that is drawn reaches beyond the axis.
  let isCut: Bool

  /// The axis of a plot.
  ///
  /// Studies lie around their median; limits further from it than five times the larger of the median half-width and the
  /// median distance of the estimates are cut and become arrows, unless that would gain little room. No effect and the
  /// pooled estimates always stay inside.
  init(_ plot: ForestPlot) {
    let rows = plot.rows.map(\.interval)
    let summaries = (plot.groups.compactMap(\.summary) + [plot.pooled].compactMap(\.self)).map(\.interval)
    let predicted = plot.prediction.map { [$0.lower, $0.upper] } ?? []
    let ends = (rows + summaries).flatMap { [$0.lower, $0.upper] } + predicted
    if let limits = plot.limits {
      domain = limits
    } else {
      let centre = Self.median(rows.map(\.estimate)) ?? plot.reference
      let halfWidth = Self.median(rows.map { ($0.upper - $0.lower) / 2 }) ?? 0
      let spread = Self.median(rows.map { abs($0.estimate - centre) }) ?? 0
      let reach = 5 * max(halfWidth, spread)
      let kept = summaries.map(\.estimate) + [plot.reference]
      var lower = kept.min() ?? 0
      var upper = kept.max() ?? 0
      for end in ends where reach == 0 || abs(end - centre) <= reach {
        lower = min(lower, end)
        upper = max(upper, end)
      }
      let all = (min(lower, ends.min() ?? lower), max(upper, ends.max() ?? upper))
      if all.1 - all.0 <= Self.slack * (upper - lower) {
        (lower, upper) = all
      } else {
        lower = min(lower, max(all.0, centre - reach))
        upper = max(upper, min(all.1, centre + reach))
      }
      if lower == upper {
        lower -= 0.5
        upper += 0.5
      }
      domain = AxisScale.padded(AxisScale.range(lower, upper), by: 0.03)
    }
    let domain = domain
    isCut = ends.contains { !domain.contains($0) }
  }

  /// How much wider than what is kept the whole may be before something is cut.
  private static let slack = 1.6

  static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

/// The part of an axis that most studies take.
enum CoreRange {
  /// The numbers around the median as far as five times the larger of a usual half-width and of the median distance; all of
  /// them where cutting would gain little room.
  static func domain(of values: [Double], halfWidth: Double, keeping kept: [Double]) -> ClosedRange<Double> {
    let all = Reporting.domain(of: values + kept, padding: 0)
    guard let centre = ForestAxis.median(values) else { return all }
    let spread = ForestAxis.median(values.map { abs($0 - centre) }) ?? 0
    let reach = 5 * max(halfWidth, spread)
    let core = Reporting.domain(of: values.filter { abs($0 - centre) <= reach } + kept, padding: 0)
    let width = all.upperBound - all.lowerBound
    return reach == 0 || width <= 1.6 * (core.upperBound - core.lowerBound) ? all : core
  }
}

extension ForestPlot {
  /// What the axis holds.
  package var axisDomain: ClosedRange<Double> { ForestAxis(self).domain }
}
