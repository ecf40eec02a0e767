"""Prints what openpyxl reads in a workbook, as JSON: one object per sheet."""
import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(open(sys.argv[1], "rb"))


def value(cell):
    return {"value": cell.value, "type": cell.data_type, "format": cell.number_format}


print(
    json.dumps(
        {
            "sheets": [
                {
                    "name": sheet.title,
                    "frozen": sheet.freeze_panes,
                    "filter": sheet.auto_filter.ref,
                    "landscape": sheet.page_setup.orientation == "landscape",
                    "repeated": sheet.print_title_rows,
                    "widths": [
                        sheet.column_dimensions[openpyxl.utils.get_column_letter(index + 1)].width
                        for index in range(sheet.max_column)
                    ],
                    "rows": [[value(cell) for cell in row] for row in sheet.iter_rows()],
                }
                for sheet in workbook
            ],
            "title": workbook.properties.title,
            "created": workbook.properties.created.isoformat(),
        }
    )
)
