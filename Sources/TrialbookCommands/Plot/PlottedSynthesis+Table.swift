import MetaAnalysis
import MetaQuestion

extension PlottedSynthesis {
  /// A synthesis of a table of studies.
  init(_ answer: MetaAnswer) {
    let request = answer.request
    let table = answer.table
    isRatio = request.measure.isLogRatio || request.exponentiates
    isBinary = request.measure.kind == .binary
    let words = isRatio ? request.measure.ratioWords : request.measure.words
    measure = Self.capitalized(
      request.measure == .standardizedMeanDifference
        ? "Hedges\u{2019}s g" : request.measure == .generic && !isRatio ? "Effect" : words)
    axisTitle = measure
    if isRatio { axisTitle += " (logarithmic scale)" }
    if !isRatio, request.measure.kind != .generic { axisTitle += ", group 1 minus group 2" }
    let count = table.studies.count
    title = "\(Self.fileName(table.file)): \(words), \(count == 1 ? "1 study" : "\(count) studies")"
    subtitle = Self.words(request.model)
    arms = ArmNames(intervention: "Group 1", comparator: "Group 2")
    if request.measure.kind != .generic {
      lowerSide = "lower in group 1"
      upperSide = "higher in group 1"
    }
    studies = table.studies.map { Study($0, request) }
    omissions = table.leftOut.map { row in
      Omission(label: row.study.isEmpty ? "Line \(row.line)" : row.study, reason: row.reason.message)
    }
    model = request.model
    fit = answer.pooled.fit
    prediction = answer.pooled.prediction
    predictionDegrees = request.prediction
    order = table.order(for: request)
    warnings = table.warnings + answer.pooled.warnings
    regression = answer.moderators
    let studies = studies
    groups = answer.subgroups.map { answer in
      answer.map { subgroups in
        subgroups.levels.map { level in
          Group(
            name: level.name, members: studies.indices.filter { studies[$0].group == level.name }, fit: level.model.fit)
        }
      }
    }
    between = answer.subgroups.map { $0.flatMap(\.between) }
  }

  private static func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// The file's name without its folders.
  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension PlottedSynthesis.Study {
  fileprivate init(_ study: MetaStudy, _ request: MetaRequest) {
    self.init(
      label: study.name, effect: study.effect, group: request.subgroups.map { study.label($0, of: request) },
      moderator: request.moderators.first.map { study.label($0, of: request) })
    switch study.data {
    case .continuous(let contrast):
      intervention = PlottedSynthesis.Arm(contrast.intervention)
      comparator = PlottedSynthesis.Arm(contrast.control)
    case .binary(let table):
      intervention = PlottedSynthesis.Arm(table.intervention)
      comparator = PlottedSynthesis.Arm(table.control)
    case .generic: break
    }
  }
}

extension PlottedSynthesis.Arm {
  fileprivate init(_ arm: ContinuousArm) {
    self.init(count: arm.count, mean: arm.mean, deviation: arm.standardDeviation)
  }

  fileprivate init(_ arm: BinaryArm) { self.init(count: arm.count, events: arm.events) }
}
