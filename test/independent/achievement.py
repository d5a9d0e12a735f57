"""What was reached of each row, computed a second time from what was reported, written from the definitions.

Taken as given in monitoring.csv: what was understood in each line (realisation, blank where nothing counts), and of its row
the target of that year with its sign, nature and direction. Prints for each row: target and realisation to date, capaian (%),
shortfall, surplus, reached, and where lower is better the capaian by T/R; null for what cannot be computed.
"""

import json
import sys

import pandas as pd


def achieved(lines):
    counted = lines.dropna(subset="realisation").sort_values(["year", "round_no"])
    counted = counted[counted["status"] != "gone"]
    if counted.empty:
        return [None] * 7
    nature, direction = counted["nature"].iloc[0], counted["direction"].iloc[0]
    if nature == "quota":
        years = counted.groupby("year").agg({"realisation": "sum", "target": "first", "target_operator": "first"})
        years = years.dropna(subset="target")
        target, realisation = years["target"].sum(), years["realisation"].sum()
        signs = set(years["target_operator"].fillna(""))
    else:
        latest = counted.iloc[-1]
        target, realisation = latest["target"], latest["realisation"]
        signs = {latest["target_operator"] if isinstance(latest["target_operator"], str) else ""}
    if nature == "milestone":
        return [target, realisation, None, None, None, bool(realisation > 0), None]
    sign = signs.pop() if len(signs) == 1 else "~"
    reached = {
        "": realisation >= target if direction == 1 else realisation <= target,
        ">": realisation > target,
        ">=": realisation >= target,
        "<": realisation < target,
        "<=": realisation <= target,
        "~": None,
    }[sign]
    reached = None if reached is None else bool(reached)
    if sign != "" or target == 0:
        return [target, realisation, None, None, None, reached, None]
    ratio = realisation / target if direction == 1 else (2 * target - realisation) / target
    missing = direction * (target - realisation)
    inverse = 100 * target / realisation if direction == -1 and realisation != 0 else None
    return [target, realisation, 100 * ratio, max(0.0, missing), max(0.0, -missing), reached, inverse]


monitoring = pd.read_csv(sys.argv[1], keep_default_na=True)
result = {row_id: achieved(lines) for row_id, lines in monitoring.groupby("row_id")}
print(json.dumps(result, default=float))
