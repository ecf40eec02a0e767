/// The known name that a mistyped name most likely means, for messages; nil when none is near.
///
/// Letter case is ignored, and `-`, `_` and a space count as the same. The same name comes first, then the
/// shortest of the names that begin with what was typed, then the name at the smallest distance: insertions,
/// deletions, replacements and swaps of neighbours (Damerau-Levenshtein, optimal string alignment), at most 2
/// or a third of the length. Between equals the first in the list wins.
public func nearestName(to typed: String, among names: [String]) -> String? {
  let wanted = comparableCharacters(typed)
  guard !wanted.isEmpty else { return nil }
  let candidates = names.map { (name: $0, characters: comparableCharacters($0)) }
  if let same = candidates.first(where: { $0.characters == wanted }) { return same.name }

  let longer = candidates.filter { $0.characters.starts(with: wanted) }
  if let shortest = longer.min(by: { $0.characters.count < $1.characters.count }) { return shortest.name }

  let threshold = max(2, wanted.count / 3)
  var nearest: (name: String, distance: Int)?
  for (name, characters) in candidates where abs(characters.count - wanted.count) <= threshold {
    let distance = editDistance(wanted, characters)
    // A distance as large as the name itself would mean that nothing is alike.
    guard distance <= threshold, distance < max(wanted.count, characters.count) else { continue }
    if let best = nearest, best.distance <= distance { continue }
    nearest = (name, distance)
  }
  return nearest?.name
}

/// The characters of a name in lower case, with one kind of separator.
private func comparableCharacters(_ name: String) -> [Unicode.Scalar] {
  name.lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
}

/// The least number of insertions, deletions, replacements and swaps of neighbours between two names.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var current = [i + 1]
    for j in right.indices {
      let isSame = left[i] == right[j]
      var best = min(previous[j] + (isSame ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, beforePrevious[j - 1] + 1)
      }
      current.append(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
