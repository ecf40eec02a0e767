/// The paragraph styles of a document, by their IDs; a journal changes the style and all tables follow.
enum WordStyle: String, CaseIterable {
  case tableText = "TableText"
  case tableItem = "TableItem"
  case tableNumber = "TableNumber"
  case tableHeading = "TableHeading"
  case tableHeadingRight = "TableHeadingRight"
  case tableNote = "TableNote"
  case caption = "Caption"
  case heading = "Heading1"
  case footer = "Footer"

  /// The name that Word lists.
  private var name: String {
    switch self {
    case .tableText: "Table Text"
    case .tableItem: "Table Item"
    case .tableNumber: "Table Number"
    case .tableHeading: "Table Heading"
    case .tableHeadingRight: "Table Heading Right"
    case .tableNote: "Table Note"
    case .caption: "caption"
    case .heading: "heading 1"
    case .footer: "footer"
    }
  }

  /// The style that this one changes.
  private var base: String {
    switch self {
    case .tableItem, .tableNumber, .tableHeading: WordStyle.tableText.rawValue
    case .tableHeadingRight: WordStyle.tableHeading.rawValue
    default: "Normal"
    }
  }

  /// The style's markup; the text of tables has a size in half points.
  func markup(typeSize: Int) -> String {
    let (paragraph, run): (String, String) =
      switch self {
      case .tableText: ("<w:spacing w:before=\"0\" w:after=\"0\"/>", size(typeSize))
      case .tableItem: ("<w:ind w:left=\"100\" w:hanging=\"100\"/>", "")
      case .tableNumber: ("<w:jc w:val=\"right\"/>", "")
      case .tableHeading: ("<w:keepNext/>", "<w:b/><w:bCs/>")
      case .tableHeadingRight: ("<w:jc w:val=\"right\"/>", "")
      case .tableNote: ("<w:spacing w:before=\"40\" w:after=\"0\"/>", size(max(typeSize, 14)))
      case .caption:
        ("<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:bCs/>")
      case .heading:
        (
          "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
          "<w:b/><w:bCs/>" + size(28)
        )
      case .footer: ("<w:jc w:val=\"center\"/>", size(16))
      }
    return "<w:style w:type=\"paragraph\" w:styleId=\"\(rawValue)\"\(isBuiltIn ? "" : " w:customStyle=\"1\"")>"
      + "<w:name w:val=\"\(name)\"/><w:basedOn w:val=\"\(base)\"/><w:qFormat/>"
      + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>") + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")
      + "</w:style>"
  }

  private var isBuiltIn: Bool { [.caption, .heading, .footer].contains(self) }

  private func size(_ halfPoints: Int) -> String { "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>" }
}

/// The part `word/styles.xml`: Arial, British English, tables with rules above, below and under the heading.
func wordStyles(typeSize: Int) -> String {
  """
  \(xmlDeclaration)
  <w:styles xmlns:w="\(wordNamespace)">
  <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>\
  <w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
  <w:pPrDefault/></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
  <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>\
  <w:uiPriority w:val="1"/><w:semiHidden/></w:style>
  <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>\
  <w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
  <w:style w:type="table" w:customStyle="1" w:styleId="ReviewTable"><w:name w:val="Review Table"/>\
  <w:basedOn w:val="TableNormal"/><w:qFormat/>\
  <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>\
  <w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>\
  <w:insideH w:val="single" w:sz="2" w:space="0" w:color="BFBFBF"/></w:tblBorders>\
  <w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="\(wordCellMargin)" w:type="dxa"/>\
  <w:bottom w:w="30" w:type="dxa"/><w:right w:w="\(wordCellMargin)" w:type="dxa"/></w:tblCellMar></w:tblPr>\
  <w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>\
  <w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>\
  </w:tblStylePr></w:style>
  \(WordStyle.allCases.map { $0.markup(typeSize: typeSize) }.joined(separator: "\n"))
  </w:styles>

  """
}

/// The space at both sides of a cell, in twentieths of a point.
let wordCellMargin = 50
