import Reporting
import TrialModel
import TrialQuery

/// What to ask the authors of each study for, as letters in Markdown.
enum GapLetters {
  /// A letter for each study, in the order of the reference list.
  static func markdown(_ gaps: [Gap], review: ReviewSummary?) -> String {
    // What is there and not used, for whatever reason, is nothing that the authors could send.
    let gaps = gaps.filter { !$0.need.items.isEmpty }
    var studies: [ComparedStudy] = []
    for gap in gaps where !studies.contains(gap.study) { studies.append(gap.study) }
    let ordered = studies.sorted { one, two in number(one) < number(two) }
    return ordered.map { study in letter(to: study, gaps.filter { $0.study == study }, review) }
      .joined(separator: "\n---\n\n")
  }

  private static func number(_ study: ComparedStudy) -> Int {
    if case .integer(let number) = study.reference { number } else { .max }
  }

  private static func letter(to study: ComparedStudy, _ gaps: [Gap], _ review: ReviewSummary?) -> String {
    let title =
      review.map { review in
        let publication = [review.authors, review.year.map(String.init)].compactMap { $0 }.joined(separator: ", ")
        return "the systematic review \"\(escaped(review.title))\" (\(escaped(publication)))"
      } ?? "a systematic review"
    var text = "# To the authors of \(escaped(study.label))\(reference(study))\n\n"
    if let citation = gaps.first?.citation { text += "\(markdownParagraph(citation))\n\n" }
    text += "Dear authors,\n\n"
    text +=
      "your report is one of the studies in \(title). We are repeating its syntheses from the data of each study and "
    text +=
      "could not find the following. An effect takes, of both arms: how many people were analysed, the mean of the "
    text +=
      "scores, and its standard deviation, standard error or confidence interval; each row says which of these we lack, "
    text +=
      "and what we have. One of the instruments is enough, all are "
    text += "welcome; a t or F(1, m) of the comparison with the number of people in each arm would do as well, if you "
    text += "also tell us which arm it favours.\n\n"
    text += "| Outcome | Instrument | When | Who is analysed | Missing | What we have |\n|---|---|---|---|---|---|\n"
    for gap in gaps {
      let cells = [
        gap.domainName, gap.instruments.isEmpty ? "(none is known to us)" : gap.instruments.joined(separator: " or "),
        when(gap), gap.populationName, GapsTable.missing(gap).joined(separator: "; "),
        gap.atHand.joined(separator: "; "),
      ]
      text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
    }
    text += "\nThank you. Every number will be stored with its source, and shown as yours.\n"
    return text
  }

  private static func escaped(_ text: String) -> String { markdownLines(text) }

  private static func reference(_ study: ComparedStudy) -> String {
    if case .integer(let number) = study.reference { " (reference \(number) of the review)" } else { "" }
  }

  private static func when(_ gap: Gap) -> String {
    let time = gap.at == "post" ? "after the programme" : "follow-up"
    switch gap.months {
    case .number(_, let printed?): return "\(time) (\(printed) months)"
    default: return time
    }
  }
}
