"""Single statistics: an estimate and its interval, a statistic and its P, a verdict and its interval."""

import math

from finding import Finding
from formulas import p_of_f, p_of_t
from seed import printed

RATIOS = {"odds_ratio", "risk_ratio", "hazard_ratio", "rate_ratio", "or", "rr", "hr", "irr"}


def places(seed, table, row):
    """The row itself, and the statements that assert its numbers."""
    role = {"claims": "claim", "contrasts": "contrast"}[table]
    found = [(table, row["id"])]
    for assertion in seed.assertions("printed_statistic"):
        if row["id"] in seed.named(assertion, role):
            found.append(("statements", assertion["statement"]))
    return found


def intervals(seed):
    """Estimates with both ends of an interval: table, row, document, estimate, lower, upper."""
    for table, column in (("claims", "estimate"), ("contrasts", "value")):
        for row in seed.tables[table]:
            numbers = [printed(row[name]) for name in (column, "ci_lower", "ci_upper")]
            if None not in numbers:
                yield table, row, row["source"], numbers


def is_inherited(seed, table, row):
    """Whether another document prints the same numbers of a study that the claim names."""
    if table != "claims":
        return False
    studies = seed.members.get(row["id"], [])
    return any(
        other["study"] in studies and other["source"] != row["source"]
        and (other["value"], other["ci_lower"], other["ci_upper"]) == (row["estimate"], row["ci_lower"], row["ci_upper"])
        for other in seed.tables["contrasts"])


def interval_findings(seed):
    for table, row, _, (estimate, lower, upper) in intervals(seed):
        kind = row.get("measure") or row.get("statistic")
        scale = math.log if kind in RATIOS else float
        grade = "flag" if is_inherited(seed, table, row) else "strong"
        ends = [scale(lower.low), scale(lower.high), scale(upper.low), scale(upper.high)]
        centre = ((ends[0] + ends[2]) / 2, (ends[1] + ends[3]) / 2)
        best = (scale(estimate.low), scale(estimate.high))

        def meets(one, two):
            return one[0] <= two[1] + 1e-9 and two[0] <= one[1] + 1e-9

        if meets(best, centre):
            continue
        turned = (-centre[1], -centre[0])
        numbers = [estimate.value, lower.value, upper.value]
        middle = (scale(lower.value) + scale(upper.value)) / 2
        for subject in places(seed, table, row):
            yield Finding("estimate-at-centre", *subject, grade, numbers + [middle, centre])
            if meets(best, turned):
                yield Finding("interval-sign", *subject, grade, numbers + [-lower.value, -upper.value], [centre, turned])


def verdict_findings(seed):
    for claim in seed.tables["claims"]:
        lower, upper = printed(claim["ci_lower"]), printed(claim["ci_upper"])
        if lower is None or upper is None:
            continue
        null = 1.0 if claim["measure"] in RATIOS else 0.0
        contains = lower.high < null < upper.low
        excludes = lower.low > null or upper.high < null
        if (claim["verdict"] == "significant" and contains) or (claim["verdict"] == "non_significant" and excludes):
            says = "not significant" if contains else "significant"
            for subject in places(seed, "claims", claim):
                yield Finding(
                    "verdict-against-interval", *subject, "strong", [lower.value, upper.value, null], says=[says])


def p_range(row):
    """P of a statistic, over what rounds to it and over degrees of freedom that are not printed; None without a test."""
    value = printed(row["value"])
    df1, df2 = printed(row["df1"]), printed(row["df2"])
    if value is None or row["statistic"] not in ("t", "f", "z"):
        return None
    ends = (value.low, value.high)
    if row["statistic"] == "f":
        if df1 is None or df2 is None:
            return None
        tail = [p_of_f(max(0.0, end), df1.value, df2.value) for end in ends]
    elif row["statistic"] == "t":
        frees = [df1.value] if df1 is not None else [1, math.inf]
        tail = [p_of_t(end, df) for end in ends for df in frees]
        if value.low < 0 < value.high:
            tail.append(1.0)
    else:
        tail = [p_of_t(end) for end in ends]
    if row["tails"] in ("one", "1"):
        tail = [p / 2 for p in tail]
    return min(tail), max(tail)


def p_findings(seed):
    for row in seed.tables["contrasts"]:
        stated, possible = printed(row["p"]), p_range(row)
        if stated is None or possible is None:
            continue
        relation = row["p_relation"] or "="
        agrees = {
            "=": stated.fits(*possible), "<": possible[0] < stated.high, "<=": possible[0] <= stated.high,
            ">": possible[1] > stated.low, ">=": possible[1] >= stated.low,
        }[relation]
        if agrees:
            continue
        value = printed(row["value"])
        frees = [number.value for number in (printed(row["df1"]), printed(row["df2"])) if number is not None]
        halves = (possible[0] / 2, possible[1] / 2)
        for subject in places(seed, "contrasts", row):
            # The ends are printed to three or four decimals, and nothing beside them.
            yield Finding(
                "p-against-statistic", *subject, "strong", [value.value, stated.value],
                list(possible) + list(halves) + frees + [possible if possible[1] - possible[0] < 1e-4 else possible[0]]
                + [1.0] * (not frees), says=ends(possible))


def ends(possible):
    """Both ends as the audit must print them, to the precision at which they differ from what rounds to them."""
    return sorted({f"{p:.3f}" if p >= 0.01 else f"{p:.4f}" for p in possible})


def findings(seed):
    yield from interval_findings(seed)
    yield from verdict_findings(seed)
    yield from p_findings(seed)
