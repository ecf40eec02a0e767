import MetaAnalysis
import TrialModel

/// One effect of one trial, as it enters a synthesis.
package struct TrialEffect: Sendable, Equatable {
  package let trial: String
  /// The studies whose numbers went in.
  package let studies: [String]
  /// What was averaged; one or more instruments.
  package let parts: [DerivedEffect]
  package var effect: EffectSize
  package var remarks: [String]

  /// The lowest grade among the parts.
  package var grade: String { parts.map(\.path).max()?.grade ?? "" }
  /// People of both arms: the most that any part has.
  package var people: Int { parts.map { $0.interventionCount + $0.comparatorCount }.max() ?? 0 }
}

/// Effects of trials, at most one of each: a value that counts a trial twice cannot be made.
package struct TrialEffects: Sendable, Equatable {
  /// In order of trial.
  package let effects: [TrialEffect]

  /// Groups derived effects by trial. Several instruments of a trial are averaged with a correlation of `rho`
  /// (Borenstein et al. 2009, ch. 24), or the first preferred one is taken; of several studies that give one instrument
  /// of a trial the best evidence is taken, since they are the same people.
  package init(_ derived: [DerivedEffect], choosing choice: InstrumentChoice) {
    let trials = Dictionary(grouping: derived, by: \.trial)
    effects = trials.keys.sorted().compactMap { trial in
      Self.combine(trial, trials[trial] ?? [], choice)
    }
  }

  private static func combine(_ trial: String, _ derived: [DerivedEffect], _ choice: InstrumentChoice) -> TrialEffect? {
    let instruments = Dictionary(grouping: derived, by: \.instrument)
    var remarks: [String] = []
    var parts = instruments.keys.sorted().compactMap { instrument in
      instruments[instrument]?.min { ($0.path, $0.study) < ($1.path, $1.study) }
    }
    let spare = derived.count - parts.count
    if spare > 0 {
      remarks.append("\(spare) more of the trial's reports give the same instrument; they are the same people")
    }
    switch choice {
    case .preferred(let order):
      if let first = order.first(where: { name in parts.contains { $0.instrument == name } }) {
        parts = parts.filter { $0.instrument == first }
      } else {
        parts = Array(parts.prefix(1))
      }
      return parts.first.map { part in
        TrialEffect(
          trial: trial, studies: [part.study], parts: parts, effect: part.effect, remarks: remarks + part.remarks)
      }
    case .average(let rho):
      guard case .estimate(let effect) = AveragedEffect(correlation: rho).average(parts.map(\.effect)) else {
        return nil
      }
      if parts.count > 1 { remarks.append("average of \(parts.count) instruments, rho \(rho)") }
      return TrialEffect(
        trial: trial, studies: Array(Set(parts.map(\.study))).sorted(), parts: parts, effect: effect,
        remarks: remarks + parts.flatMap(\.remarks).uniqued)
    }
  }

  /// The effects with the variance of cluster trials multiplied by the design effect 1 + (M - 1) ICC (Cochrane Handbook
  /// ch. 23), once.
  package func correctedForClusters(sizes: [String: Double], correlation: Double) -> TrialEffects {
    TrialEffects(
      corrected: effects.map { trial in
        guard let size = sizes[trial.trial],
          case .estimate(let corrected) = DesignEffect(clusterSize: size, intraclassCorrelation: correlation)
            .corrected(ClusteredEffect(effect: trial.effect, isCorrected: false))
        else { return trial }
        var trial = trial
        trial.effect = corrected.effect
        trial.remarks.append("cluster trial: variance times \(1 + (size - 1) * correlation), ICC \(correlation)")
        return trial
      })
  }

  private init(corrected: [TrialEffect]) { effects = corrected }

  /// The effects without those of one trial.
  package func without(_ trial: String) -> TrialEffects {
    TrialEffects(corrected: effects.filter { $0.trial != trial })
  }
}

/// What to do with several instruments of one trial.
package enum InstrumentChoice: Sendable, Equatable {
  /// Average them, with this correlation between them.
  case average(rho: Double)
  /// Take the first of these that the trial has.
  case preferred([String])
}
