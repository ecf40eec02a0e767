import MetaAnalysis
import TrialModel

/// Looks for an effect of one study that makes a pool come out as printed.
struct UnknownEntry: Sendable {
  /// The entries of the other studies.
  let others: [EffectSize]
  let claim: ClaimFact
  let model: ModelChoice
  let otherModel: Bool
  /// People of the unknown study: each number is tried.
  let people: [Int]

  /// A value of the unknown study, with what is pooled with it.
  struct Solution: Sendable, Equatable {
    let effect: Double
    let people: Int
    let numbers: PooledNumbers
  }

  /// What a search gives.
  struct Answer: Sendable, Equatable {
    /// Values with which every printed number comes out, within rounding.
    var reproducing: [Solution] = []
    /// Values with which the printed estimate comes out, but not its interval or its I squared.
    var others: [Solution] = []
  }

  /// Effects that are looked at: from -8 to 8 in steps of a quarter; between steps the estimate is met by bisection.
  private static let steps = (-32...32).map { Double($0) / 4 }

  /// Every value that meets the printed estimate, judged by the other printed numbers. Without a printed estimate there is
  /// nothing to meet, and without an interval or I squared nothing to judge by: then there is no answer.
  func search() -> Answer? {
    guard let printed = claim.estimate.printed, claim.lower.printed != nil || claim.i2.printed != nil else {
      return nil
    }
    var answer = Answer()
    for count in people where count >= 4 {
      for solution in around(printed, count) {
        if solution.numbers.agree(with: claim) == true {
          answer.reproducing.append(solution)
        } else if printed.agrees(with: solution.numbers.estimate) {
          answer.others.append(solution)
        }
      }
    }
    return answer
  }

  /// Values between those that give the ends of what rounds to the printed estimate: the other printed numbers can leave
  /// a narrow part of them.
  private func around(_ printed: PrintedValue, _ count: Int) -> [Solution] {
    let low = meeting(printed.value - printed.halfUnit, count)
    let high = meeting(printed.value + printed.halfUnit, count)
    guard low.count == high.count else { return low + high }
    return zip(low, high).flatMap { low, high in
      (0...20).compactMap { step in
        let effect = low.effect + (high.effect - low.effect) * Double(step) / 20
        return pool(effect, count).map { Solution(effect: effect, people: count, numbers: $0) }
      }
    }
  }

  /// The values with which a number of people gives an estimate.
  func meeting(_ target: Double, _ count: Int) -> [Solution] {
    let values = Self.steps.map { pool($0, count)?.estimate }
    return Self.steps.indices.dropLast().compactMap { index in
      guard let left = values[index], let right = values[index + 1], (left - target) * (right - target) <= 0,
        left != right
      else { return nil }
      let effect = bisect(Self.steps[index], Self.steps[index + 1], left < target, target, count)
      return pool(effect, count).map { Solution(effect: effect, people: count, numbers: $0) }
    }
  }

  /// The pool with an effect of the unknown study, whose people are split evenly; its variance is 4/n + g^2/(2n).
  private func pool(_ effect: Double, _ count: Int) -> PooledNumbers? {
    let n = Double(count)
    let unknown = EffectSize(estimate: effect, variance: 4 / n + effect * effect / (2 * n))
    return PooledNumbers(others + [unknown], model, otherModel: otherModel)
  }

  private func bisect(_ from: Double, _ to: Double, _ rises: Bool, _ target: Double, _ count: Int) -> Double {
    var (left, right) = (from, to)
    for _ in 0..<22 {
      let middle = (left + right) / 2
      guard let value = pool(middle, count)?.estimate else { return middle }
      if (value < target) == rises { left = middle } else { right = middle }
    }
    return (left + right) / 2
  }
}
