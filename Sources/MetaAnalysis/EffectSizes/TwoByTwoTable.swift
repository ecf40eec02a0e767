/// One group's count of an event.
public struct BinaryArm: Sendable, Equatable {
  /// The people with the event; need not be whole, since a design effect divides it.
  public var events: Double
  /// All people of the group.
  public var count: Double

  /// A group of `count` people of whom `events` had the event.
  public init(events: Double, count: Double) {
    self.events = events
    self.count = count
  }

  /// The people without the event.
  public var nonEvents: Double { count - events }
  /// The share of people with the event.
  public var risk: Double { events / count }

  /// Why the group gives no effect, or nil: not finite, nobody in it, events below 0 or above the count.
  var flaw: NotEstimable? {
    guard events.isFinite && count.isFinite else { return .notFinite }
    if count <= 0 { return .emptyGroup }
    return events < 0 || events > count ? .eventsOutsideGroup : nil
  }

  func adding(_ amount: Double) -> BinaryArm { BinaryArm(events: events + amount, count: count + 2 * amount) }
}

/// The events of two independent groups, as a two-by-two table.
public struct TwoByTwoTable: Sendable, Equatable {
  /// Group 1, the intervention: cells a and b.
  public var intervention: BinaryArm
  /// Group 2, the control: cells c and d.
  public var control: BinaryArm

  /// The table of two groups.
  public init(intervention: BinaryArm, control: BinaryArm) {
    self.intervention = intervention
    self.control = control
  }

  /// The number of people in both groups, N.
  public var total: Double { intervention.count + control.count }

  /// Whether a cell is zero.
  var hasZeroCell: Bool {
    intervention.events == 0 || control.events == 0 || intervention.nonEvents == 0 || control.nonEvents == 0
  }

  /// Whether both groups have no event, or nothing but events.
  var hasNoContrast: Bool {
    (intervention.events == 0 && control.events == 0)
      || (intervention.nonEvents == 0 && control.nonEvents == 0)
  }

  /// Why the table gives no effect, or nil.
  var flaw: NotEstimable? { intervention.flaw ?? control.flaw }

  func adding(_ amount: Double) -> TwoByTwoTable {
    amount == 0
      ? self : TwoByTwoTable(intervention: intervention.adding(amount), control: control.adding(amount))
  }
}

/// What is done about tables with zero cells (metafor: `add`, `to` and `drop00`).
public struct ZeroCellPolicy: Sendable, Equatable {
  /// The tables that the amount is added to.
  public enum Scope: String, Sendable, Equatable, CaseIterable {
    /// No table.
    case none
    /// Each table that has a zero cell.
    case tablesWithZeros = "only0"
    /// All tables.
    case all
    /// All tables if any of them has a zero cell.
    case allIfAnyHasZeros = "if0all"
  }

  /// What is added to each of the four cells.
  public var amount: Double
  /// The tables that it is added to.
  public var scope: Scope
  /// Whether tables without an event, or with nothing but events, in both groups are left out.
  public var excludesTablesWithoutContrast: Bool

  /// A policy; the amount is not negative.
  public init(amount: Double = 0.5, scope: Scope, excludesTablesWithoutContrast: Bool = false) {
    precondition(amount >= 0 && amount.isFinite, "the amount added to cells cannot be negative")
    self.amount = amount
    self.scope = scope
    self.excludesTablesWithoutContrast = excludesTablesWithoutContrast
  }

  /// Nothing is added; ratios of tables with zeros are refused.
  public static let none = ZeroCellPolicy(amount: 0, scope: .none)
  /// One half in tables that have a zero: metafor's default.
  public static let addHalfToTablesWithZeros = ZeroCellPolicy(scope: .tablesWithZeros)
  /// One half in all tables.
  public static let addHalfToAll = ZeroCellPolicy(scope: .all)
  /// One half in tables that have a zero, without those that tell nothing: metafor's default for pooling.
  public static let excludeDoubleZeros = ZeroCellPolicy(
    scope: .tablesWithZeros, excludesTablesWithoutContrast: true)

  /// The tables with what the policy adds; nil for those that it leaves out.
  func applied(to tables: [TwoByTwoTable]) -> [TwoByTwoTable?] {
    let anyHasZero = tables.contains { $0.flaw == nil && $0.hasZeroCell && !isExcluded($0) }
    return tables.map { table in
      if isExcluded(table) { return nil }
      let adds =
        switch scope {
        case .none: false
        case .tablesWithZeros: table.hasZeroCell
        case .all: true
        case .allIfAnyHasZeros: anyHasZero
        }
      return adds ? table.adding(amount) : table
    }
  }

  private func isExcluded(_ table: TwoByTwoTable) -> Bool {
    excludesTablesWithoutContrast && table.hasNoContrast
  }
}
