"""Computes the measures and writes the tables of the workbook with pandas and XlsxWriter:

    python3 workbook.py <columns.csv> <indicators.csv> <folder of CSV files> <out.xlsx>

Given: the rows as read (columns.csv), the findings, and what a measure prints beside its figures (the tables as CSV). Done
here: gap, coverage and comparison in pandas, and one sheet per table, as an Excel table with a header, column widths,
wrapped text and a frozen header. No formulas, notes, dropdowns or colours.
"""

import sys
from pathlib import Path

import pandas as pd

import measures


def main(columns, indicators_path, folder, out):
    rows = measures.read(columns, "texts")
    indicators = measures.read_indicators(indicators_path)
    measures.gap(rows)
    measures.coverage(rows, indicators)
    measures.comparison(rows, indicators)
    with pd.ExcelWriter(out, engine="xlsxwriter", engine_kwargs={"options": {"strings_to_formulas": False, "strings_to_urls": False}}) as writer:
        wrapped = writer.book.add_format({"text_wrap": True, "valign": "top"})
        for path in sorted(Path(folder).glob("*.csv")):
            table = pd.read_csv(path, keep_default_na=False, na_values={})
            table = table.apply(pd.to_numeric, errors="ignore")
            table.to_excel(writer, sheet_name=path.stem[:31], index=False)
            sheet = writer.sheets[path.stem[:31]]
            sheet.add_table(0, 0, max(1, len(table)), len(table.columns) - 1, {"name": path.stem, "columns": [{"header": name} for name in table.columns]})
            sheet.freeze_panes(1, 1)
            for position, name in enumerate(table.columns):
                longest = max([len(str(name)), *table[name].astype(str).str.len().head(200)])
                sheet.set_column(position, position, min(60, longest + 2), wrapped)


main(*sys.argv[1:])
