/// A paragraph of one line in a style, with the mark of a footnote at its end.
func wordParagraph(_ text: String, style: WordStyle, mark: String? = nil) -> String {
  "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/></w:pPr>\(text.isEmpty ? "" : wordRun(text))"
    + "\(mark.map(wordMark) ?? "")</w:p>"
}

/// A run of text in the style of its paragraph.
func wordRun(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(escapedForXML(text))</w:t></w:r>" }

/// A raised letter.
func wordMark(_ letters: String) -> String {
  "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>\(letters)</w:t></w:r>"
}

/// The first line of every part.
let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

/// The namespace of WordprocessingML.
let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
