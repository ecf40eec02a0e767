/// The views whose rows a filter can select; the raw value is the view's name.
package enum FilteredRows: String, Sendable, CaseIterable {
  case study
  case trial
  case arm
  case instrument
  case result
  case contrast
  case source
  case effectInput = "effect_input"
  case table1
}

/// What rows of each view must meet. An attribute that a view's rows do not have themselves is asked of the study or the
/// trial that they belong to.
extension Selection {
  /// The conditions on the rows of a view.
  package func conditions(on rows: FilteredRows) -> [Condition] {
    switch rows {
    case .study: ofStudies("study", column: "id")
    case .table1: ofStudies("table1", column: "study")
    case .trial: ofTrials
    case .arm: ofArms
    case .instrument: ofInstruments
    case .source: ofSources
    case .result: outcome(of: study(in: studies(including: .trialsWithArm))) + isOne(of: .arm, column: "arm")
    case .contrast: outcome(of: study(in: studies(including: .trialsWithArm)))
    case .effectInput:
      outcome(of: study(in: studies(including: .trialsWithArm)))
        + Condition.any(isOne(of: .arm, column: "arm1") + isOne(of: .arm, column: "arm2"))
    }
  }

  // MARK: Parts

  /// Which of the conditions on trials to leave out, since the rows have the attribute themselves.
  private enum TrialAttributes {
    case all
    /// All, and that the trial has the arm.
    case trialsWithArm
    /// Those that arms do not have themselves.
    case notOfArms
  }

  private func isOne(of attribute: FilterAttribute, column: String) -> [Condition] {
    guard let values = words[attribute] else { return [] }
    return [.isOne(column, of: values)]
  }

  private func lies(in attribute: FilterAttribute, column: String) -> [Condition] {
    ranges[attribute].map { [$0.condition(on: column)] } ?? []
  }

  /// Conditions on rows of `trials`.
  private func trialConditions(_ attributes: TrialAttributes) -> [Condition] {
    var conditions =
      isOne(of: .trial, column: "id") + isOne(of: .country, column: "country")
      + isOne(of: .design, column: "unit_of_randomization")
    if let parts = words[.diagnosis] {
      conditions += Condition.any(parts.map { Condition("diagnosis LIKE ? ESCAPE '\\'", [Condition.pattern($0)]) })
    }
    if attributes != .notOfArms {
      for arms in [comparatorArms, componentArms, programmeArms].compactMap({ $0 }) {
        let role = arms.isOfIntervention ? " AND role = 'intervention'" : ""
        conditions.append(
          Condition(
            "id IN (SELECT trial FROM arms WHERE id IN (\(arms.select.sql))\(role))", values: arms.select.arguments))
      }
    }
    if attributes == .trialsWithArm, let ids = words[.arm] {
      conditions.append(Condition("id IN (SELECT trial FROM arms WHERE id IN (\(Condition.marks(ids.count))))", ids))
    }
    return conditions
  }

  /// A SELECT of arms, and whether only those with the intervention speak for their trial.
  private struct ArmSelect {
    let select: Condition
    var isOfIntervention = false
  }

  private var comparatorArms: ArmSelect? {
    guard let classes = words[.comparator] else { return nil }
    let place =
      words[.accordingTo].map { Condition("according_to IN (?, 'report')", $0) } ?? Condition("preferred = 1")
    return ArmSelect(
      select: Condition.select("arm", from: "comparator_classes", where: [.isOne("class", of: classes), place]))
  }

  private var componentArms: ArmSelect? {
    guard let components = words[.component] else { return nil }
    let place = Condition("according_to IN (?, 'report')", [words[.accordingTo]?.first ?? "text"])
    return ArmSelect(
      select: Condition.select(
        "arm", from: "arm_components", where: [.isOne("component", of: components), place]))
  }

  private var programmeArms: ArmSelect? {
    let conditions =
      isOne(of: .delivery, column: "format") + isOne(of: .edition, column: "edition")
      + lies(in: .modules, column: "modules") + lies(in: .duration, column: "duration_months")
    guard !conditions.isEmpty else { return nil }
    return ArmSelect(select: Condition.select("arm", from: "programmes", where: conditions), isOfIntervention: true)
  }

  /// Conditions on rows of `studies` that are the study's own.
  private var studyConditions: [Condition] {
    var conditions = isOne(of: .study, column: "id") + lies(in: .year, column: "year")
    for (attribute, scheme) in [(FilterAttribute.exposure, "completion"), (.implementation, "implementation")] {
      guard let values = words[attribute] else { continue }
      conditions.append(
        Condition(
          "id IN (SELECT study FROM classifications WHERE scheme = ? AND value IN (\(Condition.marks(values.count))))",
          [scheme] + values))
    }
    return conditions
  }

