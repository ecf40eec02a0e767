import MetaAnalysis

/// An intervention in therapy groups against people who are treated one by one: a partially nested design.
///
/// Source: Hedges & Citkowicz 2015 (Behavior Research Methods 47:1295).
package struct GroupDelivery: Sendable, Equatable {
  /// People in a group.
  package let size: Double
  /// The intraclass correlation within groups.
  package let correlation: Double

  /// Groups of so many people.
  package init(size: Double, correlation: Double) {
    self.size = size
    self.correlation = correlation
  }

  /// The effect with its small-sample factor taken off, corrected for the groups; unchanged, with the reason as a remark,
  /// when the numbers of people do not allow it.
  package func corrected(_ derived: DerivedEffect) -> DerivedEffect {
    var derived = derived
    let people = size == size.rounded() ? String(Int(size)) : String(size)
    let (one, two) = (Double(derived.interventionCount), Double(derived.comparatorCount))
    let answer = SmallSampleCorrection.exact.factor(degreesOfFreedom: one + two - 2).flatMap { factor in
      PartiallyNestedDesign(groupSize: size, intraclassCorrelation: correlation)
        .effect(cohenD: derived.effect.estimate / factor, interventionCount: one, controlCount: two)
    }
    switch answer {
    case .estimate(let corrected):
      derived.effect = corrected.effect
      derived.remarks.append("delivered in groups: corrected for groups of \(people), ICC \(correlation)")
    case .notEstimable:
      derived.remarks.append(
        "delivered in groups, but not corrected: groups of \(people) do not fit the numbers of people")
    }
    return derived
  }
}
