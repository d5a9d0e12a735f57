"""Prints, as JSON, what differs between two workbooks as openpyxl reads them: python3 workbook_check.py <one.xlsx> <other.xlsx>

Compared: sheets and their order; every cell's value or formula, cached value, number format, font, fill, lines, alignment,
link and note; merged cells, column widths, row heights, tables, rules, colours of words, frozen headers, print setup.
"""

import json
import sys

import openpyxl

MOST_SHOWN = 20


def main(one, other):
    differences = []
    for cached in [False, True]:
        books = [openpyxl.load_workbook(path, data_only=cached) for path in [one, other]]
        compare("sheets", *[book.sheetnames for book in books], differences)
        for sheets in zip(*books):
            name = sheets[0].title
            compare(name, *map(setup, sheets), differences)
            cells = [{cell.coordinate: cell for row in sheet.iter_rows() for cell in row} for sheet in sheets]
            for place in sorted(cells[0].keys() | cells[1].keys()):
                compare(f"{name} {place}", *[face(found.get(place)) for found in cells], differences)
    print(json.dumps(differences[:MOST_SHOWN]))


def setup(sheet):
    rules = [(str(rule.sqref), rule.type, rule.operator, rule.formula1, rule.prompt) for rule in sheet.data_validations.dataValidation]
    colors = [
        (str(area.sqref), rule.formula, rule.dxf.font.color.rgb, rule.dxf.fill.bgColor.rgb)
        for area in sheet.conditional_formatting
        for rule in area.rules
    ]
    return {
        "merged": sorted(map(str, sheet.merged_cells.ranges)),
        "widths": {letter: round(column.width, 2) for letter, column in sheet.column_dimensions.items()},
        "heights": {number: row.height for number, row in sheet.row_dimensions.items() if row.height},
        "tables": {table.name: (table.ref, [column.name for column in table.tableColumns]) for table in sheet.tables.values()},
        "rules": sorted(rules, key=str),
        "colors": sorted(colors, key=str),
        "freeze": sheet.freeze_panes,
        "print": (sheet.print_title_rows, sheet.print_title_cols, sheet.print_area, sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToWidth or 1),
        "tab": sheet.sheet_properties.tabColor.rgb,
    }


def face(cell):
    """What a reader sees of a cell; None for one that shows nothing."""
    if cell is None or not (cell.has_style or cell.value is not None):
        return None
    font, sides = cell.font, cell.border
    lines = [rgb(side.color) if side and side.style else None for side in [sides.left, sides.right, sides.top, sides.bottom]]
    return {
        "value": cell.value,
        "format": cell.number_format,
        "font": [font.name, font.sz, bool(font.b), bool(font.i), bool(font.u), rgb(font.color)],
        "fill": cell.fill.fgColor.rgb if cell.fill.patternType else None,
        "lines": lines,
        "alignment": [cell.alignment.horizontal, cell.alignment.vertical, bool(cell.alignment.wrap_text), cell.alignment.indent],
        "link": cell.hyperlink.location if cell.hyperlink else None,
        "note": cell.comment.text if cell.comment else None,
    }


def rgb(color):
    """None for the default, which openpyxl reads as a colour of the theme or as none."""
    return color.rgb if color and color.type == "rgb" else None


def compare(place, one, other, differences):
    if not alike(one, other):
        if isinstance(one, dict) and isinstance(other, dict):
            one, other = [{key: side[key] for key in side if not alike(one.get(key), other.get(key))} for side in [one, other]]
        differences.append(f"{place}: {one} / {other}")


def alike(one, other):
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, float) or isinstance(other, float):
        return isinstance(one, (int, float)) and isinstance(other, (int, float)) and abs(one - other) <= 1e-9 * max(1, abs(one))
    # An empty text and no value look the same.
    return one == other or (one in ("", None) and other in ("", None))


main(*sys.argv[1:])
