import Foundation
import Testing

/// What independent parsers read out of the exported references.
struct ExportReferencesTests {
  @Test(.enabled(if: Python.isNeeded("rispy"))) func aParserReadsEveryRISRecord() throws {
    let file = try Program.temporaryFolder().appendingPathComponent("imr.ris").path
    #expect(try Program.run(["export", "ris", file]).code == 0)
    let read = try Python.run(
      """
      import rispy, sys
      with open(sys.argv[1], encoding='utf-8') as f: records = rispy.load(f)
      print(len(records), sum('unknown_tag' in r for r in records))
      r = next(r for r in records if r['id'] == 'fardig2011')
      print(r['authors'][0], r['year'], r['secondary_title'], r['volume'], r['number'], r['start_page'], sep='|')
      """, [file])
    #expect(read.output == "51 0\nFärdig, R|2011|Psychiatric Services|62|6|606 ff.\n", "\(read.error)")
  }

  @Test(.enabled(if: Python.isNeeded("bibtexparser"))) func aParserReadsEveryBibTeXEntry() throws {
    let file = try Program.temporaryFolder().appendingPathComponent("imr.bib").path
    #expect(try Program.run(["export", "bibtex", file, "--studies"]).code == 0)
    let read = try Python.run(
      """
      import bibtexparser, sys
      library = bibtexparser.parse_file(sys.argv[1], encoding='utf-8')
      print(len(library.entries), len(library.failed_blocks))
      print(library.entries_dict['beentjes2016']['title'])
      """, [file])
    #expect(
      read.output.hasPrefix("17 0\n{E-IMR: e-health added to face-to-face delivery of Illness Management \\& Recovery"),
      "\(read.error)")
  }

  @Test(arguments: ["ris", "bibtex"]) func whatIsThereIsLeftAlone(_ kind: String) throws {
    let folder = try Program.temporaryFolder()
    let file = folder.appendingPathComponent("references").path
    #expect(try Program.run(["export", kind, file]).code == 0)
    let first = FileManager.default.contents(atPath: file)
    #expect(try Program.run(["export", kind, file]).code == 73)
    #expect(FileManager.default.contents(atPath: file) == first)
    #expect(try Program.run(["export", kind, file + "2"]).code == 0)
    #expect(FileManager.default.contentsEqual(atPath: file, andPath: file + "2"))
  }
}
