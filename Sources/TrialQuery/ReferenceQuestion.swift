import GRDB
import TrialModel

/// Which documents does the registry rest on?
package enum ReferenceQuestion {
  /// Which documents.
  package enum Scope: Sendable {
    case all
    case studies
    /// The studies of the trials that the review included.
    case includedStudies
  }

  /// Every source, with the fields of the study or review that it is (by id or DOI), and studies that are no source, in
  /// order of id; or the studies alone.
  package static func fetch(_ db: Database, _ scope: Scope) throws -> [Reference] {
    let studies = try references(
      db,
      """
      SELECT id, 'article' AS kind, label, NULL AS citation, authors, title, journal, volume, pages, year, doi, pmid, NULL AS url
      FROM studies \(scope == .includedStudies ? included : "") ORDER BY id
      """)
    guard scope == .all else { return studies }
    let reviews = try references(
      db,
      """
      SELECT id, 'review' AS kind, NULL AS label, NULL AS citation, authors, title, journal, volume, article AS pages, year, doi, pmid,
        NULL AS url
      FROM reviews ORDER BY id
      """)
    let sources = try references(
      db,
      """
      SELECT id, kind, NULL AS label, citation, NULL AS authors, NULL AS title, NULL AS journal, NULL AS volume, NULL AS pages, year,
        doi, NULL AS pmid, url
      FROM sources ORDER BY id
      """)
    var known = reviews + studies
    var all: [Reference] = sources.map { source in
      guard let index = known.firstIndex(where: { $0.id == source.id || ($0.doi != nil && $0.doi == source.doi) })
      else {
        return source
      }
      var whole = known.remove(at: index)
      whole.id = source.id
      whole.kind = source.kind
      whole.citation = source.citation
      whole.year = whole.year ?? source.year
      whole.doi = whole.doi ?? source.doi
      whole.url = source.url
      return whole
    }
    all += known
    return all.sorted { $0.id < $1.id }
  }

  private static let included = "WHERE trial IN (SELECT id FROM trials WHERE inclusion = 'included')"

  private static func references(_ db: Database, _ sql: String) throws -> [Reference] {
    try Row.fetchAll(db, sql: sql).map { row in
      var reference = try Reference(id: row["id"], kind: row["kind"])
      reference.label = try row["label"]
      reference.citation = try row["citation"]
      reference.authors = try row["authors"]
      reference.title = try row["title"]
      reference.journal = try row["journal"]
      reference.volume = try row["volume"]
      reference.pages = try row["pages"]
      reference.year = try row["year"]
      reference.doi = try row["doi"]
      reference.pmid = try row["pmid"]
      reference.url = try row["url"]
      return reference
    }
  }
}
