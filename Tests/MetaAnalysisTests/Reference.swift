import Foundation

/// Reads the pinned values of Tests/Reference.
enum Reference {
  static func load<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Reference").appending(path: name)
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }
}

/// The error of `value` relative to `expected`; absolute where `expected` is 0.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  if value == expected { return 0 }
  let error = (value - expected).magnitude / (expected == 0 ? 1 : expected.magnitude)
  return error.isNaN ? .infinity : error
}
