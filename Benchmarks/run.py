#!/usr/bin/env python3
"""Times trialbook as whole processes: wall and CPU time and peak memory, the median of several runs.

usage: run.py [--runs N] [--large]     (through Scripts/benchmark, which builds the program first)

--large also generates a review of 10,000 trials and 1,000,000 results and sets its import beside the sqlite3 shell's
.import of the same rows, and asks it questions.
"""
import argparse
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "trialbook"


def measure(command, runs, before=lambda: None, stdin=None, fails=False):
    """Wall seconds, CPU seconds and peak MB of each run of a command; `fails` when its findings give exit code 1."""
    figures = []
    for _ in range(runs):
        before()
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.DEVNULL, stdin=subprocess.PIPE if stdin else subprocess.DEVNULL)
        if stdin:
            process.stdin.write(stdin.encode())
            process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        if os.waitstatus_to_exitcode(status) != (1 if fails else 0):
            sys.exit(f"failed: {' '.join(map(str, command))}")
        # Linux counts in kilobytes, macOS in bytes.
        peak = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
        figures.append((wall, usage.ru_utime + usage.ru_stime, peak))
    return [statistics.median(column) for column in zip(*figures)]


def line(name, figures, remark=""):
    wall, cpu, peak = figures
    print(f"{name:<80} {wall * 1000:>9.1f} {cpu * 1000:>9.1f} {peak:>9.1f}  {remark}")


def small(runs):
    for arguments, goal in SMALL:
        line("trialbook " + " ".join(arguments), measure([PROGRAM, *arguments], runs, fails="audit" in arguments), goal)
    with tempfile.TemporaryDirectory() as name:
        table = pathlib.Path(name) / "studies.csv"
        generator = random.Random(20260101)
        table.write_text("study,yi,vi\n" + "".join(
            f"Study {i},{generator.gauss(0.3, 0.4):.3f},{generator.uniform(0.01, 0.2):.4f}\n" for i in range(1000)))
        forest = ["plot", "forest", "--csv", table, "--measure", "GEN"]
        line("trialbook plot forest, 1,000 studies", measure([PROGRAM, *forest], runs), "goal: 200 ms, 100 MB")


# Questions of the bundled review, each a whole process.
SMALL = [
    (["--version"], ""), (["table1"], "goal: 40 ms, 60 MB"), (["table1", "--format", "html"], ""), (["studies", "--comparator", "active"], "goal: 50 ms"),
    (["results", "--format", "csv"], "goal: 50 ms"), (["results", "--domain", "hope", "--at", "post"], "goal: 50 ms"),
    (["show", "jensen2019"], "goal: 50 ms"), (["search", "recovery"], "goal: 50 ms"),
    (["compare", "--domain", "hope", "--by", "comparator"], "goal: 50 ms"), (["gaps"], "goal: 50 ms"),
    (["pool", "PR-fu-ITT"], "goal: 50 ms"), (["audit"], ""),
    (["plot", "forest", "PR-fu-ITT"], "goal: 100 ms"), (["plot", "prisma"], "goal: 100 ms"),
    (["plot", "map"], "goal: 100 ms"), (["table1", "--format", "docx"], "goal: 100 ms"),
    (["table1", "--format", "xlsx"], "goal: 100 ms"), (["pool", "PR-fu-ITT", "--format", "docx"], "goal: 100 ms"),
]

# Filter questions of the generated review, by how many rows they give.
LARGE = [
    ["studies", "--study", "u04321"], ["results", "--study", "u04321"], ["results", "--trial", "t04321", "--at", "post"],
    ["results", "--instrument", "i03", "--at", "post", "--year", "2001", "--country", "Denmark"],
    ["results", "--domain", "d3", "--at", "post", "--population", "cc", "--year", "2001"],
    ["studies", "--where", "year = 2001 AND country = 'Denmark'"], ["trials", "--country", "Denmark", "--year", "2001"],
    ["arms", "--comparator", "waitlist", "--year", "2001"], ["table1", "--year", "2001", "--country", "Denmark"],
    ["studies", "--comparator", "tau"], ["results", "--instrument", "i03", "--at", "post", "--comparator", "tau"],
]


