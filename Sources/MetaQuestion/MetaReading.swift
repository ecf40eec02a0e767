import CSVText
import MetaAnalysis
import TrialModel

/// What a table gives for a request: studies, or everything that is wrong with it.
package enum MetaReading: Sendable, Equatable {
  /// The studies.
  case studies(MetaStudies)
  /// What is wrong, in the order of the file.
  case findings([ImportFinding])

  /// Reads the bytes of a CSV file for a request.
  package static func read(_ bytes: [UInt8], file: String, for request: MetaRequest) -> MetaReading {
    let (table, findings) = CSVTable.read(bytes, file: file, example: "study,yi,vi")
    guard !table.header.isEmpty, !findings.contains(where: { $0.line == 1 }) else { return .findings(findings) }
    let missing = table.missingColumns(for: request)
    guard missing.isEmpty else { return .findings(findings + missing) }
    return table.studies(for: request, findings: findings)
  }
}

extension CSVTable {
  /// Findings about columns that the request needs and the header lacks.
  fileprivate func missingColumns(for request: MetaRequest) -> [ImportFinding] {
    let numbers = request.measure.numberColumns
    var needed = ["study"] + numbers
    if request.measure.kind == .generic, index(of: "vi") == nil, index(of: "sei") == nil { needed.append("vi") }
    let usage = "--measure \(request.measure.rawValue) needs \((["study"] + numbers).joined(separator: ", "))"
    let ending = request.measure.kind == .generic ? usage + ", and vi or sei." : usage + "."
    var findings = needed.filter { index(of: $0) == nil }.map { name in
      let free = header.filter { !needed.contains($0) }
      let hint = nearestName(to: name, among: free).map { "'\($0)' looks like it; rename it." } ?? ending
      return finding(1, "the column '\(name)' is missing. \(hint)")
    }
    for name in request.labelColumns where index(of: name) == nil {
      let hint =
        nearestName(to: name, among: header).map { "Did you mean '\($0)'?" }
        ?? "The columns are \(header.joined(separator: ", "))."
      findings.append(finding(1, "there is no column '\(name)', which an option names. \(hint)"))
    }
    return findings
  }

  /// Reads every row; one with wrong data is a finding, one without data is left out.
  fileprivate func studies(for request: MetaRequest, findings: [ImportFinding]) -> MetaReading {
    var findings = findings
    var studies: [MetaStudy] = []
    var leftOut: [LeftOutRow] = []
    for row in rows where row.cells.count == header.count {
      var numbers = RowNumbers(table: self, row: row)
      let name = numbers.text("study")
      if row.cells.allSatisfy(\.isEmpty) {
        leftOut.append(LeftOutRow(line: row.line, study: "", reason: .emptyRow))
        continue
      }
      let (data, empty) = numbers.data(of: request.measure)
      if name.isEmpty { numbers.report("column 'study' is empty. Name the study.") }
      findings += numbers.findings
      guard numbers.findings.isEmpty else { continue }
      let emptyLabels = request.labelColumns.filter { numbers.text($0).isEmpty }
      if let data, emptyLabels.isEmpty {
        studies.append(
          MetaStudy(
            line: row.line, name: name, data: data, labels: request.labelColumns.map { numbers.text($0) },
            effect: EffectSize(estimate: 0, variance: 1)))
      } else {
        leftOut.append(
          LeftOutRow(
            line: row.line, study: name, reason: empty.isEmpty ? .emptyLabels(emptyLabels) : .emptyCells(empty)))
      }
    }
    let pooled = pooledStudies(studies, request, &leftOut, &findings)
    let moderators = moderators(of: pooled, request, &findings)
    guard findings.isEmpty else {
      return .findings(findings.enumerated().sorted { ($0.1.line ?? 0, $0.0) < ($1.1.line ?? 0, $1.0) }.map(\.1))
    }
    return .studies(
      MetaStudies(
        file: file, rowsIn: rows.count, studies: pooled, leftOut: leftOut.sorted { $0.line < $1.line },
        moderators: moderators, warnings: MetaStudies.warnings(pooled, request)))
  }

  /// The studies with their effects; those that the policy for zero cells leaves without one are left out.
  private func pooledStudies(
    _ studies: [MetaStudy], _ request: MetaRequest, _ leftOut: inout [LeftOutRow], _ findings: inout [ImportFinding]
  ) -> [MetaStudy] {
    let policyReasons: [NotEstimable] = [.zeroCell, .noContrastInEvents, .zeroVariance]
    return zip(studies, request.effects(of: studies)).compactMap { study, effect in
      switch effect {
      case .estimate(let effect):
        var study = study
        study.effect = effect
        return study
      case .notEstimable(let reason) where request.measure.kind == .binary && policyReasons.contains(reason):
        leftOut.append(LeftOutRow(line: study.line, study: study.name, reason: .noEffect(reason)))
      case .notEstimable(let reason):
        findings.append(finding(study.line, "the numbers give no effect. \(reason.message)"))
      }
      return nil
    }
  }
}
