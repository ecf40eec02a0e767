/// What a reader of a fit should know; it travels with the result.
public enum ModelWarning: Sendable, Equatable, Hashable {
  /// Fewer than five studies: tau squared and prediction intervals are very imprecise.
  case fewStudies(Int)
  /// One study: the "pooled" effect is that study, and heterogeneity cannot be judged.
  case singleStudy
  /// The Hartung-Knapp interval is narrower than the Wald interval with normal quantiles.
  case hartungKnappNarrowerThanWald
  /// Some studies have a sampling variance of zero; Q and the typical variance do not exist.
  case zeroVariances(Int)
  /// The likelihood has several maxima; the highest was taken.
  case severalLikelihoodMaxima(Int)
  /// Fewer than ten studies per covariate.
  case fewStudiesPerCovariate(studies: Int, covariates: Int)
  /// Satterthwaite degrees of freedom below four: p values of the robust test are not trustworthy.
  case fewDegreesOfFreedom(Double)
  /// A subgroup has one study.
  case singleStudySubgroup(String)
  /// Fewer than ten clusters.
  case fewClusters(Int)
  /// Fewer than ten studies: tests for small-study effects have little power.
  case fewStudiesForSmallStudyTest(Int)

  /// One sentence for a person.
  public var message: String {
    switch self {
    case .fewStudies(let count):
      "There are \(count) studies; under 5, heterogeneity and prediction intervals are very imprecise."
    case .singleStudy: "There is one study: the estimate is that study's, and heterogeneity cannot be judged."
    case .hartungKnappNarrowerThanWald:
      "The Hartung-Knapp interval is narrower than the Wald interval; report both, or the modified one."
    case .zeroVariances(let count): "\(count) sampling variances are zero; Q and I squared do not exist."
    case .severalLikelihoodMaxima(let count):
      "The likelihood has \(count) maxima in tau squared; the highest was taken."
    case .fewStudiesPerCovariate(let studies, let covariates):
      "There are \(studies) studies for \(covariates) \(covariates == 1 ? "covariate" : "covariates"); fewer than 10 per covariate."
    case .fewDegreesOfFreedom(let value):
      "The Satterthwaite degrees of freedom are \(value); below 4 the robust p value is not trustworthy."
    case .singleStudySubgroup(let level):
      "The subgroup '\(level)' has one study: a test between subgroups cannot tell the subgroup from that study."
    case .fewClusters(let count):
      "There are \(count) clusters; estimates between clusters are very imprecise."
    case .fewStudiesForSmallStudyTest(let count):
      "There are \(count) studies; under 10, tests for small-study effects cannot tell chance from asymmetry."
    }
  }
}
