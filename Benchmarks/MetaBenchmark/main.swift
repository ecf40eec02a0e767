// Times the statistics on the data of metafor.R; Scripts/benchmark-meta runs both and prints the table.
// Usage: MetaBenchmark FOLDER   (reads FOLDER/*.csv, writes "name <tab> value <tab> unit" lines)
import Foundation
import MetaAnalysis

guard CommandLine.arguments.count == 2 else {
  print("usage: MetaBenchmark FOLDER (run it through Scripts/benchmark-meta)")
  exit(64)
}
let folder = CommandLine.arguments[1]
let bcg = try BenchmarkData("bcg", folder: folder)
let thousand = try BenchmarkData("thousand", folder: folder)
let raudenbush = try BenchmarkData("raudenbush", folder: folder)
let konstantopoulos = try BenchmarkData("konstantopoulos", folder: folder)

func report(_ name: String, _ value: Double, _ unit: String) { print("\(name)\t\(value)\t\(unit)") }

/// The value of an answer; the benchmark's data have one.
func require<Value>(_ answer: Estimation<Value>) -> Value {
  switch answer {
  case .estimate(let value): return value
  case .notEstimable(let reason): fatalError(reason.message)
  }
}

let restricted = HeterogeneityEstimator.restrictedMaximumLikelihood

/// Tau squared by REML, the pooled effect and its Wald variance, from columns.
func bareFit(_ data: BenchmarkData) -> Double {
  data.withColumns { columns in
    let tau = require(restricted.tauSquared(&columns))
    return columns.pooled(tauSquared: tau.value).estimate
  }
}

/// The whole report of a fit: tests, Q, I squared, weights, warnings.
func fullFit(_ studies: [EffectSize]) -> Double { require(RandomEffectsModel().fit(studies)).pooled.pValue }

func subsets(_ data: BenchmarkData, _ estimator: HeterogeneityEstimator) -> Double {
  withUnsafeTemporaryAllocation(of: SubsetFit.self, capacity: 1024) { buffer in
    var stream = require(SubsetAnalysis(estimator: estimator).all(data.studies))
    var sum = 0.0
    while true {
      let count = stream.read(into: buffer)
      if count == 0 { return sum }
      for fit in buffer[..<count] { sum += fit.estimate }
    }
  }
}

func permutations(_ iterations: Int) -> Double {
  let moderator = Moderator(name: "ablat", values: .numeric(bcg.extra.compactMap { Double($0) }))
  let design = require(DesignMatrix.intercept(studyCount: bcg.estimates.count, moderators: [moderator]))
  let model = RandomEffectsModel(test: .wald)
  let test = PermutationTest(model, iterations: iterations, seed: 1)
  return require(test.test(bcg.studies, design: design)).pValues[1]
}

let bcgStudies = bcg.studies
let thousandStudies = thousand.studies
let schools = konstantopoulos.studies
let leaveOneOut = LeaveOneOut(RandomEffectsModel(test: .wald))
let cases: [(name: String, run: () -> Double)] = [
  ("one pass, k = 13", { bcg.onePass(tauSquared: 0.3) }),
  ("one pass, k = 1000", { thousand.onePass(tauSquared: 0.1) }),
  ("one pass, k = 19", { raudenbush.onePass(tauSquared: 0.02) }),
  ("one pass, k = 56", { konstantopoulos.onePass(tauSquared: 0.1) }),
  ("nine sums twice, k = 13", { bcg.withColumns { $0.pooled(tauSquared: 0.3).estimate } }),
  ("nine sums twice, k = 1000", { thousand.withColumns { $0.pooled(tauSquared: 0.1).estimate } }),
  ("REML, k = 13", { bareFit(bcg) }),
  ("REML report, k = 13", { fullFit(bcgStudies) }),
  ("REML, k = 1000", { bareFit(thousand) }),
  ("REML report, k = 1000", { fullFit(thousandStudies) }),
  ("leave1out", { Double(require(leaveOneOut.fits(bcgStudies)).count) }),
  ("influence", { Double(require(leaveOneOut.influence(bcgStudies)).count) }),
  ("three-level", { require(ThreeLevelModel().fit(schools, clusters: konstantopoulos.extra)).varianceWithin }),
  ("permutations 1000", { permutations(1_000) }),
  ("permutations 10000", { permutations(10_000) }),
  ("GOSH equal effects", { subsets(raudenbush, .equalEffects) }),
  ("GOSH REML", { subsets(raudenbush, .restrictedMaximumLikelihood) }),
]

if Allocations.count() != nil {
  for (name, run) in cases where !name.hasPrefix("one pass") && !name.hasPrefix("nine sums") {
    if let count = Allocations.during(run) { report(name, Double(count), "allocations") }
  }
} else {
  for (name, run) in cases { report(name, Stopwatch.seconds(run), "seconds") }
  for count in [1_000, 1_000_000] {
    for _ in 0..<count { Stopwatch.sink += fullFit(bcgStudies) }
    report("peak memory after \(count) fits", Double(Stopwatch.peakMemory()), "kB")
  }
}
