import MetaAnalysis
import TrialModel

/// A pool as a review would have got it with some mistakes.
struct PoolScenario: Sendable {
  let evidence: ClaimEvidence
  let mistakes: [ReviewMistake]
  let rule: DecisionRule?

  /// What comes out.
  enum Result: Sendable, Equatable {
    /// Every entry is known; some ways of analysis reproduce all printed numbers.
    case reproduces(PooledRange, ways: Int, of: Int)
    /// Every entry is known; no way does.
    case differs(PooledRange, isNear: Bool)
    /// The entry of one study is not known; some values reproduce all printed numbers.
    case solved(study: String, effects: ClosedRange<Double>, people: ClosedRange<Int>, average: ClosedRange<Double>?)
    /// The entry of one study is not known, and no value does; the nearest thing that was found.
    case impossible(study: String, nearest: UnknownEntry.Solution?)
    /// Too much is unknown.
    case undecidable(String)

    /// Whether the printed numbers can come out.
    var isPossible: Bool {
      switch self {
      case .reproduces, .solved: true
      case .differs, .impossible, .undecidable: false
      }
    }
  }

  private var otherModel: Bool { mistakes.contains(.otherModel) }

  /// The members that enter: those of a repeated trial once, unless the scenario counts each report.
  private var entering: [MemberEvidence] {
    var seen: Set<String> = []
    let ordered = evidence.members.filter { !$0.isBorrowed } + evidence.members.filter(\.isBorrowed)
    let kept = ordered.filter { member in
      mistakes.contains(.trialCountedTwice(trial: member.trial)) || seen.insert(member.trial).inserted
    }
    return evidence.members.filter { member in kept.contains { $0.study == member.study } }
  }

  private var ways: [AnalysisWay] {
    let averages = entering.contains { $0.evidence.count > 1 }
    return AnalysisWay.all(averaging: averages, rule: rule)
  }

  /// Pools what is known; with one unknown entry looks for it. With `freeing` a study's entry counts as unknown though
  /// its sources give one. With `mixing` the entry of a study may lie anywhere between those of its scales.
  func result(freeing freed: String? = nil, mixing mixed: String? = nil) -> Result {
    let members = entering
    let ways = ways
    guard !members.isEmpty else { return .undecidable("The claim names no study.") }
    guard let first = ways.first else { return .undecidable("No way of analysis is known.") }
    let unknown = members.filter { $0.study == freed || $0.entry(mistakes, first) == nil }
    if unknown.isEmpty { return pooled(members, ways) }
    guard unknown.count == 1, let missing = unknown.first else {
      return .undecidable(
        "The effects of \(counted(unknown.count, "study").replacing("studys", with: "studies")) are not known: "
          + "\(listed(unknown.map(\.name))).")
    }
    return solved(members.filter { $0.study != missing.study }, missing, ways, mixing: mixed)
  }

  private func pooled(_ members: [MemberEvidence], _ ways: [AnalysisWay]) -> Result {
    let numbers = ways.compactMap { way in
      PooledNumbers(members.compactMap { $0.entry(mistakes, way)?.effect }, way.model, otherModel: otherModel)
    }
    guard let range = PooledRange(numbers) else { return .undecidable("The known effects cannot be pooled.") }
    let agreeing = numbers.count { $0.agree(with: evidence.claim) == true }
    if agreeing > 0 { return .reproduces(range, ways: agreeing, of: numbers.count) }
    return .differs(range, isNear: numbers.contains { $0.isNear(evidence.claim) })
  }

  // MARK: One unknown entry

