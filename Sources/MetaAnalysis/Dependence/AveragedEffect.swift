/// Averages correlated effects of one trial, so that each trial enters a synthesis once.
public struct AveragedEffect: Sendable, Equatable {
  /// The assumed correlation of effects within a trial, from -1 to 1.
  public var correlation: Double

  /// An averaging rule; 0.6 is the correlation that reviews assume most often.
  public init(correlation: Double = 0.6) {
    self.correlation = correlation
  }

  /// The plain mean with variance (1/m^2) (sum v + sum over i != j of rho sqrt(v_i v_j)).
  ///
  /// Refused: a correlation outside -1...1, no effect, a negative variance, and correlations so negative that the variance would be.
  /// Borenstein et al. 2009, ch. 24, eq. 24.5.
  public func average(_ effects: [EffectSize]) -> Estimation<EffectSize> {
    guard !effects.isEmpty else { return .notEstimable(.noStudies) }
    guard abs(correlation) <= 1 else { return .notEstimable(.correlationOutsideRange) }
    if let reason = StudyColumns.refusal(of: effects) { return .notEstimable(reason) }
    let count = Double(effects.count)
    let variances = effects.reduce(0) { $0 + $1.variance }
    let roots = effects.reduce(0) { $0 + $1.variance.squareRoot() }
    let sum = (1 - correlation) * variances + correlation * roots * roots
    guard sum >= 0 else { return .notEstimable(.negativeVariance) }
    let mean = effects.reduce(0) { $0 + $1.estimate } / count
    return .estimate(EffectSize(estimate: mean, variance: sum / (count * count)))
  }

  /// The average of each cluster, in the order in which the clusters first appear.
  /// - Precondition: one cluster per effect.
  public func average(
    _ effects: [EffectSize], clusters: [String]
  ) -> Estimation<[ClusterAverage]> {
    var averages: [ClusterAverage] = []
    for cluster in Clusters(clusters, count: effects.count).members {
      switch average(cluster.members.map { effects[$0] }) {
      case .notEstimable(let reason): return .notEstimable(reason)
      case .estimate(let effect):
        averages.append(
          ClusterAverage(cluster: cluster.name, effect: effect, effectCount: cluster.members.count))
      }
    }
    return averages.isEmpty ? .notEstimable(.noStudies) : .estimate(averages)
  }
}

/// The averaged effect of one trial.
public struct ClusterAverage: Sendable, Equatable {
  /// The trial.
  public var cluster: String
  /// Its average with variance.
  public var effect: EffectSize
  /// How many effects were averaged.
  public var effectCount: Int
}

/// Effects by the trial they come from, in order of first appearance.
struct Clusters {
  struct Cluster {
    let name: String
    var members: [Int]
  }
  private(set) var members: [Cluster] = []

  init(_ names: [String], count: Int) {
    precondition(names.count == count, "one cluster per effect")
    var places: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      if let place = places[name] {
        members[place].members.append(index)
      } else {
        places[name] = members.count
        members.append(Cluster(name: name, members: [index]))
      }
    }
  }
}
