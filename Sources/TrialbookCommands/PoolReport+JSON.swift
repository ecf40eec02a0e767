import MetaAnalysis
import Reporting
import Synthesis
import TrialModel

extension PoolReport {
  /// The synthesis for programs: the keys of `meta` for the model, and beside them what went in and what stayed out.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      JSONValue.Member("domain", .string(target.domain)), JSONValue.Member("at", .string(target.at)),
      JSONValue.Member("population", .string(target.population)),
      JSONValue.Member("claim", .string(orNull: target.claim)),
      JSONValue.Member("preset", .string(preset.rawValue)),
      JSONValue.Member("candidates", .integer(result.candidates.count)),
      JSONValue.Member("usable", .integer(result.usable)),
    ]
    members += Self.model(result)
    members.append(
      JSONValue.Member(
        "intervals",
        .object(
          [CoefficientTest.wald, .hartungKnapp, .modifiedHartungKnapp].map { test in
            JSONValue.Member(test.rawValue, Self.interval(result.pooled(test)))
          })))
    members.append(JSONValue.Member("effects", .array(zip(result.members, weights).map(effect))))
    members.append(
      JSONValue.Member(
        "left_out",
        .array(
          result.leftOut.map {
            ["study": .string($0.study), "reason": .string($0.reason)]
          })))
    members.append(JSONValue.Member("warnings", .array(result.warnings.map { .string($0) })))
    if leaveOneOut {
      members.append(
        JSONValue.Member(
          "leave_one_out",
          .array(
            synthesis.leaveOneOut(result.choices).map { variant in
              .object([JSONValue.Member("trial", .string(variant.value))] + Self.model(variant.result))
            })))
    }
    if let moderator { members.append(JSONValue.Member("moderators", moderators(moderator))) }
    if let attribute { members.append(JSONValue.Member("subgroups", subgroups(attribute))) }
    if flip {
      members.append(
        JSONValue.Member(
          "flip",
          .array(
            synthesis.flips(result.choices, populations: populations).map { variant in
              .object(
                [
                  JSONValue.Member("choice", .string(variant.change)),
                  JSONValue.Member("value", .string(variant.value)),
                  JSONValue.Member("changes_sign", variant.changesSign(of: result).map { .boolean($0) } ?? .null),
                  JSONValue.Member("changes_verdict", variant.changesVerdict(of: result).map { .boolean($0) } ?? .null),
                ] + Self.model(variant.result))
            })))
    }
    return .object(members)
  }

  /// The keys of a model, as `meta` names them.
  private static func model(_ result: SynthesisResult) -> [JSONValue.Member] {
    var values: [(String, Double?)] = []
    let pooled = result.estimate
    values += [
      ("estimate", pooled?.estimate), ("se", pooled?.standardError), ("ci_lower", pooled?.interval.lower),
      ("ci_upper", pooled?.interval.upper), ("statistic", pooled?.statistic), ("df", pooled?.degreesOfFreedom),
      ("p", pooled?.pValue),
    ]
    var reason: NotEstimable?
    if case .notEstimable(let why) = result.fit { reason = why }
    if case .estimate(let fit) = result.fit {
      var heterogeneity: Heterogeneity?
      if case .estimate(let value) = fit.heterogeneity { heterogeneity = value }
      var profile: ConfidenceInterval?
      if case .estimate(.interval(let value)) = result.profile { profile = value.tauSquared }
      var prediction: ConfidenceInterval?
      if case .estimate(let value) = result.prediction { prediction = value }
      values += [
        ("tau2", fit.tauSquared), ("tau2_lower", profile?.lower), ("tau2_upper", profile?.upper),
        ("i2", heterogeneity?.iSquared), ("i2_q", heterogeneity?.iSquaredFromQ), ("h2", heterogeneity?.hSquared),
        ("q", heterogeneity?.q), ("q_df", heterogeneity.map { Double($0.degreesOfFreedom) }),
        ("q_p", heterogeneity?.pValue),
        ("pi_lower", prediction?.lower), ("pi_upper", prediction?.upper),
      ]
    }
    return [
      JSONValue.Member("k", .integer(result.members.count)), JSONValue.Member("measure", .string("SMD")),
      JSONValue.Member("method", .string(result.model.estimator.rawValue)),
      JSONValue.Member("test", .string(result.model.test.rawValue)),
    ] + values.map { JSONValue.Member($0.0, .number(orNull: $0.1)) }
      + (reason.map { [JSONValue.Member("estimate_missing", .string($0.rawValue))] } ?? [])
  }

  private static func interval(_ estimation: Estimation<CoefficientEstimate>) -> JSONValue {
    switch estimation {
    case .notEstimable(let reason): ["ci_lower": .null, "ci_upper": .null, "missing": .string(reason.rawValue)]
    case .estimate(let value):
      [
        "ci_lower": .number(value.interval.lower), "ci_upper": .number(value.interval.upper),
        "p": .number(value.pValue),
      ]
    }
  }

  private func effect(_ member: TrialEffect, _ weight: Double) -> JSONValue {
    [
      "trial": .string(member.trial), "studies": .array(member.studies.map { .string($0) }),
      "yi": .number(member.effect.estimate), "vi": .number(member.effect.variance), "weight": .number(weight),
      "grade": .string(member.grade), "people": .integer(member.people),
      "parts": .array(
        member.parts.map { part in
          [
            "study": .string(part.study), "instrument": .string(part.instrument), "yi": .number(part.effect.estimate),
            "vi": .number(part.effect.variance), "n1": .integer(part.interventionCount),
            "n2": .integer(part.comparatorCount),
            "formula": .string(part.path.formula), "turned": .boolean(part.isTurned),
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

  private func subgroups(_ attribute: String) -> JSONValue {
    guard case .estimate(let fit) = synthesis.subgroups(result.choices, by: attribute).fit else { return .null }
    let groups: [JSONValue] = fit.groups.map { group in
      var estimate: CoefficientEstimate?
      if case .estimate(let value) = group.fit { estimate = value.pooled }
      return [
        "level": .string(group.level), "k": .integer(group.studyCount), "estimate": .number(orNull: estimate?.estimate),
        "se": .number(orNull: estimate?.standardError), "ci_lower": .number(orNull: estimate?.interval.lower),
        "ci_upper": .number(orNull: estimate?.interval.upper), "p": .number(orNull: estimate?.pValue),
      ]
    }
    var between = JSONValue.null
    if case .estimate(let test) = fit.between {
      between = ["q": .number(test.statistic), "df": .integer(test.degreesOfFreedom), "p": .number(test.pValue)]
    }
    return ["groups": .array(groups), "between": between]
  }

  private func moderators(_ moderator: String) -> JSONValue {
    guard case .estimate(let fit) = synthesis.regression(result.choices, on: moderator).fit else { return .null }
    var omnibus: OmnibusTest?
    if case .estimate(let test) = fit.omnibus { omnibus = test }
    return [
      "coefficients": .array(
        zip(fit.design.names, fit.coefficients).map { name, value in
          [
            "name": .string(name), "estimate": .number(value.estimate), "se": .number(value.standardError),
            "statistic": .number(value.statistic), "p": .number(value.pValue),
            "ci_lower": .number(value.interval.lower),
            "ci_upper": .number(value.interval.upper),
          ]
        }),
      "qm": .number(orNull: omnibus?.statistic), "qm_df": .integer(orNull: omnibus?.degreesOfFreedom),
      "qm_p": .number(orNull: omnibus?.pValue),
    ]
  }
}
