/// What the rows imported so far hold that later rows are checked against.
struct ImportedRegistry {
  /// What a table's rows with an id are known by: a number in order of import.
  private(set) var ids: [String: [String: Int]] = [:]
  /// Tables whose files could not be read to their end: a reference to a row of theirs cannot be judged.
  var unread: Set<String> = []

  /// The line of each row of the small tables that findings come back to.
  private(set) var lines: [String: [String: Int]] = [:]

  /// The trial of each study, arm and time point, by the row's number.
  private(set) var trialOfStudy: [Int] = []
  private(set) var trialOfArm: [Int] = []
  private(set) var trialOfTimePoint: [Int] = []
  /// People randomized to each arm.
  private(set) var randomized: [Int?] = []
  /// The lowest and highest possible score of each instrument.
  private(set) var ranges: [ClosedRange<Double>?] = []

  /// Remembers an inserted row of a table that others refer to.
  mutating func remember(
    table: String, id: String, line: Int, trial: Int?, randomized count: Int?, range: ClosedRange<Double>?
  ) {
    guard ids[table]?[id] == nil else { return }
    ids[table, default: [:]][id] = ids[table]?.count ?? 0
    lines[table, default: [:]][id] = line
    switch table {
    case "studies": trialOfStudy.append(trial ?? -1)
    case "arms":
      trialOfArm.append(trial ?? -1)
      randomized.append(count)
    case "time_points": trialOfTimePoint.append(trial ?? -1)
    case "instruments": ranges.append(range)
    default: break
    }
  }
}
