import MetaAnalysis
import Reporting
import Synthesis
import TrialModel
import TrialQuery

/// A synthesis as tables for people and as JSON for programs.
struct PoolReport {
  let target: SynthesisTarget
  let preset: SynthesisPreset
  let result: SynthesisResult
  let synthesis: SynthesisRun
  /// What the review prints, by `askedColumns`; nil when no claim is repeated.
  let printed: [Datum]?
  let leaveOneOut: Bool
  let attribute: String?
  let moderator: String?
  let flip: Bool
  /// The same question in other populations; asked for the table of other choices.
  let populations: [(name: String, run: SynthesisRun)]
  /// The instruments' names and ranges, by ID.
  let scales: [String: InstrumentScale]
  /// What should be said of options that change nothing or leave studies out.
  let remarks: [String]

  /// The columns of a claim that the report shows.
  static let printedColumns = ["k", "participants", "estimate", "ci_lower", "ci_upper", "i2"]
  /// Those, and by which measure the estimate is.
  static let askedColumns = printedColumns + ["measure"]

  /// "Personal recovery at post, complete cases".
  var question: String { outcome + (target.claim.map { " (claim \($0))" } ?? "") }

  /// The question without the claim that it repeats.
  var outcome: String {
    "\(target.domainName), \(target.at == "post" ? "post" : "follow-up"), \(target.population)"
  }

  /// "3 of 11 studies have usable data".
  var usable: String { "\(result.usable) of \(result.candidates.count) studies have usable data" }

  /// Why nothing is pooled.
  var tooFew: String {
    "\(usable). \(result.members.isEmpty ? "There is no effect" : "There is one effect") and nothing to pool."
  }

  // MARK: For people

  /// The tables; an office document begins with the summary of findings.
  func document(withFindings isOffice: Bool) -> ReportDocument {
    var tables = (isOffice ? [findings] : []) + [summary, members]
    if !result.leftOut.isEmpty { tables.append(leftOut) }
    if printed != nil || result.choices.countsReports { tables.append(sideBySide) }
    if leaveOneOut {
      tables.append(
        variants(synthesis.leaveOneOut(result.choices), name: "leave_one_out", title: "Without each trial in turn"))
    }
    if let attribute { tables.append(subgroups(attribute)) }
    if let moderator { tables.append(regression(moderator)) }
    if flip {
      tables.append(
        variants(
          synthesis.flips(result.choices, populations: populations), name: "flip", title: "One other choice at a time"))
    }
    tables.append(inputs)
    return ReportDocument(title: question, tables: tables)
  }

  private var summary: ReportTable {
    var rows: [(String, String)] = [
      ("Question", question), ("Data", usable + ", \(result.members.count) effects pooled"),
    ]
    rows.append(("Preset", "\(preset.rawValue): \(preset.description)"))
    rows.append(("Model", modelWords))
    for test in [CoefficientTest.wald, .hartungKnapp, .modifiedHartungKnapp] {
      rows.append((Self.testNames[test] ?? test.rawValue, estimate(result.pooled(test))))
    }
    if case .estimate(let fit) = result.fit {
      if case .estimate(let heterogeneity) = fit.heterogeneity {
        rows.append(("Heterogeneity", words(heterogeneity, fit)))
      }
    }
    rows.append(("Prediction interval", prediction))
    var table = ReportTable(
      name: "pool", title: "Synthesis: \(question)",
      columns: rows.map { ReportColumn(key: $0.0.lowercased(), label: $0.0) }, rows: [rows.map { .text($0.1) }],
      notes: [
        "Hedges's g, positive favours the intervention; \(Int((result.choices.level * 100).rounded()))% intervals."
      ]
        + remarks + result.warnings)
    table.layout = .records
    return table
  }

  private static let testNames: [CoefficientTest: String] = [
    .wald: "Wald (z)", .hartungKnapp: "Hartung-Knapp", .modifiedHartungKnapp: "Modified Hartung-Knapp",
  ]

