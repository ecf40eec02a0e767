import TrialModel

/// Numbers that are stored of a study on one instrument, though a synthesis of means may not be able to use them.
package struct StoredResults: Sendable, Equatable {
  /// What kind of numbers they are.
  package enum Form: Sendable, Equatable {
    case means
    case changes
    case medians(quartiles: Bool, range: Bool)
    case counts
    /// Comparisons of the arms that a source prints.
    case comparisons
    /// Comparisons of which a source says no more than whether they are significant.
    case verdicts
  }

  /// The instrument's label.
  package let instrument: String
  package let form: Form
  /// When: "at post", "over all time points together".
  package let time: String
  /// The population's label.
  package let population: String
  /// How many results or comparisons there are.
  package let count: Int
  /// Whether time and population are those of the synthesis.
  package let isHere: Bool
  /// Whether an intervention and a comparator have them.
  package let hasBothSides: Bool
  /// Why it is not asked for though time and population are; nil when it is.
  package var exclusion: String?

  /// Numbers of one form.
  package init(
    instrument: String, form: Form, time: String, population: String, count: Int, isHere: Bool, hasBothSides: Bool
  ) {
    self.instrument = instrument
    self.form = form
    self.time = time
    self.population = population
    self.count = count
    self.isHere = isHere
    self.hasBothSides = hasBothSides
  }

  /// "GAF: median and quartiles at post, ITT (2 results)".
  package var description: String {
    let noun = form == .comparisons ? "comparison" : form == .verdicts ? "verdict" : "result"
    return "\(instrument): \(words) \(time), \(population) "
      + "(\(count) \(noun)\(count == 1 ? "" : "s"))"
  }

  private var words: String {
    switch form {
    case .means: "means"
    case .changes: "mean changes from baseline"
    case .medians(true, true): "median, quartiles and range"
    case .medians(true, false): "median and quartiles"
    case .medians(false, true): "median and range"
    case .medians(false, false): "median"
    case .counts: "counts of people"
    case .comparisons: "printed comparisons"
    case .verdicts: "verdicts without a number"
    }
  }

  /// Why a standardized difference of means at this time in this population does not take them, and what would.
  var obstacle: String {
    switch form {
    case .means where !hasBothSides: "the means are those of one side alone; the other side's would complete them"
    case .means: "the arms' means do not stand side by side in one source, or another source's are preferred"
    case .changes:
      "a standardized difference does not mix changes with scores at the time; MD takes changes ('trialbook meta --measure MD')"
    case .medians(false, false):
      "it pools means, and a median without quartiles or range cannot be converted into one"
    case .medians:
      "it pools means; SMD, MD or ROM would take medians once they are converted into means and SDs, which is not done here"
    case .counts:
      "it pools means; RR, OR or RD take counts ('trialbook meta --measure RR')"
    case .comparisons: "the printed comparisons are not preferred"
    case .verdicts: "a verdict without a number gives no effect"
    }
  }
}

extension SynthesisCandidate {
  /// Why there is no effect when no evidence was found: what is stored, and why it is not used.
  var reasonWithoutEvidence: String {
    let here = stored.filter { $0.isHere && $0.exclusion == nil }
    if !here.isEmpty { return "stored: \(Self.list(here)); not pooled, since \(Self.obstacles(here))" }
    let excluded = stored.filter(\.isHere)
    if !excluded.isEmpty {
      return "nothing asked for is stored; "
        + excluded.compactMap(\.exclusion).uniqued.map { exclusion in
          "\(exclusion): \(Self.list(excluded.filter { $0.exclusion == exclusion }))"
        }.joined(separator: "; ")
    }
    guard !stored.isEmpty else {
      return "no result of an arm and no comparison between the arms at one time is stored on this domain"
    }
    return "nothing is stored at this time in this population; stored elsewhere: \(Self.list(stored, 2))"
  }

  /// What is stored beside evidence that does not suffice; empty when there is nothing.
  var storedBeside: String {
    let others = stored.filter {
      $0.isHere && $0.exclusion == nil && $0.form != .means && $0.form != .comparisons && $0.form != .verdicts
    }
    return others.isEmpty ? "" : "; stored besides: \(Self.list(others)), not pooled, since \(Self.obstacles(others))"
  }

  private static func list(_ stored: [StoredResults], _ most: Int = 4) -> String {
    let shown = stored.prefix(most).map(\.description).joined(separator: "; ")
    return stored.count > most ? "\(shown); and \(stored.count - most) more" : shown
  }

  private static func obstacles(_ stored: [StoredResults]) -> String {
    stored.map(\.obstacle).uniqued.joined(separator: "; ")
  }
}
