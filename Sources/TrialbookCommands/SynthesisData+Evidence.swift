import Synthesis
import TrialModel
import TrialQuery

extension SynthesisRun {
  /// The synthesis of what the registry holds.
  init(_ data: SynthesisData) {
    let compared = data.comparedArms
    let evidence = Self.evidence(data, compared)
    let times = TimesOfTrials(evidence, data.timePoints)
    self.init(
      candidates: data.studies.map { SynthesisCandidate($0, in: data, compared[$0.trial], times.verdicts[$0.trial]) },
      evidence: evidence.filter(times.takes))
  }

  /// What is known by study, instrument and time point.
  private static func evidence(_ data: SynthesisData, _ compared: [String: TrialArms.Verdict]) -> [EffectEvidence] {
    // Where a report stands for its trial, the numbers of the trial's other reports are the same people's.
    let members = Set(
      data.studies.filter { data.representatives[$0.trial, default: $0.study] == $0.study }.map(\.study))
    var evidence: [EffectEvidence] = []
    var index: [[String]: Int] = [:]
    /// What spans several times stands beside the first time point that there is, if any.
    func place(_ study: String, _ trial: String, _ instrument: String, _ direction: String?, _ timePoint: String) -> Int
    {
      let (key, open) = ([study, instrument, timePoint], [study, instrument])
      if let found = index[key] ?? (timePoint.isEmpty ? index[open] : nil) { return found }
      if let found = index[open], evidence[found].timePoint.isEmpty {
        evidence[found].timePoint = timePoint
        index[key] = found
        return found
      }
      index[key] = evidence.count
      index[open] = index[open] ?? evidence.count
      evidence.append(
        EffectEvidence(
          study: study, trial: trial, instrument: instrument,
          higherIsBetter: direction.map { $0 == "higher_is_better" },
          timePoint: timePoint))
      return evidence.count - 1
    }
    for pair in data.pairs where members.contains(pair.study) && compared[pair.trial]?.takes(pair.pair) == true {
      let place = place(pair.study, pair.trial, pair.instrument, pair.direction, pair.timePoint)
      guard evidence[place].arms == nil else { continue }
      evidence[place].arms = (ArmEvidence(pair.intervention), ArmEvidence(pair.comparator))
    }
    let haveTwoArms = Set(data.studies.filter(\.arms.areTwo).map(\.study))
    for row in data.contrasts where members.contains(row.study) && compared[row.trial]?.isRefused == false {
      let place = place(row.study, row.trial, row.instrument, row.direction, row.timePoint ?? "")
      var contrast = ContrastEvidence(row)
      contrast.isOfUnknownArms = !haveTwoArms.contains(row.study)
      evidence[place].contrasts.append(contrast)
      if evidence[place].people == nil { evidence[place].people = Self.people(behind: row, in: data) }
    }
    return evidence
  }

  /// The people of a comparison that prints no numbers: those assessed at its time point; for everyone randomized, the
  /// numbers randomized. Completers and complete cases without numbers stay unknown.
  private static func people(
    behind row: ContrastRow, in data: SynthesisData
  ) -> PeopleEvidence? {
    guard data.target.population == "itt" || data.target.population == "mixed_model" else { return nil }
    func evidence(_ people: PeopleRow, _ what: String) -> PeopleEvidence {
      PeopleEvidence(
        interventionCount: people.intervention, comparatorCount: people.comparator, what: what, id: people.id,
        source: people.source, locator: people.locator)
    }
    let ofTrial = data.people.filter { $0.trial == row.trial }
    if let assessed = ofTrial.first(where: { $0.timePoint != nil && $0.timePoint == row.timePoint }) {
      return evidence(assessed, "assessed at this time point")
    }
    return ofTrial.first { $0.timePoint == nil }.map { evidence($0, "randomized") }
  }
}

extension SynthesisData {
  /// Which arms are compared, by trial, as far as studies of it are candidates.
  fileprivate var comparedArms: [String: TrialArms.Verdict] {
    let pairs = Dictionary(grouping: pairs, by: \.trial).mapValues { Set($0.map(\.pair)) }
    return Dictionary(
      studies.map { ($0.trial, $0.arms.compared(among: pairs[$0.trial] ?? [], choice)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension TrialArms.Verdict {
  fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }

  fileprivate func takes(_ pair: ArmPair) -> Bool { if case .pair(pair, _) = self { true } else { false } }
}

extension SynthesisCandidate {
  fileprivate init(
    _ row: SynthesisStudyRow, in data: SynthesisData, _ verdict: TrialArms.Verdict?,
    _ times: TimesOfTrials.Verdict?
  ) {
    var pair: ArmPair?
    if case .pair(let found, _) = verdict { pair = found }
    let traits = row.traits(of: pair)
    self.init(
      study: row.study, label: row.label, trial: row.trial, attributes: traits.attributes, clusterSize: row.clusterSize,
      isGroupAgainstIndividual: traits.isGroupAgainstIndividual)
    if let representative = data.representatives[row.trial], representative != row.study {
      obstacle = "another report stands for the trial: \(representative)"
    }
    switch verdict {
    case .refused(let pairs, let advice):
      obstacle = "\(pairs), of which none is taken unasked"
      self.advice = advice
    case .pair(_, let remark): remarks += [remark].compactMap(\.self)
    case .nothing, nil: break
    }
    switch times {
    case .refused(let reason, let advice):
      obstacle = obstacle ?? reason
      self.advice = self.advice ?? advice
    case .one(_, let remark): remarks.append(remark)
    case nil: break
    }
    stored = data.stored.filter { $0.study == row.study }.map { StoredResults($0, data.target) }
  }
}

extension StoredResults {
  fileprivate init(_ row: StoredRow, _ target: SynthesisTarget) {
    let form: Form =
      switch (row.score, row.kind) {
      case ("comparison", "verdict"): .verdicts
      case ("comparison", _): .comparisons
      case (_, "median"): .medians(quartiles: row.hasQuartiles, range: row.hasRange)
      case (_, "events"): .counts
      case ("change", _): .changes
      default: .means
      }
    self.init(
      instrument: row.instrument, form: form,
      time: row.at.map { "at \($0.replacing("_", with: "-"))" } ?? (row.timeMissing ?? .notReported).ofTime,
      population: row.populationLabel,
      count: row.count, isHere: (row.at ?? target.at) == target.at && row.population == target.population,
      hasBothSides: row.hasBothSides)
    exclusion =
      if row.isOfOtherInstrument {
        "on other instruments than those asked for"
      } else if row.isOfOtherTime {
        "at other months than those asked for"
      } else {
        nil
      }
  }
}

extension ArmEvidence {
  fileprivate init(_ arm: ArmPairRow.Arm) {
    self.init(
      id: arm.result, count: arm.n, mean: arm.mean, standardDeviation: arm.sd, standardError: arm.se,
      intervalLower: arm.ciLower, intervalUpper: arm.ciUpper, source: arm.source, locator: arm.locator)
  }
}

extension ContrastEvidence {
  fileprivate init(_ row: ContrastRow) {
    let signs = ["favours_intervention": 1.0, "favours_comparator": -1.0]
    self.init(
      id: row.id, comparison: row.comparison, statistic: row.statistic,
      value: row.value, df1: row.df1, df2: row.df2, intervalLower: row.ciLower, intervalUpper: row.ciUpper,
      pRelation: row.pRelation, p: row.p, tails: row.tails, sign: row.favours.flatMap { signs[$0] }, source: row.source,
      locator: row.locator)
    timeMissing = row.timeMissing
  }
}
