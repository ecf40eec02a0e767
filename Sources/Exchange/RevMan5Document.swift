import TrialModel

/// A review as RevMan 5 keeps it (.rm5): studies with their references, and one comparison per outcome domain with an
/// outcome per instrument, time and population. The parts of the text that a registry does not hold are empty.
package enum RevMan5Document {
  /// The text of the file.
  package static func text(title: String, studies: [Reference], comparisons: [Comparison]) -> String {
    XMLElement(
      "COCHRANE_REVIEW",
      [
        ("DESCRIPTION", ""), ("DOI", ""), ("GROUP_ID", ""), ("ID", "0"), ("MERGED_FROM", ""), ("REVIEW_NO", ""),
        ("REVMAN_SUB_VERSION", "5.4"), ("REVMAN_VERSION", "5"), ("SPLIT_FROM", ""), ("STAGE", "R"), ("STATUS", "A"),
        ("TYPE", "INTERVENTION"), ("VERSION_NO", "0.0"),
      ],
      [
        XMLElement("COVER_SHEET", [], [XMLElement("TITLE", text: title)]),
        XMLElement("MAIN_TEXT", [], [XMLElement("BODY")]),
        XMLElement("STUDIES_AND_REFERENCES", [], references(studies)),
        XMLElement("CHARACTERISTICS_OF_STUDIES", [], characteristics(studies)), XMLElement("QUALITY_ITEMS"),
        XMLElement("SOF_TABLES"), XMLElement("ADDITIONAL_TABLES"),
        XMLElement("ANALYSES_AND_DATA", [("CALCULATED_DATA", "YES")], analyses(comparisons)),
      ]
    ).document
  }

  // MARK: Studies

  private static func references(_ studies: [Reference]) -> [XMLElement] {
    [
      XMLElement(
        "STUDIES", [],
        [
          XMLElement("INCLUDED_STUDIES", [], studies.map(study)), XMLElement("EXCLUDED_STUDIES"),
          XMLElement("AWAITING_STUDIES"), XMLElement("ONGOING_STUDIES"),
        ]),
      XMLElement(
        "OTHER_REFERENCES", [],
        ["ADDITIONAL_REFERENCES", "OTHER_VERSIONS_REFERENCES", "PENDING_REFERENCES"].map { XMLElement($0) }),
    ]
  }

  private static func study(_ study: Reference) -> XMLElement {
    let (volume, issue) = study.volumeAndIssue
    let parts: [(String, String?)] = [
      ("AU", study.authors), ("TI", study.title), ("SO", study.journal), ("YR", study.year.map { String($0) }),
      ("VL", volume), ("NO", issue), ("PG", study.pages),
    ]
    let identifiers = [("DOI", study.doi), ("PUBMED", study.pmid)].compactMap { type, value in
      value.map { XMLElement("IDENTIFIER", [("TYPE", type), ("VALUE", $0)]) }
    }
    let reference = XMLElement(
      "REFERENCE", [("PRIMARY", "YES"), ("TYPE", "JOURNAL_ARTICLE")],
      parts.compactMap { name, value in value.map { XMLElement(name, text: $0) } }
        + [XMLElement("IDENTIFIERS", [], identifiers)])
    return XMLElement(
      "STUDY",
      [
        ("DATA_SOURCE", "PUB"), ("ID", id(study.id)), ("NAME", study.label ?? study.id),
        ("YEAR", study.year.map { String($0) } ?? ""),
      ], [reference, XMLElement("IDENTIFIERS")])
  }

  private static func characteristics(_ studies: [Reference]) -> [XMLElement] {
    let kinds = ["METHODS", "PARTICIPANTS", "INTERVENTIONS", "OUTCOMES", "NOTES"]
    let included = studies.map { study in
      XMLElement("INCLUDED_CHAR", [("STUDY_ID", id(study.id))], kinds.map { XMLElement("CHAR_" + $0) })
    }
    let parts = [("INCLUDED", included), ("EXCLUDED", []), ("AWAITING", []), ("ONGOING", [])]
    return parts.map { name, studies in
      XMLElement(
        "CHARACTERISTICS_OF_\(name)_STUDIES", [("SORT_BY", "STUDY")], studies + [XMLElement("FOOTNOTES")])
    }
  }

  /// An identifier as RevMan makes them: what is no letter, digit or point is its code, as in "MRC_x002d_1".
  static func id(_ study: String) -> String {
    "STD-"
      + study.unicodeScalars.map { scalar -> String in
        if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "." {
          return String(Character(scalar))
        }
        let code = String(scalar.value, radix: 16)
        return "_x" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "_"
      }.joined()
  }

  // MARK: Analyses

  private static func analyses(_ comparisons: [Comparison]) -> [XMLElement] {
    let domains = unique(comparisons.map(\.domain))
    let outcome = RevManTables.outcomes(of: comparisons)
    var elements: [XMLElement] = []
    for domain in domains {
      let pairs = comparisons.filter { $0.domain == domain && $0.at != "baseline" }
      let named = Dictionary(grouping: pairs, by: outcome)
      let outcomes = unique(pairs.map(outcome)).compactMap { name in
        RevMan5Outcome(name: name, named[name] ?? [])
      }
      guard !outcomes.isEmpty, let name = pairs.first?.domainName else { continue }
      let number = elements.count + 1
      let children = outcomes.enumerated().compactMap { index, outcome in
        outcome.element(comparison: number, number: index + 1, studyID: id)
      }
      let code = String(number)
      elements.append(
        XMLElement(
          "COMPARISON", [("ID", "CMP-" + String(repeating: "0", count: max(0, 3 - code.count)) + code), ("NO", code)],
          [XMLElement("NAME", text: name)] + children))
    }
    return elements
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
