import CSVText
import MetaAnalysis

extension CSVTable {
  /// The moderators of a request: numbers where every study has one, else categories; a mixture is a finding.
  func moderators(
    of studies: [MetaStudy], _ request: MetaRequest, _ findings: inout [ImportFinding]
  ) -> [Moderator] {
    request.moderators.map { name in
      let texts = studies.map { $0.label(name, of: request) }
      let values = texts.map(RowNumbers.value)
      let isCategory = request.categories.contains(name) || values.allSatisfy { $0 == nil }
      if isCategory { return Moderator(name: name, values: .categories(texts)) }
      for (study, value) in zip(studies, values) where value == nil || value?.isFinite == false {
        findings.append(
          finding(
            study.line,
            "column '\(name)' is '\(study.label(name, of: request))', and a number in other rows. "
              + "Write a number, or make the column a category with --categories \(name)."))
      }
      return Moderator(name: name, values: .numeric(values.compactMap(\.self)))
    }
  }
}

extension MetaStudy {
  /// The cell of one of the request's `labelColumns`.
  package func label(_ column: String, of request: MetaRequest) -> String {
    request.labelColumns.firstIndex(of: column).map { labels[$0] } ?? ""
  }
}

extension MetaStudies {
  /// The indices of the studies by the request's column of order; without one as they stand.
  ///
  /// Numbers where every study has one, else texts; studies that tie stay in the order of the file.
  package func order(for request: MetaRequest) -> [Int] {
    guard let column = request.order else { return Array(studies.indices) }
    let texts = studies.map { $0.label(column, of: request) }
    let values = texts.compactMap(RowNumbers.value)
    if values.count == texts.count {
      return studies.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    }
    return studies.indices.sorted { (texts[$0], $0) < (texts[$1], $1) }
  }

  /// The cells of a column, one per study; nil when the request names none.
  package func labels(_ column: String?, of request: MetaRequest) -> [String]? {
    column.map { column in studies.map { $0.label(column, of: request) } }
  }
}
