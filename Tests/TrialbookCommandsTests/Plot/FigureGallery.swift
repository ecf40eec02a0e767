import Foundation
import Testing

/// The figures of docs/figures, which are examples and golden files at once. A new kind of figure adds its lines here.
enum FigureGallery {
  struct Example: Sendable, CustomTestStringConvertible {
    let file: String
    let arguments: [String]

    init(_ file: String, _ arguments: String) {
      self.file = file
      self.arguments = arguments.split(separator: " ").map(String.init)
    }

    var testDescription: String { file }
  }

  static let examples = [
    Example("forest-imr.svg", "forest PR-fu-ITT"),
    Example("forest-imr-domain.svg", "forest --domain personal-recovery --at follow-up --population itt"),
    Example("forest-imr-one-study.svg", "forest GF-post-CC"),
    Example("forest-bcg.svg", "forest --csv docs/examples/bcg.csv --measure RR --by alloc"),
    Example("forest-bcg-revman.svg", "forest --csv docs/examples/bcg.csv --measure RR --style revman"),
    Example("funnel-bcg.svg", "funnel --csv docs/examples/bcg.csv --measure RR --trim-fill"),
    Example("baujat-bcg.svg", "baujat --csv docs/examples/bcg.csv --measure RR"),
    Example("gosh-bcg.svg", "gosh --csv docs/examples/bcg.csv --measure RR"),
    Example("influence-bcg.svg", "influence --csv docs/examples/bcg.csv --measure RR"),
    Example("leave-one-out-bcg.svg", "leave-one-out --csv docs/examples/bcg.csv --measure RR"),
    Example("cumulative-bcg.svg", "cumulative --csv docs/examples/bcg.csv --measure RR --order year"),
    Example("bubble-bcg.svg", "bubble --csv docs/examples/bcg.csv --measure RR --mod ablat"),
    Example("drapery-bcg.svg", "drapery --csv docs/examples/bcg.csv --measure RR"),
    Example("labbe-bcg.svg", "labbe --csv docs/examples/bcg.csv --measure RR"),
    Example("funnel-imr.svg", "funnel --domain personal-recovery --at follow-up --population itt"),
    Example("leave-one-out-imr.svg", "leave-one-out --domain personal-recovery --at follow-up --population itt"),
    Example("cumulative-imr.svg", "cumulative --domain personal-recovery --at follow-up --population itt"),
    Example("drapery-imr.svg", "drapery --domain personal-recovery --at follow-up --population itt"),
    Example("prisma.svg", "prisma"),
    Example("bias.svg", "bias"),
    Example("bias-summary.svg", "bias-summary"),
    Example("timeline.svg", "timeline"),
    Example("map.svg", "map"),
    Example("network.svg", "network"),
  ]

  static let folder = Program.root.appendingPathComponent("docs/figures")
}
