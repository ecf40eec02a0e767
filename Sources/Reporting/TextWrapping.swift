/// Breaks a line into lines of at most `width` terminal columns, at spaces where it can.
///
/// A word that is too long is broken, after a hyphen or slash if there is one late enough. Lines after the
/// first begin with `hanging` spaces. No-break spaces do not break.
package func wrapped(_ line: String, width: Int, hanging: Int = 0) -> [String] {
  guard displayWidth(line) > width else { return [line] }
  let indent = String(repeating: " ", count: hanging < width ? hanging : 0)
  var lines: [String] = []
  var current = ""
  for word in line.split(separator: " ") {
    let joined = current.isEmpty ? displayWidth(word) : displayWidth(current) + 1 + displayWidth(word)
    let room = width - (lines.isEmpty ? 0 : indent.count)
    if joined <= room {
      current += current.isEmpty ? String(word) : " " + word
      continue
    }
    if !current.isEmpty { lines.append((lines.isEmpty ? "" : indent) + current) }
    var rest = word
    // Measured once: a word can be as long as a file.
    var columns = displayWidth(rest)
    while columns > width - (lines.isEmpty ? 0 : indent.count) {
      let head = fittingPrefix(of: rest, width: width - (lines.isEmpty ? 0 : indent.count))
      lines.append((lines.isEmpty ? "" : indent) + head)
      rest = rest[head.endIndex...]
      columns -= displayWidth(head)
    }
    current = String(rest)
  }
  if !current.isEmpty { lines.append((lines.isEmpty ? "" : indent) + current) }
  return lines
}

/// The widest word of a line in terminal columns.
func longestWordWidth(_ line: String) -> Int {
  line.split(separator: " ").reduce(0) { max($0, displayWidth($1)) }
}

/// The start of an over-long word that fits, at least one character, cut after punctuation in its last half
/// if there is some.
private func fittingPrefix(of word: Substring, width: Int) -> Substring {
  var taken = 0
  var end = word.startIndex
  var cut: Substring.Index?
  while end < word.endIndex {
    let character = word[end]
    let columns = displayWidth(character)
    if taken + columns > width, end > word.startIndex { break }
    taken += columns
    word.formIndex(after: &end)
    if "-/_.,;:–—".contains(character), taken * 2 >= width { cut = end }
  }
  return word[..<(cut ?? end)]
}
