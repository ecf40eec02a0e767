import Reporting

/// Names of sheets that Excel takes: at most 31 UTF-16 units, without `[ ] : * ? / \`, not "History", each once whatever
/// the case.
func sheetNames(_ tables: [ReportTable]) -> [String] {
  var taken: Set<String> = ["history"]
  return tables.map { table in
    let wanted = legalSheetName(table.name)
    var name = wanted
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " \(number)"
      name = cut(wanted, limit: 31 - suffix.utf16.count, mark: "") + suffix
      number += 1
    }
    return name
  }
}

/// `side_by_side` as "Side by side", `table1` as "Table 1".
private func legalSheetName(_ key: String) -> String {
  var words = legalInXML(key).map { "[]:*?/\\_\n".contains($0) ? " " : String($0) }.joined()
  let number = words.reversed().prefix { $0.isASCII && $0.isNumber }.count
  if number > 0, number < words.count, words.dropLast(number).last?.isLetter == true {
    words.insert(" ", at: words.index(words.endIndex, offsetBy: -number))
  }
  var name = cut(words, limit: 31, mark: "")
  while let last = name.last, last == " " || last == "'" { name.removeLast() }
  while let first = name.first, first == " " || first == "'" { name.removeFirst() }
  return name.isEmpty ? "Sheet" : name.prefix(1).uppercased() + name.dropFirst()
}

/// The address of a cell, both counted from 0: row 4 of column 27 is `AB5`.
func cellAddress(row: Int, column: Int) -> String {
  func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return (index >= 26 ? letters(index / 26 - 1) : "") + last
  }
  return letters(column) + String(row + 1)
}
