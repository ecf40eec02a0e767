#!/usr/bin/env python3
"""Prints, beside each other, the answers for the data of corners.R, where metafor and we are known to differ.

usage: corners.py FOLDER [--write]     (through Scripts/agreement; --write puts the table into docs/agreement.md)
"""
import json
import pathlib
import re
import sys

import mpmath
from mpmath import mpf

mpmath.mp.dps = 50
DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs" / "agreement.md"
START, END = "<!-- Scripts/agreement writes the corners from here -->", "<!-- to here: corners -->"


def load(path):
    return {(row["id"], row["part"], row["key"]): row for row in map(json.loads, open(path))}


def exact_means():
    """g and its variances LS and UB of corners.R's first data: J by Hedges 1981, variances as docs name them."""
    g, ls, ub = [], [], []
    for n in (10**e for e in range(1, 7)):
        m = mpf(2 * n - 2)
        # The doubles that were given: 10.4, 1.9 and 2.1 are not decimals there.
        pooled = mpmath.sqrt((mpf(1.9) ** 2 + mpf(2.1) ** 2) / 2)
        d = (mpf(10.4) - 10) / pooled
        j = mpmath.exp(mpmath.loggamma(m / 2) - mpmath.log(mpmath.sqrt(m / 2)) - mpmath.loggamma((m - 1) / 2))
        g.append(j * d)
        ls.append(mpf(2) / n + g[-1] ** 2 / (4 * n))
        ub.append(mpf(2) / n + (1 - (m - 2) / (m * j * j)) * g[-1] ** 2)
    return g, ls, ub


def off(values, exact):
    return [f"{float(abs(mpf(x) / y - 1)):.0e}" for x, y in zip(values, exact)]


def show(row, places):
    if row is None or "failed" in row:
        return f"refuses: {row['failed']}" if row else "absent"
    return ", ".join("absent" if row["x"][i] is None else f"{row['x'][i]:.6g}" for i in places)


def table(folder):
    ours, theirs = load(folder / "corners-ours.jsonl"), load(folder / "corners.jsonl")
    g, ls, ub = exact_means()
    sizes = "10, 100, 1,000, 10,000, 100,000, 1,000,000"
    lines = ["| data | quantity | ours | metafor |", "|---|---|---|---|"]
    for what, key, half, exact in (
            ("g = J d", "SMD LS", 0, g), ("variance UB", "SMD UB", 6, ub), ("variance LS", "SMD LS", 6, ls)):
        cells = [", ".join(off(side[1, "escalc", key]["x"][half:half + 6], exact)) for side in (ours, theirs)]
        lines.append(f"| two groups of {sizes} | relative error of {what} against 50 digits | {cells[0]} | {cells[1]} |")
    for identifier, data, part, key, what, places in (
            (2, "5/50 v 5/50, 9/60 v 9/61", "mh", "OR", "CMH chi-square, p", (7, 8)),
            (3, "3/20 v 1/20 and two tables without events", "mh", "RR", "estimate, Q, p", (0, 5, 6)),
            (3, "the same", "mh", "OR", "estimate, Q, p", (0, 5, 6)),
            (3, "the same", "peto", "PETO", "estimate, Q, p", (0, 5, 6)),
            (4, "no events in one arm of all tables", "mh", "OR", "estimate, Q", (0, 5)),
            (5, "0/30 v 3/31, 4/40 v 2/40, 7/50 v 5/52, 0/20 v 0/20, one half added for pooling", "peto", "PETO added",
             "estimate, Q, p of Q", (0, 5, 6))):
        lines.append(
            f"| {data} | {part} {key}: {what} | {show(ours[identifier, part, key], places)} | "
            f"{show(theirs[identifier, part, key], places)} |")
    for method in ("EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"):
        key = (6, "fit", f"{method} z")
        lines.append(
            f"| y = .2, .5, -.1, .9; v = 0, .1, .2, .15 | {method}: estimate, se, tau2, I2 | {show(ours[key], (0, 1, 6, 7))} | "
            f"{show(theirs[key], (0, 1, 6, 7))} |")
    answers = [sum("x" in side[7, "fit", f"{m} z"] for m in ("DL", "HE", "SJ", "ML", "REML", "EB", "PM")) for side in (ours, theirs)]
    lines.append(f"| y = .3, .3; v = 0, .1 | methods that answer, of 7 | {answers[0]} | {answers[1]} |")
    return lines


def main():
    lines = table(pathlib.Path(sys.argv[1]))
    print("\n".join(lines))
    if "--write" in sys.argv:
        block = f"{START}\n\n" + "\n".join(lines) + f"\n\n{END}"
        text = DOCUMENT.read_text()
        DOCUMENT.write_text(re.sub(re.escape(START) + ".*?" + re.escape(END), lambda _: block, text, flags=re.S))


if __name__ == "__main__":
    main()
