import ArgumentParser
import GRDB
import MetaAnalysis
import Reporting
import Synthesis
import TrialModel
import TrialQuery

struct PlotAudit: RegistryFigure {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "What the review prints against what the data at hand give, claim by claim.",
    discussion: """
      Each claim with the estimate that the review prints, what its own way gives from the data at hand ('pool --preset \
      as-published'), and what one effect per trial gives ('--preset ours'). Claims that cannot stand on the axis are listed \
      below with what is known. 'audit' has the findings.
      """)

  @Argument(help: ArgumentHelp("Claims of the review, by ID (default: all).", valueName: "claim"))
  var claims: [String] = []

  @Option(name: .long, help: ArgumentHelp("The outcome domain, by ID or name.", valueName: "domain"))
  var domain: [String] = []

  @Option(name: .long, help: ArgumentHelp("post or follow-up.", valueName: "time"))
  var at: [String] = []

  @Option(name: .long, help: ArgumentHelp("Who was analysed: CC, ITT ...", valueName: "population"))
  var population: [String] = []

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var figureOptions: FigureOptions

  func figure(_ db: Database) throws -> Figure {
    let claims = try chosen(db)
    guard !claims.isEmpty else {
      let filter = filter.description
      throw fail(filter.isEmpty ? "the registry holds no claim of the review." : "no claim for \(filter).", code: 1)
    }
    let groups = claims.compactMap(\.group)
    let recomputed = claims.count { $0.isRecomputed }
    let counts = "\(recomputed) of \(counted(claims.count, "claim", "claims")) recomputed"
    let sentences = claims.map { claim in
      let rows = claim.group?.rows.map { "\($0.label.lowercased()) \($0.effect)" } ?? [claim.omission?.reason ?? ""]
      return "\(claim.title): \(rows.joined(separator: "; "))"
    }
    var plot = ForestPlot(
      title: figureOptions.title ?? "Printed against recomputed",
      description: "Forest plot of \(counts). " + sentences.joined(separator: ". ") + ".", groups: groups,
      effectHeading: "Estimate\n[95% CI]", axisTitle: "Hedges\u{2019}s g (standardized mean difference)")
    plot.name = "audit"
    plot.subtitle = "\(try reviewName(db)); \(counts)"
    plot.studyHeading = "Claim"
    plot.columns = [ForestPlot.Column(heading: "Studies"), ForestPlot.Column(heading: "People")]
    plot.showsWeights = false
    plot.lowerSide = "favours comparator"
    plot.upperSide = "favours intervention"
    plot.notes = [
      "Open diamond: as printed. Circle: the review\u{2019}s way with the data at hand, every report counted. Square: ours, one "
        + "effect per trial; of several trials random effects, REML, modified Hartung-Knapp.",
      "Where fewer studies have usable data than the claim pools, a difference says nothing about the claim.",
    ]
    plot.omissions = claims.compactMap(\.omission)
    plot.omissionsHeading = "Not on this axis: \(counted(plot.omissions.count, "claim", "claims"))"
    return plot.figure()
  }

  private var filter: Filter { Filter([.domain: domain, .at: at, .population: population]) }

  /// The claims that were named, and that the filters leave.
  private func chosen(_ db: Database) throws -> [PlottedClaim] {
    let words = try filter.resolved(db).words
    let known = try SynthesisQuestion.names(db).claims
    let ids = try self.claims.map { typed in
      if let id = known.first(where: { $0.lowercased() == typed.lowercased() }) { return id }
      let hint = nearestName(to: typed, among: known).map { "Did you mean '\($0)'?" } ?? "'show' lists the claims."
      throw fail("the review has no claim '\(typed)'. \(hint)", code: 66)
    }
    return try Listing.claims.fetch(db, columns: PlottedClaim.columns).rows.compactMap { row in
      guard case .text(let id) = row[0], ids.isEmpty || ids.contains(id),
        let target = try SynthesisQuestion.target(db, claim: id),
        words[.domain]?.contains(target.domain) != false, words[.at]?.contains(target.at) != false,
        words[.population]?.contains(target.population) != false
      else { return nil }
      return PlottedClaim(row, target: target, run: SynthesisRun(try SynthesisQuestion.fetch(db, target)))
    }
  }
}
