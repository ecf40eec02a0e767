import Testing

@testable import Files

struct FileKindTests {
  private func kind(_ text: String, ending: String = "") -> FileKind { FileKind(Array(text.utf8), ending: ending) }

  @Test(arguments: [
    ("", FileKind.empty), ("SQLite format 3\0...", .database), ("%PDF-1.7 ...", .pdf), ("<!DOCTYPE html>\n<p>", .html),
    ("\u{FEFF}  <HTML lang=en>", .html), ("<svg xmlns='x'/>", .svg), ("<?xml version='1.0'?>\n<svg/>", .svg),
    ("<?xml version='1.0'?>\n<notes/>", .xml), ("{\"a\": 1}\n", .json), ("[1]", .json),
    ("One line.\n\nAnother.", .text),
    ("a\0b", .otherBytes), ("study,n\r\nA,1\r\n", .table(columns: ["study", "n"])),
    ("study\tn\nA\t1\n", .table(columns: ["study", "n"])),
    ("\"a,b\",\"c\nd\"\n1,2\n", .table(columns: ["a,b", "c\nd"])),
    ("Wide, and ragged\nprose\n", .text),
  ])
  func bytesTellTheirKind(text: String, expected: FileKind) {
    #expect(kind(text) == expected)
  }

  @Test func journalsOfADatabaseBelongToIt() {
    #expect(FileKind([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7, 0]) == .database)
    #expect(FileKind([0x37, 0x7F, 0x06, 0x82, 0]) == .database)
  }

  @Test func documentsAreToldFromOtherArchives() {
    let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    #expect(FileKind(archive + Array("...word/document.xml".utf8)) == .word)
    #expect(FileKind(archive + Array("...xl/workbook.xml".utf8)) == .excel)
    #expect(FileKind(archive + Array("photo.jpg".utf8)) == .zip)
  }

  @Test func aRaggedTableIsATableByItsEnding() {
    #expect(kind("study,n\nA,1,2\n", ending: "csv") == .table(columns: ["study", "n"]))
    #expect(kind("id\n1\n", ending: "csv") == .table(columns: ["id"]))
    #expect(kind("id\n1\n") == .text)
  }
}
