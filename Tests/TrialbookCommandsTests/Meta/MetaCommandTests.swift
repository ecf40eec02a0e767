import Foundation
import Testing

/// The options, the formats and what `meta` says about mistakes.
struct MetaCommandTests {
  private let bcg = MetaRun.example("bcg")
  private let normand = MetaRun.example("normand")

  @Test func findingsGoToStandardErrorAndNothingIsPrinted() throws {
    let path = try MetaRun.file("study,events1,n1,events2,n2\nA,12,10,1,10\nB,1,10,x,10\nC,1,10,2,10\n")
    for format in ["text", "json"] {
      let run = try Program.run(["meta", path, "--measure", "RR", "--format", format])
      #expect(run.code == 65)
      #expect(run.output.isEmpty)
      #expect(
        run.error == """
          \(path):2: column 'events1' is '12'. There cannot be more events than people, and 'n1' is '10'.
          \(path):3: column 'events2' is 'x'. Write a number, such as 12 or 0.35, or leave the cell empty if there is none.
          trialbook: nothing was pooled. Mend the 2 errors above and try again.

          """)
    }
  }

  @Test func filesThatAreNotThere() throws {
    let run = try Program.run(["meta", "none.csv", "--measure", "RR"])
    #expect(run.code == 66)
    #expect(run.error == "trialbook: none.csv: there is no such file. Check the path.\n")
    let folder = try Program.run(["meta", "docs", "--measure", "RR"])
    #expect(folder.code == 66)
    #expect(folder.error == "trialbook: docs: is a folder. Name a file.\n")
  }

  @Test(arguments: [
    (["--measure", "XX"], "The value 'XX' is invalid for '--measure"),
    (["--measure", "RR", "--method", "FE"], "is invalid for '--method"),
    (["--measure", "RR", "--level", "0.95"], "--level is 0.95. It is a percentage, such as 95."),
    (["--measure", "RR", "--level", "100"], "--level is 100.0. It is a percentage above 0 and below 100, such as 95."),
    (["--measure", "RR", "--variance", "UB"], "--variance UB belongs to --measure SMD."),
    (["--measure", "MD", "--exp"], "--exp belongs to log ratios"),
    (["--measure", "MD", "--drop00"], "belong to --measure RR, OR and RD."),
    (["--measure", "RR", "--zero-cells=-1"], "--zero-cells is -1.0. What is added to a cell is not negative"),
    (["--measure", "GEN", "--egger", "--egger-predictor", "sample-size"], "needs group sizes"),
    (["--measure", "RR", "--egger-predictor", "sample-size"], "--egger-predictor belongs to --egger."),
    (["--measure", "RR", "--order", "year"], "--order belongs to --cumulative."),
    (["--measure", "RR", "--permutations", "0"], "--permutations is 0."),
    (["--measure", "RR", "--mods", "ablat,ablat"], "--mods names a column twice."),
    (["--measure", "RR", "--table", "effects"], "--table belongs to csv and tsv; text shows all tables."),
    (["--measure", "RR", "--format", "json", "--table", "effects"], "--table belongs to csv and tsv; json"),
    (
      ["--measure", "RR", "--format", "csv", "--table", "effects,model"], "--table names one table; csv holds no more."
    ),
    (["--measure", "RR", "--mods", ","], "--mods names no column."),
    (
      ["--measure", "RR", "--mods", "ablat", "--categories", "year"],
      "--categories names 'year', which is not one of --mods."
    ),
  ])
  func wrongUsage(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(["meta", bcg] + arguments)
    #expect(run.code == 64)
    #expect(run.error.contains(message), "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test func theSameBytesInEveryFormatTimeZoneAndLocale() throws {
    for format in ["text", "csv", "tsv", "json", "markdown", "html", "latex"] {
      let arguments = [
        "meta", bcg, "--measure", "RR", "--exp", "--permutations", "200", "--mods", "ablat", "--by", "alloc",
        "--influence", "--format", format,
      ]
      let one = try Program.run(arguments)
      let two = try Program.run(
        arguments, environment: ["TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"])
      #expect(one.code == 0)
      #expect(!one.output.isEmpty)
      #expect(one.output == two.output)
    }
  }

  @Test func theOrderOfTheRowsDoesNotMatter() throws {
    let lines = try String(contentsOfFile: bcg, encoding: .utf8).split(separator: "\n")
    let path = try MetaRun.file(([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n")
    let one = try MetaRun.json([bcg, "--measure", "RR"])
    let two = try MetaRun.json([path, "--measure", "RR"])
    for key in ["estimate", "se", "tau2", "q", "i2", "pi_lower"] {
      #expect(agree(one[key], try #require(two[key] as? Double)))
    }
  }

  @Test func standardInputIsRead() throws {
    let run = try Program.run(
      ["-c", "'\(Program.executable.path)' meta - --measure RR --format csv --table model < '\(bcg)'"],
      executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(run.output.hasPrefix("k,measure,method,test,estimate,se,ci_lower,"))
    #expect(run.output.contains("\r\n13,RR,REML,mhk,-0.71453234215813"))
  }

  @Test func everyTableIsThereAsCSV() throws {
    let arguments = [
      "meta", bcg, "--measure", "RR", "--leave-one-out", "--influence", "--cumulative", "--egger", "--by", "alloc",
      "--mods", "ablat", "--cluster", "study", "--permutations", "50", "--format", "csv",
    ]
    for (table, header) in [
      ("effects", "study,line,events1,events2,n1,n2,yi,vi,se,ci_lower,ci_upper,weight"),
      ("intervals", "test,estimate,se,ci_lower,ci_upper,statistic,df,p"), ("left_out", "line,study,reason"),
      ("leave_one_out", "study,k,estimate,se,ci_lower,ci_upper,p,test,tau2,i2"),
      ("cumulative", "study,k,estimate,se,ci_lower,ci_upper,p,test,tau2,i2"),
      (
        "influence",
        "study,rstudent,dffits,cook,cov_ratio,tau2_without,q_without,hat,weight,dfbetas,influential"
      ),
      ("subgroups", "level,k,estimate,se,ci_lower,ci_upper,p,test,tau2,i2"),
      ("moderators", "name,estimate,se,ci_lower,ci_upper,statistic,df,p"), ("permutation", "name,p"),
      ("robust", "name,estimate,se,ci_lower,ci_upper,statistic,df,p"), ("small_study_effects", "analysis,result,p"),
    ] {
      let run = try Program.run(arguments + ["--table", table])
      #expect(run.code == 0)
      #expect(run.output.hasPrefix(header + "\r\n"), "\(table): \(run.output.prefix(100))")
    }
    let unknown = try Program.run(arguments + ["--table", "efects"])
    #expect(unknown.code == 64)
    #expect(unknown.error == "trialbook: there is no table 'efects'. Did you mean 'effects'?\n")
  }

  @Test func anOutputFile() throws {
    let file = try Program.temporaryFolder().appendingPathComponent("answer.json").path
    let run = try Program.run(["meta", normand, "--measure", "SMD", "--output", file])
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("{\n  \"k\": 9,"))
  }

  @Test(arguments: [
    (["--variance", "LS2"], "variance", "LS2"), (["--method", "PM"], "method", "PM"), (["--test", "z"], "test", "z"),
  ])
  func optionsAreSaid(_ arguments: [String], _ key: String, _ value: String) throws {
    #expect(try MetaRun.json([normand, "--measure", "SMD"] + arguments)[key] as? String == value)
  }

  @Test func theLevelAndThePredictionIntervalFollowTheirOptions() throws {
    let usual = try MetaRun.json([normand, "--measure", "MD"])
    let wide = try MetaRun.json([normand, "--measure", "MD", "--level", "99"])
    let older = try MetaRun.json([normand, "--measure", "MD", "--prediction", "k-2"])
    let lower = { (answer: [String: Any], key: String) in answer[key] as? Double ?? .nan }
    #expect(lower(wide, "ci_lower") < lower(usual, "ci_lower"))
    #expect(wide["level"] as? Double == 99)
    #expect(lower(older, "pi_lower") < lower(usual, "pi_lower"))
    #expect(lower(older, "ci_lower") == lower(usual, "ci_lower"))
  }

  @Test func seedsMakeRandomArrangementsRepeatable() throws {
    func p(_ seed: String) throws -> Double {
      let answer = try MetaRun.json([normand, "--measure", "SMD", "--permutations", "99", "--seed", seed])
      return try #require((answer["permutation"] as? [String: Any])?["p"] as? Double)
    }
    let (one, two) = (try p("7"), try p("7"))
    #expect(one == two)
    let values = try Set((1...5).map { try p(String($0)) })
    #expect(values.count > 1)
  }
}
