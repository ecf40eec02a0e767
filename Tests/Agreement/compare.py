#!/usr/bin/env python3
"""Compares our answers for random meta-analyses with metafor's and writes docs/agreement.md's tables.

usage: compare.py FOLDER [--write]     (through Scripts/agreement)

Reads data.tsv, metafor.jsonl, versions.txt (metafor.R) and ours.jsonl (MetaAgreement). Differences beyond the
tolerance are decided by referee.py with 50 digits. Ends with status 1 if one of them is our error.
"""
import collections
import json
import math
import pathlib
import re
import statistics
import sys

from referee import Referee

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "agreement.md"
START, END = "<!-- Scripts/agreement writes from here -->", "<!-- to here -->"
TOLERANCE = 1e-9
ITERATIVE = ["ML", "REML", "EB", "PM"]
METHODS = ["EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"]
FIT = ["estimate", "se", "statistic", "p", "ci.lower", "ci.upper", "tau2", "I2", "H2", "Q", "Q p", "pi.lower", "pi.upper"]
SHOWN = ["estimate", "se", "statistic", "p", "interval", "tau2", "I2", "H2", "Q", "Q p", "prediction interval"]
POOL = ["estimate", "se", "p", "ci.lower", "ci.upper", "Q", "Q p", "CMH", "CMH p", "Tarone", "Tarone p"]
REGRESSION = ["estimate", "se", "p", "ci.lower", "ci.upper", "tau2", "QM", "QM p", "QE", "QE p"]


def load(path):
    rows = (json.loads(line) for line in open(path))
    return {(row["id"], row["part"], row["key"]): row for row in rows}


def relative(a, b):
    return 0.0 if a == b else abs(a - b) / abs(b) if b else math.inf


def p_error(a, b, statistic):
    """Relative to p, and to how steep the tail is: an error e of the statistic z makes one of z^2 e in p.

    Below 1e-300 doubles run out of digits, and R's pnorm gives 0 where 1e-320 still exists.
    """
    if a < 1e-300 and b < 1e-300:
        return 0.0
    return relative(a, b) / max(1.0, abs(statistic))


def typical_variance(v):
    """(k - 1) / (sum w - sum w^2 / sum w): the scale that tau squared is measured with."""
    w = [1 / x for x in v]
    return (len(v) - 1) / (sum(w) - sum(x * x for x in w) / sum(w))


def fit_errors(ours, theirs, typical):
    """The error of each quantity of a fit; absent ones are left out."""
    a, b = dict(zip(FIT, ours)), dict(zip(FIT, theirs))
    size = max(abs(b["estimate"]), b["se"])
    errors = {
        "estimate": abs(a["estimate"] - b["estimate"]) / size,
        "se": relative(a["se"], b["se"]),
        "statistic": abs(a["statistic"] - b["statistic"]) / max(1, abs(b["statistic"])),
        "p": p_error(a["p"], b["p"], b["statistic"] ** 2),
        "interval": max(abs(a[x] - b[x]) for x in ("ci.lower", "ci.upper")) / size,
        "I2": abs(a["I2"] - b["I2"]) / 100,
        "H2": relative(a["H2"], b["H2"]),
        "Q": relative(a["Q"], b["Q"]),
        "Q p": p_error(a["Q p"], b["Q p"], b["Q"]),
    }
    errors["tau2"] = abs(a["tau2"] - b["tau2"]) / (b["tau2"] + typical)
    if b["pi.lower"] is not None:
        if a["pi.lower"] is None:
            errors["prediction interval"] = math.inf
        else:
            size = max(abs(b["pi.lower"]), abs(b["pi.upper"]))
            errors["prediction interval"] = max(abs(a[x] - b[x]) for x in ("pi.lower", "pi.upper")) / size
    return errors


