import ArgumentParser
import GRDB
import Reporting
import TrialQuery

/// The option `--where`.
struct WhereOption: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Rows for which an expression over the columns is true: \"year >= 2010 AND modules IS NOT MISSING\".",
      valueName: "expression"))
  var expression: String?

  /// The condition on the rows of a listing; an error points at the characters that it is about.
  func conditions(on listing: Listing) throws -> [Condition] {
    guard let expression else { return [] }
    do throws(WhereError) {
      return [try WhereTranslation.condition(expression, on: listing)]
    } catch {
      throw fail("--where: \(error.message)\n\(Caret.lines(expression, range: error.range))", code: 64)
    }
  }
}

/// A line of text with carets under some of its characters.
enum Caret {
  /// The widest line that is shown whole.
  private static let widest = 76

  /// The line that holds the range's first character, and a line of carets.
  static func lines(_ text: String, range: Range<Int>) -> String {
    let characters = Array(text)
    let start = min(range.lowerBound, characters.count)
    var first = characters[..<start].lastIndex { $0.isNewline }.map { $0 + 1 } ?? 0
    var last = characters[start...].firstIndex { $0.isNewline } ?? characters.count
    // Of a long line only what is around the place.
    if last - first > widest {
      first = max(first, start - widest / 2)
      last = min(last, first + widest)
    }
    let end = min(max(range.upperBound, start + 1), max(last, start + 1))
    let clean = characters[first..<last].map { displayWidth($0) == 0 ? "\u{FFFD}" : $0 }
    let before = clean[..<min(start - first, clean.count)].reduce(0) { $0 + displayWidth($1) }
    let marked = clean[min(start - first, clean.count)..<min(end - first, clean.count)]
    let carets = max(marked.reduce(0) { $0 + displayWidth($1) }, 1)
    return "  \(String(clean))\n  \(String(repeating: " ", count: before))\(String(repeating: "^", count: carets))"
  }
}
