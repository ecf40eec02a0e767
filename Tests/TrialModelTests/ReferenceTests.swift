import Testing
import TrialModel

struct ReferenceTests {
  @Test(
    arguments: [
      ("65(3)", "65", "3"), ("19", "19", nil), ("26(21-22)", "26", "21-22"), ("(3)", "(3)", nil),
    ] as [(String, String, String?)]) func volumesAndIssuesComeApart(_ text: String, _ volume: String, _ issue: String?)
  {
    var reference = Reference(id: "a", kind: "article")
    reference.volume = text
    #expect(reference.volumeAndIssue.volume == volume)
    #expect(reference.volumeAndIssue.issue == issue)
  }

  @Test(
    arguments: [
      ("330-337", "330", "337"), ("e0194027", "e0194027", nil), ("606 ff.", "606 ff.", nil),
      ("S1-2-S3", "S1-2-S3", nil),
    ] as [(String, String, String?)]) func pagesComeApart(_ text: String, _ first: String, _ last: String?)
  {
    var reference = Reference(id: "a", kind: "article")
    reference.pages = text
    #expect(reference.firstAndLastPage.first == first)
    #expect(reference.firstAndLastPage.last == last)
  }

  @Test func initialsAreTold() {
    #expect(familyAndInitials(of: "Nijhuis-van der Sanden MWG")?.initials == "MWG")
    #expect(familyAndInitials(of: "O'Neill J-P")?.family == "O'Neill")
    #expect(familyAndInitials(of: "World Health Organization") == nil)
    #expect(familyAndInitials(of: "Johnson") == nil)
    var reference = Reference(id: "a", kind: "article")
    #expect(reference.authorNames.isEmpty)
    reference.authors = "Goh YSS, Ow Yong JQY, Li AZ"
    #expect(reference.authorNames == ["Goh YSS", "Ow Yong JQY", "Li AZ"])
  }
}
