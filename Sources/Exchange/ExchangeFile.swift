/// A file of a folder that another program reads.
package struct ExchangeFile: Sendable, Equatable {
  /// The name inside the folder.
  package let name: String
  /// The text, UTF-8.
  package let text: String

  /// A file with a name and a text.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
