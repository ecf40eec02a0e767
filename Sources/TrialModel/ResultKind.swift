/// Which columns each kind of result has.
package enum ResultKind {
  private static let columns: [String: Set<String>] = [
    "mean": ["n", "mean", "sd", "se", "ci_lower", "ci_upper"],
    "median": ["n", "median", "q1", "q3", "minimum", "maximum"],
    "events": ["n", "events"],
  ]
  /// The kinds.
  package static let all = columns.keys.sorted()
  private static let every = columns.values.reduce(into: Set<String>()) { $0.formUnion($1) }

  /// Whether a result of `kind` can hold something in `column`; true for columns that every kind has.
  package static func allows(_ column: String, in kind: String) -> Bool {
    guard every.contains(column), let allowed = columns[kind] else { return true }
    return allowed.contains(column)
  }

  /// The only kind that has `column`; nil when several have it, or none.
  package static func only(with column: String) -> String? {
    let kinds = all.filter { columns[$0]?.contains(column) == true }
    return kinds.count == 1 ? kinds[0] : nil
  }
}
