import ArgumentParser
import Foundation
import GRDB
import Reporting
import TrialModel
import TrialQuery

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Where words stand: in studies, trials, instruments, characteristics, notes, statements, sources ...",
    discussion: """
      All of the words must stand in a text; upper and lower case, and letters with and without diacritics, are the same. \
      'recov*' finds every word that begins so, "usual care" a phrase, and a word after a hyphen must not be there (put \
      -- before it: search -- recovery -hope). Best first.
      """)

  @Argument(help: ArgumentHelp("The words.", valueName: "words"))
  var words: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("Only texts of these kinds, separated by commas: studies, notes ...", valueName: "kinds"))
  var kind: String?

  @Option(name: .long, help: ArgumentHelp("At most so many texts.", valueName: "number"))
  var limit = 20

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is \(limit). At least one text must be asked for.") }
  }

  func run() throws {
    try TrialbookCommands.run {
      let typed = words.joined(separator: " ")
      let registry = try databaseOptions.open(isSearchable: true)
      let options = outputOptions.renderOptions(toFile: false)
      let format = try outputOptions.chosenFormat(file: nil)
      let answer = try registry.reader.read { db in
        let kinds = try kind.map {
          try ColumnChoice.parse($0, known: SearchQuestion.kinds(db), noun: "kind", code: 66)
        }
        return try ask(db, typed, kinds: kinds ?? [])
      }
      if answer.hits.isEmpty { Terminal.complain("nothing found for \(typed)") }
      let isMarked = format == .text && options.colour
      let document = ReportDocument(table(answer, typed, isMarked: isMarked))
      guard isMarked else { return try outputOptions.write(document, of: registry) }
      let text = Highlight.shown(render(document, as: .text, options: options))
      try Output(path: nil).write(Data(text.utf8), isStyled: true)
    }
  }

  private func ask(_ db: Database, _ typed: String, kinds: [String]) throws -> SearchQuestion.Answer {
    do {
      return try SearchQuestion.fetch(db, words: typed, kinds: kinds, limit: limit)
    } catch SearchQuestion.Fault.noWords {
      throw fail("there is no word to search for in '\(typed)'.", code: 64)
    } catch SearchQuestion.Fault.openQuote {
      throw fail("a quote is opened in '\(typed)' and not closed.", code: 64)
    }
  }

  private func table(_ answer: SearchQuestion.Answer, _ typed: String, isMarked: Bool) -> ReportTable {
    var table = ReportTable(
      name: "search", title: "Texts with: \(typed)",
      columns: [
        ReportColumn(key: "kind", label: "Kind"), ReportColumn(key: "id", label: "ID", minimumWidth: 14),
        ReportColumn(key: "about", label: "About", minimumWidth: 12), ReportColumn(key: "place", label: "Where"),
        ReportColumn(key: "text", label: "Text", minimumWidth: 30, priority: 4),
      ],
      rows: answer.hits.map { hit in
        let text = hit.snippet.map { $0.isMatch && isMarked ? Highlight.mark($0.text) : $0.text }.joined()
        return [.text(hit.kind), .text(hit.id), .text(hit.about), .text(hit.place), .text(text)]
      })
    if answer.count > answer.hits.count {
      table.notes.append("\(answer.hits.count) of \(answer.count) texts; --limit shows more.")
    }
    return table
  }
}

/// Words that a terminal shows in bold inside a rendered table.
///
/// They are marked with two characters of no width that pass through the layout, and turned into the terminal's own marks
/// at the end. Each word is marked by itself, since the layout may set a line break between two.
enum Highlight {
  private static let begin = "\u{2063}"
  private static let end = "\u{2064}"

  /// The text with each of its words marked.
  static func mark(_ text: String) -> String {
    text.replacing(begin, with: "").replacing(end, with: "").split(separator: " ", omittingEmptySubsequences: false)
      .map { begin + $0 + end }.joined(separator: " ")
  }

  /// The rendered text with the terminal's marks.
  static func shown(_ text: String) -> String {
    text.replacing(begin, with: "\u{1B}[1m").replacing(end, with: "\u{1B}[22m")
  }
}
