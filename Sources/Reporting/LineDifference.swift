/// The lines that differ between two texts, in the manner of `diff -U2`; empty when the bytes are equal.
///
/// Lines are compared byte by byte. Carriage returns are shown as ␍ when the texts disagree about them. Beyond
/// a million pairs of changed lines the changed part is shown as one replacement.
package func lineDifference(expected: String, actual: String) -> String {
  if expected.utf8.elementsEqual(actual.utf8) { return "" }
  let old = TextLines(expected)
  let new = TextLines(actual)
  let edits = lineEdits(from: old.lines, to: new.lines)
  let showsReturns = !(old.hasUniformReturns && new.hasUniformReturns) || old.hasReturns != new.hasReturns
  return hunks(in: edits).map { hunk in
    hunkHeader(edits, hunk)
      + edits[hunk].map { shown($0, showsReturns: showsReturns) }.joined()
  }.joined()
}

/// A line without its newline, and whether it had one.
private struct TextLine: Hashable {
  var bytes: [UInt8]
  var hasNewline: Bool

  var hasReturn: Bool { bytes.last == UInt8(ascii: "\r") }
}

/// A text as lines.
private struct TextLines {
  var lines: [TextLine]

  init(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines = parts.dropLast().map { TextLine(bytes: Array($0), hasNewline: true) }
    if let rest = parts.last, !rest.isEmpty { lines.append(TextLine(bytes: Array(rest), hasNewline: false)) }
  }

  /// Whether all lines end in a carriage return, or none does.
  var hasUniformReturns: Bool { lines.allSatisfy(\.hasReturn) || !lines.contains(where: \.hasReturn) }

  /// Whether a line ends in a carriage return.
  var hasReturns: Bool { lines.contains(where: \.hasReturn) }
}

/// One step from the old text to the new.
private enum LineEdit {
  case keep(TextLine)
  case remove(TextLine)
  case insert(TextLine)

  var isChange: Bool {
    if case .keep = self { false } else { true }
  }
  var isInOld: Bool {
    if case .insert = self { false } else { true }
  }
  var isInNew: Bool {
    if case .remove = self { false } else { true }
  }
}

/// The steps from one text to the other; what is common at both ends is set aside first.
private func lineEdits(from old: [TextLine], to new: [TextLine]) -> [LineEdit] {
  let shorter = min(old.count, new.count)
  var head = 0
  while head < shorter, old[head] == new[head] { head += 1 }
  var tail = 0
  while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
  let middle = middleEdits(
    from: Array(old[head..<(old.count - tail)]), to: Array(new[head..<(new.count - tail)]))
  return old[..<head].map { .keep($0) } + middle + old[(old.count - tail)...].map { .keep($0) }
}

/// The most pairs of lines for which the longest common subsequence is computed.
private let largestComparison = 1_000_000

/// The steps by a longest common subsequence of lines, removals before insertions.
private func middleEdits(from old: [TextLine], to new: [TextLine]) -> [LineEdit] {
  guard !old.isEmpty, !new.isEmpty, old.count <= largestComparison / new.count else {
    return old.map { .remove($0) } + new.map { .insert($0) }
  }
  let stride = new.count + 1
  var lengths = [Int32](repeating: 0, count: (old.count + 1) * stride)
  for i in old.indices.reversed() {
    for j in new.indices.reversed() {
      lengths[i * stride + j] =
        old[i] == new[j]
        ? lengths[(i + 1) * stride + j + 1] + 1
        : max(lengths[(i + 1) * stride + j], lengths[i * stride + j + 1])
    }
  }
  var edits: [LineEdit] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    if i < old.count, j < new.count, old[i] == new[j] {
      edits.append(.keep(old[i]))
      (i, j) = (i + 1, j + 1)
    } else if j == new.count
      || (i < old.count && lengths[(i + 1) * stride + j] >= lengths[i * stride + j + 1])
    {
      edits.append(.remove(old[i]))
      i += 1
    } else {
      edits.append(.insert(new[j]))
      j += 1
    }
  }
  return edits
}

/// The ranges of steps to show: each change with two lines around it, merged where they touch.
private func hunks(in edits: [LineEdit]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  for index in edits.indices where edits[index].isChange {
    let range = max(0, index - 2)..<min(edits.count, index + 3)
    if let last = ranges.last, range.lowerBound <= last.upperBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }
  return ranges
}

/// The line `@@ -1,5 +1,6 @@`: first line and number of lines in the old text and in the new.
private func hunkHeader(_ edits: [LineEdit], _ hunk: Range<Int>) -> String {
  func position(_ isIn: (LineEdit) -> Bool) -> String {
    let before = edits[..<hunk.lowerBound].count(where: isIn)
    let inside = edits[hunk].count(where: isIn)
    return "\(inside == 0 ? before : before + 1),\(inside)"
  }
  return "@@ -\(position(\.isInOld)) +\(position(\.isInNew)) @@\n"
}

/// A step as a line of output, without control characters.
private func shown(_ edit: LineEdit, showsReturns: Bool) -> String {
  let (mark, line): (String, TextLine) =
    switch edit {
    case .keep(let line): (" ", line)
    case .remove(let line): ("-", line)
    case .insert(let line): ("+", line)
    }
  let bytes = line.hasReturn ? line.bytes.dropLast() : line.bytes[...]
  var text = mark
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    text.unicodeScalars.append(scalar == "\t" ? scalar : printable(scalar))
  }
  if line.hasReturn, showsReturns { text += "␍" }
  return text + "\n" + (line.hasNewline ? "" : "\\ No newline at end of file\n")
}
