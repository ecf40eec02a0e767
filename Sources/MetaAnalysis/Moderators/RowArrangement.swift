/// Orders of the rows of a design, in which equal rows count as one.
struct RowArrangement {
  /// The row of the design at each place.
  private(set) var rows: [Int]
  /// The class of equal rows at each row of the design: its first row.
  private let classes: [Int]

  init(_ design: DesignMatrix) {
    let count = design.rowCount
    rows = Array(0..<count)
    var classes = Array(0..<count)
    for row in 0..<count {
      let first = (0..<row).first { other in
        (0..<design.columnCount).allSatisfy {
          design.entries[$0 * count + other] == design.entries[$0 * count + row]
        }
      }
      if let first { classes[row] = first }
    }
    self.classes = classes
  }

  /// How many distinct orders there are: k! over the factorials of the classes' sizes.
  var distinctCount: Double {
    var seen: [Int: Double] = [:]
    var count = 1.0
    for (index, row) in classes.enumerated() {
      seen[row, default: 0] += 1
      count *= Double(index + 1) / (seen[row] ?? 1)
    }
    return count.rounded()
  }

  /// The first order: classes ascending.
  mutating func sort() {
    rows.sort { classes[$0] < classes[$1] }
  }

  /// The next distinct order (Narayana Pandita's algorithm); false after the last.
  mutating func advance() -> Bool {
    guard let pivot = (0..<max(0, rows.count - 1)).last(where: { classes[rows[$0]] < classes[rows[$0 + 1]] })
    else { return false }
    guard let larger = rows.indices.last(where: { classes[rows[pivot]] < classes[rows[$0]] }) else {
      return false
    }
    rows.swapAt(pivot, larger)
    rows[(pivot + 1)...].reverse()
    return true
  }

  /// A random order (Fisher & Yates; Durstenfeld 1964).
  mutating func shuffle(_ generator: inout SplitMix64) {
    for place in stride(from: rows.count - 1, to: 0, by: -1) {
      rows.swapAt(place, generator.index(below: place + 1))
    }
  }
}
