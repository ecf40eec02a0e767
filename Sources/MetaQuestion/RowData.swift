import MetaAnalysis

/// Turns the cells of a row into the data of its measure, and reports what is wrong with them.
extension RowNumbers {
  /// The data of the row; nil when it has a finding. Columns that are empty come back by name.
  mutating func data(of measure: MetaMeasure) -> (data: MetaStudy.Data?, empty: [String]) {
    measure.kind == .generic ? generic() : groups(of: measure)
  }

  private mutating func groups(of measure: MetaMeasure) -> (data: MetaStudy.Data?, empty: [String]) {
    let columns = measure.numberColumns
    let cells = columns.map { number($0) }
    let values = zip(columns, cells).reduce(into: [String: Double]()) { values, pair in
      if case .value(let value) = pair.1 { values[pair.0] = value }
    }
    for group in ["1", "2"] {
      measure.kind == .binary ? checkEvents(group, values) : checkMean(group, values)
    }
    if measure == .ratioOfMeans { checkRatio(values) }
    let empty = zip(columns, cells).filter { $0.1 == .empty }.map(\.0)
    guard findings.isEmpty, empty.isEmpty else { return (nil, empty) }
    func value(_ column: String) -> Double { values[column] ?? .nan }
    if measure.kind == .binary {
      let table = TwoByTwoTable(
        intervention: BinaryArm(events: value("events1"), count: value("n1")),
        control: BinaryArm(events: value("events2"), count: value("n2")))
      return (.binary(table), [])
    }
    let contrast = ContinuousContrast(
      intervention: ContinuousArm(count: value("n1"), mean: value("mean1"), standardDeviation: value("sd1")),
      control: ContinuousArm(count: value("n2"), mean: value("mean2"), standardDeviation: value("sd2")))
    return (.continuous(contrast), [])
  }

  private mutating func checkMean(_ group: String, _ values: [String: Double]) {
    if let count = values["n\(group)"], count < 2 {
      report(
        "n\(group)",
        count < 0
          ? "A number of people cannot be negative."
          : "A group needs at least two people to have a standard deviation; leave the row's numbers empty to leave it out."
      )
    }
    if let deviation = values["sd\(group)"], deviation <= 0 {
      report(
        "sd\(group)",
        deviation < 0
          ? "A standard deviation cannot be negative."
          : "A standard deviation must be above zero; leave the cell empty if the report gives none.")
    }
  }

  private mutating func checkRatio(_ values: [String: Double]) {
    for column in ["mean1", "mean2"] where values[column] == 0 {
      report(column, "A ratio of means needs means that are not zero. Use --measure MD or SMD.")
    }
    if let first = values["mean1"], let second = values["mean2"], (first < 0 && second > 0) || (first > 0 && second < 0)
    {
      report(
        first < 0 ? "mean1" : "mean2",
        "A ratio of means needs means of the same sign; the other is '\(text(first < 0 ? "mean2" : "mean1"))'. "
          + "Use --measure MD or SMD.")
    }
  }

  private mutating func checkEvents(_ group: String, _ values: [String: Double]) {
    let (events, people) = ("events\(group)", "n\(group)")
    if let count = values[people], count <= 0 {
      report(
        people,
        count < 0
          ? "A number of people cannot be negative."
          : "A group without people has no risk; leave the row's numbers empty to leave it out.")
    }
    guard let happened = values[events] else { return }
    if happened < 0 {
      report(events, "A number of events cannot be negative.")
    } else if let count = values[people], count > 0, happened > count {
      report(events, "There cannot be more events than people, and '\(people)' is '\(text(people))'.")
    }
  }

  private mutating func generic() -> (data: MetaStudy.Data?, empty: [String]) {
    let effect = number("yi")
    let variance = table.index(of: "vi") == nil ? Cell.empty : number("vi")
    let error = table.index(of: "sei") == nil ? Cell.empty : number("sei")
    checkPositive("vi", variance, "A sampling variance", "would give the study an infinite weight")
    checkPositive("sei", error, "A standard error", "would give the study an infinite weight")
    if case .value(let variance) = variance, case .value(let error) = error, variance > 0, error > 0,
      abs(error * error / variance - 1) > 0.02
    {
      report(
        "vi",
        "It should be the square of 'sei', which is '\(text("sei"))'. Is one of them the other? Mend or empty one.")
    }
    var empty = effect == .empty ? ["yi"] : []
    if variance == .empty && error == .empty { empty += ["vi", "sei"].filter { table.index(of: $0) != nil } }
    guard findings.isEmpty, case .value(let estimate) = effect else { return (nil, empty) }
    if case .value(let variance) = variance {
      return (.generic(EffectSize(estimate: estimate, variance: variance)), [])
    }
    if case .value(let error) = error {
      return (.generic(EffectSize(estimate: estimate, variance: error * error)), [])
    }
    return (nil, empty)
  }

  private mutating func checkPositive(_ column: String, _ cell: Cell, _ noun: String, _ atZero: String) {
    guard case .value(let value) = cell, value <= 0 else { return }
    report(
      column,
      value < 0
        ? "\(noun) cannot be negative." : "\(noun) of zero \(atZero). Leave the cell empty if the report gives none.")
  }
}
