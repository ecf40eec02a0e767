/// What an estimator answers: a value, or the reason why there is none.
public enum Estimation<Value> {
  /// The value that was asked for.
  case estimate(Value)
  /// Why the data do not give the value.
  case notEstimable(NotEstimable)
}

extension Estimation {
  /// The same answer with its value transformed.
  public func map<Other>(_ transform: (Value) -> Other) -> Estimation<Other> {
    flatMap { .estimate(transform($0)) }
  }

  /// The answer of a second step for the value of this one; the first reason stays.
  public func flatMap<Other>(_ next: (Value) -> Estimation<Other>) -> Estimation<Other> {
    switch self {
    case .estimate(let value): next(value)
    case .notEstimable(let reason): .notEstimable(reason)
    }
  }
}

extension Estimation: Sendable where Value: Sendable {}
extension Estimation: Equatable where Value: Equatable {}

/// Why a quantity cannot be estimated from the data at hand.
public enum NotEstimable: String, Sendable, Equatable, CaseIterable {
  /// There is no study.
  case noStudies
  /// There is one study and the quantity needs more.
  case singleStudy
  /// An effect, variance or moderator is not a finite number.
  case notFinite
  /// A sampling variance is negative.
  case negativeVariance
  /// A sampling variance of zero makes a weight infinite.
  case zeroVariance
  /// There are no more studies than coefficients.
  case noResidualDegreesOfFreedom
  /// There are fewer than three studies and the quantity needs three.
  case fewerThanThreeStudies
  /// The moderators are linearly dependent.
  case rankDeficientDesign
  /// Tau squared of the model without moderators is zero.
  case noHeterogeneity
  /// The quantity needs a random-effects model.
  case equalEffectsModel
  /// There is one cluster and the quantity needs more.
  case singleCluster
  /// The magnitudes of effects or variances exceed floating point.
  case outOfRange
  /// The effects agree exactly, so that the residual mean square and the scaled standard error are zero.
  case perfectAgreement
  /// The model has no moderator to test.
  case noModerator
  /// A value that does not belong to its moderator: a level that was not fitted, or a text for a number.
  case unknownModeratorValue
  /// Each cluster has one effect, so that variances between and within clusters cannot be told apart.
  case noRepeatedCluster
  /// A group has fewer than two participants.
  case fewerThanTwoParticipants
  /// A standard deviation is zero or negative.
  case nonPositiveStandardDeviation
  /// A standard error is zero or negative.
  case nonPositiveStandardError
  /// A group has nobody in it.
  case emptyGroup
  /// There are fewer events than none or more than people.
  case eventsOutsideGroup
  /// A cell of the two-by-two table is zero and nothing is added to it.
  case zeroCell
  /// Both groups have no event, or only events, and such studies are left out.
  case noContrastInEvents
  /// The means have opposite signs or one is zero.
  case meansWithoutRatio
  /// A ratio or its limit is zero or negative.
  case nonPositiveRatio
  /// A correlation is outside -1...1.
  case correlationOutsideRange
  /// A correlation of 1 with equal deviations leaves no variance of change.
  case perfectCorrelation
  /// A p value or level is not between 0 and 1.
  case probabilityOutsideRange
  /// The limits of an interval are equal or the wrong way round.
  case limitsOutOfOrder
  /// An estimate is outside its own interval.
  case estimateOutsideInterval
  /// Minimum, quartiles, median and maximum do not ascend.
  case summaryOutOfOrder
  /// F has more than one numerator degree of freedom.
  case severalNumeratorDegreesOfFreedom
  /// The test is of time or of group by time, not between groups.
  case notBetweenGroups
  /// Eta squared is not a standardized difference.
  case explainedVarianceIsNoDifference
  /// F is negative.
  case negativeFisherStatistic
  /// The means are equal, so they give no sign.
  case equalMeans
  /// Degrees of freedom are zero or negative.
  case nonPositiveDegreesOfFreedom
  /// An intraclass correlation is not in 0..<1.
  case intraclassCorrelationOutsideRange
  /// The average cluster has less than one member, or more than its group has.
  case clusterSmallerThanOne
  /// The effect is corrected for clusters already.
  case alreadyCorrectedForClusters
  /// The sampling variance depends on the other studies.
  case needsAllStudies
  /// The groups are too small for the variance formula.
  case fewParticipantsForVariance
  /// Peto's odds ratios have no formula for a shared control group.
  case noCovarianceFormula
  /// No study has the events that the method needs.
  case noInformativeStudy
  /// An iteration did not settle.
  case noConvergence
  /// An interval of a selection model has no observed p value, so its weight is not identified.
  case emptySelectionInterval
  /// The target of a fail-safe number, or the mean that it is half of, is zero.
  case zeroTarget
  /// All variances or all effects are tied, so that ranks say nothing.
  case tiedRanks
  /// There are too many subsets of the studies to go through all.
  case tooManySubsets
  /// The estimate lies at the edge of its range, where it has no standard error.
  case atBoundary

