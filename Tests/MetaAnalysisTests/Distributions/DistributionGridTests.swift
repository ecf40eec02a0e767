import Testing

@testable import MetaAnalysis

@Suite("Distributions against R and mpmath, p from 1e-300 and df from 0.5 to 1e6")
struct DistributionGridTests {
  let r: DistributionGrid
  let exact: DistributionGrid

  init() throws {
    r = try .r()
    exact = try .mpmath()
  }

  @Test("The grid is complete")
  func gridIsComplete() {
    let degrees: [Double] = [
      0.5, 1, 1.5, 2, 3, 4, 5, 7.3, 10, 12, 20, 30, 50, 100, 250.5, 1000, 1e4, 1e5, 1e6,
    ]
    #expect(r.probabilities.first == 1e-300)
    #expect(r.probabilities.count == 21 && r.probabilities == exact.probabilities)
    #expect(r.student.map(\.parameters) == degrees.map { [$0] })
    #expect(r.chiSquare.map(\.parameters) == degrees.map { [$0] })
    #expect(Set(r.fisher.map(\.parameters)).count == 64)
    for (one, other) in [
      (r.normal, exact.normal), (r.student, exact.student), (r.chiSquare, exact.chiSquare),
      (r.fisher, exact.fisher),
    ] {
      #expect(one.map(\.parameters) == other.map(\.parameters) && one.map(\.x) == other.map(\.x))
    }
  }

  @Test("Normal: worst error 1.0e-13 (tail); R is never off")
  func normal() {
    let result = GridComparison(r: r.normal, exact: exact.normal, probabilities: r.probabilities) { _ in
      NormalDistribution()
    }
    #expect(result.worstDensity < 1e-15)
    #expect(result.worstTail < 2e-13)
    #expect(result.worstQuantile < 1e-15)
    #expect(result.worstAgainstR < 1e-12)
    #expect(result.pointsWhereRIsOff == 0)
  }

  @Test("t: worst errors 7.0e-14 (density), 1.1e-13 (tail), 6.6e-14 (quantile); R is off at 21 quantiles")
  func student() {
    let result = GridComparison(r: r.student, exact: exact.student, probabilities: r.probabilities) {
      StudentDistribution(degreesOfFreedom: $0[0])
    }
    #expect(result.worstDensity < 2e-13)
    #expect(result.worstTail < 2e-13)
    #expect(result.worstQuantile < 2e-13)
    #expect(result.worstAgainstR < 1e-12)
    #expect(result.pointsWhereRIsOff == 21)
  }

  @Test(
    "Chi-square: worst errors 2.0e-13 (density), 2.2e-13 (tail), 9.4e-14 (quantile); R is off at 38 densities"
  )
  func chiSquare() {
    let result = GridComparison(r: r.chiSquare, exact: exact.chiSquare, probabilities: r.probabilities) {
      ChiSquareDistribution(degreesOfFreedom: $0[0])
    }
    #expect(result.worstDensity < 4e-13)
    #expect(result.worstTail < 4e-13)
    #expect(result.worstQuantile < 2e-13)
    #expect(result.worstAgainstR < 1e-12)
    #expect(result.pointsWhereRIsOff == 38)
  }

  @Test("F: worst errors 3.7e-13 (density), 4.1e-13 (tail), 1.4e-13 (quantile); R's quantile is 1/qbeta - 1")
  func fisher() {
    let result = GridComparison(r: r.fisher, exact: exact.fisher, probabilities: r.probabilities) {
      FisherDistribution(numeratorDegreesOfFreedom: $0[0], denominatorDegreesOfFreedom: $0[1])
    }
    #expect(result.worstDensity < 8e-13)
    #expect(result.worstTail < 8e-13)
    #expect(result.worstQuantile < 4e-13)
    #expect(result.worstAgainstR < 1.5e-12)
    #expect(result.pointsWhereRIsOff == 1035)
  }
}
