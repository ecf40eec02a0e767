// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// On Linux the headers lie where the compiler looks; Homebrew's do not.
func pkgConfig(_ name: String) -> String? {
  #if os(macOS)
    name
  #else
    nil
  #endif
}

let package = Package(
  name: "trialbook",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "trialbook", targets: ["trialbook"]),
    .library(name: "MetaAnalysis", targets: ["MetaAnalysis"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
  ],
  targets: [
    // Text compiled into the program: the schema and the bundled review.
    .executableTarget(name: "EmbedText", swiftSettings: strict),
    .plugin(name: "EmbedTextPlugin", capability: .buildTool(), dependencies: ["EmbedText"]),
    .target(
      name: "TrialSchema", path: "Schema", exclude: ["README.md", "Migrations", "Views"],
      swiftSettings: strict, plugins: ["EmbedTextPlugin"]),
    .target(
      name: "ReviewSeed", path: "SeedData", exclude: ["README.md"], sources: ["ReviewSeed.swift"],
      swiftSettings: strict, plugins: ["EmbedTextPlugin"]),

    // Values without I/O.
    .target(name: "TrialModel", swiftSettings: strict),
    .target(
      name: "Reporting", dependencies: ["TrialModel", .product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: strict),
    .target(name: "CSVText", swiftSettings: strict),

    // The one place that reads and writes files.
    .target(name: "Files", swiftSettings: strict),

    // Tables as files of Word and Excel, in containers by the system's libraries.
    .systemLibrary(
      name: "CXlsxwriter", pkgConfig: pkgConfig("xlsxwriter"),
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CMinizip", pkgConfig: pkgConfig("minizip"),
      providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .target(
      name: "Documents", dependencies: ["CMinizip", "CXlsxwriter", "Reporting", "TrialModel"], swiftSettings: strict),

    // The statistics: no I/O, no SQL, no Foundation.
    .target(
      name: "MetaAnalysis", dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: strict),

    // A table of studies, what is asked of it, and the answer: pure.
    .target(name: "MetaQuestion", dependencies: ["CSVText", "MetaAnalysis", "TrialModel"], swiftSettings: strict),

    // Effects from what reports print, one per trial, pooled.
    .target(name: "Synthesis", dependencies: ["MetaAnalysis", "TrialModel"], swiftSettings: strict),

    // What publications print against what follows from it: pure.
    .target(
      name: "Audit",
      dependencies: [
        "CSVText", "MetaAnalysis", "Synthesis", "TrialModel", .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: strict),

    // Texts that other programs read, and their texts read: pure.
    .target(
      name: "Exchange", dependencies: ["CSVText", "MetaAnalysis", "Reporting", "Synthesis", "TrialModel"],
      swiftSettings: strict),

    // SQL lives in these two alone.
    .target(
      name: "TrialStore",
      dependencies: [
        "CSVText", "Files", "TrialModel", "TrialSchema", "ReviewSeed", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "TrialQuery",
      dependencies: [
        "TrialModel", "TrialStore", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // The command line.
    .target(
      name: "TrialbookCommands",
      dependencies: [
        "Audit", "CSVText", "Documents", "Exchange", "Files", "TrialModel", "TrialStore", "TrialQuery", "Reporting",
        "Synthesis",
        "MetaQuestion", "MetaAnalysis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "trialbook", dependencies: ["TrialbookCommands"], swiftSettings: strict),

    // Tools of the statistics, which no product needs.
    .executableTarget(
      name: "MetaAgreement", dependencies: ["MetaAnalysis"], path: "Tests/Agreement",
      exclude: ["metafor.R", "corners.R", "compare.py", "corners.py", "referee.py"], swiftSettings: strict),
    .executableTarget(
      name: "MetaBenchmark", dependencies: ["MetaAnalysis"], path: "Benchmarks/MetaBenchmark",
      exclude: ["count_allocations.c", "metafor.R", "table.py", "time_pymare.py"], swiftSettings: strict),

    .testTarget(name: "MetaAnalysisTests", dependencies: ["MetaAnalysis"], swiftSettings: strict),
    .testTarget(
      name: "MetaQuestionTests", dependencies: ["MetaQuestion", "MetaAnalysis", "CSVText"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),
    .testTarget(name: "CSVTextTests", dependencies: ["CSVText"], swiftSettings: strict),
    .testTarget(
      name: "AuditTests",
      dependencies: [
        "Audit", "Synthesis", "MetaAnalysis", "TrialModel", .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "TrialModel", "CSVText", "MetaAnalysis", "Synthesis"],
      swiftSettings: strict),
    .testTarget(name: "SynthesisTests", dependencies: ["Synthesis", "MetaAnalysis"], swiftSettings: strict),
    .testTarget(name: "TrialModelTests", dependencies: ["TrialModel"], swiftSettings: strict),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "TrialModel"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Reporting", "TrialModel"],
      exclude: ["read_docx.py", "read_xlsx.py"], swiftSettings: strict),
    .testTarget(
      name: "TrialStoreTests", dependencies: ["TrialStore", "CSVText", "TrialModel", "TrialSchema", "ReviewSeed"],
      swiftSettings: strict),
    .testTarget(
      name: "TrialQueryTests", dependencies: ["TrialQuery", "TrialStore", "TrialModel"],
      swiftSettings: strict),
    .testTarget(
      name: "TrialbookCommandsTests",
      dependencies: [
        "Audit", "TrialbookCommands", "TrialStore", "TrialQuery", "Reporting", "Synthesis", "TrialModel", "CSVText",
        "MetaAnalysis",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
