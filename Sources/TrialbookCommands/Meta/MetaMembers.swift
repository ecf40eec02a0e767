import MetaAnalysis
import Reporting

/// The members of a JSON object in their order; a number that is missing is null with its reason beside it.
struct MetaMembers {
  private(set) var members: [JSONValue.Member] = []

  /// The object.
  var object: JSONValue { .object(members) }

  /// Adds a value.
  mutating func add(_ key: String, _ value: JSONValue) {
    members.append(JSONValue.Member(key, value))
  }

  /// Adds a number.
  mutating func add(_ key: String, _ value: Double) {
    value.isFinite ? add(key, .number(value)) : addMissing(key, "out_of_range")
  }

  /// Adds null and the reason under `<key>_missing`.
  mutating func addMissing(_ key: String, _ reason: String) {
    add(key, .null)
    add(key + "_missing", .string(reason))
  }

  /// Adds null and the reason for each of the keys.
  mutating func addMissing(_ keys: [String], _ reason: String) {
    for key in keys { addMissing(key, reason) }
  }

  /// Adds numbers of an answer, or null and the reason for each key.
  mutating func add<Value>(_ answer: Estimation<Value>, _ numbers: [(key: String, value: (Value) -> Double)]) {
    switch answer {
    case .estimate(let value): for number in numbers { add(number.key, number.value(value)) }
    case .notEstimable(let reason): addMissing(numbers.map(\.key), reason.word)
    }
  }

  /// Adds what an analysis answers, or null and the reason; nothing if it was not asked for.
  mutating func add<Value>(_ key: String, _ answer: Estimation<Value>?, _ value: (Value) -> JSONValue) {
    switch answer {
    case .estimate(let answer): add(key, value(answer))
    case .notEstimable(let reason): addMissing(key, reason.word)
    case nil: break
    }
  }

  /// Adds estimate, standard error, interval, statistic, degrees of freedom and p of a coefficient.
  mutating func add(_ coefficient: Estimation<CoefficientEstimate>) {
    add(
      coefficient,
      [
        ("estimate", \.estimate), ("se", \.standardError), ("ci_lower", \.interval.lower),
        ("ci_upper", \.interval.upper), ("statistic", \.statistic),
      ])
    switch coefficient {
    case .estimate(let value):
      if let degreesOfFreedom = value.degreesOfFreedom {
        add("df", degreesOfFreedom)
      } else {
        addMissing("df", "normal_distribution")
      }
    case .notEstimable(let reason): addMissing("df", reason.word)
    }
    add(coefficient, [("p", \.pValue)])
  }
}
