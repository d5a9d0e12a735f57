"""Gap, coverage and comparison tiers of the plans, computed a second time: python3 recompute.py <seeds> <rows.csv>.

Written from the definitions, not from the program: what a planner would do with pandas. Taken as given: the plans as
printed (seeds/plans), the framework (seeds/framework), and from rows.csv how each row was read (value and operator of every
cell, unit, nature, direction, canonical indicator, agencies, doubts). Prints one JSON object.
"""

import json
import re
import sys
from pathlib import Path

import numpy as np
import pandas as pd

CLUSTERS = ["K", "I", "II", "III", "IV", "V"]


def main(seeds, rows_path):
    texts = dict(dtype=str, keep_default_na=False)
    typed = pd.read_csv(rows_path, **texts)
    printed = pd.concat([pd.read_csv(path, **texts) for path in sorted(Path(seeds, "plans").glob("*.csv"))]).fillna("")
    rows = typed.merge(printed, on="row_id", suffixes=("", "_printed"), validate="one_to_one")
    assert len(rows) == len(typed) == len(printed)
    rows["plan_id"] = rows["row_id"].str.slice(0, 9)
    years = sorted(int(name[7:11]) for name in typed.columns if re.fullmatch(r"target_\d{4}_value", name))
    documents = pd.read_csv(Path(seeds, "documents", "documents.csv"), **texts).set_index("plan_id")
    indicators = pd.read_csv(Path(seeds, "framework", "indicators.csv"), **texts)
    json.dump(
        {
            "numbers": numbers(rows, years),
            "gap": gap(rows, years, documents),
            "coverage": coverage(rows, years, indicators),
            "comparison": comparison(rows, years, indicators),
        },
        sys.stdout,
        allow_nan=False,
    )


def value(row, name):
    text = row[f"{name}_value"]
    return None if text == "" else float(text)


def numbers(rows, years):
    """Cells that leave no room for doubt, read here again: whole numbers and decimal commas, with "%" or ">" or without."""
    found = {}
    for _, row in rows.iterrows():
        for name in ["baseline"] + [f"target_{year}" for year in years]:
            match = re.fullmatch(r"(>|<)? ?(\d{1,3}|\d{1,3},\d{1,2}) ?%?", row.get(name, ""))
            if match:
                found[f"{row['row_id']} {name}"] = float(match.group(2).replace(",", "."))
    return found


def plan_years(row, years, documents):
    document = documents.loc[row["plan_id"]]
    return [year for year in years if int(document["first_year"]) <= year <= int(document["last_year"])]


def exact_difference(row, later, earlier):
    """Two values can be subtracted: none of them a bound, and both percentages or none."""
    if value(row, later) is None or value(row, earlier) is None:
        return False
    if row[f"{later}_operator"] != "" or row[f"{earlier}_operator"] != "":
        return False
    return row["unit_kind"] == "percent" or ("%" in row[later]) == ("%" in row[earlier])


def gap(rows, years, documents):
    result = {}
    for _, row in rows.iterrows():
        own = plan_years(row, years, documents)
        direction = int(row["direction"])
        doubts = row["doubt"].split(";")
        line = {}
        for year in own[1:]:
            later, earlier = f"target_{year}", f"target_{year - 1}"
            if row["nature"] != "not-measurable" and exact_difference(row, later, earlier):
                line[f"planned_step_{year}"] = direction * (value(row, later) - value(row, earlier))
        final = f"target_{own[-1]}"
        level = row["nature"] == "level" and "baseline:plan-total" not in doubts
        status = "planned-step-only" if line else "not-computable"
        if level and exact_difference(row, final, "baseline"):
            baseline = value(row, "baseline")
            distance = direction * (value(row, final) - baseline)
            line["distance_to_target"] = distance
            if row["unit_kind"] != "percent" and "%" not in row["baseline"] and baseline != 0:
                line["distance_percent"] = 100 * distance / abs(baseline)
            year = documents.loc[row["plan_id"], "baseline_year"]
            if year != "" and own[-1] > int(year):
                line["required_annual_change"] = distance / (own[-1] - int(year))
            status = "maintain" if distance == 0 else "computed"
        elif level and value(row, final) is not None and value(row, final) == value(row, "baseline"):
            # A bound that is kept stays, though by how much is not known.
            if row[f"{final}_operator"] in (">", ">=", "<", "<=") and row[f"{final}_operator"] == row["baseline_operator"]:
                status = "maintain"
        result[row["row_id"]] = {**line, "status": status}
    return result


def folded(text):
    return " ".join(re.findall(r"[^\W_]+|%", text.lower()))


def with_flags(rows, years):
    has_target = rows[[f"target_{year}_value" for year in years]].ne("").any(axis=1)
    plan_total = rows["doubt"].str.split(";").map(lambda doubts: "baseline:plan-total" in doubts)
    words = rows["action"].map(folded) + "|" + rows["measure"].map(folded)
    return rows.assign(
        measurable=has_target & rows["nature"].ne("not-measurable"),
        has_baseline=rows["baseline_value"].ne("") & ~plan_total,
        has_agency=rows["agencies"].ne(""),
        # Rows without any words repeat nothing.
        content=np.where(words == "|", rows["row_id"], words + "|" + rows["unit"].map(folded)),
    )


def coverage(rows, years, indicators):
    flagged = with_flags(rows, years)
    points = indicators.set_index("indicator_id")["max_points"].astype(float)
    result = {}
    for plan in flagged["plan_id"].unique():
        for cluster in CLUSTERS:
            members = indicators.loc[indicators["cluster_id"] == cluster, "indicator_id"]
            # The cluster follows the canonical indicator, never the printed heading.
            cell = flagged[(flagged["plan_id"] == plan) & flagged["canonical_indicator"].isin(members)]
            covered = [one for one in members if (cell.loc[cell["canonical_indicator"] == one, "measurable"]).any()]
            distinct = lambda name: int(cell.loc[cell[name], "content"].nunique())
            result[f"{plan} {cluster}"] = {
                "indicators": len(members),
                "covered": len(covered),
                "coverage_percent": 100 * len(covered) / len(members),
                "coverage_by_points_percent": 100 * points[covered].sum() / points[members].sum(),
                "rows": len(cell),
                "rows_distinct": int(cell["content"].nunique()),
                "rows_measurable": distinct("measurable"),
                "rows_with_baseline": distinct("has_baseline"),
                "rows_with_agency": distinct("has_agency"),
                "missing_indicators": ";".join(one for one in members if one not in covered),
            }
    return result


def comparison(rows, years, indicators):
    flagged = with_flags(rows, years)
    plans = list(flagged["plan_id"].unique())
    result = {}
    for indicator in indicators["indicator_id"]:
        cells = {plan: flagged[(flagged["plan_id"] == plan) & (flagged["canonical_indicator"] == indicator)] for plan in plans}
        having = [plan for plan in plans if len(cells[plan]) > 0]
        tier = "none" if not having else f"only:{having[0]}" if len(having) == 1 else "same" if len(having) == len(plans) else "some"
        line = {"tier": tier}
        for plan, cell in cells.items():
            present = "absent" if len(cell) == 0 else "covered" if cell["measurable"].any() else "rows-without-target"
            line[f"presence_{plan}"] = present
            line[f"row_ids_{plan}"] = ";".join(cell["row_id"])
        result[indicator] = line
    return result


main(sys.argv[1], sys.argv[2])
