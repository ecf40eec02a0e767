import CSVText

/// What must hold among the cells of one row and the rows that it refers to.
struct RowChecks {
  /// The place of each column in the record.
  let indexes: [String: Int]
  let record: CSVRecord
  let reader: CSVReader
  let references: [Int?]
  let registry: ImportedRegistry

  /// The sentences that a row of `table` earns; none when all is well.
  func messages(of table: String) -> [String] {
    switch table {
    case "results":
      return sameTrial(["arm", "time_point"]) + [interval(), moreThanRandomized(), outsideRange()].compactMap { $0 }
    case "contrasts": return sameTrial(["time_point"]) + [interval()].compactMap { $0 }
    case "claims": return [interval()].compactMap { $0 }
    case "synthesis_representatives": return [representative()].compactMap { $0 }
    default: return []
    }
  }

  private func sameTrial(_ names: [String]) -> [String] {
    guard let study = reference("study") else { return [] }
    let trial = registry.trialOfStudy[study]
    return names.compactMap { name in
      guard let row = reference(name) else { return nil }
      let other = name == "arm" ? registry.trialOfArm[row] : registry.trialOfTimePoint[row]
      guard other != trial else { return nil }
      return "column '\(name)' is '\(text(name))', which belongs to another trial than the study '\(text("study"))'."
    }
  }

  private func representative() -> String? {
    guard let study = reference("study"), let trial = reference("trial"), registry.trialOfStudy[study] != trial else {
      return nil
    }
    return "column 'study' is '\(text("study"))', which reports another trial than '\(text("trial"))'. "
      + "Name a report of the trial."
  }

  private func interval() -> String? {
    guard let lower = number("ci_lower"), let upper = number("ci_upper"), lower > upper else { return nil }
    return "the interval is upside down: 'ci_lower' is '\(text("ci_lower"))' and 'ci_upper' is '\(text("ci_upper"))'. "
      + "Check the source; if the ends are swapped, swap them."
  }

  private func moreThanRandomized() -> String? {
    guard let n = integer("n"), let arm = reference("arm"), let randomized = registry.randomized[arm], n > randomized,
      !isAsPrinted
    else { return nil }
    return "column 'n' is '\(n)', but only \(randomized) people were randomized to '\(text("arm"))'. "
      + Self.asPrintedAdvice
  }

  private func outsideRange() -> String? {
    guard text("score") == "score", let mean = number("mean"), let instrument = reference("instrument"),
      let range = registry.ranges[instrument], !range.contains(mean), !isAsPrinted
    else { return nil }
    return "column 'mean' is '\(text("mean"))', outside the range of '\(text("instrument"))' "
      + "(\(range.lowerBound) to \(range.upperBound)). " + Self.asPrintedAdvice
  }

  /// A source's own mistake is stored as it stands when the row's note says so.
  private var isAsPrinted: Bool { text("note").contains("as printed") }

  private static let asPrintedAdvice = "Check the source; if it does say so, write 'as printed' into the note."

  // MARK: Cells by name

  /// The number of the row that a reference points to.
  func reference(_ name: String) -> Int? { index(name).flatMap { references[$0] } }

  /// A whole number; nil when the cell holds none.
  func integer(_ name: String) -> Int? {
    index(name).flatMap { PrintedNumber.integer(reader.rawBytes(record.cells[$0])) }.map { Int($0) }
  }

  /// A number; nil when the cell holds none.
  func number(_ name: String) -> Double? {
    guard let index = index(name) else { return nil }
    let bytes = reader.rawBytes(record.cells[index])
    guard let first = bytes.first, first < UInt8(ascii: "a") || first > UInt8(ascii: "z") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return Double(text) ?? Double(text.replacing("\u{2212}", with: "-"))
  }

  /// The range between two cells; nil when one is no number.
  func range(low: String, high: String) -> ClosedRange<Double>? {
    guard let low = number(low), let high = number(high), low <= high else { return nil }
    return low...high
  }

  private func text(_ name: String) -> String { index(name).map { reader.string(record.cells[$0]) } ?? "" }

  private func index(_ name: String) -> Int? { indexes[name] }
}