class Worst:
    """The worst error of each quantity by column, and how many were compared."""

    def __init__(self):
        self.errors = collections.defaultdict(float)
        self.counts = collections.Counter()

    def note(self, column, errors):
        self.counts[column] += 1
        for quantity, error in errors.items():
            self.errors[quantity, column] = max(self.errors[quantity, column], error)

    def table(self, quantities, columns):
        lines = ["| worst error | " + " | ".join(columns) + " |", "|---|" + "---:|" * len(columns)]
        for quantity in quantities:
            cells = [short(self.errors[quantity, c]) if (quantity, c) in self.errors else "" for c in columns]
            lines.append(f"| {quantity} | " + " | ".join(cells) + " |")
        lines.append("| compared | " + " | ".join(f"{self.counts[c]:,}" for c in columns) + " |")
        return lines


def short(error):
    return "0" if error == 0 else f"{error:.1e}".replace("e-0", "e-").replace("e+0", "e+")


def studies(folder):
    rows = {}
    for line in open(folder / "data.tsv"):
        identifier, part, *columns = line.rstrip("\n").split("\t")
        if part not in ("regression", "tables", "means"):
            y, v = ([float(x) for x in column.split(",")] for column in columns)
            rows[int(identifier)] = (part, y, v, typical_variance(v))
    return rows


def judge(y, v, method, test, ours, theirs):
    """Cause of a difference, how far each side is from the exact answer, and a remark."""
    a, b = dict(zip(FIT, ours)), dict(zip(FIT, theirs))
    referee = Referee(y, v, method, [a["tau2"], b["tau2"]])
    exact = referee.answers(test)
    mine, other = distance(a, exact), distance(b, exact)
    if mine > TOLERANCE:
        return "ours", mine, other, ""
    if len(referee.maxima) > 1:
        nearest = min(referee.maxima, key=lambda x: abs(x - b["tau2"]))
        if nearest != referee.tau2:
            gain = float(referee.log_likelihood(referee.tau2) - referee.log_likelihood(nearest))
            maxima = ", ".join(f"{float(x):.4g}" for x in sorted(referee.maxima))
            return "lower maximum", mine, other, f"maxima at {maxima}; log-likelihood lower by {gain:.2g}"
    # With metafor's own tau squared, are its other numbers right?
    given = distance(b, referee.at(b["tau2"]).answers(test))
    if given < other / 10 and method in ITERATIVE:
        return "stopped early", mine, other, f"right for its own tau2 ({b['tau2']:.17g}) to {short(given)}"
    return "lost digits", mine, other, ""


def distance(x, exact):
    """The largest error of a fit's numbers against exact ones."""
    size = max(abs(exact["estimate"]), exact["se"])
    return float(max(
        abs(x["estimate"] - exact["estimate"]) / size, abs(x["se"] / exact["se"] - 1),
        abs(x["tau2"] - exact["tau2"]) / (exact["tau2"] + exact["typical"]), abs(x["I2"] - exact["I2"]) / 100,
        abs(x["H2"] / exact["H2"] - 1), abs(x["Q"] / exact["Q"] - 1) if exact["Q"] else abs(x["Q"])))


CAUSES = {
    "lower maximum": "metafor stopped at a lower local maximum of the likelihood",
    "stopped early": "metafor's last step of tau squared was below its threshold, but not small beside the smallest variance",
    "lost digits": "metafor's sums lost digits",
    "ours": "our error",
}


