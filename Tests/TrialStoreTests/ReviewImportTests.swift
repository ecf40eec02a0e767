import CSVText
import Foundation
import GRDB
import Testing

@testable import TrialStore

/// The message of every kind of bad input, as a person reads it.
struct ReviewImportTests {
  private func findings(_ change: (inout TinyReview) -> Void) throws -> [String] {
    var review = try TinyReview()
    change(&review)
    return try review.findings()
  }

  private func findings(results text: (String) -> String) throws -> [String] {
    let review = try TinyReview()
    let changed = text(review.text(of: "results.csv"))
    return try review.findings(review.folder(replacing: "results.csv", with: Array(changed.utf8)))
  }

  @Test func aGoodReviewHasNoFindings() throws {
    #expect(try findings { _ in }.isEmpty)
  }

  // MARK: Files and headers

  @Test func aMissingFile() throws {
    var folder = try TinyReview().folder
    folder.files.removeAll { $0.name == "arms.csv" }
    let found = try RegistryCheck.findings(folder: folder).map(\.description)
    #expect(
      found.contains(
        "arms.csv: is missing. A review folder holds one CSV file per table; one without rows holds its header."))
  }

  @Test func anUnknownFile() throws {
    var folder = try TinyReview().folder
    folder.files.append(("result.csv", Array("id\n".utf8)))
    #expect(
      try RegistryCheck.findings(folder: folder).map(\.description)
        == ["result.csv: is not a file of a review folder. Did you mean 'results.csv'?"])
  }

  @Test func aWrongHeader() throws {
    #expect(
      try findings(results: { $0.replacing("population", with: "popluation", maxReplacements: 1) })
        == [
          "results.csv:1: there is no column 'popluation' in results. Did you mean 'population'?",
          "results.csv:1: the column 'population' is missing from the header.",
        ])
  }

  @Test func whatFollowsFromAWrongHeaderIsNotSaid() throws {
    let review = try TinyReview()
    func found(_ file: String, _ text: String) throws -> [String] {
      try review.findings(review.folder(replacing: file, with: Array(text.utf8)))
    }
    let studies = review.text(of: "studies.csv")
    #expect(
      try found("studies.csv", studies.replacing(",aim,", with: ",aims,")) == [
        "studies.csv:1: there is no column 'aims' in studies. Did you mean 'aim'?",
        "studies.csv:1: the column 'aim' is missing from the header.",
      ])
    #expect(try found("arms.csv", "").map { $0.prefix(18) } == ["arms.csv: is empty"])
    #expect(
      try found("trials.csv", review.text(of: "trials.csv").replacing("Denmark", with: "Denmark, Sweden")).count == 1)
    #expect(try found("sources.csv", review.text(of: "sources.csv").replacing("A 2020", with: "A \"2020")).count == 1)
  }

  @Test func whatIsWrongWithFilesComesFirst() throws {
    var review = try TinyReview()
    review.rows["arms"]?[0]["randomized"] = "-3"
    let text = review.text(of: "results.csv").replacing(",population,", with: ",popluation,")
    let found = try review.findings(review.folder(replacing: "results.csv", with: Array(text.utf8)))
    #expect(found.map { $0.prefix { $0 != ":" } } == ["results.csv", "results.csv", "arms.csv"])
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
  func aSpreadsheetsUnicodeText(_ encoding: String.Encoding) throws {
    let review = try TinyReview()
    let bytes = [UInt8](review.text(of: "studies.csv").data(using: encoding) ?? Data())
    #expect(
      try review.findings(review.folder(replacing: "studies.csv", with: bytes)) == [
        "studies.csv:1: the file is in UTF-16, which spreadsheets call Unicode text. Save it as CSV in UTF-8."
      ])
  }

  @Test func aRepeatedColumn() throws {
    #expect(
      try findings(results: { $0.replacing(",sd,", with: ",sd,sd,", maxReplacements: 1) })
        == ["results.csv:1: the column 'sd' is there twice."])
  }

  @Test func anEmptyFile() throws {
    #expect(
      try findings(results: { _ in "" }).first?.hasPrefix(
        "results.csv: is empty. Its first line is the header: id,study,arm") == true)
  }

  @Test func semicolons() throws {
    #expect(
      try findings(results: { $0.replacing(",", with: ";") })
        == ["results.csv:1: the columns are separated by semicolons. Save the file with commas between columns."])
  }

  @Test func tabs() throws {
    #expect(
      try findings(results: { $0.replacing(",", with: "\t") })
        == ["results.csv:1: the columns are separated by tabs. Save the file with commas between columns."])
  }

  @Test func aByteOrderMarkIsSkippedWithAWord() throws {
    #expect(
      try findings(results: { "\u{FEFF}" + $0 })
        == ["results.csv:1: warning: begins with a byte order mark, which was skipped. Save as UTF-8 without it."])
  }

  @Test func windowsEndsOfLinesAreAccepted() throws {
    #expect(try findings(results: { $0.replacing("\n", with: "\r\n") }).isEmpty)
  }

  @Test func anotherEncoding() throws {
    let review = try TinyReview()
    let latin1 = Array(review.text(of: "studies.csv").utf8).map { $0 == UInt8(ascii: "A") ? 0xC4 : $0 }
    #expect(
      try review.findings(review.folder(replacing: "studies.csv", with: latin1)).first
        == "studies.csv:2: byte 0xC4 is not UTF-8. Save the file as UTF-8.")
  }

  @Test func tooManyCells() throws {
    #expect(
      try findings(results: { $0.replacing("45.40", with: "45,40") })
        == [
          "results.csv:2: has 25 cells where the header has 24. Put cells that hold commas into quotes."
        ])
  }

  @Test func aQuoteThatNeverEnds() throws {
    #expect(
      try findings(results: { $0.replacing("r1,", with: "\"r1,") })
        == ["results.csv:2: a quoted cell begins here and never ends. Close it with a quote."])
  }

  // MARK: Cells

  @Test func aDecimalComma() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["mean"] = "\"45,4\"" }
        == ["results.csv:2: column 'mean' is '45,4', with a comma. Write the decimals behind a point: '45.4'."])
  }

  @Test func aUnicodeMinusIsAcceptedAndStoredAsAHyphen() throws {
    var review = try TinyReview()
    review.rows["instruments"]?[0]["range_low"] = "-5"
    review.rows["results"]?[0]["mean"] = "\u{2212}0.50"
    let queue = try Registry.inMemory(review.folder)
    let stored = try queue.read { db in try Row.fetchOne(db, sql: "SELECT mean_printed, mean FROM results") }
    #expect(stored?["mean_printed"] == "-0.50")
    #expect(stored?["mean"] == -0.5)
  }

  @Test func aNumberIsKeptAsPrinted() throws {
    let queue = try Registry.inMemory(try TinyReview().folder)
    #expect(try queue.read { db in try String.fetchOne(db, sql: "SELECT mean_printed FROM results") } == "45.40")
  }

  @Test func textInANumber() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["mean"] = "n.s." }
        == [
          "results.csv:2: column 'mean' is 'n.s.'. A number is expected, or one of: not_reported, not_measured, "
            + "not_applicable, not_retrieved, illegible."
        ])
  }

  @Test(arguments: [
    ("not_retreived", "not_retrieved"), ("not-reported", "not_reported"), ("Not reported", "not_reported"),
    ("NR", "not_reported"), ("n.r.", "not_reported"), ("notapplicable", "not_applicable"), ("ilegible", "illegible"),
    ("NOT_MEASURED", "not_measured"),
  ]) func aReasonThatIsMisspelled(_ typed: String, _ meant: String) throws {
    for (table, column) in [
      ("trials", "country"), ("studies", "aim"), ("results", "mean"), ("instruments", "direction"),
    ] {
      let file = "\(table).csv:2:"
      #expect(
        try findings { $0.rows[table]?[0][column] = typed } == [
          "\(file) column '\(column)' is '\(typed)', which is no word for a missing datum. Did you mean '\(meant)'?"
        ])
    }
  }

  @Test func aMarkThatGivesNoReason() throws {
    for typed in ["NA", "n/a", "-", "?", "\u{2013}"] {
      #expect(
        try findings { $0.rows["studies"]?[0]["authors"] = typed } == [
          "studies.csv:2: column 'authors' is '\(typed)', which is no word for a missing datum. Say why the datum is missing: "
            + "not_reported, not_measured, not_applicable, not_retrieved, illegible."
        ])
    }
  }

  @Test func aReasonWhereTextsKeepNone() throws {
    #expect(
      try findings {
        $0.rows["results"]?[0]["note"] = "not_reported"
        $0.rows["arms"]?[0]["label"] = "NR"
        $0.rows["results"]?[0]["locator"] = "Not stated"
      } == [
        "arms.csv:2: warning: column 'label' is 'NR', which is stored as a text, since the column keeps no reasons. "
          + "Write what is known.",
        "results.csv:2: warning: column 'note' is 'not_reported', which is stored as a text, since the column keeps no reasons. "
          + "Leave the cell empty, or write a sentence.",
      ])
  }

  @Test func aReasonInPlaceOfACountryIsStoredAsTheReason() throws {
    var review = try TinyReview()
    review.rows["trials"]?[0]["country"] = "not_reported"
    let row = try Registry.inMemory(review.folder).read { db in
      try Row.fetchOne(db, sql: "SELECT country, country_missing FROM trials")
    }
    #expect(row == ["country": nil, "country_missing": "not_reported"])
  }

  @Test func aFractionOfAPerson() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["n"] = "45.5" }
        == [
          "results.csv:2: column 'n' is '45.5'. A whole number is expected, or one of: not_reported, not_measured, "
            + "not_applicable, not_retrieved, illegible."
        ])
  }

  @Test func anEmptyDatum() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["sd"] = "" }
        == [
          "results.csv:2: column 'sd' is empty. Give the datum, or say why it is missing: not_reported, not_measured, "
            + "not_applicable, not_retrieved, illegible."
        ])
  }

  @Test func anEmptyNecessaryCell() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["source"] = "" }
        == ["results.csv:2: column 'source' is empty, and it is needed."])
  }

  @Test func aDatumThatTheKindCannotHave() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["median"] = "40" }
        == [
          "results.csv:2: column 'median' is '40', but the row's kind is 'mean'. Leave the cell empty, or correct the kind."
        ])
  }

  @Test func aWordOutsideTheVocabulary() throws {
    #expect(
      try findings { $0.rows["arms"]?[0]["role"] = "interventoin" }.first
        == "arms.csv:2: column 'role' is 'interventoin'. It must be one of: intervention, comparator. "
        + "Did you mean 'intervention'?")
  }

  @Test func aDuplicateKey() throws {
    #expect(
      try findings { review in
        guard let row = review.rows["arms"]?[0] else { return }
        review.rows["arms"]?.append(row)
      } == ["arms.csv:4: the key (id 't1:imr') is there already in line 2. Every row needs a key of its own."])
  }

  @Test func aDuplicateResult() throws {
    #expect(
      try findings { review in
        guard var row = review.rows["results"]?[0] else { return }
        row["id"] = "r2"
        review.rows["results"]?.append(row)
      } == [
        "results.csv:3: study 's1', instrument 'gaf', time_point 't1:post', population 'cc', arm 't1:imr', score 'score', "
          + "kind 'mean', source 'paper' are there already in line 2, and may stand only once."
      ])
  }

  @Test func anUnknownReference() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["instrument"] = "gav" }
        == ["results.csv:2: column 'instrument' is 'gav'. There is no such row in instruments.csv. Did you mean 'gaf'?"]
    )
  }

  @Test func aNegativeCount() throws {
    #expect(
      try findings { $0.rows["arms"]?[1]["randomized"] = "-3" }
        == ["arms.csv:3: column 'randomized' is '-3'. A number of people cannot be negative."])
  }

  @Test func aNegativeStandardDeviation() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["sd"] = "-12.1" }
        == ["results.csv:2: column 'sd' is '-12.1'. A standard deviation cannot be negative."])
  }

  // MARK: Rows

  @Test func anIntervalUpsideDown() throws {
    #expect(
      try findings {
        $0.rows["results"]?[0]["ci_lower"] = "48"
        $0.rows["results"]?[0]["ci_upper"] = "42"
      } == [
        "results.csv:2: the interval is upside down: 'ci_lower' is '48' and 'ci_upper' is '42'. "
          + "Check the source; if the ends are swapped, swap them."
      ])
  }

  @Test func halfAnInterval() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["ci_lower"] = "42" }
        == [
          "results.csv:2: columns 'ci_lower' and 'ci_upper' come together: give both numbers, or the same reason in both."
        ])
  }

  @Test func aMeanOutsideTheRange() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["mean"] = "145.4" }
        == [
          "results.csv:2: column 'mean' is '145.4', outside the range of 'gaf' (1.0 to 100.0). "
            + "Check the source; if it does say so, write 'as printed' into the note."
        ])
  }

  @Test func aMeanOutsideTheRangeThatTheSourcePrints() throws {
    #expect(
      try findings {
        $0.rows["results"]?[0]["mean"] = "145.4"
        $0.rows["results"]?[0]["note"] = "as printed; probably 45.4"
      }.isEmpty)
  }

  @Test func morePeopleThanRandomized() throws {
    #expect(
      try findings { $0.rows["results"]?[0]["n"] = "51" }
        == [
          "results.csv:2: column 'n' is '51', but only 50 people were randomized to 't1:imr'. "
            + "Check the source; if it does say so, write 'as printed' into the note."
        ])
  }

  @Test func aResultOfAnotherTrialsArm() throws {
    #expect(
      try findings { review in
        review.addSecondTrial()
        review.rows["results"]?[0]["arm"] = "t2:imr"
      } == ["results.csv:2: column 'arm' is 't2:imr', which belongs to another trial than the study 's1'."])
  }

  @Test func aRepresentativeOfAnotherTrial() throws {
    #expect(
      try findings { review in
        review.addSecondTrial()
        review.rows["claims"] = [
          ["id": "c1", "domain": "functioning", "at": "post", "population": "cc", "k": "1", "review": "review"]
        ]
        review.rows["synthesis_representatives"] = [["claim": "c1", "trial": "t2", "study": "s1", "note": "n"]]
      } == [
        "synthesis_representatives.csv:2: column 'study' is 's1', which reports another trial than 't2'. "
          + "Name a report of the trial."
      ])
  }

  // MARK: The whole review

  private static let flow = [
    ("identified_a", "databases", "60"), ("identified_b", "databases", "40"), ("duplicates_removed", "databases", "10"),
    ("screened", "databases", "90"), ("excluded", "databases", "80"), ("assessed", "databases", "10"),
    ("identified_other", "other_methods", "5"), ("excluded_other", "other_methods", "not_retrieved"),
    ("assessed_other", "other_methods", "1"), ("included", "both", "1"),
  ]

  private func flow(_ changes: [String: String]) throws -> [String] {
    try findings { review in
      review.rows["prisma_counts"] = Self.flow.enumerated().map { index, box in
        [
          "id": box.0, "review": "review", "position": String(index + 1), "label": box.0, "path": box.1,
          "records": changes[box.0] ?? box.2,
        ]
      }
    }
  }

  @Test func aFlowThatAddsUp() throws {
    #expect(
      try flow([:]) == [
        "prisma_counts.csv:9: note: 'excluded_other' is not_retrieved, so 'assessed_other' (1) could not be checked."
      ])
  }

  @Test func aFlowThatDoesNotAddUp() throws {
    #expect(
      try flow(["assessed": "11", "included": "2"]).filter { !$0.contains("note") } == [
        "prisma_counts.csv:7: warning: 'assessed' is 11, but the boxes before it give 90 - 80 = 10. Check both numbers.",
        "prisma_counts.csv:11: warning: 'included' is 2, but the registry includes 1 study of 1 trial. "
          + "Check the count, and 'inclusion' in trials.csv.",
      ])
    #expect(
      try flow(["screened": "91"]).first
        == "prisma_counts.csv:5: warning: 'screened' is 91, but the boxes before it give 60 + 40 - 10 = 90. Check both numbers."
    )
  }

  @Test func aFlowWithAnUnknownBox() throws {
    let found = try flow(["screened": "not_retrieved", "assessed": "11", "included": "not_reported"])
    #expect(
      found == [
        "prisma_counts.csv:5: note: 'screened' is not_retrieved and was stepped over when the counts were added up.",
        "prisma_counts.csv:7: warning: 'assessed' is 11, but the boxes before it give 60 + 40 - 10 - 80 = 10. "
          + "Check both numbers.",
        "prisma_counts.csv:9: note: 'excluded_other' is not_retrieved, so 'assessed_other' (1) could not be checked.",
        "prisma_counts.csv:11: note: 'included' is not_reported, so the included studies were not counted.",
      ])
  }

  @Test func aTrialWithOneArm() throws {
    #expect(
      try findings { $0.rows["arms"]?.removeLast() }
        == ["trials.csv:2: the trial 't1' has one arm in arms.csv. A randomized trial compares at least two."])
  }

  @Test func twoReviews() throws {
    #expect(
      try findings { review in
        guard var row = review.rows["reviews"]?[0] else { return }
        row["id"] = "other"
        review.rows["reviews"]?.append(row)
      } == ["reviews.csv: holds 2 reviews. A registry holds exactly one."])
  }

  @Test func aNoteAboutNothing() throws {
    #expect(
      try findings {
        $0.rows["notes"] = [
          ["id": "n1", "kind": "doubt", "subject_table": "arms", "subject": "t9:imr", "note": "unclear"]
        ]
      } == ["notes.csv:2: the note 'n1' is about 't9:imr', which is not in arms.csv."])
  }

  @Test func disagreeingSourcesWithoutAPreferredOne() throws {
    #expect(
      try findings { review in
        review.rows["sources"]?.append(
          ["id": "other", "kind": "article", "citation": "B 2020", "year": "2020", "seen": "abstract"])
        guard var row = review.rows["results"]?[0] else { return }
        row["id"] = "r2"
        row["source"] = "other"
        row["mean"] = "44"
        review.rows["results"]?.append(row)
      } == [
        "results.csv: several sources give gaf of t1:imr at t1:post (cc). Mark exactly one of them as preferred."
      ])
  }

  @Test func everyFindingIsReportedAndNothingIsWritten() throws {
    var review = try TinyReview()
    review.rows["arms"]?[0]["randomized"] = "-3"
    review.rows["results"]?[0]["mean"] = "many"
    review.rows["studies"]?[0]["year"] = "MMXX"
    #expect(try review.findings().count >= 3)
    #expect(throws: RegistryError.self) { try Registry.inMemory(review.folder) }
  }
}

