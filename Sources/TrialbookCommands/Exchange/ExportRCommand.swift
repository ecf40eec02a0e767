import ArgumentParser
import Exchange
import Files
import Synthesis
import TrialQuery

struct ExportRCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "r",
    abstract: "Writes CSV tables and an R script that repeats every synthesis with metafor.",
    discussion: """
      Every claim of the review with two usable effects or more, as we pool and as published. 'Rscript repeat.R' derives \
      the effects from the printed numbers, pools them and exits with 1 when a number differs by more than 1e-9.
      """)

  @Argument(help: ArgumentHelp("The folder to write; it must not exist, or be empty.", valueName: "folder"))
  var folder: String

  @OptionGroup var armOptions: ArmOptions
  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let registry = try databaseOptions.open()
      let data = try registry.reader.read { db -> [SynthesisData] in
        let choice = try armOptions.choice(db)
        return try SynthesisQuestion.names(db).claims.compactMap { claim in
          try SynthesisQuestion.target(db, claim: claim).map { try SynthesisQuestion.fetch(db, $0, arms: choice) }
        }
      }
      let syntheses = data.flatMap(Self.syntheses)
      try OutputFolder.create(MetaforFolder.files(syntheses), at: folder)
      if syntheses.isEmpty {
        Terminal.complain(
          data.isEmpty
            ? "no claim of a review is stored, so there is no synthesis to repeat and the tables are empty"
            : "no claim has two usable effects, so the tables are empty; 'trialbook gaps' says what is missing")
      }
    }
  }

  /// What can be pooled of a claim, by each preset.
  private static func syntheses(_ data: SynthesisData) -> [RepeatableSynthesis] {
    let run = SynthesisRun(data)
    return [SynthesisPreset.ours, .asPublished].compactMap { preset in
      let result = run.result(preset.choices)
      guard result.members.count >= 2 else { return nil }
      return RepeatableSynthesis(
        claim: data.target.claim ?? "", preset: preset.rawValue, domain: data.target.domain, at: data.target.at,
        population: data.target.population, run: run, result: result)
    }
  }
}
