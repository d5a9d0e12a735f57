"""Rows of the plans as printed and as read, side by side, and what the second computations ask of every row."""

import re
from pathlib import Path

import numpy as np
import pandas as pd

TEXTS = dict(dtype=str, keep_default_na=False)
CLUSTERS = ["K", "I", "II", "III", "IV", "V"]


def read_rows(plans, rows_path):
    typed = pd.read_csv(rows_path, **TEXTS)
    printed = pd.concat([pd.read_csv(path, **TEXTS) for path in sorted(Path(plans).glob("*.csv"))]).fillna("")
    rows = typed.merge(printed, on="row_id", suffixes=("", "_printed"), validate="one_to_one")
    assert len(rows) == len(typed) == len(printed)
    rows["plan_id"] = rows["row_id"].str.slice(0, 9)
    years = sorted(int(name[7:11]) for name in typed.columns if re.fullmatch(r"target_\d{4}_value", name))
    return rows, years


def value(row, name):
    text = row[f"{name}_value"]
    return None if text == "" else float(text)


def plan_years(row, years, documents):
    document = documents.loc[row["plan_id"]]
    return [year for year in years if int(document["first_year"]) <= year <= int(document["last_year"])]


def is_plan_total(row):
    """The baseline column of the row prints the sum of its targets."""
    return "baseline:plan-total" in row["doubt"].split(";")


def folded(text):
    return " ".join(re.findall(r"[^\W_]+|%", text.lower()))


def with_flags(rows, years):
    has_target = rows[[f"target_{year}_value" for year in years]].ne("").any(axis=1)
    words = rows["action"].map(folded) + "|" + rows["measure"].map(folded)
    return rows.assign(
        measurable=has_target & rows["nature"].ne("not-measurable"),
        has_baseline=rows["baseline_value"].ne("") & ~rows.apply(is_plan_total, axis=1),
        has_agency=rows["agencies"].ne(""),
        # Rows without any words repeat nothing.
        content=np.where(words == "|", rows["row_id"], words + "|" + rows["unit"].map(folded)),
    )