  /// One sentence for a person.
  public var message: String {
    switch self {
    case .noStudies: "There is no study to pool."
    case .singleStudy: "There is one study; this needs at least two."
    case .notFinite:
      "An effect, a variance or a moderator is not a finite number."
    case .negativeVariance:
      "A sampling variance is negative; a variance cannot be."
    case .zeroVariance:
      "A sampling variance is zero, which gives the study an infinite weight."
    case .noResidualDegreesOfFreedom:
      "There are no more studies than coefficients; this needs residual degrees of freedom."
    case .fewerThanThreeStudies:
      "There are fewer than three studies; a prediction interval needs three."
    case .rankDeficientDesign:
      "A moderator is constant or a combination of the others; leave one out."
    case .noHeterogeneity:
      "There is no heterogeneity without moderators, so none can be explained."
    case .equalEffectsModel:
      "The equal-effects model has no such quantity."
    case .singleCluster:
      "There is one cluster; this needs at least two."
    case .outOfRange:
      "The effects or variances are too large or too small to compute with."
    case .perfectAgreement:
      "The effects agree exactly, so the Hartung-Knapp standard error is zero."
    case .noModerator: "The model has no moderator to test."
    case .unknownModeratorValue:
      "A moderator value does not fit its moderator: a level that was not in the data, or a text for a number."
    case .noRepeatedCluster:
      "Each cluster has one effect; a three-level model needs clusters with more."
    case .fewerThanTwoParticipants:
      "A group has fewer than two participants, so its standard deviation says nothing."
    case .nonPositiveStandardDeviation:
      "A standard deviation is zero or negative; it must be positive."
    case .nonPositiveStandardError:
      "A standard error is zero or negative; it must be positive."
    case .emptyGroup:
      "A group has nobody in it."
    case .eventsOutsideGroup:
      "The events of a group are fewer than none or more than its people."
    case .zeroCell:
      "A cell of the two-by-two table is zero, so the ratio does not exist unless something is added."
    case .noContrastInEvents:
      "Both groups have no event, or nothing but events; the study says nothing about the ratio."
    case .meansWithoutRatio:
      "The means are zero or have opposite signs, so their ratio has no logarithm."
    case .nonPositiveRatio:
      "A ratio or a limit of its interval is zero or negative, so it has no logarithm."
    case .correlationOutsideRange:
      "A correlation is outside -1 to 1."
    case .perfectCorrelation:
      "The correlation leaves no variation in the change, so it cannot be standardized."
    case .probabilityOutsideRange:
      "A p value or a confidence level is not between 0 and 1."
    case .limitsOutOfOrder:
      "The limits of an interval are equal or the wrong way round."
    case .estimateOutsideInterval:
      "The estimate is outside its own interval."
    case .summaryOutOfOrder:
      "Minimum, quartiles, median and maximum must ascend, and must not all be equal."
    case .severalNumeratorDegreesOfFreedom:
      "F with more than one numerator degree of freedom compares more than two groups; it has no single d."
    case .notBetweenGroups:
      "The test is of time or of group by time, so it gives no difference between groups."
    case .explainedVarianceIsNoDifference:
      "Eta squared has no sign and depends on the design; it is not a standardized difference."
    case .negativeFisherStatistic:
      "An F statistic is negative; it cannot be."
    case .equalMeans:
      "The means are equal, so they do not tell the sign of the difference."
    case .nonPositiveDegreesOfFreedom:
      "Degrees of freedom are zero or negative."
    case .intraclassCorrelationOutsideRange:
      "An intraclass correlation is not between 0 and 1."
    case .clusterSmallerThanOne:
      "The average cluster has fewer than one member, or more than its group has."
    case .alreadyCorrectedForClusters:
      "The effect is corrected for clusters already; a second correction would be wrong."
    case .needsAllStudies:
      "This sampling variance uses the average over all studies; give them together."
    case .fewParticipantsForVariance:
      "The groups are too small for this formula of the sampling variance."
    case .noCovarianceFormula:
      "There is no formula for the covariance of Peto odds ratios that share a control group."
    case .noInformativeStudy:
      "No study has the events that this method needs."
    case .noConvergence:
      "The estimates did not settle; the data do not determine this model."
    case .emptySelectionInterval:
      "An interval between steps has no observed p value; leave out or move a step."
    case .zeroTarget:
      "The target is zero, and no number of studies brings the mean there."
    case .tiedRanks:
      "All variances or all effects are equal, so that there is no rank correlation."
    case .tooManySubsets:
      "There are more than 2^30 subsets of the studies; take a sample of them."
    case .atBoundary:
      "The estimate lies at zero, the edge of its range, where it has no standard error."
    }
  }
}
