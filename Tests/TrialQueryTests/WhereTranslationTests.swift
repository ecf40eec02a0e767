import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct WhereTranslationTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled().reader }

  private func count(_ expression: String, _ listing: Listing = .studies) throws -> Int {
    let condition = try WhereTranslation.condition(expression, on: listing)
    return try reader.read { db in try listing.fetch(db, columns: ["id"], conditions: [condition]).rows.count }
  }

  private func error(_ expression: String, _ listing: Listing = .studies) -> WhereError? {
    do throws(WhereError) {
      _ = try WhereTranslation.condition(expression, on: listing)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("country = 'USA'", 5), ("year > 2017", 6), ("NOT country = 'USA'", 9), ("YEAR BETWEEN 2018 AND 2019", 4),
    ("year NOT BETWEEN 2018 AND 2019", 9), ("year IS MISSING", 1), ("year IS NOT MISSING", 13),
    ("year IS MISSING BECAUSE not_retrieved", 1), ("year IS MISSING BECAUSE illegible", 0),
    ("randomized IS MISSING BECAUSE ILL", 1), ("country IN ('Sweden', 'Turkey')", 2),
    ("country NOT IN ('USA')", 9), ("label LIKE 'dalum%'", 2), ("label NOT LIKE '%20%'", 1),
    ("intervention = 'IMR' AND comparator = 'TAU'", 6), ("intervention = 'IMR; TAU' AND comparator = 'TAU'", 4),
    ("intervention HAS 'TAU'", 5), ("intervention NOT HAS 'TAU'", 9),
    ("comparator_class <> comparator_class_table1", 1),
    ("2017 < year", 6), ("country = 'USA' OR year < 2010 AND modules = 9", 6),
    ("(country = 'USA' OR year < 2010) AND modules = 9", 2), ("country = 'x'' OR ''1'' = ''1'", 0),
  ])
  func selectsTheRowsForWhichItIsTrue(_ expression: String, _ expected: Int) throws {
    #expect(try count(expression) == expected)
  }

  @Test func columnsOfYesAndNo() throws {
    let all = try count("n >= 0 OR n IS MISSING", .results)
    let preferred = try count("preferred", .results)
    #expect(try count("preferred = yes", .results) == preferred)
    #expect(try count("preferred = 1", .results) == preferred)
    #expect(try count("NOT preferred", .results) == all - preferred)
    #expect(try count("preferred IN (yes, no)", .results) == all)
  }

  @Test func numbersAreComparedByValueNotAsPrinted() throws {
    #expect(try count("mean = 45.4", .results) == count("mean BETWEEN 45.40 AND 45.400", .results))
    #expect(try count("ci_lower > value", .contrasts) == 0)
  }

  @Test(arguments: [
    ("contry = 'x'", "there is no column 'contry' in studies. Did you mean 'country'?", 0..<6),
    (
      "country = Denmark", "there is no column 'Denmark' in studies. Text is written in single quotes: 'Denmark'.",
      10..<17
    ),
    ("year = '2010'", "column 'year' holds whole numbers, this is text. Write a number without quotes.", 7..<13),
    ("country = 5", "column 'country' holds words, this is a number. Write text in single quotes.", 10..<11),
    ("year LIKE '20%'", "column 'year' holds whole numbers; LIKE is for columns of words.", 0..<4),
    ("country HAS 'x'", "column 'country' holds words, no list. Compare it with =.", 0..<7),
    (
      "completion IS MISSING BECAUSE NR",
      "column 'completion' may be empty, but keeps no reason. Leave BECAUSE out.", 0..<10
    ),
    ("year", "column 'year' holds whole numbers. Compare it with something: year = ...", 0..<4),
    ("1 = 1", "two values are compared here, but no column.", 0..<1),
    ("year = label", "column 'year' holds whole numbers and column 'label' words; they cannot be compared.", 7..<12),
  ])
  func typesAreChecked(_ expression: String, _ message: String, _ range: Range<Int>) {
    #expect(error(expression) == WhereError(message: message, range: range))
  }

  @Test func manyAlternativesAreNoDeepTree() throws {
    let many = (0..<1_200).map { "n=\($0 % 10)" }.joined(separator: " OR ")
    #expect(many.count < WhereLexer.longest)
    #expect(try count(many, .results) >= 0)
  }

  /// Whatever is typed is either refused or runs, and never changes which tables are read.
  @Test func noExpressionReachesSQLAsText() throws {
    let pieces = ["'", "\"", ";", "--", "/*", "(", ")", "DROP TABLE studies", "x", "1", "=", "OR", "label", "\u{0}"]
    var state: UInt64 = 4
    for _ in 0..<300 {
      var words: [String] = []
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        words.append(pieces[Int(state >> 33) % pieces.count])
      }
      let expression = words.joined(separator: " ")
      guard let condition = try? WhereTranslation.condition(expression, on: .studies) else { continue }
      #expect(try reader.read { db in try Listing.studies.fetch(db, conditions: [condition]) }.columns.count == 32)
    }
  }
}
