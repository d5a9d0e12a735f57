"""The measures in pandas, timed: python3 measures.py <columns.csv> <indicators.csv> <repeats> <texts|categories>.

Prints one JSON object: milliseconds of every repeat by measure, the figures, and the versions. Reading the file is not
timed, nor is making categories of its texts where that is asked for.
"""

import gc
import json
import sys
import time

import numpy as np
import pandas as pd

YEARS = [2022, 2023, 2024, 2025, 2026]
CLUSTERS = ["K", "I", "II", "III", "IV", "V"]
TEXTS = ["row_id", "plan_id", "cluster", "indicator", "nature", "unit_kind", "content", "baseline_operator"]


def read(path, kind):
    texts = TEXTS + [f"operator_{year}" for year in YEARS]
    numbers = ["baseline", "baseline_year"] + [f"target_{year}" for year in YEARS]
    rows = pd.read_csv(
        path, dtype={name: str for name in texts}, keep_default_na=False, na_values={name: [""] for name in numbers}
    )
    if kind == "categories":
        for name in texts[1:]:
            # In the order of the file, so that the weights of the check agree.
            rows[name] = pd.Categorical(rows[name], categories=rows[name].drop_duplicates())
    return rows


def read_indicators(path):
    return pd.read_csv(path, dtype={"indicator": str, "cluster": str}).set_index("indicator")


def plans_of(rows):
    plans = rows["plan_id"]
    return plans.cat.categories if isinstance(plans.dtype, pd.CategoricalDtype) else pd.Index(plans.drop_duplicates())


def exact(rows, later, earlier, earlier_operator):
    """Two values whose difference is exact: no bound, and both or none in percent."""
    return (
        rows[f"target_{later}"].notna()
        & (rows[f"operator_{later}"] == "")
        & (rows[earlier_operator] == "")
    )


def gap(rows):
    columns = {}
    percent_unit = rows["unit_kind"] == "percent"
    measurable = rows["nature"] != "not-measurable"
    direction = rows["direction"]
    has_step = pd.Series(False, index=rows.index)
    for before, year in zip(YEARS, YEARS[1:]):
        same = percent_unit | (rows[f"percent_{year}"] == rows[f"percent_{before}"])
        valid = measurable & same & exact(rows, year, before, f"operator_{before}")
        step = (direction * (rows[f"target_{year}"] - rows[f"target_{before}"])).where(valid)
        columns[f"planned_step_{year}"] = step
        has_step |= step.notna()
    final = pd.Series(np.nan, index=rows.index)
    final_operator = pd.Series("", index=rows.index, dtype=object)
    final_percent = pd.Series(0, index=rows.index)
    for year in YEARS:
        ends = rows["last_year"] == year
        if not ends.any():
            continue
        final = final.mask(ends, rows[f"target_{year}"])
        final_operator = final_operator.mask(ends, rows[f"operator_{year}"].astype(object))
        final_percent = final_percent.mask(ends, rows[f"percent_{year}"])
    level = rows["nature"].isin(["level"])
    baseline = rows["baseline"]
    operator = rows["baseline_operator"].astype(object)
    both = level & final.notna() & baseline.notna()
    valid = both & (final_operator == "") & (operator == "") & (percent_unit | (final_percent == rows["baseline_percent"]))
    distance = (direction * (final - baseline)).where(valid)
    points = percent_unit | (rows["baseline_percent"] == 1)
    relative = (100 * distance / baseline.abs()).where(~points & (baseline != 0))
    left = rows["last_year"] - rows["baseline_year"]
    annual = (distance / left).where(left > 0)
    status = np.select(
        [distance == 0, distance.notna(), has_step],
        ["maintain", "computed", "planned-step-only"],
        "not-computable",
    )
    columns |= {"distance_to_target": distance, "distance_percent": relative, "required_annual_change": annual, "status": status}
    return rows.assign(**columns)


def measurable_rows(rows):
    has_value = rows[[f"target_{year}" for year in YEARS]].notna().any(axis=1)
    return (rows["nature"] != "not-measurable") & has_value


