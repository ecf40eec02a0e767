#!/usr/bin/env python3
"""Times trialbook as whole processes: wall and CPU time and peak memory, the median of several runs.

usage: run.py [--runs N] [--large]     (through Scripts/benchmark, which builds the program first)

--large also generates a review of 10,000 trials and 1,000,000 results and sets its import beside the sqlite3 shell's
.import of the same rows.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "trialbook"


def measure(command, runs, before=lambda: None, stdin=None):
    """Wall seconds, CPU seconds and peak MB of each run of a command."""
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
        if status != 0:
            sys.exit(f"failed: {' '.join(map(str, command))}")
        # Linux counts in kilobytes, macOS in bytes.
        peak = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
        figures.append((wall, usage.ru_utime + usage.ru_stime, peak))
    return [statistics.median(column) for column in zip(*figures)]


def line(name, figures, remark=""):
    wall, cpu, peak = figures
    print(f"{name:<52} {wall * 1000:>9.1f} {cpu * 1000:>9.1f} {peak:>9.1f}  {remark}")


def small(runs):
    for arguments in (["--version"], ["table1"], ["table1", "--format", "html"], ["results", "--format", "csv"], ["show", "jensen2019"]):
        goal = "goal: 40 ms, 60 MB" if arguments == ["table1"] else ""
        line("trialbook " + " ".join(arguments), measure([PROGRAM, *arguments], runs), goal)


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
    print(f"{'median of whole processes':<52} {'wall ms':>9} {'cpu ms':>9} {'peak MB':>9}")
    small(options.runs)
    if options.large:
        large()


if __name__ == "__main__":
    main()
