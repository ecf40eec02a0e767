import CSVText

/// Reads one row of a list of statistics; a cell that cannot be used becomes a finding, and the rest is read.
struct StatementRow {
  private let cells: [StatementColumn: String]
  private(set) var statistic = PrintedStatistic()
  /// What is wrong, a sentence for each cell.
  private(set) var unreadable: [String] = []

  /// The row with these columns, in their order.
  init(columns: [StatementColumn], cells: [String]) {
    let filled = zip(columns, cells).filter { !$1.isEmpty && $1 != "NA" }
    self.cells = Dictionary(filled, uniquingKeysWith: { first, _ in first })
    readInterval()
    readTest()
    readScores()
    statistic.i2 = number(.i2, allowsRelation: true)
    statistic.q = number(.q)
    statistic.k = count(.k)
    statistic.partialEtaSquared = number(.eta)
  }

  /// The text of a cell; empty also for `NA`.
  func text(_ column: StatementColumn) -> String { cells[column] ?? "" }

  private mutating func readInterval() {
    statistic.estimate = number(.estimate)
    statistic.ciLower = number(.lower)
    statistic.ciUpper = number(.upper)
    if let level = number(.level) { statistic.level = level.value }
    statistic.isRatio = word(.ratio, Self.answers)
    statistic.p = number(.p, allowsRelation: true)
    statistic.verdict = word(.verdict, Self.verdicts)
    if let alpha = number(.alpha) {
      if alpha.value > 0, alpha.value < 1 {
        statistic.alpha = alpha.value
      } else {
        report(.alpha, "A level of significance lies between 0 and 1, such as 0.05.")
      }
    }
  }

  private mutating func readTest() {
    statistic.test = word(.test, Self.tests)
    statistic.statistic = number(.statistic, allowsRelation: true)
    statistic.df1 = number(.df1)
    statistic.df2 = number(.df2)
    statistic.tails = word(.tails, ["1": 1, "2": 2, "one": 1, "two": 2])
    statistic.n1 = count(.n1)
    statistic.n2 = count(.n2)
    statistic.n = count(.n)
  }

  private mutating func readScores() {
    statistic.mean = number(.mean)
    statistic.sd = number(.sd)
    statistic.items = count(.items)
    statistic.rangeLow = number(.rangeLow)?.value
    statistic.rangeHigh = number(.rangeHigh)?.value
    statistic.isPercent = word(.percent, Self.answers) ?? false
  }

  private static let answers = ["yes": true, "no": false, "true": true, "false": false, "1": true, "0": false]
  private static let verdicts: [String: PrintedStatistic.Verdict] = [
    "significant": .significant, "non_significant": .nonSignificant, "not significant": .nonSignificant,
    "non-significant": .nonSignificant, "nonsignificant": .nonSignificant, "not_significant": .nonSignificant,
    "n.s.": .nonSignificant, "ns": .nonSignificant,
  ]
  private static let tests: [String: PrintedStatistic.Test] = [
    "t": .t, "f": .f, "chi2": .chiSquare, "chi-square": .chiSquare, "chi-squared": .chiSquare, "χ2": .chiSquare,
    "χ²": .chiSquare, "z": .z, "q": .q,
  ]

  /// The number of a cell; a text that is none, or a relation where none may be, is reported.
  private mutating func number(_ column: StatementColumn, allowsRelation: Bool = false) -> RoundedNumber? {
    guard let text = cells[column] else { return nil }
    guard let number = RoundedNumber(text) else {
      let bytes = Array(text.utf8)
      let isComma = bytes.withUnsafeBufferPointer(PrintedNumber.read) == .decimalComma
      report(
        column,
        isComma
          ? "Write \(text.replacing(",", with: ".")): a point separates decimals."
          : "Write a number as it is printed, such as 0.35\(allowsRelation ? " or < 0.001" : "")."
      )
      return nil
    }
    guard allowsRelation || number.isEqual else {
      report(column, "Only p, statistic and i2 may be printed with < or >.")
      return nil
    }
    return number
  }

  /// The count of a cell, a whole number up to a billion.
  private mutating func count(_ column: StatementColumn) -> Int? {
    guard let text = cells[column] else { return nil }
    let count = Array(text.utf8).withUnsafeBufferPointer(PrintedNumber.integer)
    guard let count, abs(count) <= 1_000_000_000 else {
      report(column, "Write a whole number, such as 28.")
      return nil
    }
    return Int(count)
  }

  /// What the word of a cell means, in either case.
  private mutating func word<Value>(_ column: StatementColumn, _ meanings: [String: Value]) -> Value? {
    guard let text = cells[column] else { return nil }
    if let meaning = meanings[text.lowercased()] { return meaning }
    report(column, "The column holds \(column.meaning).")
    return nil
  }

  private mutating func report(_ column: StatementColumn, _ advice: String) {
    unreadable.append("column '\(column.rawValue)' is '\(text(column))'. \(advice)")
  }
}
