@testable import Audit

/// Means and SDs of people's scores, computed from the scores.
enum ScoresSample {
  /// Scores of 2 to 25 people, each the average of 1 to 4 answers from 1 to 5.
  static func consistent(_ random: inout StatementRandom) -> PrintedStatistic {
    let people = random.whole(2...25)
    let items = random.whole(1...4)
    let isExtreme = random.chance(0.2)
    var sum = 0
    var squares = 0
    for _ in 0..<people {
      let total = isExtreme ? random.one(of: [items, 5 * items]) : random.whole(items...(5 * items))
      sum += total
      squares += total * total
    }
    let mean = Double(sum) / Double(people * items)
    // Computed in whole numbers, since halves of the last place are frequent here.
    let deviations = Double(people * squares - sum * sum) / Double(people)
    let variance = deviations / Double(random.chance(0.8) ? people - 1 : people)
    let places = random.whole(1...3)
    return .scores(
      random.printed(mean, places), random.printed(variance.squareRoot() / Double(items), places), n: people,
      items: items, low: 1, high: 5)
  }

  /// A share of 2 to 100 people with its SD, as a share or as a percentage.
  static func share(_ random: inout StatementRandom) -> PrintedStatistic {
    let people = random.whole(2...100)
    let share = Double(random.whole(0...people)) / Double(people)
    let divisor = Double(random.chance(0.7) ? people - 1 : people)
    let deviation = (share * (1 - share) * Double(people) / divisor).squareRoot()
    let isPercent = random.chance(0.5)
    let scale = isPercent ? 100.0 : 1
    let places = random.whole(isPercent ? 0...2 : 1...3)
    return .scores(
      random.printed(share * scale, places), random.printed(deviation * scale, places), n: people, items: 1, low: 0,
      high: scale, isPercent: isPercent)
  }
}
