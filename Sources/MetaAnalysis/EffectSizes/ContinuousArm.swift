/// One group's summary of a quantitative outcome.
public struct ContinuousArm: Sendable, Equatable {
  /// The number of people analysed; need not be whole, since a design effect divides it.
  public var count: Double
  /// Their mean, in the instrument's units.
  public var mean: Double
  /// Their standard deviation (with n - 1), in the same units; not the standard error of the mean.
  public var standardDeviation: Double

  /// A group of `count` people with their mean and standard deviation.
  public init(count: Double, mean: Double, standardDeviation: Double) {
    self.count = count
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// Why the group gives no effect, or nil: a number that is not finite, n < 2, a deviation that is not positive.
  var flaw: NotEstimable? {
    guard count.isFinite && mean.isFinite && standardDeviation.isFinite else { return .notFinite }
    if count < 2 { return .fewerThanTwoParticipants }
    if standardDeviation <= 0 { return .nonPositiveStandardDeviation }
    return nil
  }

  /// The squared standard error of the mean.
  var meanVariance: Double { standardDeviation * standardDeviation / count }
}

/// Two independent groups; the effect is the intervention's less the control's.
public struct ContinuousContrast: Sendable, Equatable {
  /// Group 1, the intervention.
  public var intervention: ContinuousArm
  /// Group 2, the control.
  public var control: ContinuousArm

  /// A contrast of two independent groups.
  public init(intervention: ContinuousArm, control: ContinuousArm) {
    self.intervention = intervention
    self.control = control
  }

  /// The number of people in both groups, N.
  public var total: Double { intervention.count + control.count }
  /// m = n1 + n2 - 2.
  public var degreesOfFreedom: Double { total - 2 }
  /// The mean of the intervention less that of the control.
  public var difference: Double { intervention.mean - control.mean }

  /// The standard deviation pooled over both groups by their degrees of freedom.
  public var pooledStandardDeviation: Double {
    // Relative to the larger one, so that squares neither overflow nor vanish.
    let scale = max(intervention.standardDeviation, control.standardDeviation)
    let first = intervention.standardDeviation / scale
    let second = control.standardDeviation / scale
    let squares = (intervention.count - 1) * first * first + (control.count - 1) * second * second
    return scale * (squares / degreesOfFreedom).squareRoot()
  }

  /// 1/n1 + 1/n2.
  var inverseCounts: Double { 1 / intervention.count + 1 / control.count }

  /// Why the groups give no effect, or nil.
  var flaw: NotEstimable? { intervention.flaw ?? control.flaw }
}
