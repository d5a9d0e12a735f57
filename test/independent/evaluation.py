"""What the plans have for the questions of the evaluation, and how good their rows are, computed a second time.

Written from the definitions. Taken as given beside the rows as read: which row serves which question
(seeds/crosswalk/questions.csv), the questions with their points (seeds/framework/questions.csv) and kinds of agencies.
"""

from pathlib import Path

import pandas as pd

from reading import CLUSTERS, TEXTS, folded, is_plan_total, plan_years, value

ANSWERED = ["direct", "supporting", "none"]


def evaluation(rows, years, documents, seeds):
    read = lambda name: pd.read_csv(Path(seeds, f"{name}.csv"), **TEXTS)
    indicators, parts = read("framework/indicators"), read("framework/sub-indicators")
    asked = read("framework/questions").astype({"points": float})
    flagged = with_criteria(rows.assign(path=[path(row, years, documents) for _, row in rows.iterrows()]), seeds)
    answers = pd.concat(
        answered(asked, read("crosswalk/questions"), flagged.loc[flagged["plan_id"] == plan, "row_id"], plan)
        for plan in flagged["plan_id"].unique()
    )
    return {
        "paths": {row["row_id"]: {"path": row["path"]} for _, row in flagged.iterrows()},
        "questions": {
            f"{row['plan_id']} {row['question_id']}": questions_line(row, indicators) for _, row in answers.iterrows()
        },
        "planPoints": {plan: points(own) for plan, own in answers.groupby("plan_id")},
        "kinds": {
            f"{plan} {kind}": {"questions": len(own), **points(own)}
            for (plan, kind), own in answers.groupby(["plan_id", "kind"])
        },
        "indicators": {
            **whole_indicators(answers, flagged, indicators),
            **indicator_parts(answers, flagged, parts),
            **areas(answers),
        },
        "profile": profile(flagged, indicators),
    }


def path(row, years, documents):
    """How the targets of a row move, from the baseline where that is one and in step with them."""
    names = [f"target_{year}" for year in plan_years(row, years, documents)]
    known = [name for name in names if value(row, name) is not None]
    if row["nature"] == "not-measurable" or len(known) < 2:
        return "unknown"
    bounds = {row[f"{name}_operator"] for name in known}
    if len(bounds) > 1:
        return "unknown"
    bound = bounds.pop()
    first, in_percent = known[0], lambda name: "%" in row[name]
    starts = (
        value(row, "baseline") is not None
        and not is_plan_total(row)
        and row["baseline_operator"] == "" == bound
        and (row["unit_kind"] == "percent" or in_percent("baseline") == in_percent(first))
    )
    numbers = pd.Series([value(row, name) for name in (["baseline"] if starts else []) + known])
    steps = numbers.diff().dropna()
    if (steps == 0).all():
        # A year left blank may be another one.
        return "unknown" if len(known) < len(names) else "flat" if bound == "" else "fixed-bound"
    if steps.min() < 0 < steps.max():
        return "mixed"
    way = steps.abs().sum()
    if row["nature"] != "milestone" and len(steps) >= 3 and steps.abs().max() > way * 3 / 4 and steps.abs().max() > abs(numbers.iloc[0]) / 4:
        return "jump"
    return "rising" if steps.sum() > 0 else "falling"


def answered(asked, links, own_rows, plan):
    """Every question with the rows of a plan that answer it, then those that support it, in the order of the plan."""
    assert own_rows.isin(links["row_id"]).all(), "somebody has read every row"
    assert not links.duplicated(["row_id", "question_id"]).any()
    order = {row_id: at for at, row_id in enumerate(own_rows)}
    own = links[links["row_id"].isin(order) & links["strength"].ne("none")]
    assert own["question_id"].isin(asked["question_id"]).all()
    own = own.assign(weak=own["strength"] == "supporting", at=own["row_id"].map(order)).sort_values(["weak", "at"])
    served = own.groupby("question_id").agg(row_ids=("row_id", ";".join), answered=("strength", "first"))
    found = asked.assign(plan_id=plan).join(served, on="question_id").fillna({"row_ids": "", "answered": "none"})
    # The regulation that holds the plan is itself what is asked.
    return found.assign(answered=found["answered"].mask(found["by_document"] == "true", "direct"))


def questions_line(row, indicators):
    cluster = indicators.loc[indicators["indicator_id"] == row["indicator_id"], "cluster_id"]
    return {
        "indicator": (row["sub_indicator_id"] or row["indicator_id"]).upper(),
        "cluster": "" if cluster.empty else cluster.iloc[0],
        "points": row["points"],
        "answered": row["answered"],
        "row_ids": row["row_ids"],
        "kind": row["kind"],
        "confirmed": "true",
    }


def points(answers):
    of = answers.groupby("answered")["points"].sum()
    return {"points": answers["points"].sum(), **{f"points_{one}": of.get(one, 0.0) for one in ANSWERED}}


def whole_indicators(answers, rows, indicators):
    result = {}
    for plan in rows["plan_id"].unique():
        own = answers[(answers["plan_id"] == plan) & answers["indicator_id"].isin(indicators["indicator_id"])]
        lines = {}
        for one in indicators["indicator_id"]:
            cell = rows[(rows["plan_id"] == plan) & (rows["canonical_indicator"] == one)]
            lines[f"{plan} {one}"] = indicator_line(own[own["indicator_id"] == one], cell)
        all_rows = sum(line["rows"] for line in lines.values())
        for line in lines.values():
            line["points_percent"] = 100 * line["points"] / own["points"].sum()
            line["rows_percent"] = 100 * line["rows"] / all_rows
        result |= lines
    return result


