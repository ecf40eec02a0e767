import Testing

@testable import MetaAnalysis

@Suite struct FailSafeNumberTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    for data in reference.cases {
      for pinned in data.failsafe {
        let method: FailSafeNumber =
          switch pinned.type {
          case "Rosenthal": .rosenthal(alpha: pinned.alpha)
          case "Rosenberg": .rosenberg(alpha: pinned.alpha)
          default: .orwin(target: pinned.target, isWeighted: pinned.weighted)
          }
        let result = method.number(data.studies).value
        let place = "\(data.name) \(pinned.type) \(pinned.target ?? 0)"
        worst.compare("number", result?.number, pinned.number, place)
        worst.compare("p", result?.pValue, pinned.p, place)
        worst.compare("mean", result?.mean, pinned.mean, place)
      }
    }
    worst.expect([
      "number": 0,
      "p": 2e-13,  // 5.0e-14
      "mean": 2e-15,  // 5.4e-16
    ])
  }

  @Test func halfOfTheMeanDoublesTheStudies() throws {
    let studies = [0.25, 0.5, 0.75].map { EffectSize(estimate: $0, variance: 0.1) }
    let result = try #require(FailSafeNumber.orwin(target: nil, isWeighted: false).number(studies).value)
    #expect(result == FailSafeResult(number: 3, pValue: nil, mean: 0.5, target: 0.25))
  }

  @Test func refusesWhatHasNoNumber() {
    let zero = [EffectSize(estimate: 0, variance: 0)]
    #expect(FailSafeNumber.rosenthal(alpha: 0.05).number([]).reason == .noStudies)
    #expect(FailSafeNumber.rosenthal(alpha: 0.05).number(zero).reason == .zeroVariance)
    #expect(FailSafeNumber.orwin(target: nil, isWeighted: false).number(zero).reason == .zeroTarget)
    let studies = [EffectSize(estimate: .nan, variance: 1)]
    #expect(FailSafeNumber.rosenberg(alpha: 0.05).number(studies).reason == .notFinite)
  }
}
