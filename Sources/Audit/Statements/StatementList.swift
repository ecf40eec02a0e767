import CSVText
import TrialModel

/// A list of statistics, a row each, with what its cells give.
package struct StatementList: Sendable, Equatable {
  /// One row.
  package struct Item: Sendable, Equatable {
    package let subject: AuditSubject
    package let statistic: PrintedStatistic
    /// The cells that cannot be used, each as a sentence that names line and column.
    package let unreadable: [String]
  }

  /// A list, or everything that keeps it from being read.
  package enum Reading: Sendable, Equatable {
    case list(StatementList)
    case findings([ImportFinding])
  }

  package let items: [Item]

  /// Reads the bytes of a CSV file, whose columns are those of `StatementColumn`, in any order.
  ///
  /// A column of another name, a row without a label and a broken form are findings; a cell that cannot be used belongs to
  /// its item.
  package static func read(_ bytes: [UInt8], file: String) -> Reading {
    let (table, formFindings) = CSVTable.read(bytes, file: file, example: "label,estimate,ci_lower,ci_upper,p")
    guard !table.header.isEmpty, !formFindings.contains(where: { $0.line == 1 }) else { return .findings(formFindings) }
    let columns = table.header.map { StatementColumn(rawValue: $0.lowercased()) }
    var findings = formFindings + table.columnFindings(columns)
    guard findings.isEmpty else { return .findings(findings) }
    let known = columns.compactMap { $0 }
    let rows = table.rows.filter { $0.cells.contains { !$0.isEmpty } }
    let items = rows.map { item($0, known, file) }
    for (row, item) in zip(rows, items) where item.subject.label.isEmpty {
      findings.append(
        table.finding(row.line, "column 'label' is empty. Name the statistic, such as 'GAF at follow-up'."))
    }
    if items.isEmpty {
      findings.append(ImportFinding(file: file, message: "holds no statistics, only names of columns."))
    }
    return findings.isEmpty ? .list(StatementList(items: items)) : .findings(findings)
  }

  private static func item(_ row: CSVTable.Row, _ columns: [StatementColumn], _ file: String) -> Item {
    let read = StatementRow(columns: columns, cells: row.cells)
    return Item(
      subject: AuditSubject(
        table: "statistics", id: "line \(row.line)", label: read.text(.label), source: read.text(.source),
        locator: read.text(.locator)),
      statistic: read.statistic, unreadable: read.unreadable.map { "\(file):\(row.line): \($0)" })
  }

  /// What the rules say of every row, in the order of the list; a row that no rule concerns is a finding too.
  package var findings: [AuditFinding] {
    items.flatMap { item -> [AuditFinding] in
      let checked = StatementRules.check(item.statistic, subject: item.subject)
      let unreadable = item.unreadable.map { cannot(item, $0) }
      guard unreadable.isEmpty, checked.isEmpty else { return unreadable + checked }
      return [cannot(item, "The row has no numbers that can be checked against one another.")]
    }
  }

  private func cannot(_ item: Item, _ reason: String) -> AuditFinding {
    AuditFinding(
      rule: PossibleValues.description.id, subject: item.subject, outcome: .cannotBeChecked(reason), summary: reason)
  }
}

extension CSVTable {
  /// Findings about names that are no columns of a list of statistics, and about a list without labels.
  fileprivate func columnFindings(_ columns: [StatementColumn?]) -> [ImportFinding] {
    let names = StatementColumn.allCases.map(\.rawValue)
    var findings = zip(header, columns).filter { $1 == nil }.map { name, _ in
      let hint =
        nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
        ?? "The columns are \(names.joined(separator: ", "))."
      return finding(1, "there is no column '\(name)'. \(hint)")
    }
    if !columns.contains(.label), findings.isEmpty {
      findings.append(finding(1, "the column 'label' is missing. It names each statistic."))
    }
    return findings
  }
}
