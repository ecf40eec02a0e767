import GRDB

/// The review that a registry holds, in short.
package struct ReviewSummary: Sendable, Equatable {
  package let id: String
  package let title: String
  package let authors: String
  /// The year of publication; nil while the review is in progress.
  package let year: Int?
  /// Reports that the review counts.
  package let studies: Int
  /// Randomized cohorts that they belong to.
  package let trials: Int

  /// Authors and year, as far as there is one.
  package var citation: String { year.map { "\(authors) \($0)" } ?? authors }
}

/// Which review is this, and how large?
package enum ReviewQuestion {
  /// Reads the review's row and the counts; nil for a registry without a review.
  package static func fetch(_ db: Database) throws -> ReviewSummary? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT id, title, authors, year,
          (SELECT count(*) FROM studies JOIN trials ON trials.id = trial WHERE inclusion = 'included') AS studies,
          (SELECT count(*) FROM trials WHERE inclusion = 'included') AS trials
        FROM reviews ORDER BY id LIMIT 1
        """
    ).map {
      try ReviewSummary(
        id: $0["id"], title: $0["title"], authors: $0["authors"], year: $0["year"], studies: $0["studies"],
        trials: $0["trials"])
    }
  }
}
