import ArgumentParser
import MetaAnalysis
import Reporting

struct PlotGosh: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "gosh",
    abstract: "The pooled effect and I\u{B2} of every subset of the studies.",
    discussion: """
      All subsets of up to 15 studies; of more studies a random sample of --subsets, the same for the same --seed. Subsets \
      are pooled with equal effects, as in the original paper, or by --method.
      """)
  static let minimum = (studies: 3, figure: "a GOSH plot")

  @OptionGroup var question: PlotQuestion

  @Option(name: .long, help: ArgumentHelp("How many random subsets of many studies.", valueName: "number"))
  var subsets = 20_000

  @Option(name: .long, help: ArgumentHelp("The seed of random subsets.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var figureOptions: FigureOptions

  /// With so many studies all subsets are drawn.
  private static let studiesOfAllSubsets = 15

  func validate() throws {
    guard (100...1_000_000).contains(subsets) else {
      throw ValidationError("--subsets is \(subsets). It is between 100 and 1000000.")
    }
  }

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let analysis = SubsetAnalysis(estimator: question.pool.method ?? .equalEffects)
    let count = synthesis.studies.count
    let takesAll = count <= Self.studiesOfAllSubsets
    let stream = try value(
      takesAll
        ? analysis.all(synthesis.effects) : analysis.sample(synthesis.effects, count: subsets, seed: seed),
      of: synthesis)
    let fits = stream.fits().filter { $0.studyCount > 1 }
    let whole = RandomEffectsModel(
      estimator: analysis.estimator, test: synthesis.model.test, level: synthesis.model.level)
    let fit = try value(whole.fit(synthesis.effects), of: synthesis)
    let heterogeneity = try value(fit.heterogeneity, of: synthesis)
    let isFixed = analysis.estimator == .equalEffects
    let subject =
      takesAll
      ? "all \(fits.count) subsets of at least two of \(count) studies"
      : "\(fits.count) random subsets of \(count) studies, seed \(seed)"
    let model = isFixed ? "equal effects" : "random effects by \(analysis.estimator.rawValue)"
    return SubsetPlot(
      title: synthesis.title, subtitle: "GOSH plot: \(subject), \(model)",
      description: "GOSH plot of \(subject), pooled with \(model).", axisTitle: synthesis.axisTitle,
      isRatio: synthesis.isRatio, estimates: fits.map(\.estimate), heterogeneity: fits.map(\.iSquared),
      whole: Point(fit.pooled.estimate, isFixed ? heterogeneity.iSquaredFromQ : heterogeneity.iSquared),
      notes: ["Several clouds mean that a few studies decide the result."]
    ).figure()
  }
}
