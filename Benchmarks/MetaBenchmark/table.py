#!/usr/bin/env python3
"""Prints the benchmark's table from what each side wrote; with --write also into docs/performance.md.

usage: table.py FOLDER [--write]     (through Scripts/benchmark-meta)
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "performance.md"
START, END = "<!-- Scripts/benchmark-meta writes this table -->", "<!-- end of the table -->"

# Label, name in the files, goal in seconds, passes: the name of the floor and how many of them make it.
ROWS = [
    ("REML: tau squared and pooled effect, k = 13", "REML, k = 13", 5e-6, ("one pass, k = 13", 1)),
    ("REML: whole report, k = 13", "REML report, k = 13", None, ("one pass, k = 13", 1)),
    ("REML: tau squared and pooled effect, k = 1000", "REML, k = 1000", 200e-6, ("one pass, k = 1000", 1)),
    ("REML: whole report, k = 1000", "REML report, k = 1000", None, ("one pass, k = 1000", 1)),
    ("leave1out, REML, k = 13", "leave1out", None, ("one pass, k = 13", 13)),
    ("influence, REML, k = 13", "influence", None, ("one pass, k = 13", 13)),
    ("three-level REML, 56 effects in 11 clusters", "three-level", None, ("one pass, k = 56", 1)),
    ("permutation test, 1,000 orders, one moderator", "permutations 1000", None, ("one pass, k = 13", 1000)),
    ("permutation test, 10,000 orders", "permutations 10000", 50e-3, ("one pass, k = 13", 10000)),
    ("GOSH, 524,287 subsets, equal effects", "GOSH equal effects", 50e-3, ("one pass, k = 19", 2**19 - 1)),
    ("GOSH, 524,287 subsets, REML", "GOSH REML", 3.0, ("one pass, k = 19", 2**19 - 1)),
]


def read(path):
    if not path.exists():
        return {}
    return {tuple(line.split("\t")[::2]): line.split("\t")[1] for line in path.read_text().splitlines()}


def time(seconds):
    if seconds >= 1000:
        return f"{seconds:,.0f} s"
    for size, unit in ((1, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def multiple(ratio):
    return f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.2g}"


def table(folder):
    ours = read(folder / "ours.tsv")
    metafor = read(folder / "metafor.tsv")
    pymare = read(folder / "pymare.tsv")
    lines = [
        "| work | MetaAnalysis | goal | metafor | factor | PyMARE | floor | above it | allocations |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    missed = []
    for label, name, goal, (floor, passes) in ROWS:
        seconds = float(ours[name, "seconds"])
        theirs = metafor.get((name, "seconds")) or metafor.get((name.replace("REML,", "REML report,"), "seconds"))
        python = pymare.get((name, "seconds")) or pymare.get((name.replace("REML,", "REML report,"), "seconds"))
        bottom = float(ours[floor, "seconds"]) * passes
        if goal and seconds > goal:
            missed.append(f"{label}: {time(seconds)}, goal {time(goal)}")
        lines.append(
            f"| {label} | {time(seconds)} | {'< ' + time(goal) if goal else ''} | {time(float(theirs)) if theirs else ''} | "
            f"{f'{float(theirs) / seconds:,.0f}' if theirs else ''} | {time(float(python)) if python else ''} | "
            f"{time(bottom)} | {multiple(seconds / bottom)} x | {ours.get((name, 'allocations'), 'n/a').split('.')[0]} |")
    memory = [float(ours[f"peak memory after {count} fits", "kB"]) / 1024 for count in (1000, 1000000)]
    passes = [float(ours[f"nine sums twice, k = {k}", "seconds"]) / 2 for k in (13, 1000)]
    lines += ["", f"One pass that takes the nine sums of a likelihood's score and its slopes: {time(passes[0])} at k = 13, "
              f"{time(passes[1])} at k = 1000."]
    lines += ["", f"Peak memory after 1,000 whole reports {memory[0]:.1f} MB, after 1,000,000 {memory[1]:.1f} MB. "
              f"Loading metafor takes {time(float(metafor['loading', 'seconds']))}."]
    return lines, missed


def main():
    folder = pathlib.Path(sys.argv[1])
    lines, missed = table(folder)
    print("\n".join(lines))
    for text in missed:
        print(f"goal missed: {text}", file=sys.stderr)
    if "--write" in sys.argv:
        text = DOCUMENT.read_text()
        block = f"{START}\n" + "\n".join(lines) + f"\n{END}"
        DOCUMENT.write_text(re.sub(re.escape(START) + ".*" + re.escape(END), lambda _: block, text, flags=re.S))
    sys.exit(1 if missed else 0)


main()
