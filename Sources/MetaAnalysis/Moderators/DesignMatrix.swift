import RealModule

/// The columns of a regression: an intercept (or one column per group) and the moderators, by columns.
public struct DesignMatrix: Sendable, Equatable {
  /// Number of studies.
  public let rowCount: Int
  /// The name of each coefficient: `intercept`, the moderator, or moderator and level as `alloc: random`.
  public let names: [String]
  /// The entries, column after column.
  public let entries: [Double]
  /// The moderators behind the columns.
  public let terms: [Term]

  /// One moderator's share of the columns.
  public struct Term: Sendable, Equatable {
    /// The moderator's name.
    public let name: String
    /// Its levels, the reference first; empty for numbers.
    public let levels: [String]
    /// The columns of the matrix that belong to it.
    public let columns: Range<Int>
  }

  /// Number of coefficients.
  public var columnCount: Int { names.count }

  /// An intercept and moderators; with no moderator the intercept alone.
  ///
  /// Refused: a number not finite or beyond 1e60, a constant moderator or one that others determine.
  /// - Precondition: each moderator has one value per study.
  public static func intercept(studyCount: Int, moderators: [Moderator]) -> Estimation<DesignMatrix> {
    var names = ["intercept"]
    var entries = [Double](repeating: 1, count: studyCount)
    var terms: [Term] = []
    for moderator in moderators {
      precondition(moderator.count == studyCount, "one value of a moderator per study")
      let first = names.count
      var levels: [String] = []
      switch moderator.values {
      case .numeric(let numbers):
        names.append(moderator.name)
        entries += numbers
      case .categories(let labels):
        levels = Set(labels).sorted()
        for level in levels.dropFirst() {
          names.append("\(moderator.name): \(level)")
          entries += labels.map { $0 == level ? 1 : 0 }
        }
        if levels.count < 2 { return .notEstimable(studyCount == 0 ? .noStudies : .rankDeficientDesign) }
      }
      terms.append(Term(name: moderator.name, levels: levels, columns: first..<names.count))
    }
    return checked(DesignMatrix(rowCount: studyCount, names: names, entries: entries, terms: terms))
  }

  /// One column per group, ones for its members: a common tau squared with a mean of each group.
  static func groupMeans(_ labels: [String], levels: [String]) -> DesignMatrix {
    let entries = levels.flatMap { level in labels.map { $0 == level ? 1.0 : 0.0 } }
    return DesignMatrix(rowCount: labels.count, names: levels, entries: entries, terms: [])
  }

  /// The row of new moderator values, in the order of the terms; nil if one does not fit its moderator.
  public func row(_ values: [ModeratorValue]) -> [Double]? {
    guard values.count == terms.count else { return nil }
    var row = [Double](repeating: 0, count: columnCount)
    row[0] = 1
    for (term, value) in zip(terms, values) {
      switch value {
      case .number(let number):
        guard term.levels.isEmpty && number.isFinite else { return nil }
        row[term.columns.lowerBound] = number
      case .category(let level):
        guard let index = term.levels.firstIndex(of: level) else { return nil }
        if index > 0 { row[term.columns.lowerBound + index - 1] = 1 }
      }
    }
    return row
  }

  private static func checked(_ design: DesignMatrix) -> Estimation<DesignMatrix> {
    guard design.rowCount > 0 else { return .notEstimable(.noStudies) }
    guard design.entries.allSatisfy(\.isFinite) else { return .notEstimable(.notFinite) }
    guard design.entries.allSatisfy({ abs($0) <= 1e60 }) else { return .notEstimable(.outOfRange) }
    guard design.rowCount >= design.columnCount else { return .notEstimable(.noResidualDegreesOfFreedom) }
    return design.hasFullRank ? .estimate(design) : .notEstimable(.rankDeficientDesign)
  }

  /// Whether no column is a combination of those before it, to a relative 1e-11.
  private var hasFullRank: Bool {
    var basis = entries
    let isFull = basis.withUnsafeMutableBufferPointer { columns in
      (0..<columnCount).allSatisfy { column in
        let before = Orthogonalization.norm(columns, column, rowCount)
        let after = Orthogonalization.orthogonalize(columns, column, rowCount, projections: nil)
        return after > 1e-11 * before
      }
    }
    return isFull
  }
}
