import MetaAnalysis

extension MetaRequest {
  /// The effect of each study under the measure, or why it has none.
  func effects(of studies: [MetaStudy]) -> [Estimation<EffectSize>] {
    switch measure {
    case .standardizedMeanDifference:
      StandardizedMeanDifference(variance: variance).effects(contrasts(studies))
    case .meanDifference: contrasts(studies).map { MeanDifference().effect($0) }
    case .ratioOfMeans: contrasts(studies).map { RatioOfMeans().effect($0) }
    case .riskRatio: BinaryMeasure.riskRatio.effects(tables(studies), zeroCells: zeroCells)
    case .oddsRatio: BinaryMeasure.oddsRatio.effects(tables(studies), zeroCells: zeroCells)
    case .riskDifference: BinaryMeasure.riskDifference.effects(tables(studies), zeroCells: zeroCells)
    case .generic:
      studies.compactMap { study in
        guard case .generic(let effect) = study.data else { return nil }
        return GenericEffect.effect(effect.estimate, variance: effect.variance)
      }
    }
  }

  private func contrasts(_ studies: [MetaStudy]) -> [ContinuousContrast] {
    studies.compactMap { if case .continuous(let contrast) = $0.data { contrast } else { nil } }
  }

  private func tables(_ studies: [MetaStudy]) -> [TwoByTwoTable] {
    studies.compactMap { if case .binary(let table) = $0.data { table } else { nil } }
  }
}

extension MetaStudies {
  /// What a reader should know about the rows: names that come again, effects that a mistaken column explains.
  static func warnings(_ studies: [MetaStudy], _ request: MetaRequest) -> [String] {
    var warnings: [String] = []
    if request.cluster == nil {
      var lines: [(name: String, lines: [Int])] = []
      var positions: [String: Int] = [:]
      for study in studies {
        if let position = positions[study.name] {
          lines[position].lines.append(study.line)
        } else {
          positions[study.name] = lines.count
          lines.append((study.name, [study.line]))
        }
      }
      for (name, lines) in lines where lines.count > 1 {
        let places = lines.map(String.init).joined(separator: ", ")
        warnings.append(
          "The study '\(name)' has \(lines.count) rows (lines \(places)), which are pooled as if they were independent. "
            + "Name the column of clusters with --cluster, or give each its own name.")
      }
    }
    if request.measure == .standardizedMeanDifference {
      for study in studies where abs(study.effect.estimate) > 3 {
        warnings.append(
          "Line \(study.line), '\(study.name)': the standardized difference is beyond 3. "
            + "Is a standard error in the column of a standard deviation?")
      }
    }
    return warnings
  }
}
