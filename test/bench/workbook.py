"""Computes the measures and writes the workbook with pandas and XlsxWriter:

    python3 workbook.py <columns.csv> <indicators.csv> <workbook.json> <out.xlsx>

Given: the rows as read (columns.csv), and the sheets with their texts, formulas, notes, looks and row heights
(workbook.json), which hold what was read, found and matched. Done here: gap, coverage and comparison in pandas, and the
whole workbook: cells, formulas with their values, links, notes, number formats, colours, merged titles, column widths, row
heights, tables, dropdowns and number rules, colours of words, frozen headers, print setup. Left out, because XlsxWriter
cannot: custom XML parts.
"""

import json
import sys
from datetime import datetime

import xlsxwriter

import measures


def main(columns, indicators_path, data_path, out):
    rows = measures.read(columns, "texts")
    indicators = measures.read_indicators(indicators_path)
    with open(data_path, encoding="utf-8") as file:
        given = json.load(file)
    tables = {table["name"]: table for sheet in given["sheets"] for table in sheet["tables"]}
    fill_gap(tables["tblKesenjangan"], measures.gap(rows), given["words"]["status"])
    by_cluster, by_city = measures.coverage(rows, indicators)
    fill_coverage(tables["tblCakupan"], by_cluster)
    fill_coverage(tables["tblCakupanKota"], by_city.assign(coverage_percent=100 * by_city["covered"] / len(indicators)))
    presence, _ = measures.comparison(rows, indicators)
    for name in ["tblMatriksIndikator", "tblPerbandingan"]:
        fill_presence(tables[name], presence, given["words"]["presence"])
    write(given, out)


def fill_gap(table, gaps, words):
    for column in unfilled(table):
        if column["key"] == "status":
            column["values"] = [words[status] for status in gaps["status"]]
            continue
        # A row without a formula has no figure; a formula that has none shows an empty text.
        figures = gaps[column["key"]].astype(object).where(gaps[column["key"]].notna(), "")
        column["values"] = [figure if formula else None for figure, formula in zip(figures, column["formulas"])]


def fill_coverage(table, figures):
    names = {"rows_measurable": "measurable", "rows_with_agency": "with_agency"}
    for column in unfilled(table):
        column["values"] = figures[names.get(column["key"], column["key"])].tolist()


def fill_presence(table, presence, words):
    for column in unfilled(table):
        column["values"] = [words[code] for code in presence[column["key"].removeprefix("presence_")]]


def unfilled(table):
    return [column for column in table["columns"] if column["values"] is None]


def write(given, out):
    properties = given["properties"]
    with xlsxwriter.Workbook(out, {"default_format_properties": {"font_name": given["font"], "font_size": 10}}) as book:
        created = datetime.fromisoformat(properties["created"].replace("Z", "+00:00"))
        book.set_properties({**properties, "author": "RAD-KLA", "created": created})
        looks = [book.add_format(look) for look in given["looks"]]
        for sheet in given["sheets"]:
            worksheet = book.add_worksheet(sheet["name"])
            set_up(worksheet, sheet, given["margins"])
            for cell in sheet["cells"]:
                write_title(worksheet, cell, looks[cell["look"]])
            for table in sheet["tables"]:
                write_table(book, worksheet, table, looks, given["tableStyle"])


def set_up(worksheet, sheet, margins):
    worksheet.hide_gridlines(2)
    worksheet.set_tab_color("#" + sheet["tabColor"])
    for position, width in enumerate(sheet["columnWidths"]):
        worksheet.set_column(position, position, width)
    for row, height in sheet["rowHeights"].items():
        worksheet.set_row(int(row), height)
    if sheet["freeze"]:
        worksheet.freeze_panes(sheet["freeze"]["rows"], sheet["freeze"]["columns"])
    printed = sheet["print"]
    worksheet.set_landscape()
    worksheet.set_paper(sheet["paper"])
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(margins["left"], margins["right"], margins["top"], margins["bottom"])
    worksheet.set_footer(sheet["footer"], {"margin": margins["footer"]})
    if printed["titleRows"]:
        worksheet.repeat_rows(*printed["titleRows"])
    if "columns" in printed:
        last = max(table["row"] + max(1, table["rowCount"]) for table in sheet["tables"])
        worksheet.print_area(0, 0, last, printed["columns"] - 1)


def write_title(worksheet, cell, look):
    row, column, span = cell["row"], cell["column"], cell.get("span", 1)
    if span > 1:
        worksheet.merge_range(row, column, row, column + span - 1, "", look)
    write_cell(worksheet, row, column, cell["value"], look, cell.get("formula"), cell.get("link"))


def write_table(book, worksheet, table, looks, style):
    first, count = table["row"] + 1, max(1, table["rowCount"])
    last, left, columns = first + count - 1, table["column"], table["columns"]
    headers = []
    for column in columns:
        formulas = set(column["formulas"] or [])
        header = {"header": column["header"], "header_format": looks[column["headerLook"]]}
        # The same formula in every row belongs to the column: Excel fills it into a new row.
        headers.append({**header, "formula": formulas.pop()} if len(formulas) == 1 and None not in formulas else header)
    options = {"name": table["name"], "style": style, "columns": headers}
    worksheet.add_table(table["row"], left, last, left + len(columns) - 1, options)
    for position, column in enumerate(columns, left):
        write_column(worksheet, first, position, column, looks)
        if table["rowCount"] == 0:
            worksheet.write_blank(first, position, None, looks[column["blankLook"]])
        if column["validation"]:
            worksheet.data_validation(first, position, last, position, rule(column["validation"], column["header"]))
        for color in column["colors"]:
            word = '"' + color["word"].replace('"', '""') + '"'
            look = book.add_format(color["look"])
            condition = {"type": "cell", "criteria": "==", "value": word, "format": look}
            worksheet.conditional_format(first, position, last, position, condition)


def write_column(worksheet, first, position, column, looks):
    values, formulas, links, notes = (column[name] for name in ["values", "formulas", "links", "notes"])
    for index, (value, look) in enumerate(zip(values, column["looks"])):
        row = first + index
        formula = formulas[index] if formulas else None
        link = links[index] if links else None
        write_cell(worksheet, row, position, value, looks[look], formula, link)
        if notes and notes[index]:
            worksheet.write_comment(row, position, notes[index], note_box(notes[index]))


def write_cell(worksheet, row, column, value, look, formula, link):
    if formula:
        worksheet.write_formula(row, column, formula, look, value)
    elif link:
        target = "internal:'" + link["sheet"].replace("'", "''") + "'!" + link["cell"]
        worksheet.write_url(row, column, target, look, value, link.get("tip"))
    elif value is None:
        worksheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        worksheet.write_string(row, column, value, look)
    else:
        worksheet.write_number(row, column, value, look)


def note_box(text):
    lines = 1 + sum(-(-(len(line) + 1) // 38) for line in text.split("\n"))
    return {"author": "RAD-KLA", "width": 260, "height": 2 + 16 * lines}


def rule(validation, header):
    texts = {"input_message": validation["message"], "error_message": validation["message"]}
    if len(header) <= 32:
        texts |= {"input_title": header, "error_title": header}
    if validation["kind"] == "list":
        kind = "stop" if validation["strict"] else "warning"
        return {"validate": "list", "source": validation["source"], "error_type": kind, **texts}
    # Any number: the smallest that Excel can hold, or more.
    return {"validate": "decimal", "criteria": ">=", "value": "-9.99E+307", **texts}


main(*sys.argv[1:])