def questions(database):
    """The questions of the generated review; the rows that each gives are counted from its CSV."""
    for arguments in LARGE:
        command = [PROGRAM, *arguments, "--database", database]
        rows = subprocess.run([*command, "--format", "csv"], capture_output=True, check=True).stdout.count(b"\n") - 1
        line("trialbook " + " ".join(arguments), measure(command, 5), f"{rows:,} rows; goal: 50 ms")
    pool = ["pool", "--domain", "d3", "--at", "post", "--population", "cc", "--format", "json"]
    ours = measure([PROGRAM, *pool, "--database", database], 5)
    line("trialbook " + " ".join(pool), ours, "10,000 effects; goal: 100 ms, 200 MB")
    shell = measure(["sqlite3", "-readonly", database], 5, stdin=POOLED_ROWS)
    line("sqlite3: the same rows, no statistics", shell, f"ours {ours[0] / shell[0]:.1f} x")


# What pool needs of the registry, for SQLite's shell: the floor of any program that pools from this file.
POOLED_ROWS = """.output /dev/null
SELECT studies.id, studies.label, studies.trial, country, year FROM studies JOIN trials ON trials.id = studies.trial
WHERE studies.id IN (SELECT study FROM study_instruments JOIN instruments ON instruments.id = instrument WHERE domain = 'd3');
SELECT studies.id, one.id, one.n, one.mean, one.sd, one.locator, two.id, two.n, two.mean, two.sd
FROM studies CROSS JOIN time_points ON time_points.trial = studies.trial AND time_points.kind = 'post'
CROSS JOIN instruments ON instruments.domain = 'd3'
CROSS JOIN results AS one ON one.study = studies.id AND one.instrument = instruments.id AND one.time_point = time_points.id
  AND one.population = 'cc' AND one.score = 'score' AND one.kind = 'mean' AND one.preferred = 1
CROSS JOIN arms AS intervention ON intervention.id = one.arm AND intervention.role = 'intervention'
CROSS JOIN results AS two ON two.study = one.study AND two.instrument = one.instrument AND two.time_point = one.time_point
  AND two.population = one.population AND two.score = one.score AND two.kind = one.kind AND two.source = one.source
CROSS JOIN arms AS comparator ON comparator.id = two.arm AND comparator.role = 'comparator'
ORDER BY studies.id;
"""


def large():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        review, database = folder / "review", folder / "review.sqlite"
        subprocess.run([sys.executable, ROOT / "Benchmarks" / "generate_review.py", review], check=True)
        rows = sum(1 for _ in open(review / "results.csv")) - 1

        def clean():
            for path in folder.glob("*.sqlite"):
                path.unlink()

        ours = measure([PROGRAM, "init", database, "--from", review], 3, clean)
        line(f"trialbook init, {rows:,} results", ours, f"{rows / ours[0]:,.0f} results/s")
        subprocess.run([PROGRAM, "init", folder / "asked.db", "--from", review], check=True, stdout=subprocess.DEVNULL)
        questions(folder / "asked.db")
        columns = open(review / "results.csv").readline().strip().split(",")
        bare = f".mode csv\n.import {review}/results.csv results\n"
        table = "CREATE TABLE results (" + ", ".join(
            f'"{column}" TEXT' + (" PRIMARY KEY NOT NULL" if column == "id" else "") for column in columns) + ");\n"
        keys = ["study, instrument, time_point, population, arm, score, kind, source", "arm", "instrument, time_point",
                "time_point", "population", "source"]
        indexes = "".join(f"CREATE INDEX i{number} ON results ({key});\n" for number, key in enumerate(keys))
        fast = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;\n"
        shell = measure(["sqlite3", folder / "bare.sqlite"], 3, clean, fast + bare)
        line("sqlite3 .import, no constraints, no indexes", shell, f"{rows / shell[0]:,.0f} results/s; ours {ours[0] / shell[0]:.1f} x")
        shell = measure(
            ["sqlite3", folder / "indexed.sqlite"], 3, clean,
            fast + table + indexes + f".mode csv\n.import --skip 1 {review}/results.csv results\n")
        line("sqlite3 .import, the same indexes", shell, f"{rows / shell[0]:,.0f} results/s; ours {ours[0] / shell[0]:.1f} x")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--large", action="store_true")
    options = parser.parse_args()
    print(f"{'median of whole processes':<80} {'wall ms':>9} {'cpu ms':>9} {'peak MB':>9}")
    small(options.runs)
    if options.large:
        large()


if __name__ == "__main__":
    main()
