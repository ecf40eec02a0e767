// Answers for random meta-analyses, for Scripts/agreement: reads data.tsv of metafor.R from standard input and writes
// one JSON line per answer, with the same keys and numbers in the same order as metafor.R.
import MetaAnalysis

/// One row of the data: an identifier, what it is, and columns of numbers.
struct Row {
  let id: Int
  let part: String
  let columns: [[Double]]

  init?(_ line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count > 2, let id = Int(fields[0]) else { return nil }
    self.id = id
    part = String(fields[1])
    columns = fields.dropFirst(2).map { field in field.split(separator: ",").map { Double($0) ?? .nan } }
  }

  var studies: [EffectSize] { zip(columns[0], columns[1]).map { EffectSize(estimate: $0, variance: $1) } }

  var tables: [TwoByTwoTable] {
    columns[0].indices.map {
      TwoByTwoTable(
        intervention: BinaryArm(events: columns[0][$0], count: columns[1][$0]),
        control: BinaryArm(events: columns[2][$0], count: columns[3][$0]))
    }
  }

  var contrasts: [ContinuousContrast] {
    columns[0].indices.map {
      ContinuousContrast(
        intervention: ContinuousArm(count: columns[0][$0], mean: columns[1][$0], standardDeviation: columns[2][$0]),
        control: ContinuousArm(count: columns[3][$0], mean: columns[4][$0], standardDeviation: columns[5][$0]))
    }
  }
}

extension Estimation {
  var value: Value? { if case .estimate(let value) = self { value } else { nil } }
}

func write(_ row: Row, _ part: String, _ key: String, _ answer: Estimation<[Double?]>) {
  let text =
    switch answer {
    case .estimate(let numbers): "\"x\":[" + numbers.map { $0.map { "\($0)" } ?? "null" }.joined(separator: ",") + "]"
    case .notEstimable(let reason): "\"failed\":\"\(reason.rawValue)\""
    }
  print("{\"id\":\(row.id),\"part\":\"\(part)\",\"key\":\"\(key)\",\(text)}")
}

func numbers(_ coefficient: CoefficientEstimate, withStatistic: Bool) -> [Double?] {
  [coefficient.estimate, coefficient.standardError] + (withStatistic ? [coefficient.statistic] : [])
    + [coefficient.pValue, coefficient.interval.lower, coefficient.interval.upper]
}

func numbers(_ fit: RandomEffectsFit) -> [Double?] {
  let heterogeneity = fit.heterogeneity.value
  let prediction = fit.model.test == .wald ? nil : fit.predictionInterval().value
  return numbers(fit.pooled, withStatistic: true) + [
    fit.tauSquared, heterogeneity?.iSquared, heterogeneity?.hSquared, heterogeneity?.q, heterogeneity?.pValue,
    prediction?.lower, prediction?.upper,
  ]
}

/// metafor.R's order of the tests, which take turns.
let tests: [CoefficientTest] = [.wald, .student, .hartungKnapp, .modifiedHartungKnapp]

func models(_ row: Row, test fixed: CoefficientTest? = nil) {
  let studies = row.studies
  for (index, estimator) in HeterogeneityEstimator.allCases.enumerated() {
    let test = fixed ?? tests[(row.id + index + 1) % 4]
    let fit = RandomEffectsModel(estimator: estimator, test: test).fit(studies)
    write(row, "fit", "\(estimator.rawValue) \(test.rawValue)", fit.map { numbers($0) })
  }
}

func profile(_ row: Row) {
  write(
    row, "profile", "QP",
    RandomEffectsModel(estimator: .derSimonianLaird).qProfile(row.studies).map { profile in
      switch profile {
      case .empty: [nil, nil, nil, nil, nil, nil]
      case .interval(let found), .excludesEstimate(let found):
        [found.tauSquared, found.iSquared.value, found.hSquared.value].map { $0?.lower }
          + [found.tauSquared, found.iSquared.value, found.hSquared.value].map { $0?.upper }
      }
    })
}

func regressions(_ row: Row) {
  for test in [CoefficientTest.wald, .hartungKnapp] {
    let regression = MetaRegression(RandomEffectsModel(test: test))
    let fit = regression.fit(row.studies, moderators: [Moderator(name: "x", values: .numeric(row.columns[2]))])
    write(
      row, "regression", "REML \(test.rawValue)",
      fit.map { fit in
        let residual = fit.residualHeterogeneity.value
        return numbers(fit.coefficients[1], withStatistic: false) + [
          fit.tauSquared, fit.omnibus.value?.statistic, fit.omnibus.value?.pValue, residual?.q, residual?.pValue,
        ]
      })
  }
}

func pool(_ row: Row, _ part: String, _ key: String, _ pool: Estimation<TwoByTwoPool>) {
  write(
    row, part, key,
    pool.map { pool in
      let q = pool.heterogeneity.value
      var all = numbers(pool.effect, withStatistic: false) + [q?.statistic, q?.pValue]
      if part == "mh" {
        let (association, tarone) = (pool.association?.value, pool.tarone?.value)
        all += [association?.statistic, association?.pValue, tarone?.statistic, tarone?.pValue]
      }
      return all
    })
}

func effects(_ row: Row, _ key: String, _ effects: [Estimation<EffectSize>]) {
  write(
    row, "escalc", key, .estimate(effects.map { $0.value?.estimate } + effects.map { $0.value?.variance }))
}

func tables(_ row: Row) {
  let tables = row.tables
  for measure in MantelHaenszel.Measure.allCases {
    pool(row, "mh", measure.rawValue, MantelHaenszel(measure: measure).pool(tables))
  }
  pool(row, "peto", "PETO", PetoPooling().pool(tables))
  for measure in BinaryMeasure.allCases {
    effects(row, measure.rawValue, measure.effects(tables, zeroCells: .addHalfToTablesWithZeros))
  }
}

func means(_ row: Row) {
  let contrasts = row.contrasts
  effects(row, "MD LS", contrasts.map(MeanDifference().effect))
  effects(row, "ROM LS", contrasts.map(RatioOfMeans().effect))
  for variance in [StandardizedMeanDifference.SamplingVariance.largeSample, .borenstein, .unbiased] {
    effects(
      row, "SMD \(variance.rawValue)", contrasts.map(StandardizedMeanDifference(variance: variance).effect))
  }
}

while let line = readLine() {
  guard let row = Row(line) else { fatalError("not a row of data.tsv: \(line)") }
  switch row.part {
  case "regression": regressions(row)
  case "tables": tables(row)
  case "means": means(row)
  // Corners, of corners.R.
  case "tables added":
    let pooling = PetoPooling(zeroCellsOfPooling: .addHalfToTablesWithZeros)
    pool(row, "peto", "PETO added", pooling.pool(row.tables))
  case "zero": models(row, test: .wald)
  default:
    models(row)
    profile(row)
  }
}
