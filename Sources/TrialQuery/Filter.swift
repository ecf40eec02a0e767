import GRDB
import TrialModel

/// What rows a question is about, as a person typed it. Values of one attribute are alternatives; attributes hold
/// together.
package struct Filter: Sendable, Equatable {
  /// What was typed, by attribute. A value may name several things, separated by commas.
  package var typed: [FilterAttribute: [String]]

  /// A filter of what was typed.
  package init(_ typed: [FilterAttribute: [String]] = [:]) { self.typed = typed.filter { !$0.value.isEmpty } }

  /// Whether every row passes.
  package var isEmpty: Bool { typed.isEmpty }

  /// The filter as its options, in the order of the help: `--country USA --year 2010..2020`.
  package var description: String {
    FilterAttribute.allCases.flatMap { attribute in
      typed[attribute, default: []].map { "--\(attribute.rawValue) \($0.contains(" ") ? "'\($0)'" : $0)" }
    }.joined(separator: " ")
  }

  /// Looks the names up in the registry.
  package func resolved(_ db: Database) throws -> Selection {
    var selection = Selection()
    for attribute in FilterAttribute.allCases {
      guard let values = typed[attribute] else { continue }
      let option = attribute.rawValue
      switch attribute.values {
      case .range:
        guard values.count == 1, let value = values.first else {
          throw FilterError.contradiction("--\(option) is given \(values.count) times. One range is enough.")
        }
        selection.ranges[attribute] = try FilterRange(value, option: option)
      case .part:
        guard !values.contains("") else { throw FilterError.empty(option: option) }
        selection.words[attribute] = values
      case .vocabulary(let words):
        selection.words[attribute] = try Self.stored(values, among: words) { typed in
          let names = words.map(\.typed)
          return .unknownWord(
            option: option, typed: typed, nearest: nearestName(to: typed, among: names), known: names)
        }
      case .names(let sql):
        let names = try Self.names(sql, values, db)
        selection.words[attribute] = try Self.stored(values, among: names) { typed in
          var seen: Set<String> = []
          return .unknownName(
            option: option, typed: typed, nearest: nearestName(to: typed, among: names.map(\.typed)),
            known: names.map(\.stored).filter { seen.insert($0).inserted })
        }
      }
      if selection.words[attribute]?.isEmpty == true { throw FilterError.empty(option: option) }
    }
    try selection.refuseContradictions(db, typed: typed)
    return selection
  }

  /// The names among which to look: those of the registry that were typed, or all of them when one was not found so.
  ///
  /// A large registry has ten thousands of names, of which SQLite finds a few faster than a dictionary is made.
  private static func names(
    _ sql: String, _ values: [String], _ db: Database
  ) throws -> [(typed: String, stored: String)] {
    func fetch(_ condition: String, _ arguments: [String]) throws -> [(typed: String, stored: String)] {
      try Row.fetchAll(
        db, sql: "WITH names(typed, stored) AS (\(sql)) SELECT typed, stored FROM names \(condition)",
        arguments: StatementArguments(arguments)
      ).map { row in (try row[0], try row[1]) }
    }
    let wanted = Set((values + values.flatMap { $0.split(separator: ",").map(String.init) }).map(comparable)).sorted()
    let found = try fetch(
      "WHERE replace(replace(lower(typed), '-', '_'), ' ', '_') IN (\(Condition.marks(wanted.count)))", wanted)
    let known = Set(found.map { comparable($0.typed) })
    let isAllFound = values.allSatisfy { value in
      known.contains(comparable(value))
        || value.split(separator: ",").allSatisfy { known.contains(comparable(String($0))) }
    }
    return isAllFound ? found : try fetch("", [])
  }

  /// The stored forms of typed names. A name may hold commas itself, so that the whole text is tried first.
  private static func stored(
    _ values: [String], among known: [(typed: String, stored: String)], unknown: (String) -> FilterError
  ) throws -> [String] {
    let byName = Dictionary(known.map { (comparable($0.typed), $0.stored) }, uniquingKeysWith: { first, _ in first })
    var result: [String] = []
    for value in values {
      let names = byName[comparable(value)] == nil ? value.split(separator: ",").map(String.init) : [value]
      for name in names {
        guard let stored = byName[comparable(name)] else { throw unknown(String(name.drop { $0 == " " })) }
        if !result.contains(stored) { result.append(stored) }
      }
    }
    return result
  }

  /// A name without letter case, with one kind of separator, without spaces around it.
  private static func comparable(_ name: String) -> String {
    var name = name.lowercased().drop { $0 == " " }
    while name.last == " " { name.removeLast() }
    return String(name.map { $0 == "-" || $0 == " " ? "_" : $0 })
  }
}

/// A filter whose names have been looked up.
package struct Selection: Sendable, Equatable {
  /// The stored words and ids that each attribute may have.
  package internal(set) var words: [FilterAttribute: [String]] = [:]
  /// The range that each numeric attribute lies in.
  package internal(set) var ranges: [FilterAttribute: FilterRange] = [:]

  /// A selection of every row.
  package init() {}

  /// Throws when two filters exclude one another.
  fileprivate func refuseContradictions(_ db: Database, typed: [FilterAttribute: [String]]) throws {
    if words[.accordingTo] != nil, words[.comparator] == nil, words[.component] == nil {
      throw FilterError.contradiction(
        "--according-to says how --comparator and --component are meant. Name one of these as well.")
    }
    func refuse(_ one: FilterAttribute, _ two: FilterAttribute, _ sql: String, _ sentence: String) throws {
      guard let ids = words[one], let others = words[two] else { return }
      let isPossible = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM \(sql) WHERE a IN (\(Condition.marks(ids.count)))
            AND b IN (\(Condition.marks(others.count))))
          """, arguments: StatementArguments(ids + others))
      guard isPossible != true else { return }
      let names = [one, two].map { "--\($0.rawValue) \(typed[$0, default: []].joined(separator: ","))" }
      throw FilterError.contradiction("\(names[0]) and \(names[1]) exclude one another: \(sentence).")
    }
    try refuse(.instrument, .domain, "(SELECT id AS a, domain AS b FROM instruments)", "it measures another domain")
    try refuse(.instrument, .rater, "(SELECT id AS a, rater AS b FROM instruments)", "somebody else rates it")
    try refuse(.study, .trial, "(SELECT id AS a, trial AS b FROM studies)", "it reports another trial")
    try refuse(.arm, .trial, "(SELECT id AS a, trial AS b FROM arms)", "it belongs to another trial")
    try refuse(
      .arm, .study, "(SELECT arms.id AS a, studies.id AS b FROM arms JOIN studies USING (trial))",
      "it belongs to another trial")
  }
}
