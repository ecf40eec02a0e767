import TrialModel

extension ReportTable {
  /// The table as a JSON object with the keys `table`, `title`, `rows` and `notes`.
  ///
  /// Each row is an object with every column key in column order. A missing datum is null, with its reason
  /// under `<key>_missing`; a number that the source prints in other characters has these under
  /// `<key>_printed`. A name that is taken, as when a query gives two columns one name, gets a number: `n_2`.
  package var jsonValue: JSONValue {
    let names = jsonNames
    return [
      "table": .string(name),
      "title": .string(title),
      "rows": .array(rows.map { .object(jsonMembers(of: $0, names: names)) }),
      "notes": .array(notes.map { .string($0) }),
    ]
  }

  /// The JSON names of a column.
  private struct JSONNames {
    var value: String
    var missing: String
    var printed: String
  }

  /// The names of all columns, none of them twice.
  private var jsonNames: [JSONNames] {
    var taken: Set<String> = Set(columns.map(\.key))
    var seen: Set<String> = []
    let values = columns.map { column in
      seen.insert(column.key).inserted ? column.key : freeName(column.key, taken: &taken)
    }
    return values.map { value in
      JSONNames(
        value: value, missing: freeName(value + "_missing", taken: &taken),
        printed: freeName(value + "_printed", taken: &taken))
    }
  }

  /// The name, or the name with the first number that makes it free; it is taken afterwards.
  private func freeName(_ name: String, taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }

  /// The members of a row's object.
  private func jsonMembers(of row: [ReportCell], names: [JSONNames]) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    for (cell, name) in zip(row, names) {
      members.append(JSONValue.Member(name.value, cell.jsonValue))
      switch cell {
      case .missing(let reason):
        members.append(JSONValue.Member(name.missing, .string(reason.rawValue)))
      case .number(let value, .some(let printed)) where printed != decimalText(value):
        members.append(JSONValue.Member(name.printed, .string(printed)))
      default: break
      }
    }
    return members
  }
}

extension ReportCell {
  /// The value of the cell; null for a missing datum and for an empty cell.
  fileprivate var jsonValue: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .list(let items): .array(items.map { .string($0) })
    case .integer(let value): .integer(value)
    case .number(let value, _): .number(value)
    case .boolean(let value): .boolean(value)
    case .missing, .empty: .null
    }
  }
}
