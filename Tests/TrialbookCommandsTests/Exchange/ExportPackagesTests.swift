import Foundation
import Testing

/// What independent tools say about the data package and the files for RevMan.
struct ExportPackagesTests {
  @Test(.enabled(if: Python.isNeeded("frictionless"))) func frictionlessFindsNothing() throws {
    let folder = try Program.temporaryFolder().appendingPathComponent("package").path
    #expect(try Program.run(["export", "datapackage", folder]).code == 0)
    let check = """
      import sys, os
      from frictionless import validate
      os.chdir(sys.argv[1])
      report = validate('datapackage.json')
      print(report.valid, len(report.tasks))
      for task in report.tasks:
        for error in task.errors[:3]: print(task.name, error.message)
      """
    #expect(try Python.run(check, [folder]).output == "True 39\n")
    // It does look: an arm of a trial that is not there, and text in a number.
    let arms = folder + "/arms.csv"
    let text = try String(contentsOfFile: arms, encoding: .utf8)
    try text.replacing("act-imr-pilot:comparator,act-imr-pilot,2", with: "act-imr-pilot:comparator,nowhere,two")
      .write(toFile: arms, atomically: true, encoding: .utf8)
    let run = try Python.run(check, [folder])
    #expect(run.output.hasPrefix("False 39\n"))
    #expect(run.output.contains("\"two\""))
  }

  @Test func aDataPackageIsAReviewFolder() throws {
    let parent = try Program.temporaryFolder()
    let (folder, file) = (parent.appendingPathComponent("package").path, parent.appendingPathComponent("x.sqlite").path)
    #expect(try Program.run(["export", "datapackage", folder]).code == 0)
    #expect(try Program.run(["init", file, "--from", folder]).code == 0)
    let again = parent.appendingPathComponent("again").path
    #expect(try Program.run(["export", "datapackage", again, "--database", file]).code == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      #expect(FileManager.default.contentsEqual(atPath: "\(folder)/\(name)", andPath: "\(again)/\(name)"), "\(name)")
    }
    #expect(try Program.run(["export", "datapackage", folder]).code == 73)
  }

  @Test(.enabled(if: Python.isNeeded("xml.etree.ElementTree"))) func anXMLParserReadsTheRevMan5File() throws {
    let file = try Program.temporaryFolder().appendingPathComponent("imr.rm5").path
    #expect(try Program.run(["export", "rm5", file]).code == 0)
    let run = try Python.run(
      """
      import sys, math, xml.etree.ElementTree as E
      root = E.parse(sys.argv[1]).getroot()
      studies = {s.get('ID') for s in root.iter('STUDY')}
      data = list(root.iter('CONT_DATA')) + list(root.iter('DICH_DATA'))
      print(root.tag, len(studies), all(d.get('STUDY_ID') in studies for d in data))
      f = lambda d, name: float(d.get(name))
      worst = 0
      for d in root.iter('CONT_DATA'):
        md = f(d, 'MEAN_1') - f(d, 'MEAN_2')
        se = math.sqrt(f(d, 'SD_1')**2 / f(d, 'TOTAL_1') + f(d, 'SD_2')**2 / f(d, 'TOTAL_2'))
        worst = max(worst, abs(md - f(d, 'EFFECT_SIZE')), abs(se - f(d, 'SE')))
      for d in root.iter('DICH_DATA'):
        rr = (f(d, 'EVENTS_1') / f(d, 'TOTAL_1')) / (f(d, 'EVENTS_2') / f(d, 'TOTAL_2'))
        worst = max(worst, abs(rr - f(d, 'EFFECT_SIZE')), abs(math.log10(rr) - f(d, 'LOG_EFFECT_SIZE')))
      print(len(data) > 30, worst < 1e-12)
      """, [file])
    #expect(run.output == "COCHRANE_REVIEW 14 True\nTrue True\n", "\(run.error)\(run.output)")
  }

  @Test func revManGetsEachArmOfEachStudy() throws {
    let folder = try Program.temporaryFolder().appendingPathComponent("revman").path
    #expect(try Program.run(["export", "revman-csv", folder]).code == 0)
    let arms = try String(contentsOfFile: folder + "/study-arms.csv", encoding: .utf8)
    #expect(arms.contains("Jensen 2019,IMR + TAU,,IMR + TAU\nJensen 2019,TAU,,tau\n"))
    #expect(!arms.contains("Monroe"))
    let results = try String(contentsOfFile: folder + "/study-results.csv", encoding: .utf8)
    #expect(results.contains("Continuous,,TAU,,59,,43.5,11.8,"))
    #expect(try Program.run(["export", "revman-csv", folder]).code == 73)
  }
}
