import MetaAnalysis
import TrialModel

/// Whether two heterogeneous studies were pooled with an interval that takes tau squared as known.
enum TwoStudyInterval: RegistryRule {
  static let description = AuditRuleDescription(
    id: "two-study-interval", subject: "pool", title: "a z interval for a random-effects pool of two studies",
    grade: .flag,
    basis: """
      With two studies tau squared is hardly known; a z interval ignores that, while Hartung and Knapp's uses t with one degree of \
      freedom, 12.7 instead of 1.96 (IntHout et al. 2014; Röver et al. 2015).
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.claims.compactMap { claim in
      guard claim.isPooled, claim.k == 2 else { return nil }
      let subject = AuditSubject(claim)
      if let unreadable = claim.unreadableNumber { return cannot(subject, unreadable) }
      guard let i2 = claim.i2.printed, let error = claim.standardError else {
        return cannot(subject, "Two studies: without I2 and an interval it cannot be said how the interval was made.")
      }
      guard i2.value > 0 else {
        return passed(subject, "Two studies with I2 of 0%: the interval of a fixed effect needs no tau squared.")
      }
      guard let people = claim.participants, people > 3, i2.value < 99.5 else {
        return cannot(subject, "Two studies: the number of people is not known, so the interval cannot be placed.")
      }
      // With two studies of N/2 people v = 8/N, and tau2 = v I2/(1 - I2): the standard error is sqrt(v / (2 (1 - I2))).
      let plain = (8 / Double(people) / (2 * (1 - i2.value / 100))).squareRoot()
      let t = StudentDistribution(degreesOfFreedom: 1).quantile(lowerTail: 0.975)
      let half = error * 1.959963984540054
      let arithmetic = [
        "Two studies of \(people) people with I2 of \(i2.text)%: SE about sqrt(8/N / (2 (1 - I2))) = \(NumberText.fixed(plain, 2))",
        "half of the printed interval: \(NumberText.fixed(half, 2)) = \(NumberText.fixed(half / plain, 1)) SE; z has 1.96, t with 1 degree "
          + "of freedom \(NumberText.fixed(t, 1))",
      ]
      guard half / plain < 5 else {
        return passed(subject, "The interval of two studies is as wide as t with one degree of freedom makes it.")
      }
      return finding(
        subject, .failed(.flag),
        "Two studies that differ (I2 \(i2.text)%) were pooled with a z interval, which treats the variance between studies as known.",
        found: claim.printedText,
        expected: "about \(NumberText.fixed(plain * t, 1)) to either side with t and 1 degree of freedom",
        arithmetic: arithmetic,
        settles: "The method of the interval in the statistical section or the software's output.")
    }
  }
}
