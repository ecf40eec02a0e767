"""Prints what python-docx reads in a document, as JSON: one object per table, and the section's page."""
import json
import sys

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])
section = document.sections[0]


def properties(row):
    found = row._tr.find(qn("w:trPr"))
    return [] if found is None else [child.tag.split("}")[1] for child in found]


tables = [
    {
        "style": table.style.name,
        "headings": [cell.text for cell in table.rows[0].cells],
        "repeated": "tblHeader" in properties(table.rows[0]),
        "unbroken": all("cantSplit" in properties(row) for row in table.rows[1:]) if len(table.rows) > 1 else True,
        "rows": [[[paragraph.text for paragraph in cell.paragraphs] for cell in row.cells] for row in table.rows[1:]],
        "styles": [[cell.paragraphs[0].style.name for cell in row.cells] for row in table.rows[1:]],
        "width": sum(column.width.twips for column in table.columns),
    }
    for table in document.tables
]
print(
    json.dumps(
        {
            "tables": tables,
            "landscape": section.orientation == WD_ORIENT.LANDSCAPE and section.page_width > section.page_height,
            "room": section.page_width.twips - section.left_margin.twips - section.right_margin.twips,
            "paragraphs": [[paragraph.style.name, paragraph.text] for paragraph in document.paragraphs],
            "fields": [field.get(qn("w:instr")).strip() for field in document.element.iter(qn("w:fldSimple"))],
            "title": document.core_properties.title,
            "language": document.core_properties.language,
            "created": document.core_properties.created.isoformat(),
            "style_names": [style.name for style in document.styles],
        }
    )
)