  /// A SELECT of the studies that meet what is asked of studies and trials; nil when nothing is.
  private func studies(including attributes: TrialAttributes) -> Condition? {
    let ofTrials = trialConditions(attributes)
    var conditions = studyConditions
    if !ofTrials.isEmpty {
      conditions.append(Condition.isIn("trial", Condition.select("id", from: "trials", where: ofTrials)))
    }
    return conditions.isEmpty ? nil : Condition.select("id", from: "studies", where: conditions)
  }

  private func study(in studies: Condition?) -> [Condition] {
    studies.map { [Condition.isIn("study", $0)] } ?? []
  }

  /// Conditions on rows of `instruments`.
  var instrumentConditions: [Condition] {
    isOne(of: .instrument, column: "id") + isOne(of: .domain, column: "domain") + isOne(of: .rater, column: "rater")
  }

  /// Conditions on rows of `time_points`.
  package var timeConditions: [Condition] {
    isOne(of: .at, column: "kind") + lies(in: .months, column: "months")
  }

  /// Conditions on the instrument of rows that have one.
  var onInstrument: [Condition] {
    guard words[.domain] != nil || words[.rater] != nil else {
      return isOne(of: .instrument, column: "instrument")
    }
    return [Condition.isIn("instrument", Condition.select("id", from: "instruments", where: instrumentConditions))]
  }

  /// Conditions on rows of the view `measured`; a domain may have been measured on an instrument that is not stored.
  var onMeasured: [Condition] {
    let rater = isOne(of: .rater, column: "rater")
    return isOne(of: .instrument, column: "instrument") + isOne(of: .domain, column: "domain")
      + (rater.isEmpty ? [] : [Condition.isIn("instrument", Condition.select("id", from: "instruments", where: rater))])
  }

  /// Conditions on the time point of rows that have one. Where other conditions lead to few rows, an index on time points
  /// would only multiply the searches: a plus sign keeps SQLite from it.
  private func onTimePoint(afterOthers: Bool) -> [Condition] {
    let conditions = timeConditions
    guard !conditions.isEmpty else { return [] }
    let isOne = Condition.isIn("time_point", Condition.select("id", from: "time_points", where: conditions))
    return [afterOthers ? isOne.withoutIndex : isOne]
  }

  /// Conditions on rows of results and contrasts: those on their studies, then instrument, time point, population.
  func outcome(of studies: [Condition]) -> [Condition] {
    var conditions = studies + onInstrument
    conditions += onTimePoint(afterOthers: !conditions.isEmpty)
    let population = isOne(of: .population, column: "population")
    return conditions + (conditions.isEmpty ? population : population.map(\.withoutIndex))
  }

  /// A condition that a result or a contrast of the row at hand meets every condition; `column` of it is the row's `owner`.
  private func hasOutcome(_ column: String, of owner: String, where conditions: [Condition]) -> Condition {
    let parts = ["results", "contrasts"].map { table in
      Condition.select("1", from: table, where: [Condition("\(table).\(column) = \(owner)")] + conditions)
    }
    return Condition(
      parts.map { "EXISTS (\($0.sql))" }.joined(separator: " OR "), values: parts.flatMap(\.arguments))
  }

  /// A SELECT of the sources of results and contrasts that meet the conditions.
  private func sourcesOfOutcomes(where conditions: [Condition]) -> Condition {
    let parts = ["results", "contrasts"].map { Condition.select("source", from: $0, where: conditions) }
    return Condition(
      parts.map(\.sql).joined(separator: " UNION "), values: parts.flatMap(\.arguments))
  }

  /// Whether a result or a contrast must be at hand: an instrument at a time, or a population, is asked for.
  private var needsOutcomes: Bool {
    words[.population] != nil || (!onMeasured.isEmpty && !timeConditions.isEmpty)
  }

  // MARK: Views

  private func ofStudies(_ view: String, column: String) -> [Condition] {
    (studies(including: .trialsWithArm).map { [Condition.isIn(column, $0)] } ?? [])
      + hasOutcome(study: "\(view).\(column)")
  }

  /// What is asked of instruments, time points and populations, as a condition on the study that `column` names.
  private func hasOutcome(study column: String) -> [Condition] {
    if needsOutcomes {
      let studies = [Condition("study = \(column)")]
      let outcome = hasOutcome("study", of: column, where: Array(outcome(of: studies).dropFirst()))
      return Condition.any([outcome] + isMemberOfClaim(study: column))
    }
    if !onMeasured.isEmpty {
      return [Condition.isIn(column, Condition.select("study", from: "measured", where: onMeasured))]
    }
    guard !timeConditions.isEmpty else { return [] }
    return [assesses(study: column, where: timeConditions)]
  }

