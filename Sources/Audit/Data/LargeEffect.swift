import MetaAnalysis
import TrialModel

/// Whether an effect is larger than such trials ever find.
enum LargeEffect: RegistryRule {
  static let description = AuditRuleDescription(
    id: "large-effect", subject: "data", title: "a standardized difference above 3", grade: .flag,
    basis: """
      Differences of three standard deviations hardly overlap; in trials of behaviour they mostly come from an SE taken for an SD or \
      from an error in the data (Gøtzsche et al. 2007). From F(1, m) of two groups |d| = sqrt(F (1/n1 + 1/n2)), m = n1 + n2 - 2.
      """)

  /// Beyond this size an effect is worth a look.
  static let limit = 3.0

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    ArmPair.all(input.facts).compactMap { pair($0, input) } + input.facts.contrasts.compactMap { contrast($0, input) }
  }

  private static func pair(_ pair: ArmPair, _ input: AuditInput) -> AuditFinding? {
    let (one, two) = (pair.intervention, pair.comparator)
    let subject = AuditSubject(one)
    if let unreadable = one.unreadable ?? two.unreadable { return cannot(subject, unreadable) }
    guard let n1 = one.n, let n2 = two.n, let mean1 = one.mean.value, let mean2 = two.mean.value,
      let sd1 = deviation(one, n1), let sd2 = deviation(two, n2)
    else { return nil }
    let contrast = ContinuousContrast(
      intervention: ContinuousArm(count: Double(n1), mean: mean1, standardDeviation: sd1),
      control: ContinuousArm(count: Double(n2), mean: mean2, standardDeviation: sd2))
    switch StandardizedMeanDifference().effect(contrast) {
    case .notEstimable(let reason): return cannot(subject, "Size of the effect: \(reason.message)")
    case .estimate(let effect):
      return judged(
        subject, effect.estimate,
        ["\(one.numbersText) against \(two.numbersText): g = \(NumberText.fixed(effect.estimate, 2))"],
        input.name(one.study))
    }
  }

  private static func deviation(_ result: ResultFact, _ n: Int) -> Double? {
    result.sd.value ?? result.se.value.map { $0 * Double(n).squareRoot() }
  }

  private static func contrast(_ contrast: ContrastFact, _ input: AuditInput) -> AuditFinding? {
    guard contrast.comparison == "between_groups", contrast.statistic == "f" || contrast.statistic == "t" else {
      return nil
    }
    let subject = AuditSubject(contrast)
    let isF = contrast.statistic == "f"
    if case .unreadable = contrast.value { return cannot(subject, "The statistic is \(contrast.value.text).") }
    guard let value = contrast.value.value, value >= 0 || !isF else { return nil }
    guard !isF || contrast.df1.value == 1 else { return nil }
    guard let freedom = (isF ? contrast.df2 : contrast.df1).value, freedom >= 2 else {
      return cannot(
        subject, "Size of the effect: the degrees of freedom, and with them the people, are \(contrast.df1.text).")
    }
    // Equal groups give the smallest d for a statistic and its degrees of freedom.
    let people = freedom + 2
    let t = isF ? value.squareRoot() : value
    let d = t * 2 / people.squareRoot()
    let name =
      isF ? "F(1, \(contrast.df2.text)) = \(contrast.value.text)" : "t(\(contrast.df1.text)) = \(contrast.value.text)"
    return judged(
      subject, d,
      [
        "\(name) of \(NumberText.short(people)) people in two equal groups: d = \(isF ? "sqrt(F)" : "t") x 2/sqrt(\(NumberText.short(people))) = \(NumberText.fixed(d, 2))"
      ],
      input.name(contrast.study))
  }

  private static func judged(
    _ subject: AuditSubject, _ effect: Double, _ arithmetic: [String], _ study: String
  ) -> AuditFinding {
    if effect.magnitude <= limit {
      return passed(
        subject, "The effect is at most \(NumberText.short(limit)) standard deviations.",
        found: NumberText.fixed(effect, 2), arithmetic: arithmetic)
    }
    return finding(
      subject, .failed(.flag),
      "The effect is \(NumberText.fixed(effect.magnitude, 1)) standard deviations: two groups that hardly overlap.",
      found: NumberText.fixed(effect, 2), expected: "at most \(NumberText.short(limit))", arithmetic: arithmetic,
      settles: "The standard deviations of the arms in the report of \(study), and whether they are standard errors.")
  }
}