def compare_fits(ours, theirs, data):
    worst, default = Worst(), collections.defaultdict(list)
    failed, found, refused = collections.Counter(), [], []
    # Where each method's largest difference within the tolerance is.
    largest = collections.defaultdict(lambda: (0.0,))
    # Our largest error where metafor gives no answer.
    alone = collections.defaultdict(float)
    for (identifier, part, key), row in theirs.items():
        if part not in ("fit", "default"):
            continue
        method, test = key.split()
        mine = ours[identifier, "fit", key]
        kind, y, v, typical = data[identifier]
        units = {"tiny": "variances near 1e-12", "huge": "variances near 1e12"}.get(kind, "ordinary")
        if "failed" in row:
            failed[(part, method) if part == "fit" else (part, method, units)] += 1
            if part == "fit" and "x" in mine:
                answers = dict(zip(FIT, mine["x"]))
                referee = Referee(y, v, method, [answers["tau2"]])
                alone[method] = max(alone[method], distance(answers, referee.answers(test)))
            if "failed" in mine:
                refused.append((identifier, key, row["failed"], mine["failed"]))
            continue
        if "failed" in mine:
            refused.append((identifier, key, "answers", mine["failed"]))
            continue
        errors = fit_errors(mine["x"], row["x"], typical)
        if part == "default":
            default[method, units].append((identifier, errors))
            continue
        if max(errors.values()) <= TOLERANCE:
            worst.note(method, errors)
            if max(errors.values()) > largest[method][0]:
                largest[method] = (max(errors.values()), identifier, test, mine["x"], row["x"])
            continue
        verdict = judge(y, v, method, test, mine["x"], row["x"])
        quantity = max(errors, key=errors.get)
        found.append((verdict[0], method, test, identifier, kind, len(y), quantity, errors[quantity], *verdict[1:]))
    return worst, default, failed, found, refused, alone, largest


def value_errors(names, mine, row):
    """Errors of a list of numbers; a number that one side alone has is listed by its name."""
    errors, absent = {}, []
    a, b = dict(zip(names, mine)), dict(zip(names, row))
    size = max(abs(b["estimate"]), b["se"]) if b.get("se") else None
    for name in names:
        x, y = a.get(name), b.get(name)
        if x is None or y is None:
            if (x is None) != (y is None):
                absent.append((name, x, y))
            continue
        if name == "estimate" or name.startswith("ci."):
            error = abs(x - y) / size
        elif name == "p":
            error = p_error(x, y, (b["estimate"] / b["se"]) ** 2)
        elif name.endswith(" p"):
            error = p_error(x, y, b[name[:-2]])
        elif name == "tau2":
            error = abs(x - y) / (y + b["se"] ** 2)
        else:
            error = abs(x - y) / max(abs(y), 1e-3)
        name = "interval" if name.startswith("ci.") else name
        errors[name] = max(error, errors.get(name, 0))
    return errors, absent


def compare_others(ours, theirs, data):
    worst, notes = Worst(), collections.defaultdict(list)
    for place, row in theirs.items():
        identifier, part, key = place
        if part in ("fit", "default"):
            continue
        mine = ours[place]
        if "failed" in mine and row.get("x", [0])[0] is None:
            notes[part, key, f"no estimate on both sides (ours: {mine['failed']})"].append((identifier, 0))
            continue
        if "failed" in row or "failed" in mine:
            notes[part, key, "one side has no answer"].append((identifier, 0))
            continue
        a, b = mine["x"], row["x"]
        if part == "profile":
            if (a[0] is None) != (b[0] is None):
                notes[part, key, "empty on one side"].append((identifier, 0))
            elif a[0] is not None:
                errors = profile_errors(a, b, data[identifier][3])
                worst.note(key, errors)
                if max(errors.values()) > TOLERANCE:
                    notes[part, key, "beyond tolerance"].append((identifier, max(errors.values())))
        elif part == "escalc":
            half = len(a) // 2
            errors = {"effect": 0.0, "variance": 0.0}
            for index, (x, y) in enumerate(zip(a, b)):
                if x is None or y is None:
                    if x is not y:
                        notes[part, key, f"absent: ours {x}, metafor {y}" if index >= half else "effect absent on one side"].append((identifier, 0))
                    continue
                name = "effect" if index < half else "variance"
                size = max(abs(y), b[index + half] ** 0.5 if index < half and b[index + half] else 0) or 1
                errors[name] = max(errors[name], abs(x - y) / size)
            worst.note(key, errors)
            if max(errors.values()) > TOLERANCE:
                notes[part, key, "beyond tolerance"].append((identifier, max(errors.values())))
        else:
            column = "regression " + key.split()[1] if part == "regression" else ("MH " + key if part == "mh" else "Peto")
            errors, absent = value_errors(REGRESSION if part == "regression" else POOL, a, b)
            for name, x, y in absent:
                notes[part, key, f"{name} absent: {'ours' if x is None else 'metafor'}"].append((identifier, y if x is None else x))
            if part == "mh" and a[7] == 0 and errors.get("CMH", 0) > TOLERANCE:
                notes[part, key, "CMH: the correction exceeds the excess"].append((identifier, b[7]))
                errors = {name: e for name, e in errors.items() if not name.startswith("CMH")}
            worst.note(column, {n: e for n, e in errors.items() if e <= TOLERANCE})
            for name, error in errors.items():
                if error > TOLERANCE:
                    notes[part, key, f"{name} beyond tolerance"].append((identifier, error))
    return worst, notes


