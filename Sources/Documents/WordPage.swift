/// A page and the size of type in its tables.
struct WordPage: Equatable {
  /// In twentieths of a point.
  let width: Int
  let height: Int
  /// In half points.
  let typeSize: Int

  /// The margins in twentieths of a point: 1.5 cm.
  static let margin = 850

  /// The room for tables.
  var available: Int { width - 2 * Self.margin }

  /// A4 with type of 9 to 7 points; then A3 with 8 to 6 points.
  private static let choices =
    [18, 17, 16, 15, 14].map { WordPage(width: 16_838, height: 11_906, typeSize: $0) }
    + [16, 15, 14, 13, 12].map { WordPage(width: 23_811, height: 16_838, typeSize: $0) }

  /// The first choice on which all tables stand well; the last one when there is none.
  static func fitting(_ tables: [WordColumns]) -> WordPage {
    choices.first { page in tables.allSatisfy { $0.fits(page.available, typeSize: page.typeSize) } }
      ?? choices[choices.count - 1]
  }
}