  private func solved(
    _ members: [MemberEvidence], _ missing: MemberEvidence, _ ways: [AnalysisWay], mixing mixed: String?
  ) -> Result {
    guard evidence.claim.estimate.printed != nil else {
      return .undecidable(
        "The effect of \(missing.name) is not known, and no estimate is printed that it would have to meet.")
    }
    var answer = UnknownEntry.Answer()
    var averages: [Double] = []
    // The formula of the variance hardly matters here; that of the averages does.
    for way in ways where way.variance == .largeSample {
      let entries = members.compactMap { $0.entry(mistakes, way) }
      guard entries.count == members.count else { continue }
      let people = possiblePeople(missing, known: entries.reduce(0) { $0 + $1.people })
      func search(_ effects: [EffectSize], _ people: [Int]) -> UnknownEntry {
        UnknownEntry(
          others: effects, claim: evidence.claim, model: way.model, otherModel: otherModel, people: people)
      }
      guard let mixed, let place = members.firstIndex(where: { $0.study == mixed }) else {
        guard let found = search(entries.map(\.effect), people).search() else { continue }
        answer.reproducing += found.reproducing
        answer.others += found.others
        continue
      }
      for count in people {
        for share in shares(giving: entries, mixing: place, count, search) {
          var effects = entries.map(\.effect)
          effects[place] = entries[place].mixed(share)
          guard let found = search(effects, [count]).search() else { continue }
          answer.reproducing += found.reproducing
          answer.others += found.others
          if !found.reproducing.isEmpty { averages.append(effects[place].estimate) }
        }
      }
    }
    guard let least = answer.reproducing.map(\.effect).min(), let greatest = answer.reproducing.map(\.effect).max(),
      let fewest = answer.reproducing.map(\.people).min(), let most = answer.reproducing.map(\.people).max()
    else { return .impossible(study: missing.study, nearest: nearest(answer.others)) }
    var average: ClosedRange<Double>?
    if let low = averages.min(), let high = averages.max() { average = low...high }
    return .solved(study: missing.study, effects: least...greatest, people: fewest...most, average: average)
  }

  /// Where between the scales of an entry the printed estimate comes with an interval as wide as the printed one.
  private func shares(
    giving entries: [MemberEntry], mixing place: Int, _ count: Int,
    _ search: ([EffectSize], [Int]) -> UnknownEntry
  ) -> [Double] {
    let claim = evidence.claim
    guard let estimate = claim.estimate.printed, let lower = claim.lower.value, let upper = claim.upper.value else {
      return (0...10).map { Double($0) / 10 }
    }
    let steps = (0...8).map { Double($0) / 8 }
    return [-0.8, 0, 0.8].flatMap { part -> [Double] in
      func excess(_ share: Double) -> Double? {
        var effects = entries.map(\.effect)
        effects[place] = entries[place].mixed(share)
        return search(effects, [count]).meeting(estimate.value + part * estimate.halfUnit, count).first.map {
          ($0.numbers.upper - $0.numbers.lower) - (upper - lower)
        }
      }
      let values = steps.map(excess)
      return steps.indices.dropLast().compactMap { index -> Double? in
        guard let left = values[index], let right = values[index + 1], left * right <= 0 else { return nil }
        var (from, to) = (steps[index], steps[index + 1])
        for _ in 0..<8 {
          let middle = (from + to) / 2
          guard let value = excess(middle) else { return middle }
          if (value < 0) == (left < 0) { from = middle } else { to = middle }
        }
        return (from + to) / 2
      }
    }
  }

  /// People of the unknown study: what the printed total leaves for it, and what it randomized; else half to all of what
  /// it randomized.
  private func possiblePeople(_ missing: MemberEvidence, known: Int) -> [Int] {
    var people: [Int] = []
    if let total = evidence.claim.participants, total - known >= 4 { people.append(total - known) }
    if let randomized = missing.randomized {
      people.append(randomized)
      if evidence.claim.participants == nil { people += [randomized / 2, randomized * 3 / 4] }
    }
    if people.isEmpty { people = [20, 50, 100, 200] }
    return Array(Set(people)).sorted()
  }

  /// The solution whose interval and I squared are nearest to the printed ones.
  private func nearest(_ misses: [UnknownEntry.Solution]) -> UnknownEntry.Solution? {
    misses.min { $0.numbers.distance(to: evidence.claim) < $1.numbers.distance(to: evidence.claim) }
  }
}

extension UnknownEntry.Solution {
  /// The value with the numbers that it gives.
  var text: String {
    "nearest with g = \(NumberText.fixed(effect, 2)): " + (PooledRange([numbers])?.text ?? "")
  }
}

extension MemberEntry {
  /// The entry at a share of the way from its lowest scale to its highest.
  fileprivate func mixed(_ share: Double) -> EffectSize {
    guard let least = scales.min(), let greatest = scales.max() else { return effect }
    return EffectSize(estimate: least + share * (greatest - least), variance: effect.variance)
  }
}