  private var modelWords: String {
    result.model.estimator == .equalEffects
      ? "one common effect (fixed)"
      : "random effects, tau2 by \(result.model.estimator.rawValue), verdict by \(result.model.test.rawValue)"
  }

  private func words(_ heterogeneity: Heterogeneity, _ fit: RandomEffectsFit) -> String {
    var text =
      "Q(\(heterogeneity.degreesOfFreedom)) = \(decimal(heterogeneity.q, 2)), \(pWords(heterogeneity.pValue)); "
    text += "tau2 = \(decimal(fit.tauSquared, 3))"
    if case .estimate(.interval(let profile)) = result.profile {
      text += " (Q-profile \(decimal(profile.tauSquared.lower, 3)) to \(decimal(profile.tauSquared.upper, 3)))"
    }
    return text
      + "; I2 = \(decimal(heterogeneity.iSquared, 0))% from tau2, \(decimal(heterogeneity.iSquaredFromQ, 0))% from Q"
  }

  private func estimate(_ estimation: Estimation<CoefficientEstimate>) -> String {
    switch estimation {
    case .notEstimable(let reason): "not estimable: \(reason.message)"
    case .estimate(let value):
      "\(decimal(value.estimate, 3)) (\(decimal(value.interval.lower, 3)) to \(decimal(value.interval.upper, 3))), \(pWords(value.pValue))"
    }
  }

  /// A model of a part of the effects; that of one effect is labelled, since it is not by the model's test.
  private func estimate(part: Estimation<RandomEffectsFit>) -> String {
    let own = part.value.flatMap(MetaWords.ownInterval).map { "; \($0)" } ?? ""
    return estimate(part.map(\.pooled)) + own
  }

  private var prediction: String {
    switch result.prediction {
    case .notEstimable(let reason): return "none: \(reason.message)"
    case .estimate(let value):
      let words = result.fit.value.map { " (\(MetaWords.prediction($0, result.choices.prediction)))" } ?? ""
      return "\(decimal(value.lower, 3)) to \(decimal(value.upper, 3))\(words)"
    }
  }

  /// The members' weights in percent.
  var weights: [Double] {
    if case .estimate(let fit) = result.fit { fit.weights } else { result.members.map { _ in 100 } }
  }

  private var members: ReportTable {
    var table = ReportTable(
      name: "members", title: "What was pooled: one effect per \(result.choices.countsReports ? "report" : "trial")",
      columns: [
        ReportColumn(key: "trial", label: "Trial"), ReportColumn(key: "studies", label: "Studies"),
        ReportColumn(key: "instruments", label: "Instruments"), ReportColumn(key: "grade", label: "Grade"),
        ReportColumn(key: "people", label: "People", alignment: .trailing),
        ReportColumn(key: "g", label: "g", alignment: .trailing),
        ReportColumn(key: "se", label: "SE", alignment: .trailing),
        ReportColumn(key: "weight", label: "Weight", alignment: .trailing),
        ReportColumn(key: "remarks", label: "Remarks", priority: 3),
      ],
      rows: memberRows,
      notes: [
        "Grades: A means and SDs; B means with SE or interval; C a test statistic, or a difference with its interval; D an effect "
          + "size as reported."
      ])
    table.footnotes = result.members.enumerated().map { row, member in
      ReportFootnote(row: row, column: "g", text: derivation(of: member))
    }
    return table
  }

  /// By which formulas an effect was derived from what reports print.
  private func derivation(of member: TrialEffect) -> String {
    var formulas: [String] = []
    for part in member.parts where !formulas.contains(part.path.formula) { formulas.append(part.path.formula) }
    let average = member.parts.count > 1 ? "the average of \(member.parts.count) instruments, each by " : ""
    return "Derived: \(average)\(formulas.joined(separator: ", or by "))."
  }

  private var memberRows: [[ReportCell]] {
    let printed = Percentages.addingTo100(weights)
    return result.members.enumerated().map { index, member in
      [
        .text(member.trial), .list(member.studies), .list(member.parts.map(\.instrument)), .text(member.grade),
        .integer(member.people), .number(member.effect.estimate, 3), .number(member.effect.variance.squareRoot(), 3),
        .number(weights[index], printed: printed[index] + "%"), .list(member.remarks),
      ]
    }
  }

