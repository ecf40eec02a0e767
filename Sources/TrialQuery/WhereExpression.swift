import TrialModel

/// What `--where` asks of a row, as it was read: names are not yet columns.
package indirect enum WhereExpression: Sendable, Equatable {
  case and([WhereExpression])
  case or([WhereExpression])
  case not(WhereExpression)
  case comparison(WhereOperand, WhereOperator, WhereOperand)
  case isIn(WhereName, [WhereLiteral], isNegated: Bool)
  case like(WhereName, WhereLiteral, isNegated: Bool)
  case has(WhereName, WhereLiteral, isNegated: Bool)
  case between(WhereName, WhereLiteral, WhereLiteral, isNegated: Bool)
  /// The datum is missing, for one of the reasons when some are named.
  case missing(WhereName, because: [MissingReason], isNegated: Bool)
  /// A column of yes and no that stands alone.
  case isTrue(WhereName)
}

/// How two values are compared.
package enum WhereOperator: String, Sendable, CaseIterable {
  case equal = "="
  case different = "<>"
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
}

/// One side of a comparison.
package enum WhereOperand: Sendable, Equatable {
  case name(WhereName)
  case literal(WhereLiteral)

  /// Where it stands, in characters.
  var range: Range<Int> {
    switch self {
    case .name(let name): name.range
    case .literal(let literal): literal.range
    }
  }
}

/// A word that should be a column.
package struct WhereName: Sendable, Equatable {
  let name: String
  /// Where it stands, in characters.
  let range: Range<Int>
}

/// A value that is written out.
package struct WhereLiteral: Sendable, Equatable {
  /// What the value is.
  enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
    case boolean(Bool)
  }

  let value: Value
  /// Where it stands, in characters.
  let range: Range<Int>
}

/// What is wrong with an expression, and where.
package struct WhereError: Error, Equatable {
  /// What was found, what was expected and what to do.
  package let message: String
  /// The characters that the message is about; empty at the end of the expression.
  package let range: Range<Int>
}
