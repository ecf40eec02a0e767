import CSVText
import Testing
import TrialModel

@testable import Exchange

struct RISReaderTests {
  private static func read(_ text: String) -> (references: [Reference], findings: [ImportFinding]) {
    RISReader.read(file: "r.ris", bytes: Array(text.utf8))
  }

  @Test func whatWasWrittenIsReadBack() {
    var full = SampleReferences.full
    full.firstFamily = "Färdig"
    var scanty = SampleReferences.scanty
    scanty.title = scanty.title?.trimmed
    let (references, findings) = Self.read(RISText.text([full, scanty]))
    #expect(findings.isEmpty)
    #expect(references == [full, scanty])
  }

  @Test func otherProgramsRecordsAreReadAsTheyAre() throws {
    let (zotero, findings) = RISReader.read(file: "z", bytes: try Fixtures.bytes("zotero.ris"))
    #expect(
      findings.map(\.description) == [
        "z: note: what a review folder has no place for was left out: AB (1), DA (1), KW (1)."
      ])
    #expect(zotero.map(\.kind) == ["article", "thesis"])
    #expect(zotero[0].authors == "Färdig Rickard, Example Study Group")
    #expect(zotero[0].volume == "12(3)")
    #expect(zotero[0].doi == "10.1000/example.1")
    #expect(zotero[1].year == nil)
    let pubmed = RISReader.read(file: "p", bytes: try Fixtures.bytes("pubmed.ris")).references
    #expect(pubmed.map(\.year) == [2032])
    #expect(pubmed[0].journal == "J Ex")
    #expect(pubmed[0].pages == "e12")
    #expect(pubmed[0].pmid == "99999999")
  }

  @Test func studiesLackWhatARecordCannotSay() throws {
    let references = RISReader.read(file: "z.ris", bytes: try Fixtures.bytes("zotero.ris")).references
    let draft = RISReader.draft(references + references, areStudies: true, file: "z.ris")
    #expect(draft.column("studies", "id") == ["färdig-2031", "doe", "färdig-2031-2", "doe-2"])
    #expect(draft.column("studies", "label") == ["Färdig 2031", "Doe", "Färdig 2031", "Doe"])
    #expect(draft.column("studies", "trial") == [nil, nil, nil, nil])
    #expect(
      draft.column("sources", "citation").first
        == "Färdig Rickard, Example Study Group. Recovery & self-management: a trial. Journal of Examples 2031;12(3):101-9"
    )
    #expect(RISReader.draft(references, areStudies: false, file: "z.ris").count("studies") == 0)
  }

  @Test func brokenRecordsAreNamedByLine() {
    #expect(Self.read("").findings.errors == ["r.ris: holds no references. A record begins with 'TY  - '."])
    #expect(
      Self.read("@article{a,\n").findings.errors.first
        == "r.ris:1: '@article{a,' is no line of RIS. A record begins with 'TY  - ' and its type.")
    #expect(
      Self.read("TY  - JOUR\nTI  - A\n").findings.errors == [
        "r.ris:1: the record that begins here never ends. Its last line is 'ER  - '."
      ])
    #expect(
      Self.read("TY  - JOUR\nTI  - A\nTY  - JOUR\nER  - \n").findings.errors == [
        "r.ris:3: a record begins before the one of line 1 ended with 'ER  - '."
      ])
    #expect(
      Self.read("TY  - JOUR\nPY  - in press\nER  - \n").findings.errors == [
        "r.ris:1: the year is 'in press'. Four digits are expected."
      ])
    #expect(
      Self.read("AU  - A\n").findings.errors.first
        == "r.ris:1: 'AU' stands outside a record. A record begins with 'TY  - '.")
    #expect(
      RISReader.read(file: "r.ris", bytes: [0xE9]).findings.errors == [
        "r.ris: is not UTF-8. Save or export it as UTF-8."
      ])
  }
}