  private var leftOut: ReportTable {
    ReportTable(
      name: "left_out", title: "What was left out, and why",
      columns: [ReportColumn(key: "study", label: "Study"), ReportColumn(key: "reason", label: "Reason", priority: 4)],
      rows: result.leftOut.map { [.text($0.label), .text($0.advised)] })
  }

  /// What the review prints, what its way gives from the data at hand, and ours.
  private var sideBySide: ReportTable {
    var rows: [[ReportCell]] = []
    if let printed { rows.append([.text(printedName)] + printed.dropLast()) }
    func row(_ name: String, _ result: SynthesisResult) -> [ReportCell] {
      guard let value = result.estimate, case .estimate(let fit) = result.fit else {
        return [.text(name), .integer(result.members.count), .empty, .empty, .empty, .empty, .empty]
      }
      let i2: ReportCell =
        if case .estimate(let heterogeneity) = fit.heterogeneity { .number(heterogeneity.iSquaredFromQ, 0) } else {
          .empty
        }
      return [
        .text(name), .integer(result.members.count), .integer(result.members.map(\.people).total),
        .number(value.estimate, 2), .number(value.interval.lower, 2), .number(value.interval.upper, 2), i2,
      ]
    }
    // Where no claim is asked about nothing was published; the preset is one set of choices among others.
    let name = printed == nil ? "preset as-published" : "as published, from the data at hand"
    rows.append(row(name, synthesis.result(SynthesisPreset.asPublished.choices)))
    rows.append(row("ours, one effect per trial", synthesis.result(SynthesisPreset.ours.choices)))
    return ReportTable(
      name: "side_by_side", title: "Side by side",
      columns: [ReportColumn(key: "analysis", label: "Analysis", priority: 2)]
        + zip(Self.printedColumns, ["k", "People", "Estimate", "CI from", "CI to", "I2, %"]).map {
          ReportColumn(key: $0, label: $1, alignment: .trailing)
        }, rows: rows,
      notes: sideBySideNotes)
  }

  /// The measure in which the review prints its estimate; nil when it is missing.
  private var printedMeasure: String? {
    guard let printed, case .text(let word)? = printed.last else { return nil }
    return word
  }

  private var printedName: String {
    let names = [
      "smd": "standardized mean difference", "md": "mean difference, in points of its scale", "rom": "ratio of means",
      "rr": "risk ratio", "or": "odds ratio", "rd": "risk difference", "hr": "hazard ratio",
      "irr": "incidence rate ratio",
    ]
    return "printed by the review"
      + (printedMeasure.map { " (\(names[$0] ?? $0.replacing("_", with: " ")))" } ?? "")
  }

  private var sideBySideNotes: [String] {
    var notes = synthesis.result(SynthesisPreset.asPublished.choices).warnings.filter { $0.hasPrefix("People") }
    if printed != nil {
      notes.append(
        "What the review prints stands as printed, in its measure and with its sign, which is not turned; the other rows are "
          + "Hedges's g, positive when it favours the intervention.")
    }
    if result.choices != preset.choices {
      notes.append("The other rows are by the presets as-published and ours, without the options given here.")
    }
    return notes
  }

  private func variants(_ variants: [SynthesisVariant], name: String, title: String) -> ReportTable {
    ReportTable(
      name: name, title: title,
      columns: [
        ReportColumn(key: "change", label: "Change"), ReportColumn(key: "value", label: "To"),
        ReportColumn(key: "k", label: "k", alignment: .trailing), ReportColumn(key: "estimate", label: "g (interval)"),
        ReportColumn(key: "sign", label: "Sign"), ReportColumn(key: "verdict", label: "Verdict"),
      ],
      rows: variants.map { variant in
        [
          .text(variant.change), .text(variant.value), .integer(variant.result.members.count),
          .text(estimate(part: variant.result.fitOfPart)), verdict(variant.changesSign(of: result)),
          verdict(variant.changesVerdict(of: result)),
        ]
      }, notes: ["\"changes\" marks a sign, or a verdict on zero, that is not that of the synthesis above."])
  }

