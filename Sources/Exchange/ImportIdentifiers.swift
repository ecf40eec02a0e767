/// Identifiers for names: the same name always gets the same one, and two names never share one. Letter case and the number
/// of spaces do not tell names apart.
struct ImportIdentifiers {
  private var known: [String: String] = [:]
  private var taken: Set<String> = []

  /// The identifier of a name within a scope: lower case, with a hyphen for anything but letters, digits and underscores.
  mutating func id(of name: String, in scope: String = "", prefix: String = "") -> String {
    let key = scope + "\u{1F}" + prefix + "\u{1F}" + Self.folded(name)
    if let id = known[key] { return id }
    let id = unique(name, in: scope, prefix: prefix)
    known[key] = id
    return id
  }

  /// The name in lower case with single spaces.
  static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// An identifier that nothing within the scope has yet.
  mutating func unique(_ name: String, in scope: String = "", prefix: String = "") -> String {
    let stem = prefix + Self.slug(name)
    var id = stem
    var number = 2
    while !taken.insert(scope + "\u{1F}" + id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    return id
  }

  /// At most 60 characters of the name.
  private static func slug(_ name: String) -> String {
    var slug = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber || character == "_" {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    slug = String(slug.prefix(60))
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "unnamed" : slug
  }
}
