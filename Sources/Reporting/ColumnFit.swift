/// What a column asks of the width of a terminal.
struct ColumnMeasure: Equatable {
  /// The width at which no line is wrapped.
  var natural: Int
  /// The width below which the column is not squeezed.
  var minimum: Int
  /// The width at which no word is broken.
  var longestWord: Int
  /// The share of spare width in comparison with other columns.
  var priority: Int
}

/// Up to this width a column counts as narrow and is served before long text.
private let narrowWidth = 20

/// The widths of columns that together take at most `available`; nil when even the minimum widths do not fit.
///
/// Width beyond the minimum goes first to words that would be broken (up to a third of the width), then evenly to narrow columns until they
/// have their natural width, then to the columns whose text is longest for the width that they have.
func fittedWidths(_ columns: [ColumnMeasure], available: Int?) -> [Int]? {
  guard let available, columns.reduce(0, { $0 + $1.natural }) > available else {
    return columns.map(\.natural)
  }
  var widths = columns.map { min($0.minimum, $0.natural) }
  var spare = available - widths.reduce(0, +)
  guard spare >= 0 else { return nil }

  let longestUnbroken = max(12, min(available / 3, available * 3 / (2 * columns.count)))
  let unbroken = columns.map { min($0.natural, $0.longestWord, longestUnbroken) }
  let narrow = columns.map { min($0.natural, narrowWidth) }
  for limits in [unbroken, narrow] {
    widen(&widths, to: limits, spare: &spare) { widths, left, right in
      widths[left] * columns[right].priority < widths[right] * columns[left].priority
    }
  }
  widen(&widths, to: columns.map(\.natural), spare: &spare) { widths, left, right in
    columns[left].natural * columns[left].priority * widths[right]
      > columns[right].natural * columns[right].priority * widths[left]
  }
  return widths
}

/// Gives one terminal column at a time to the neediest column below its limit.
private func widen(
  _ widths: inout [Int], to limits: [Int], spare: inout Int, isNeedier: ([Int], Int, Int) -> Bool
) {
  while spare > 0 {
    var neediest: Int?
    for index in widths.indices where widths[index] < limits[index] {
      if let other = neediest, !isNeedier(widths, index, other) { continue }
      neediest = index
    }
    guard let neediest else { return }
    widths[neediest] += 1
    spare -= 1
  }
}
