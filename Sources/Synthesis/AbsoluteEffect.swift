import MetaAnalysis

/// A pooled standardized difference in the units of one instrument: g times the standard deviation of people without the
/// intervention (Cochrane Handbook, 15.5.3.2).
///
/// It holds as far as the instrument measures what the pooled instruments measure.
package struct AbsoluteEffect: Sendable, Equatable {
  package let instrument: String
  /// The trials whose comparators give mean and standard deviation.
  package let trials: [String]
  /// People of these comparators.
  package let people: Int
  /// Of the comparators, weighted by people.
  package let comparatorMean: Double
  /// Of the comparators, pooled within trials.
  package let standardDeviation: Double
  /// Whether a standard deviation was computed from a standard error or an interval.
  package let isDeviationComputed: Bool
  /// Intervention less comparator, in the instrument's units and direction.
  package let difference: Double
  package let interval: ConfidenceInterval
  /// Whether lower scores are better, so that a negative difference favours the intervention.
  package let isTurned: Bool
}

extension SynthesisResult {
  /// The pooled effect in the units of each instrument on which a pooled trial's comparator has a mean and a standard
  /// deviation, in order of instrument; none without a pooled effect.
  package var absoluteEffects: [AbsoluteEffect] {
    guard let pooled = estimate else { return [] }
    // Where reports are counted, one trial's numbers are there several times.
    var seen: Set<String> = []
    let parts = members.flatMap(\.parts).filter { part in
      part.comparator != nil && seen.insert("\(part.trial)|\(part.instrument)").inserted
    }
    let instruments = Dictionary(grouping: parts, by: \.instrument)
    return instruments.keys.sorted().compactMap { absoluteEffect($0, instruments[$0] ?? [], pooled) }
  }

  private func absoluteEffect(
    _ instrument: String, _ parts: [DerivedEffect], _ pooled: CoefficientEstimate
  ) -> AbsoluteEffect? {
    let arms = parts.compactMap(\.comparator)
    let people = arms.reduce(0) { $0 + $1.count }
    let degrees = arms.reduce(0) { $0 + $1.count - 1 }
    guard let first = parts.first, degrees > 0 else { return nil }
    let squares = arms.reduce(0) { $0 + ($1.count - 1) * $1.standardDeviation * $1.standardDeviation }
    let deviation = (squares / degrees).squareRoot()
    let limits = [pooled.interval.lower, pooled.interval.upper].map { (first.isTurned ? -$0 : $0) * deviation }.sorted()
    return AbsoluteEffect(
      instrument: instrument, trials: parts.map(\.trial), people: Int(people),
      comparatorMean: arms.reduce(0) { $0 + $1.count * $1.mean } / people, standardDeviation: deviation,
      isDeviationComputed: parts.contains { $0.path != .meansAndDeviations },
      difference: (first.isTurned ? -pooled.estimate : pooled.estimate) * deviation,
      interval: ConfidenceInterval(lower: limits[0], upper: limits[1]), isTurned: first.isTurned)
  }
}
