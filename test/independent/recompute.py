"""Gap, coverage, comparison tiers and evaluation of the plans, computed a second time: python3 recompute.py <seeds> <plans> <rows.csv>.

Written from the definitions, not from the program: what a planner would do with pandas. Taken as given: the plans as
printed (a folder of .csv), the framework (seeds/framework), and from rows.csv how each row was read (value and operator of every
cell, unit, nature, direction, canonical indicator, agencies, doubts). Prints one JSON object.
"""

import json
import re
import sys
from pathlib import Path

import pandas as pd

from evaluation import evaluation
from reading import CLUSTERS, TEXTS, is_plan_total, plan_years, read_rows, value, with_flags


def main(seeds, plans, rows_path):
    rows, years = read_rows(plans, rows_path)
    documents = pd.read_csv(Path(seeds, "documents", "documents.csv"), **TEXTS).set_index("plan_id")
    indicators = pd.read_csv(Path(seeds, "framework", "indicators.csv"), **TEXTS)
    json.dump(
        {
            "numbers": numbers(rows, years),
            "gap": gap(rows, years, documents),
            "coverage": coverage(rows, years, documents, indicators),
            "comparison": comparison(rows, years, indicators),
            "pairs": pairs(rows, years, documents, seeds),
            **evaluation(with_flags(rows, years), years, documents, seeds),
        },
        sys.stdout,
        allow_nan=False,
    )


def numbers(rows, years):
    """Cells that leave no room for doubt, read here again: whole numbers and decimal commas, with "%" or ">" or without."""
    found = {}
    for _, row in rows.iterrows():
        for name in ["baseline"] + [f"target_{year}" for year in years]:
            match = re.fullmatch(r"(>|<)? ?(\d{1,3}|\d{1,3},\d{1,2}) ?%?", row.get(name, ""))
            if match:
                found[f"{row['row_id']} {name}"] = float(match.group(2).replace(",", "."))
    return found


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
        line = {}
        for year in own[1:]:
            later, earlier = f"target_{year}", f"target_{year - 1}"
            if row["nature"] != "not-measurable" and exact_difference(row, later, earlier):
                line[f"planned_step_{year}"] = direction * (value(row, later) - value(row, earlier))
        final = f"target_{own[-1]}"
        level = row["nature"] == "level" and not is_plan_total(row)
        status = "planned-step-only" if line else "not-computable"
        first = f"target_{own[0]}"
        if level and exact_difference(row, first, "baseline"):
            line["change_from_baseline"] = direction * (value(row, first) - value(row, "baseline"))
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
        result[row["row_id"]] = {**line, "status": status}
    return result


def coverage(rows, years, documents, indicators):
    flagged = with_flags(rows, years)
    points = indicators.set_index("indicator_id")["max_points"].astype(float)
    result = {}
    for plan in flagged["plan_id"].unique():
        has_column = documents.loc[plan, "baseline_year"] != ""
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
                "rows_with_baseline": distinct("has_baseline") if has_column else None,
                "rows_with_agency": distinct("has_agency"),
                "missing_indicators": ";".join(one for one in members if one not in covered),
            }
    return result


def comparison(rows, years, indicators):
    """Per plan and indicator: who plans something, and how many rows."""
    flagged = with_flags(rows, years)
    plans = list(flagged["plan_id"].unique())
    result = {}
    for indicator in indicators["indicator_id"]:
        cells = {plan: flagged[(flagged["plan_id"] == plan) & (flagged["canonical_indicator"] == indicator)] for plan in plans}
        having = [plan for plan in plans if len(cells[plan]) > 0]
        tier = "none" if not having else f"only:{having[0]}" if len(having) == 1 else "same" if len(having) == len(plans) else "some"
        for plan, cell in cells.items():
            present = "absent" if len(cell) == 0 else "covered" if cell["measurable"].any() else "rows-without-target"
            result[f"{plan} {indicator}"] = {"tier": tier, "presence": present, "rows": len(cell)}
    return result


def pairs(rows, years, documents, seeds):
    """Every judged pair: its rung, and what stands side by side in the last year that both plans have."""
    rows = rows.set_index("row_id")
    counts = pd.read_csv(Path(seeds, "cities", "denominators.csv"), **TEXTS)
    number = {(one["city_code"], one["thing_id"]): float(one["number"]) for _, one in counts.iterrows()}
    things = pd.read_csv(Path(seeds, "framework", "things.csv"), **TEXTS).set_index("thing_id")
    result = {}
    for _, pair in pd.read_csv(Path(seeds, "crosswalk", "pairs.csv"), **TEXTS).iterrows():
        ids = [pair["row_a"], pair["row_b"]]
        shared = set.intersection(*(set(plan_years(rows.loc[one], years, documents)) for one in ids))
        year = max(shared)
        targets = [None if rows.loc[one, "nature"] == "not-measurable" else value(rows.loc[one], f"target_{year}") for one in ids]
        rung, shares = pair["rung"], ["", ""]
        if rung != "E" and None in targets:
            rung = "E"
        elif rung == "A":
            same = all(is_percent(rows.loc[one], f"target_{year}") for one in ids)
            rung, shares = ("A", targets) if same else ("E", ["", ""])
        elif rung == "B":
            sides = (pair["thing_ids"].split("/") * 2)[:2]
            found = [side_of(rows.loc[one], f"target_{year}", target, side.split(";"), number, things) for one, target, side in zip(ids, targets, sides)]
            stated = all(is_percent(rows.loc[one], f"target_{year}") for one in ids)
            rung = "A" if stated else "B" if all(own != "" for own in found) else "D"
            shares = ["", ""] if "unclear" in found else found
            rung = "D" if "unclear" in found else rung
        for one, target, own in zip(ids, targets, shares):
            result[f"{'+'.join(ids)} {one}"] = {"rung": rung, "year": year, "value": "" if target is None else target, "share": own}
    return result


def is_percent(row, name):
    stated = re.match("persentase", row["measure"], re.I) and "unit:group" in row["doubt"].split(";")
    return bool(row["unit_kind"] == "percent" or "%" in row[name] or stated)


def side_of(row, name, target, of, number, things):
    """Share of one row; nothing where its number is not known or below the target, "unclear" where two numbers may be meant."""
    if is_percent(row, name):
        return target
    counts = {one: count(row["plan_id"][:4], one, number, things) for one in of}
    may = [one for one in of if counts[one] is None or counts[one] >= target] or of
    if len(may) > 1:
        return "unclear"
    per, known = things.loc[may[0], "per"], counts[may[0]]
    result = None if known is None else float(per or 100) * target / known
    return "" if result is None or (per == "" and result > 100) else result


def count(city, thing, number, things):
    parts = [one for one in things.loc[thing, "parts"].split(";") if one] or [thing]
    counted = [number.get((city, part)) for part in parts]
    return None if None in counted else sum(counted)


main(*sys.argv[1:])
