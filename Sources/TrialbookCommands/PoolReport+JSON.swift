import MetaAnalysis
import MetaQuestion
import Reporting
import Synthesis

extension PoolReport {
  /// The synthesis for programs: the keys of `meta`, and beside them what went in and what stayed out.
  var json: JSONValue {
    var members = MetaMembers()
    members.add("domain", .string(target.domain))
    members.add("at", .string(target.at))
    members.add("population", .string(target.population))
    members.add("claim", .string(orNull: target.claim))
    members.add("preset", .string(preset.rawValue))
    members.add("candidates", .integer(result.candidates.count))
    members.add("usable", .integer(result.usable))
    members.add("k", .integer(result.members.count))
    members.addModel(result)
    members.add("members", .array(zip(result.members, weights).map(member)))
    members.add("effects", .array(zip(result.members, weights).map(effect)))
    members.add(
      "left_out",
      .array(
        result.leftOut.map {
          [
            "study": .string($0.study), "reason": .string($0.advised),
            "stored": .array($0.stored.map { .string($0) }),
          ]
        }))
    if leaveOneOut { members.add("leave_one_out", .array(synthesis.leaveOneOut(result.choices).map(part))) }
    if let attribute { addSubgroups(attribute, to: &members) }
    if let moderator {
      members.add("moderators", synthesis.regression(result.choices, on: moderator).fit) { $0.json() }
    }
    if flip {
      members.add("flip", .array(synthesis.flips(result.choices, populations: populations).map(flipped)))
    }
    members.addIntervals(result.pooledModel)
    members.add("level", (result.choices.level * 1e10).rounded() / 1e8)
    members.add("variance", .string(result.choices.variance.rawValue))
    members.add("warnings", .array((remarks + result.warnings).map { .string($0) }))
    return members.object
  }

  /// A pooled effect with what it was made from.
  private func member(_ member: TrialEffect, _ weight: Double) -> JSONValue {
    [
      "trial": .string(member.trial), "studies": .array(member.studies.map { .string($0) }),
      "estimate": .number(member.effect.estimate), "se": .number(member.effect.standardError),
      "weight": .number(weight), "grade": .string(member.grade), "people": .integer(member.people),
      "parts": .array(
        member.parts.map { part in
          [
            "study": .string(part.study), "instrument": .string(part.instrument), "yi": .number(part.effect.estimate),
            "vi": .number(part.effect.variance), "n1": .integer(part.interventionCount),
            "n2": .integer(part.comparatorCount), "formula": .string(part.path.formula),
            "turned": .boolean(part.isTurned),
            "inputs": .array(
              part.inputs.map {
                [
                  "id": .string($0.id), "numbers": .string($0.numbers), "source": .string($0.source),
                  "locator": .string($0.locator),
                ]
              }),
          ]
        }),
      "remarks": .array(member.remarks.map { .string($0) }),
    ]
  }

  /// A pooled effect as `meta` shows it.
  private func effect(_ member: TrialEffect, _ weight: Double) -> JSONValue {
    [
      "study": .string(member.studies.joined(separator: "; ")), "yi": .number(member.effect.estimate),
      "vi": .number(member.effect.variance), "weight": .number(weight), "trial": .string(member.trial),
    ]
  }

  /// What remains without a trial.
  private func part(_ variant: SynthesisVariant) -> JSONValue {
    let left = result.members.filter { $0.trial == variant.value }.flatMap(\.studies)
    var members = MetaMembers()
    members.add("study", .string(left.joined(separator: "; ")))
    members.add("trial", .string(variant.value))
    members.add("k", .integer(variant.result.members.count))
    members.addPart(variant.result.fitOfPart)
    return members.object
  }

  private func flipped(_ variant: SynthesisVariant) -> JSONValue {
    var members = MetaMembers()
    members.add("choice", .string(variant.change))
    members.add("value", .string(variant.value))
    members.add("changes_sign", variant.changesSign(of: result).map { .boolean($0) } ?? .null)
    members.add("changes_verdict", variant.changesVerdict(of: result).map { .boolean($0) } ?? .null)
    members.add("k", .integer(variant.result.members.count))
    members.addModel(variant.result)
    return members.object
  }

  private func addSubgroups(_ attribute: String, to members: inout MetaMembers) {
    let (fit, effects, _) = synthesis.subgroups(result.choices, by: attribute)
    members.add("subgroups", fit) { fit in
      .array(
        fit.groups.map { group in
          var members = MetaMembers()
          let prediction = group.fit.flatMap { $0.predictionInterval(degreesOfFreedom: result.choices.prediction) }
          members.addSubgroup(
            group.level,
            PooledModel(
              studyCount: group.studyCount, fit: group.fit,
              profile: group.fit.flatMap { _ in result.model.qProfile(effects[group.level] ?? []) },
              prediction: prediction))
          return members.object
        })
    }
    var between = MetaMembers()
    between.add(fit.flatMap(\.between), keys: ("q", "df", "p"))
    members.add("between", between.object)
  }
}

extension MetaMembers {
  /// Adds the keys of a model, from `measure` to `pi_upper`.
  fileprivate mutating func addModel(_ result: SynthesisResult) {
    add("measure", .string("SMD"))
    add("method", .string(result.model.estimator.rawValue))
    add("test", .string(result.model.test.rawValue))
    add(result.pooledModel)
  }
}

extension SynthesisResult {
  /// The model as reports of models take it.
  fileprivate var pooledModel: PooledModel {
    PooledModel(
      studyCount: members.count, fit: fit, profile: fit.flatMap { _ in profile }, prediction: prediction)
  }
}
