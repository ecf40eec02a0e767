import Testing

@testable import MetaAnalysis

@Suite struct SplitMix64Tests {
  /// The first numbers of seed 1234567 in Vigna's reference implementation, as Rosetta Code lists them.
  @Test func repeatsTheReferenceSequence() {
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func indicesCoverTheirRangeEvenly() {
    var generator = SplitMix64(seed: 3)
    var counts = [0, 0, 0, 0, 0]
    for _ in 0..<5000 { counts[generator.index(below: 5)] += 1 }
    // Five standard deviations of a binomial count with mean 1000.
    for count in counts { #expect(abs(count - 1000) < 142) }
  }
}
