import Foundation
import ArgumentParser
import CSVText
import MetaAnalysis
import MetaQuestion
import Reporting

struct MetaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meta",
    abstract: "Pools the effects of any CSV table: meta-analysis, heterogeneity, moderators, sensitivity.",
    discussion: """
      Columns: study,n1,mean1,sd1,n2,mean2,sd2 for SMD, MD and ROM; study,events1,n1,events2,n2 for RR, OR and RD; \
      study,yi and vi or sei for GEN. Group 1 is the intervention; other columns may be moderators or labels. A row with \
      empty cells is left out and counted; a row with wrong data stops the command.

      Default: random effects by REML with the modified Hartung-Knapp test. Exit code 1 when there are not two studies to \
      pool, 65 when the table has errors.
      """)

  @Argument(help: ArgumentHelp("The table, a CSV file; '-' for standard input.", valueName: "file"))
  var file: String

  @OptionGroup(title: "The effect and the model") var modelOptions: MetaModelOptions
  @OptionGroup(title: "Moderators, subgroups and clusters") var groupOptions: MetaGroupOptions
  @OptionGroup(title: "Sensitivity") var sensitivityOptions: MetaSensitivityOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The table that csv and tsv hold: model, effects, intervals, left_out, or that of an analysis, such as leave_one_out (default: effects).",
      valueName: "name"))
  var table: String?

  @Flag(name: .customLong("r"), help: "Print an R script that repeats the analysis in metafor, with the data inside.")
  var printsScript = false

  @OptionGroup(title: "Output") var outputOptions: OutputOptions

  func validate() throws { try request().validate() }

  func run() throws {
    try TrialbookCommands.run {
      let request = try request()
      let name = file == "-" ? "standard input" : file
      let answer: MetaAnswer
      switch MetaReading.read(try InputFile(path: file).bytes(), file: name, for: request) {
      case .studies(let studies): answer = MetaAnswer(request, studies)
      case .findings(let findings):
        FindingReport.complain(findings, folder: nil)
        throw fail("nothing was pooled. Mend the \(FindingReport.count(findings)) above and try again.", code: 65)
      }
      try write(answer)
      if !answer.isPooled { throw fail(MetaWords.refusal(answer, file: name), code: 1) }
    }
  }

  private func write(_ answer: MetaAnswer) throws {
    if printsScript {
      let output = Output(path: outputOptions.output, isForced: outputOptions.force, format: "r")
      return try output.write(MetaScript(answer).text)
    }
    let format = try outputOptions.chosenFormat(file: nil)
    switch format {
    case .json:
      if table != nil { throw fail("--table belongs to csv and tsv; json holds all tables.", code: 64) }
      try outputOptions.file(format).write(answer.json.prettyPrinted)
    case .csv, .tsv:
      let tables = MetaTables(answer, style: .data).all
      let names = tables.map(\.name)
      let chosen = try ColumnChoice.parse(table ?? "effects", known: names, noun: "table")
      guard chosen.count == 1 else { throw fail("--table names one table; \(format) holds no more.", code: 64) }
      guard let found = tables.first(where: { $0.name == chosen.first }) else { return }
      try outputOptions.write(ReportDocument(found))
    case .text, .markdown, .html, .latex, .docx, .xlsx:
      if table != nil { throw fail("--table belongs to csv and tsv; \(format) shows all tables.", code: 64) }
      let tables = MetaTables(answer, style: format == .xlsx ? .sheet : .people)
      let document = ReportDocument(
        title: MetaWords.title(answer), tables: tables.all.filter { !$0.rows.isEmpty })
      try outputOptions.write(document) { InputFile(path: file).asSource }
    }
  }

  private func request() throws -> MetaRequest {
    var request = MetaRequest(measure: modelOptions.measure)
    try modelOptions.apply(to: &request)
    groupOptions.apply(to: &request)
    sensitivityOptions.apply(to: &request)
    return request
  }
}
