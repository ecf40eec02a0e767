import Foundation
import MetaAnalysis

/// The data sets that Benchmarks/MetaBenchmark/metafor.R wrote, so that both sides fit the same numbers.
struct BenchmarkData {
  let estimates: [Double]
  let variances: [Double]
  /// The third column: a moderator or a cluster.
  let extra: [String]

  /// Reads FOLDER/NAME.csv with columns yi, vi and one more.
  init(_ name: String, folder: String) throws {
    let text = try String(contentsOf: URL(filePath: folder).appending(path: "\(name).csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    estimates = rows.compactMap { Double($0[0]) }
    variances = rows.compactMap { Double($0[1]) }
    extra = rows.map { String($0[2]) }
    precondition(estimates.count == rows.count && variances.count == rows.count, "\(name).csv has a bad number")
  }

  var studies: [EffectSize] { zip(estimates, variances).map { EffectSize(estimate: $0, variance: $1) } }

  /// Hands columns to a body that fits them.
  func withColumns(_ body: (inout StudyColumns) -> Double) -> Double {
    estimates.withUnsafeBufferPointer { estimates in
      variances.withUnsafeBufferPointer { variances in
        switch StudyColumns.borrowing(estimates: estimates, variances: variances) {
        case .estimate(var columns): return body(&columns)
        case .notEstimable(let reason): fatalError(reason.message)
        }
      }
    }
  }

  /// One pass over the data: the sums of w and w y at a tau squared. Nothing that fits can be faster.
  func onePass(tauSquared: Double) -> Double {
    estimates.withUnsafeBufferPointer { estimates in
      variances.withUnsafeBufferPointer { variances in
        var weights = 0.0
        var sum = 0.0
        for index in estimates.indices {
          let weight = 1 / (variances[index] + tauSquared)
          weights += weight
          sum += weight * estimates[index]
        }
        return sum / weights
      }
    }
  }
}
