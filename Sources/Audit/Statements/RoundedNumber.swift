import CSVText
import RealModule

/// A number as it is printed: rounded to its last place, perhaps behind a relation such as `<`.
package struct RoundedNumber: Sendable, Equatable {
  /// How the printed number bounds the true one.
  package enum Relation: String, Sendable, CaseIterable {
    case equal = "="
    case less = "<"
    case greater = ">"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
  }

  /// The number that is printed.
  package let value: Double
  /// The decimals it is printed with; negative for the likes of 1e5.
  package let decimals: Int
  package let relation: Relation
  /// The number as it stands in print, with its relation.
  package let text: String

  /// A printed number such as `0.002`, `.038`, `-4.7`, `94%`, `< 0.001` or `2.5e-8`; nil when the text is no number.
  ///
  /// A minus may be U+2212, `≤` and `≥` may stand for `<=` and `>=`; a plus and a percent sign are skipped. Numbers
  /// beyond 1e100 and places beyond the hundredth are no numbers that a report prints.
  package init?(_ text: String) {
    var rest = Substring(text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{2009}" })
    var relation = Relation.equal
    for (sign, meaning) in Self.signs where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      relation = meaning
      break
    }
    if rest.hasSuffix("%") { rest = rest.dropLast() }
    if rest.hasPrefix("+"), rest.count > 1, rest.dropFirst().first != "-" { rest = rest.dropFirst() }
    let digits = rest.replacing("\u{2212}", with: "-")
    guard Array(digits.utf8).withUnsafeBufferPointer(PrintedNumber.read) == .number, let value = Double(digits),
      abs(value) <= 1e100
    else { return nil }
    let parts = digits.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let mantissa = parts.first ?? ""
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 1000 : 0
    let places = mantissa.firstIndex(of: ".").map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
    let decimals = places - exponent
    guard abs(decimals) <= 100 else { return nil }
    let shown = text.drop { $0 == " " || $0 == "=" }
    self.init(value: value, decimals: decimals, relation: relation, text: String(shown))
  }

  /// A number that is printed with so many decimals.
  package init(_ value: Double, decimals: Int, relation: Relation = .equal) {
    self.init(value: value, decimals: decimals, relation: relation, text: nil)
  }

  private init(value: Double, decimals: Int, relation: Relation, text: String?) {
    precondition(value.isFinite && abs(decimals) <= 100, "a printed number is finite")
    self.value = value
    self.decimals = decimals
    self.relation = relation
    let number = text ?? NumberText.fixed(value, max(0, decimals))
    self.text = text != nil || relation == .equal ? number : "\(relation.rawValue) \(number)"
  }

  private static let signs: [(String, Relation)] = [
    ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("≤", .lessOrEqual), ("≥", .greaterOrEqual), ("<", .less),
    (">", .greater), ("=", .equal),
  ]

  /// One unit of the last printed place.
  package var unit: Double { Self.units[decimals] ?? Double.pow(10, -decimals) }

  private static let units = [0: 1, 1: 0.1, 2: 0.01, 3: 0.001, 4: 0.0001, 5: 0.00001, 6: 0.000001]

  /// The true values that round to the printed one: half a unit of the last place to either side.
  ///
  /// Both ends belong to it, since a half may be rounded up, down or to the even digit; a relation other than `=` opens
  /// one side. The ends are wider by a billionth of a unit, for computations in binary numbers.
  package var possible: ClosedRange<Double> {
    switch relation {
    case .equal:
      let half = unit * (0.5 + 1e-9) + 4 * value.ulp
      return (value - half)...(value + half)
    case .less, .lessOrEqual: return -.infinity...value
    case .greater, .greaterOrEqual: return value...(.infinity)
    }
  }

  /// Whether it is printed as an equality.
  package var isEqual: Bool { relation == .equal }

  /// Whether it is a whole number without decimals.
  var isWhole: Bool { decimals <= 0 && value == value.rounded() }
}
