import Foundation

/// A place in a JSON document, with its path for messages.
struct JSONNode {
  /// `protocolSection.armsInterventionsModule.armGroups[0]`.
  let path: String
  private let value: Any?

  /// The root of a document; throws when the bytes are no JSON.
  init(_ bytes: [UInt8]) throws {
    value = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    path = ""
  }

  private init(_ value: Any?, path: String) {
    self.value = value is NSNull ? nil : value
    self.path = path
  }

  /// A member of an object, several steps deep.
  subscript(_ keys: String...) -> JSONNode {
    keys.reduce(self) { node, key in
      JSONNode((node.value as? [String: Any])?[key], path: node.path.isEmpty ? key : node.path + "." + key)
    }
  }

  /// Whether there is something.
  var exists: Bool { value != nil }

  /// Whether it is an object.
  var isObject: Bool { value is [String: Any] }

  /// The names of an object's members, in order.
  var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }

  /// The elements of an array.
  var elements: [JSONNode] {
    (value as? [Any] ?? []).enumerated().map { index, element in JSONNode(element, path: "\(path)[\(index)]") }
  }

  /// A text that is not empty; a number as JSON writes it.
  var text: String? {
    if let text = value as? String {
      let trimmed = text.trimmed
      return trimmed.isEmpty ? nil : trimmed
    }
    if let number = value as? Int { return String(number) }
    return (value as? Double).map { $0.description }
  }
}