  private func verdict(_ changes: Bool?) -> ReportCell {
    changes.map { .text($0 ? "changes" : "same") } ?? .empty
  }

  /// "2 effects are of trials for which 'modules' is not stored."
  private func missing(_ attribute: String, _ count: Int) -> String {
    let name = "'\(attribute.replacing("_", with: " "))' is not stored"
    guard count < result.members.count else { return "No pooled trial can be placed: \(name) for any of them." }
    return count == 1
      ? "1 effect is of a trial for which \(name)." : "\(count) effects are of trials for which \(name)."
  }

  private func subgroups(_ attribute: String) -> ReportTable {
    let (fit, _, without) = synthesis.subgroups(result.choices, by: attribute)
    var rows: [[ReportCell]] = []
    var notes: [String] = []
    switch fit {
    case .notEstimable where without > 0 && without == result.members.count: break
    case .notEstimable(let reason): notes.append("No subgroups: \(reason.message)")
    case .estimate(let fit):
      rows = fit.groups.map { group in
        [.text(group.level), .integer(group.studyCount), .text(estimate(part: group.fit))]
      }
      notes +=
        MetaWords.between(
          fit.between, .separate, result.model, counts: fit.groups.map(\.studyCount))
        + fit.warnings.map(\.message)
    }
    if without > 0 { notes.append(missing(attribute, without)) }
    return ReportTable(
      name: "subgroups", title: "Subgroups by \(attribute)",
      columns: [
        ReportColumn(key: "level", label: "Level"), ReportColumn(key: "k", label: "k", alignment: .trailing),
        ReportColumn(key: "estimate", label: "g (interval)"),
      ], rows: rows, notes: notes)
  }

  private func regression(_ moderator: String) -> ReportTable {
    let (fit, without) = synthesis.regression(result.choices, on: moderator)
    var rows: [[ReportCell]] = []
    var notes: [String] = []
    switch fit {
    case .notEstimable where without > 0 && without == result.members.count: break
    case .notEstimable(let reason): notes.append("No regression: \(reason.message)")
    case .estimate(let fit):
      rows = zip(fit.design.names, fit.coefficients).map { [.text($0), .text(estimate(.estimate($1)))] }
      if case .estimate(let test) = fit.omnibus { notes.append("Test of the moderator: \(MetaWords.omnibus(test)).") }
      if case .estimate(let share) = fit.rSquared { notes.append("R2 = \(decimal(share, 0))%") }
      notes += fit.warnings.map(\.message)
    }
    if without > 0 { notes.append(missing(moderator, without)) }
    return ReportTable(
      name: "moderators", title: "Meta-regression on \(moderator)",
      columns: [
        ReportColumn(key: "coefficient", label: "Coefficient"),
        ReportColumn(key: "estimate", label: "Estimate (interval)"),
      ],
      rows: rows, notes: notes)
  }

  private var inputs: ReportTable {
    ReportTable(
      name: "inputs", title: "Where the numbers come from",
      columns: [
        ReportColumn(key: "instrument", label: "Instrument"),
        ReportColumn(key: "formula", label: "Formula", priority: 2),
        ReportColumn(key: "id", label: "Result or contrast", priority: 2),
        ReportColumn(key: "numbers", label: "Numbers", priority: 2),
        ReportColumn(key: "source", label: "Source"), ReportColumn(key: "locator", label: "Locator"),
      ],
      rows: result.members.flatMap(\.parts).flatMap { part in
        part.inputs.map { input in
          [
            .text(part.instrument + (part.isTurned ? " (turned)" : "")), .text(part.path.formula), .text(input.id),
            .text(input.numbers), .text(input.source), .text(input.locator),
          ]
        }
      })
  }
}
