@testable import Reporting

/// Numbers, names and sizes for figures that only have to look like figures.
enum FigureSamples {
  static let counts = [1, 3, 60, 200]
  static let title = String(repeating: "Illness management and recovery ", count: 10)

  /// A number between 0 and 1 that looks random and is the same every time.
  static func share(_ index: Int, _ salt: Int) -> Double { Double((index * 7919 + salt * 104_729) % 1009) / 1009 }

  static func names(_ count: Int) -> [String] { (0..<count).map { "\u{141}ukasiewicz & F\u{E4}rdig \($0)" } }
}
