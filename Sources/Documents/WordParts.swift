/// The namespace of relationships between parts.
let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
private let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

extension WordDocument {
  /// The parts that are the same in every document.
  static var fixedParts: [ArchivePart] {
    [
      ArchivePart(path: "[Content_Types].xml", text: contentTypes),
      ArchivePart(
        path: "_rels/.rels",
        text: relationships([
          "\(relationshipNamespace)/officeDocument": "word/document.xml",
          "\(packageNamespace)/relationships/metadata/core-properties": "docProps/core.xml",
        ])),
      ArchivePart(
        path: "word/_rels/document.xml.rels",
        text: relationships([
          "\(relationshipNamespace)/styles": "styles.xml", "\(relationshipNamespace)/settings": "settings.xml",
          "\(relationshipNamespace)/footer": "footer1.xml",
        ])),
      ArchivePart(path: "word/settings.xml", text: settings),
      ArchivePart(path: "word/footer1.xml", text: footer),
    ]
  }

  private static func relationships(_ targets: KeyValuePairs<String, String>) -> String {
    let lines = targets.enumerated().map { index, target in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(target.key)\" Target=\"\(target.value)\"/>"
    }
    return """
      \(xmlDeclaration)
      <Relationships xmlns="\(packageNamespace)/relationships">
      \(lines.joined(separator: "\n"))
      </Relationships>

      """
  }

  private static let contentTypes = """
    \(xmlDeclaration)
    <Types xmlns="\(packageNamespace)/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
    <Override PartName="/word/document.xml" ContentType="\(contentType).document.main+xml"/>
    <Override PartName="/word/styles.xml" ContentType="\(contentType).styles+xml"/>
    <Override PartName="/word/settings.xml" ContentType="\(contentType).settings+xml"/>
    <Override PartName="/word/footer1.xml" ContentType="\(contentType).footer+xml"/>
    </Types>

    """

  private static let settings = """
    \(xmlDeclaration)
    <w:settings xmlns:w="\(wordNamespace)"><w:defaultTabStop w:val="720"/><w:compat>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>

    """

  /// "2 of 5": where the reader is.
  private static let footer = """
    \(xmlDeclaration)
    <w:ftr xmlns:w="\(wordNamespace)"><w:p><w:pPr><w:pStyle w:val="\(WordStyle.footer.rawValue)"/></w:pPr>\
    <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\(wordRun(" of "))\
    <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>

    """

  /// The title, the language and a fixed date, since the bytes must not tell when they were written.
  func coreProperties(title: String) -> String {
    """
    \(xmlDeclaration)
    <cp:coreProperties xmlns:cp="\(packageNamespace)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
    <dc:title>\(escapedForXML(oneLine(title, limit: 255)))</dc:title><dc:creator>trialbook</dc:creator>\
    <dc:language>en-GB</dc:language>\
    <dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created>\
    <dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>

    """
  }
}