  /// A condition that one of the study's own time points meets every condition.
  private func assesses(study column: String, where conditions: [Condition]) -> Condition {
    let select = Condition.select(
      "1", from: "study_time_point", where: [Condition("study_time_point.study = \(column)")] + conditions)
    return Condition("EXISTS (\(select.sql))", values: select.arguments)
  }

  /// A condition that the study is a member of a claim about what is asked for: such a study measured the claim's domain at
  /// its time. A claim names no instrument, so that it answers no question about one.
  private func isMemberOfClaim(study column: String) -> [Condition] {
    guard words[.instrument] == nil, words[.rater] == nil else { return [] }
    var conditions =
      [Condition("claim_members.study = \(column)")] + isOne(of: .domain, column: "domain")
      + isOne(of: .population, column: "population")
    if !timeConditions.isEmpty {
      conditions.append(assesses(study: column, where: [Condition("kind = claims.at")] + timeConditions))
    }
    let select = Condition.select(
      "1", from: "claim_members JOIN claims ON claims.id = claim", where: conditions)
    return [Condition("EXISTS (\(select.sql))", values: select.arguments)]
  }

  /// A SELECT of the trials whose studies meet the conditions; nil when there is none.
  private func trials(ofStudiesWith conditions: [Condition]) -> Condition? {
    conditions.isEmpty ? nil : Condition.select("trial", from: "studies", where: conditions)
  }

  private var ofTrials: [Condition] {
    trialConditions(.trialsWithArm)
      + [trials(ofStudiesWith: studyConditions), trials(ofStudiesWith: hasOutcome(study: "studies.id"))]
      .compactMap { $0.map { Condition.isIn("id", $0) } }
  }

  private var ofArms: [Condition] {
    var conditions = isOne(of: .arm, column: "id")
    conditions += [comparatorArms, componentArms, programmeArms].compactMap { $0 }.map {
      Condition.isIn("id", $0.select)
    }
    let ofStudies = studies(including: .notOfArms).map { [Condition.isIn("id", $0)] } ?? []
    for trials in [trials(ofStudiesWith: ofStudies), trials(ofStudiesWith: hasOutcome(study: "studies.id"))] {
      if let trials { conditions.append(Condition.isIn("trial", trials)) }
    }
    return conditions
  }

  private var ofInstruments: [Condition] {
    var conditions = instrumentConditions
    let studies = study(in: studies(including: .trialsWithArm))
    let isAtATime = !timeConditions.isEmpty || words[.population] != nil
    if isAtATime {
      let used =
        studies + onTimePoint(afterOthers: true) + isOne(of: .population, column: "population").map(\.withoutIndex)
      conditions.append(hasOutcome("instrument", of: "instrument.id", where: used))
    } else if !studies.isEmpty {
      conditions.append(
        Condition.isIn("id", Condition.select("instrument", from: "measured", where: studies)))
    }
    return conditions
  }

  private var ofSources: [Condition] {
    let studies = studies(including: .trialsWithArm)
    let asked = outcome(of: study(in: studies))
    guard !asked.isEmpty else { return [] }
    var sources = sourcesOfOutcomes(where: asked)
    if outcome(of: []).isEmpty, let studies {
      let more = [
        Condition.select("source", from: "studies", where: [Condition.isIn("id", studies)]),
        Condition.select("source", from: "characteristics", where: [Condition.isIn("study", studies)]),
      ]
      sources = Condition(
        ([sources] + more).map(\.sql).joined(separator: " UNION "),
        values: ([sources] + more).flatMap(\.arguments))
    }
    return [Condition.isIn("id", sources)]
  }
}

extension Condition {
  /// So many question marks.
  static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

  /// A text that `LIKE ... ESCAPE '\'` finds anywhere.
  static func pattern(_ part: String) -> String {
    "%" + part.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
  }

  /// A SELECT of one column.
  static func select(_ column: String, from table: String, where conditions: [Condition]) -> Condition {
    Condition(
      "SELECT \(column) FROM \(table) WHERE " + conditions.map { "(\($0.sql))" }.joined(separator: " AND "),
      values: conditions.flatMap(\.arguments))
  }

  /// The column holds one of what the SELECT gives.
  static func isIn(_ column: String, _ select: Condition) -> Condition {
    Condition("\(column) IN (\(select.sql))", values: select.arguments)
  }

  /// The same condition on a column, for which SQLite looks for no index.
  var withoutIndex: Condition { Condition("+" + sql, values: arguments) }

  /// One of the conditions holds; nothing when there is none.
  static func any(_ conditions: [Condition]) -> [Condition] {
    guard !conditions.isEmpty else { return [] }
    return [
      Condition(
        conditions.map { "(\($0.sql))" }.joined(separator: " OR "), values: conditions.flatMap(\.arguments))
    ]
  }
}
