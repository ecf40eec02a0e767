/// How the between-study variance tau squared is estimated; the raw value is metafor's abbreviation.
public enum HeterogeneityEstimator: String, Sendable, Equatable, Hashable, CaseIterable {
  /// Tau squared is zero: one common effect.
  case equalEffects = "EE"
  /// Method of moments with inverse-variance weights (DerSimonian & Laird 1986).
  case derSimonianLaird = "DL"
  /// Method of moments with equal weights (Hedges 1983; Hedges & Olkin 1985).
  case hedges = "HE"
  /// (Q - k) / sum of weights (Hunter & Schmidt 1990; Viechtbauer 2005), as in metafor 3.8.
  case hunterSchmidt = "HS"
  /// Two steps from a crude start, never zero unless all effects agree (Sidik & Jonkman 2005).
  case sidikJonkman = "SJ"
  /// Maximum likelihood (Hardy & Thompson 1996).
  case maximumLikelihood = "ML"
  /// Restricted maximum likelihood (Viechtbauer 2005).
  case restrictedMaximumLikelihood = "REML"
  /// Empirical Bayes (Morris 1983), numerically the same as Paule-Mandel.
  case empiricalBayes = "EB"
  /// The value at which the generalized Q equals its degrees of freedom (Paule & Mandel 1982).
  case pauleMandel = "PM"

  /// Whether the estimate maximizes a likelihood.
  var usesLikelihood: Bool { self == .maximumLikelihood || self == .restrictedMaximumLikelihood }
}
