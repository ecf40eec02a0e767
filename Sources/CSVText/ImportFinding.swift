/// One thing that is wrong, or worth knowing, in a CSV file: of a review folder, or a table of studies.
package struct ImportFinding: Sendable, Equatable, CustomStringConvertible {
  /// Whether the finding stops the import.
  package enum Severity: String, Sendable {
    case error
    case warning
    /// Nothing is wrong; a person should know it.
    case note
  }

  /// Whether the finding stops the import.
  package let severity: Severity
  /// The file's name, as it is in its folder or as it was typed.
  package let file: String
  /// The line, counted from 1; nil when the whole file is meant.
  package let line: Int?
  /// What was found, what was expected and what to do.
  package let message: String

  /// An error, unless `severity` says otherwise.
  package init(_ severity: Severity = .error, file: String, line: Int? = nil, message: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.message = message
  }

  /// `arms.csv:14: column 'randomized' is '-3'. A number of people cannot be negative.`
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return severity == .error ? "\(place): \(message)" : "\(place): \(severity.rawValue): \(message)"
  }
}
