import Testing

@testable import MetaAnalysis

@Suite struct BracketedRootTests {
  @Test func findsRootsOverManyMagnitudes() {
    for exponent in stride(from: -40, through: 40, by: 5) {
      let target = Double(sign: .plus, exponent: exponent, significand: 1.3)
      let root = bracketedRoot(lower: 0, upper: target * 1e9, start: 0, offset: target * 1e-3) { x in
        (x * x - target * target, 2 * x)
      }
      #expect(relativeError(root, target) < 1e-15)
    }
  }

  @Test func bisectsWhereNewtonsStepsMislead() {
    let root = bracketedRoot(lower: 0, upper: 10, start: 9, offset: 1e-3) { x in
      (x < 3 ? -1.0 : 1.0, 1e-9)
    }
    #expect(abs(root - 3) < 1e-14)
  }
}