def profile_errors(a, b, typical):
    return {
        "tau2": max(abs(x - y) / (y + typical) for x, y in ((a[0], b[0]), (a[3], b[3]))),
        "I2": max(abs(x - y) / 100 for x, y in ((a[1], b[1]), (a[4], b[4]))),
        "H2": max(relative(x, y) for x, y in ((a[2], b[2]), (a[5], b[5])))}


def known(part, key, reason):
    """Whether a difference beside the fits is one that docs/agreement.md explains."""
    return "both sides" in reason or "correction exceeds" in reason or part in ("mh", "peto") and "absent: ours" in reason


def write_table(header, rows):
    if not rows:
        return ["None."]
    align = "|" + "|".join("---:" if isinstance(x, (int, float)) else "---" for x in rows[0]) + "|"
    text = [[f"{x:,}" if isinstance(x, int) else short(x) if isinstance(x, float) else x for x in row] for row in rows]
    return ["| " + " | ".join(header) + " |", align] + ["| " + " | ".join(row) + " |" for row in text]


def default_table(default, failed, found):
    """Differences with metafor's own stopping rule, whose threshold is absolute: ordinary units apart from others."""
    rows = []
    explained = {(f[3], f[1]) for f in found}
    for method in ITERATIVE:
        for units in ("ordinary", "variances near 1e-12", "variances near 1e12"):
            entries = default[method, units]
            beyond = [(i, e) for i, e in entries if max(e.values()) > TOLERANCE]

            def spread(quantity):
                values = sorted(e[quantity] for _, e in beyond)
                if not values:
                    return [0.0] * 3
                return [float(statistics.median(values)), float(values[int(0.99 * len(values))]), float(values[-1])]

            confirmed = sum((i, method) not in explained for i, _ in beyond)
            rows.append([method, units, len(entries), failed["default", method, units], len(beyond), confirmed]
                        + spread("tau2") + spread("se"))
    return write_table(
        ["method", "units", "answers", "no answer", "differ beyond 1e-9", "of these gone with the tight rule", "tau2: median", "99%",
         "worst", "se: median", "99%", "worst"], rows)


