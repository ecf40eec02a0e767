import ArgumentParser

/// Draws figures; each kind is a subcommand in a file of its own.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draws a figure for a manuscript: SVG, PNG or PDF.",
    discussion: """
      The figures of a synthesis take what 'pool' takes, a claim ('plot forest SF-fu-ITT') or --domain with --at and \
      --population, or any table of studies with --csv and --measure ('plot forest --csv bcg.csv --measure RR').

      SVG goes to standard output, or to --output; its text stays text, it has a description for screen readers and \
      follows the reader's choice of a light or dark screen. PNG and PDF need rsvg-convert (Debian: librsvg2-bin); without \
      it the exit code is 73. Exit code 1 when the data do not give the figure, with the reason.
      """,
    subcommands: [
      PlotForest.self, PlotFunnel.self, PlotBaujat.self, PlotGosh.self, PlotInfluence.self, PlotLeaveOneOut.self,
      PlotCumulative.self, PlotBubble.self, PlotDrapery.self, PlotLabbe.self,
    ] + registryFigures)

  /// Figures of what a registry holds.
  private static let registryFigures: [any ParsableCommand.Type] = [
    PlotPrisma.self, PlotBias.self, PlotBiasSummary.self, PlotTimeline.self, PlotMap.self,
    PlotNetwork.self,
  ]
}