/// Numbers and texts that no review can mean.
struct ReviewBoundsTests {
  @Test(arguments: [
    ("results", "n", "999999999999999999", "A number of people is 1000000000 at most."),
    ("arms", "randomized", "1000000001", "A number of people is 1000000000 at most."),
    ("time_points", "months", "1e17", "A number of months is 1200 (a century) at most."),
    ("results", "mean", "1e300", "No number of a registry is beyond 1000000000000000."),
    ("studies", "year", "20200", "A year from 1000 to 2999 is expected."),
    ("studies", "year", "-5", "A year from 1000 to 2999 is expected."),
  ])
  func aNumberBeyondSenseIsAFinding(table: String, column: String, value: String, message: String) throws {
    var review = try TinyReview()
    review.rows[table]?[0][column] = value
    #expect(try review.findings().contains { $0.hasSuffix("column '\(column)' is '\(value)'. \(message)") })
  }

  @Test func aTextOfAHundredPagesIsAFinding() throws {
    var review = try TinyReview()
    review.rows["studies"]?[0]["aim"] = String(repeating: "x", count: 200_001)
    #expect(
      try review.findings().contains {
        $0.hasPrefix("studies.csv:2: column 'aim' holds 200001 bytes. A text has at most 200000;")
      })
  }
}
