extension EffectEvidence {
  /// The people behind a printed comparison: those whose results on the instrument stand beside it, else those assessed
  /// or randomized.
  var peopleAnalysed: PeopleEvidence? {
    guard let arms, let one = arms.intervention.count, let two = arms.comparator.count else { return people }
    return PeopleEvidence(
      interventionCount: one, comparatorCount: two, what: "analysed on the instrument", id: arms.intervention.id,
      source: arms.intervention.source, locator: arms.intervention.locator)
  }
}

extension PeopleEvidence {
  /// The people of a comparison whose degrees of freedom are known: t and F(1, m) of two groups leave n - 2, so that fewer
  /// than those known are analysed; they are divided between the arms in proportion.
  func within(_ contrast: ContrastEvidence) -> PeopleEvidence {
    let degrees =
      switch contrast.statistic {
      case "t": contrast.df1
      case "f" where contrast.df1 == 1: contrast.df2
      default: Double?.none
      }
    let known = interventionCount + comparatorCount
    guard let degrees, degrees == degrees.rounded(), degrees >= 2, degrees + 2 < Double(known) else { return self }
    let total = Int(degrees) + 2
    let one = Int((Double(total) * Double(interventionCount) / Double(known)).rounded())
    guard one > 0, one < total else { return self }
    return PeopleEvidence(
      interventionCount: one, comparatorCount: total - one,
      what: "\(Int(degrees)) degrees of freedom leave \(total) of the \(known) \(what), divided in proportion", id: id,
      source: source, locator: locator)
  }
}
