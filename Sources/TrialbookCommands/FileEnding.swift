import Files
import Foundation
import Reporting

/// What the ending of a file's name promises.
enum FileEnding {
  /// Endings by the format that they mean, and those that readers expect something else of.
  private static let formats: [String: String] = {
    var formats = ["xls": "xls", "doc": "doc", "ods": "ods", "odt": "odt", "r": "r", "sqlite": "sqlite", "xml": "xml"]
    for format in FigureFormat.allCases { formats[format.rawValue] = format.rawValue }
    for (ending, format) in OutputFormat.endings { formats[ending] = format.rawValue }
    return formats
  }()

  /// The ending in small letters, without the dot.
  static func of(_ path: String) -> String { URL(fileURLWithPath: path).pathExtension.lowercased() }

  /// Says when a file's ending means another format than the one that is written.
  static func noteMismatch(of path: String, with format: String) {
    guard let meant = formats[of(path)], meant != format else { return }
    Terminal.complain("note: \(path) ends in .\(of(path)) and holds \(format).")
  }
}
