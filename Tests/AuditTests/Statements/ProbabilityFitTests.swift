import Testing

@testable import Audit

struct ProbabilityFitTests {
  private func fit(_ p: RoundedNumber, tails: Int? = nil, allowsHalf: Bool = true) -> ProbabilityFit {
    .of(
      p, twoTailed: 0.0400...0.0402, tails: tails, isDirected: true, allowsHalf: allowsHalf, alpha: 0.05)
  }

  @Test func namesTheTailsThatFit() {
    #expect(fit("0.040") == .twoTailed)
    #expect(fit("0.020") == .oneTailed)
    #expect(fit("0.020", tails: 2) == .none)
    #expect(fit("0.020", allowsHalf: false) == .none)
    #expect(fit("0.980", tails: 1) == .oneTailed)
    #expect(fit("0.040", tails: 1) == .none)
    #expect(fit("< 0.05") == .twoTailed)
    #expect(fit("> 0.05") == .none)
  }

  @Test func isLenientWithTheLastPlaceOnly() {
    #expect(fit("0.041") == .nearly)
    #expect(fit("0.038") == .none)
    // One place off, but on the other side of 0.05.
    #expect(fit("0.06") == .none)
  }
}
