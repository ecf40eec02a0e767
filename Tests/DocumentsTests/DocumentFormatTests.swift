import Documents
import Reporting
import Testing

@Suite struct DocumentFormatTests {
  @Test(arguments: DocumentFormat.allCases) func givesTheSameBytesAgain(format: DocumentFormat) throws {
    let document = ReportDocument(title: "Both", tables: [SampleDocuments.kinds, SampleDocuments.record])
    #expect(try documentBytes(document, as: format) == documentBytes(document, as: format))
  }

  /// The date and time of each entry of an archive's directory (PKWARE's APPNOTE, 4.3.12).
  private func datesOfEntries(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.dropLast(46).filter { bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 0x01, 0x02]) }.map {
      Array(bytes[$0 + 12..<$0 + 16])
    }
  }

  @Test(arguments: DocumentFormat.allCases) func everyPartIsDatedWithTheFirstDayOf1980(format: DocumentFormat) throws {
    let dates = datesOfEntries(try documentBytes(ReportDocument(SampleDocuments.kinds), as: format))
    #expect(dates.count >= 7)
    #expect(dates.allSatisfy { $0 == [0, 0, 0x21, 0] })
  }
}
