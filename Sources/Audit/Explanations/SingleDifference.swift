import Synthesis
import TrialModel

/// Whether a mean difference of a single study follows from the study's own means.
enum SingleDifference: RegistryRule {
  static let description = AuditRuleDescription(
    id: "single-difference", subject: "explanation", title: "a mean difference of one study against its own means",
    grade: .strong,
    basis: """
      The difference of two means has the standard error sqrt(SE1^2 + SE2^2) (Cochrane Handbook 6.5.1); its 95% interval is about 1.96 of \
      them to either side. A swapped comparison turns the signs: a flag for a \
      difference without a sign, whose direction words may give. Assumption: the printed numbers are unadjusted.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.evidence.compactMap { evidence in
      guard evidence.claim.k == 1, evidence.claim.measure == "md" else { return nil }
      return finding(evidence)
    }
  }

  private static func finding(_ evidence: ClaimEvidence) -> AuditFinding {
    let claim = evidence.claim
    let subject = AuditSubject(claim)
    if let unreadable = claim.unreadableNumber { return cannot(subject, unreadable) }
    guard let estimate = claim.estimate.printed, let lower = claim.lower.printed, let upper = claim.upper.printed else {
      return cannot(subject, "The difference is printed without its interval.")
    }
    // The review names the outcome, not the scale: the difference of one of the study's scales must be it.
    let candidates = evidence.members.flatMap(\.evidence).compactMap { difference($0) }
    guard
      let own = candidates.first(where: { estimate.agrees(with: $0.value) || estimate.agrees(with: -$0.value) })
        ?? candidates.first
    else {
      return cannot(
        subject, "The study's own means with their spread were not seen.",
        settles: "The table of \(evidence.members.first?.name ?? "the study") with the means of both arms.")
    }
    let half = 1.959963984540054 * own.error
    // Means and errors are rounded too: the interval may be off by some of their last digits.
    let slack = own.rounding + max(lower.halfUnit, upper.halfUnit) + 0.02 * half
    func fits(_ sign: Double) -> Bool {
      (lower.value - (sign * own.value - half)).magnitude <= slack
        && (upper.value - (sign * own.value + half)).magnitude <= slack
    }
    let own2 =
      "\(NumberText.fixed(own.value, 2)) (\(NumberText.fixed(own.value - half, 2)) to \(NumberText.fixed(own.value + half, 2)))"
    let arithmetic =
      own.lines + ["\(own2); limits may differ by \(NumberText.fixed(slack, 2)) through rounding and quantiles"]
    let (isSame, isOpposite) = (estimate.agrees(with: own.value), estimate.agrees(with: -own.value))
    if isSame && fits(1) || isOpposite && fits(-1) {
      return passed(
        subject,
        "The difference and its interval follow from the study's means"
          + (isSame && fits(1) ? "." : ", the comparator's less the intervention's."), found: claim.printedText,
        arithmetic: arithmetic)
    }
    let settles = "The means and standard errors at \(own.place)."
    let fact = PrintedNumbers.fact(of: claim)
    guard isSame && fits(-1) || isOpposite && fits(1) else {
      return finding(
        subject, .failed(.strong), "The difference or its interval does not follow from the study's means.",
        found: claim.printedText, expected: own2, arithmetic: arithmetic, settles: settles, fact: fact)
    }
    // As an amount whose direction stands in words, a difference without a sign goes with either comparison.
    let isSigned = estimate.value < 0
    return finding(
      subject, .failed(isSigned ? .strong : .flag),
      isSigned
        ? "The interval is that of the opposite comparison: it has the other sign than the difference beside it."
        : "The difference is printed without a sign, and its interval is that of the opposite comparison.",
      found: claim.printedText, expected: own2,
      arithmetic: arithmetic
        + (isSigned ? [] : ["Where words give the direction of the difference, its interval still has the other one."]),
      settles: settles, fact: fact)
  }

  private struct Difference {
    let value: Double
    let error: Double
    let rounding: Double
    let lines: [String]
    let place: String
  }

  private static func difference(_ evidence: EffectEvidence) -> Difference? {
    guard let arms = evidence.arms, let mean1 = arms.intervention.mean, let mean2 = arms.comparator.mean,
      let error1 = error(arms.intervention), let error2 = error(arms.comparator)
    else { return nil }
    let error = (error1 * error1 + error2 * error2).squareRoot()
    return Difference(
      value: mean1 - mean2, error: error, rounding: 0.1,
      lines: [
        "\(evidence.instrument): \(NumberText.short(mean1)) - \(NumberText.short(mean2)) = \(NumberText.short(mean1 - mean2))",
        "SE = sqrt(\(NumberText.short(error1))^2 + \(NumberText.short(error2))^2) = \(NumberText.fixed(error, 2))",
      ], place: "\(arms.intervention.source), \(arms.intervention.locator)")
  }

  private static func error(_ arm: ArmEvidence) -> Double? {
    if let error = arm.standardError { return error }
    guard let deviation = arm.standardDeviation, let count = arm.count, count > 0 else { return nil }
    return deviation / Double(count).squareRoot()
  }
}
