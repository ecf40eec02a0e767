import TrialModel

/// Whether both arms have the very same mean and spread.
enum IdenticalArms: RegistryRule {
  static let description = AuditRuleDescription(
    id: "identical-arms", subject: "data", title: "arms with identical numbers", grade: .flag,
    basis: """
      Mean and standard deviation that agree to the last of three digits in two groups are rare, and often a row copied twice \
      (Carlisle 2017; Heathers 2019).
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    ArmPair.all(input.facts).compactMap { pair in
      let (one, two) = (pair.intervention, pair.comparator)
      let subject = AuditSubject(one)
      if let unreadable = one.unreadable ?? two.unreadable { return cannot(subject, unreadable) }
      guard let mean = one.mean.printed, let other = two.mean.printed,
        let spread = one.sd.printed ?? one.se.printed, let otherSpread = two.sd.printed ?? two.se.printed
      else { return nil }
      let digits = [mean.text, spread.text].map { text in
        text.filter(\.isNumber).drop { $0 == "0" }.count
      }
      guard mean.value == other.value, spread.value == otherSpread.value else {
        return passed(subject, "The numbers of the arms differ.", found: one.numbersText)
      }
      guard digits.reduce(0, +) >= 5 else {
        return cannot(subject, "The numbers of the arms agree, but have too few digits to say anything.")
      }
      return finding(
        subject, .failed(.flag), "Both arms have the same mean and the same spread.", found: one.numbersText,
        expected: "different numbers",
        arithmetic: ["intervention: \(one.numbersText)", "comparator: \(two.numbersText)"],
        settles: "The table at \(one.place.locator): was one column copied?")
    }
  }
}
