/// The exact distribution of Kendall's score for independent rankings without ties.
struct KendallDistribution {
  let count: Int

  /// Twice the smaller tail at a score (concordant less discordant pairs), one at most.
  ///
  /// The number of discordant pairs of n items is that of n - 1 items plus a uniform number in 0...(n - 1)
  /// (Kendall 1970, ch. 5). Only the tail is built; its terms are sums of positive numbers that grow.
  func twoSided(score: Int) -> Double {
    let pairs = count * (count - 1) / 2
    let discordant = (pairs - abs(score)) / 2  // The fewest of both directions.
    var probabilities = [Double](repeating: 0, count: discordant + 1)
    probabilities[0] = 1
    var next = probabilities
    for items in stride(from: 2, through: count, by: 1) {
      var window = 0.0
      for place in 0...discordant {
        window += probabilities[place]
        if place >= items { window -= probabilities[place - items] }
        next[place] = window / Double(items)
      }
      swap(&probabilities, &next)
    }
    return min(1, 2 * probabilities.reduce(0, +))
  }
}