def coverage(rows, indicators):
    flags = pd.DataFrame({
        "plan_id": rows["plan_id"],
        "cluster": rows["cluster"],
        "indicator": rows["indicator"],
        "content": rows["content"],
        "rows": 1,
        "measurable": measurable_rows(rows),
        "with_baseline": rows["baseline"].notna(),
        "with_agency": rows["agencies"] > 0,
    })
    keys = ["plan_id", "cluster"]
    mapped = flags[flags["cluster"] != ""]
    table = counted(mapped, keys)
    covered = mapped[mapped["measurable"]].drop_duplicates(["plan_id", "indicator"])
    covered = covered.assign(points=covered["indicator"].map(indicators["max_points"]).astype(float))
    by_cluster = covered.groupby(keys, observed=True).agg(covered=("indicator", "size"), points=("points", "sum"))
    plans = plans_of(rows)
    every = pd.MultiIndex.from_product([plans, CLUSTERS], names=keys)
    table = table.join(by_cluster).reindex(every).fillna(0)
    sizes = indicators.groupby("cluster").agg(indicators=("max_points", "size"), most=("max_points", "sum"))
    table = table.join(sizes, on="cluster")
    table["coverage_percent"] = 100 * table["covered"] / table["indicators"]
    table["coverage_by_points_percent"] = 100 * table["points"] / table["most"]
    totals = counted(flags, ["plan_id"])
    totals = totals.join(covered.groupby("plan_id", observed=True).agg(covered=("indicator", "size"))).reindex(plans)
    return table, totals


def counted(flags, keys):
    """Rows by key; rows that repeat each other once, and counting when one of them does."""
    once = flags.groupby(keys + ["content"], observed=True, sort=False)[["measurable", "with_baseline", "with_agency"]].any()
    distinct = once.groupby(level=keys, observed=True).sum()
    distinct["rows_distinct"] = once.groupby(level=keys, observed=True).size()
    distinct["rows"] = flags.groupby(keys, observed=True).size()
    return distinct


def comparison(rows, indicators):
    counts = pd.DataFrame({"plan_id": rows["plan_id"], "indicator": rows["indicator"], "measurable": measurable_rows(rows)})
    found = counts[counts["indicator"] != ""].groupby(["indicator", "plan_id"], observed=True)["measurable"].agg(["size", "sum"])
    plans = plans_of(rows)
    number = found["size"].unstack(fill_value=0).reindex(index=indicators.index, columns=plans, fill_value=0)
    usable = found["sum"].unstack(fill_value=0).reindex(index=indicators.index, columns=plans, fill_value=0)
    presence = np.select([usable > 0, number > 0], ["covered", "rows-without-target"], "absent")
    having = (number > 0).sum(axis=1)
    tier = np.select([having == 0, having == len(plans), having == 1], ["none", "same", "only"], "some")
    if len(plans) == 1:
        tier = np.where(having == 1, "only", tier)
    return pd.DataFrame(presence, index=indicators.index, columns=plans), pd.Series(tier, index=indicators.index)


def figures(gaps, table, totals, presence, tier):
    def column(values):
        return [int(values.notna().sum()), float(values.sum())]

    def counts(values):
        return {str(key): int(count) for key, count in pd.Series(np.ravel(values)).value_counts().items()}

    weights = pd.Series(np.arange(len(totals)) % 97 + 1, index=totals.index)
    weighted = table.mul(table.index.get_level_values(0).map(weights).astype(float), axis=0)
    names = ["covered", "rows", "rows_distinct", "measurable", "with_baseline", "with_agency"]
    return {
        **{f"planned_step_{year}": column(gaps[f"planned_step_{year}"]) for year in YEARS[1:]},
        **{name: column(gaps[name]) for name in ["distance_to_target", "distance_percent", "required_annual_change"]},
        "status": counts(gaps["status"]),
        **{name: float(weighted[name].sum()) for name in names},
        "coverage_percent": float(weighted["coverage_percent"].sum()),
        "coverage_by_points_percent": float(weighted["coverage_by_points_percent"].sum()),
        **{f"total_{name}": float((totals[name] * weights).sum()) for name in names},
        "presence": counts(presence.to_numpy()),
        "tier": counts(tier),
    }


def main(path, indicators_path, repeats, kind):
    rows = read(path, kind)
    indicators = read_indicators(indicators_path)
    times = {"gap": [], "coverage": [], "comparison": []}
    for repeat in range(repeats + 1):
        gc.collect()
        start = time.perf_counter()
        gaps = gap(rows)
        gapped = time.perf_counter()
        table, totals = coverage(rows, indicators)
        covered = time.perf_counter()
        presence, tier = comparison(rows, indicators)
        compared = time.perf_counter()
        # The first round is warm-up.
        if repeat > 0:
            times["gap"].append(1000 * (gapped - start))
            times["coverage"].append(1000 * (covered - gapped))
            times["comparison"].append(1000 * (compared - covered))
    versions = {"python": sys.version.split()[0], "pandas": pd.__version__, "numpy": np.__version__}
    print(json.dumps({"times": times, "figures": figures(gaps, table, totals, presence, tier), "versions": versions}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