def indicator_parts(answers, rows, parts):
    return {
        f"{plan} {part}": indicator_line(
            answers[(answers["plan_id"] == plan) & (answers["sub_indicator_id"] == part)],
            rows[(rows["plan_id"] == plan) & (rows["sub_indicator"] == part)],
        )
        for plan in rows["plan_id"].unique()
        for part in parts["sub_indicator_id"]
    }


def areas(answers):
    """Districts and urban villages: rows stand under the indicators, so there is no grade."""
    own = answers[answers["indicator_id"].isin(["25", "26"])]
    return {
        f"{plan} {area}": {
            **points(asked),
            "questions_none": int((asked["answered"] == "none").sum()),
            "rows": 0,
            "rows_measurable": 0,
            "grade": "",
        }
        for (plan, area), asked in own.groupby(["plan_id", "indicator_id"])
    }


def indicator_line(asked, rows):
    if (rows["outcome"] & rows["has_baseline"]).any():
        grade = "outcome-with-baseline"
    else:
        grade = "outcome" if rows["outcome"].any() else "activity" if rows["measurable"].any() else "none"
    return {
        **points(asked),
        "questions_none": int((asked["answered"] == "none").sum()),
        "rows": int(rows["content"].nunique()),
        "rows_measurable": int(rows.loc[rows["measurable"], "content"].nunique()),
        "grade": grade,
    }


# Words that name work of a year: data, taken over from DONE_WORDS in analysis/plan/nature.ts.
WORK = """pelatihan sosialisasi penyuluhan pembinaan bimbingan bimtek workshop bantuan fasilitasi edukasi rapat lomba festival
pertunjukan patroli razia kunjungan home_visit evaluasi monitoring pengujian pemeliharaan penanganan pencegahan pendampingan
konseling advokasi kompetensi perlombaan survei training pengelolaan dikelola dipelihara peningkatan_kapasitas"""
WORK_ENDING = "isasi"
# Children or business take part: data, taken over from PARTNERS in analysis/evaluation/profile-frame.ts.
PARTNERS = """forum_anak fa f_a pelibatan_anak partisipasi_anak suara_anak dunia_usaha perusahaan pengusaha apsai csr"""
GENERAL_MENTIONS = ["gugus-tugas", "kecamatan", "kelurahan", "generic"]


def says(text, phrases, ending=None):
    """Whether a text has one of these words or phrases, whole, or a longer word with the ending."""
    words = folded(text).split()
    if ending and any(word.endswith(ending) and word != ending for word in words):
        return True
    return any(f" {phrase.replace('_', ' ')} " in f" {' '.join(words)} " for phrase in phrases.split())


def with_criteria(rows, seeds):
    agencies = pd.read_csv(Path(seeds, "agencies", "agencies.csv"), **TEXTS)
    general = set(agencies.loc[agencies["kind"].isin(GENERAL_MENTIONS), "short_name"])
    texts = rows["action"] + " " + rows["measure"]
    # A measure that says what it counts speaks for itself; what is accredited stands so.
    speaks = rows["measure"].str.contains(r"^(?:jumlah|persentase|cakupan|tingkat)\b", case=False, regex=True)
    said = rows["measure"].where(speaks, texts).str.replace(r"(?i)\bter(?:akreditasi|standard?isasi|sertifikasi)\b", "", regex=True)
    work = said.map(lambda text: says(text, WORK, WORK_ENDING))
    partners = (texts + " " + rows["agencies_printed"]).map(lambda text: says(text, PARTNERS))
    bodies = rows["agencies"].map(lambda names: [name for name in names.split(";") if name])
    level, proportion = rows["nature"].eq("level"), rows["unit_kind"].isin(["percent", "rate"])
    return rows.assign(
        moving=~rows["path"].isin(["unknown", "flat", "fixed-bound"]),
        outcome=rows["measurable"] & level & (proportion | ~work),
        one_agency=bodies.map(lambda names: len(names) == 1 and names[0] not in general),
        has_program=rows["program"].ne(""),
        partners=partners,
    )


SHARES = {
    "measurable": "measurable",
    "baseline": "has_baseline",
    "moving": "moving",
    "outcome": "outcome",
    "one_agency": "one_agency",
    "program": "has_program",
    "partners": "partners",
}


def profile(rows, indicators):
    """Shares of distinct rows; rows that repeat each other have what one of them has."""
    result = {}
    for plan, own in rows.groupby("plan_id"):
        # A column that the annex does not print says nothing of its rows.
        unprinted = [name for name in ["baseline", "program"] if own[name].eq("").all()]
        cluster = own["canonical_indicator"].map(indicators.set_index("indicator_id")["cluster_id"])
        cells = {
            f"{plan} city": own,
            **{f"{plan} cluster {one}": own[cluster == one] for one in CLUSTERS},
            **{f"{plan} indicator {one}": own[own["canonical_indicator"] == one] for one in indicators["indicator_id"]},
        }
        for key, cell in cells.items():
            count = int(cell["content"].nunique())
            result[key] = {"rows": count} | {
                f"{share}_percent": 100 * cell.loc[cell[flag], "content"].nunique() / count
                for share, flag in SHARES.items()
                if count > 0 and share not in unprinted
            }
    return result