def report(folder, data, worst, default, failed, found, refused, alone, largest, others, notes):
    r, metafor, seed = (folder / "versions.txt").read_text().split("\n")[:3]
    ks = sorted(len(y) for _, y, _, _ in data.values())
    fits = sum(worst.counts.values()) + len(found)
    lines = [
        f"{len(data):,} random meta-analyses, {seed}, {r}, {metafor}. Number of studies: median {ks[len(ks) // 2]}, from {ks[0]} to "
        f"{ks[-1]}, more than 50 in {sum(k > 50 for k in ks):,}. {fits:,} fits compared.", "",
        "### Worst relative error, metafor iterating to the limit of double precision", ""]
    lines += worst.table(SHOWN, METHODS)
    lines += ["", "Who is right in the data set with each method's largest difference, by 50 digits (the larger error of estimate, se, "
              "tau2, I2, H2 and Q):", ""]
    rows = []
    for method in METHODS:
        difference, identifier, test, mine, theirs = largest[method]
        kind, y, v, _ = data[identifier]
        exact = Referee(y, v, method, [mine[6], theirs[6]]).answers(test)
        rows.append([method, f"{identifier} ({kind}, k = {len(y)})", difference, distance(dict(zip(FIT, mine)), exact),
                     distance(dict(zip(FIT, theirs)), exact)])
    lines += write_table(["method", "data set", "difference", "error of ours", "of metafor's"], rows)
    lines += ["", "### Disagreements beyond 1e-9, decided with 50 digits", ""]
    groups = collections.defaultdict(list)
    for f in found:
        groups[f[0], f[1]].append(f)
    lines += write_table(
        ["cause", "method", "fits", "largest error of ours", "largest error of metafor's"],
        [[CAUSES[cause], method, len(group), max(f[8] for f in group), max(f[9] for f in group)]
         for (cause, method), group in sorted(groups.items(), key=lambda x: (x[0][0], METHODS.index(x[0][1])))])
    none = [(method, failed["fit", method]) for method in METHODS if failed["fit", method]]
    if none:
        lines += ["", "metafor's Fisher scoring gave no answer in 10,000 steps: "
                  + ", ".join(f"{method} {count}" for method, count in none) + " fits. The largest error of ours there: "
                  + ", ".join(f"{method} {short(alone[method])}" for method, _ in none) + "."]
    lines += [f"Refused by one side: {len(refused)}."] if refused else []
    lines += ["", "Each of them (errors against 50 digits; p values and intervals follow from the estimate and its standard error):", ""]
    lines += write_table(
        ["data set", "kind", "k", "fit", "error of ours", "of metafor's", "what happened"],
        [[f"{f[3]}", f[4], f[5], f"{f[1]} {f[2]}", f[8], f[9], f[0] + (f": {f[10]}" if f[10] else "")]
         for f in sorted(found, key=lambda f: (f[0], -f[9]))])
    lines += ["", "### metafor with its own stopping rule", ""]
    lines += default_table(default, failed, found)
    lines += ["", "### The rest", ""]
    order = ["QP", "regression z", "regression hk", "MH RR", "MH OR", "MH RD", "Peto"]
    quantities = ["estimate", "se", "p", "interval", "tau2", "I2", "H2", "Q", "Q p", "QM", "QM p", "QE", "QE p", "CMH", "CMH p",
                  "Tarone", "Tarone p"]
    lines += others.table(quantities, order) + [""]
    lines += others.table(["effect", "variance"], sorted(set(others.counts) - set(order)))
    lines += ["", "Differences beside these:", ""]
    lines += write_table(
        ["what", "where", "cases", "explained below"],
        [[reason, f"{part} {key}", len(group), "yes" if known(part, key, reason) else "NO"]
         for (part, key, reason), group in sorted(notes.items())])
    return lines


def main():
    folder = pathlib.Path(sys.argv[1])
    data, theirs, ours = studies(folder), load(folder / "metafor.jsonl"), load(folder / "ours.jsonl")
    worst, default, failed, found, refused, alone, largest = compare_fits(ours, theirs, data)
    others, notes = compare_others(ours, theirs, data)
    lines = report(folder, data, worst, default, failed, found, refused, alone, largest, others, notes)
    print("\n".join(lines))
    if "--write" in sys.argv:
        block = f"{START}\n\n" + "\n".join(lines) + f"\n\n{END}"
        text = DOCUMENT.read_text()
        DOCUMENT.write_text(re.sub(re.escape(START) + ".*?" + re.escape(END), lambda _: block, text, flags=re.S))
    wrong = [f for f in found if f[0] == "ours"]
    unexplained = [(key, group[:3]) for key, group in notes.items() if not known(*key)]
    wrong += [method for method, error in alone.items() if error > TOLERANCE]
    if wrong or unexplained or refused:
        sys.exit(f"unexplained: {wrong} {unexplained} {refused}")


if __name__ == "__main__":
    main()
