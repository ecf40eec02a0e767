#!/usr/bin/env python3
"""Writes a review folder of any size, always the same for the same arguments.

usage: generate_review.py FOLDER [TRIALS [RESULTS]]

Needs an exported review folder's headers: pass --headers FOLDER (default: SeedData beside this script).
"""
import argparse
import pathlib
import random

REASON = "not_reported"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("trials", type=int, nargs="?", default=10_000)
    parser.add_argument("results", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--headers", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "SeedData")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    headers = {}
    for path in sorted(options.headers.glob("*.csv")):
        with open(path, encoding="utf-8") as file:
            headers[path.stem] = file.readline().rstrip("\n").split(",")
    files = {name: open(options.folder / f"{name}.csv", "w", encoding="utf-8") for name in headers}
    for name, header in headers.items():
        files[name].write(",".join(header) + "\n")

    def row(table, **cells):
        defaults = {"source": "s", "locator": "p. 1", "preferred": "1"}
        line = ",".join(str(cells.get(column, defaults.get(column, MISSING[table].get(column, "")))) for column in headers[table])
        files[table].write(line + "\n")

    row("sources", id="s", kind="article", citation="Generated", year=2026, seen="full_text")
    row("reviews", id="generated", title="Generated", authors="Nobody", year=2026, journal="None")
    row("components", id="imr", label="IMR", name="IMR", description="IMR")
    row("components", id="tau", label="TAU", name="TAU", description="TAU")
    row("populations", id="cc", label="CC", name="Complete cases", description="d", position=1)
    domains = [f"d{i}" for i in range(17)]
    for i, domain in enumerate(domains):
        row("domains", id=domain, name=f"domain {i}", role="primary", position=i + 1)
    instruments = [f"i{i:02}" for i in range(17)]
    for i, instrument in enumerate(instruments):
        row("instruments", id=instrument, label=f"I{i}", name=f"Instrument {i}", domain=domains[i],
            range_low=0, range_high=100, direction="higher_is_better")
    countries = ["Denmark", "Sweden", "USA", "Israel", "Netherlands", "Singapore", "Taiwan", "Turkey"]
    classes = ["tau", "waitlist", "active"]
    generator = random.Random(20260101)
    points = [("baseline", 0), ("post", 9), ("follow_up", 21)]
    written = 0
    for number in range(options.trials):
        trial, study = f"t{number:05}", f"u{number:05}"
        row("trials", id=trial, name=f"Trial {number}", inclusion="included", country=countries[number % 8],
            unit_of_randomization="person", diagnosis="schizophrenia")
        row("studies", id=study, label=f"Study {number}", trial=trial, reference_number=number + 1, authors="A",
            year=1990 + number % 35, aim="aim", main_results="results")
        arms = [f"{trial}:c", f"{trial}:i"]
        for position, (arm, role) in enumerate(zip(arms, ["comparator", "intervention"])):
            row("arms", id=arm, trial=trial, position=2 - position, role=role, label=role, randomized=200)
        row("arm_components", arm=arms[0], component="tau", according_to="text")
        row("arm_components", arm=arms[1], component="imr", according_to="text")
        row("comparator_classes", arm=arms[0], according_to="text", **{"class": classes[number % 3]}, wording="w")
        row("programmes", arm=arms[1], name="IMR", edition="eleven_module", modules=9 + number % 3, format="group",
            duration_months=3 + number % 10)
        for position, (kind, months) in enumerate(points):
            row("time_points", id=f"{trial}:{kind}", trial=trial, position=position + 1, kind=kind, label=kind, months=months)
        for instrument in instruments:
            row("study_instruments", study=study, instrument=instrument, in_table1=1)
        cells = [(i, k, a) for i in instruments for k, _ in points for a in arms]
        share = options.results * (number + 1) // options.trials - written
        for instrument, kind, arm in cells[:share]:
            n = generator.randint(20, 200)
            mean = f"{generator.gauss(50, 8) + (3 if arm.endswith('i') and kind != 'baseline' else 0):.1f}"
            row("results", id=f"{study}:{instrument}:{kind}:{arm[-1]}", study=study, arm=arm, instrument=instrument,
                time_point=f"{trial}:{kind}", population="cc", score="score", kind="mean", n=n, mean=mean,
                sd=f"{generator.uniform(8, 14):.2f}")
            written += 1
    for file in files.values():
        file.close()


# The columns whose cells hold a reason when nothing else is known.
MISSING = {
    "sources": dict.fromkeys(["doi", "url"], REASON),
    "reviews": dict.fromkeys(
        ["volume", "article", "doi", "pmid", "registration", "search_from", "search_until", "search_limits", "effect_measure",
         "decision_rule", "multiplicity_rule", "risk_of_bias_tool", "risk_of_bias_summary", "software"], REASON),
    "instruments": dict.fromkeys(["rater", "items", "reliability", "minimal_important_difference"], REASON),
    "trials": dict.fromkeys(
        ["registration", "setting", "sites", "allocation", "blinding", "started", "ended"], REASON),
    "studies": dict.fromkeys(["title", "journal", "volume", "pages", "doi", "pmid"], REASON),
    "arms": {"cluster_count": "not_applicable"},
    "programmes": dict.fromkeys(["sessions", "session_minutes", "frequency", "provider"], REASON),
    "results": dict.fromkeys(["se", "ci_lower", "ci_upper"], REASON),
    "components": {}, "populations": {}, "domains": {}, "arm_components": {}, "comparator_classes": {}, "time_points": {}, "study_instruments": {},
}

if __name__ == "__main__":
    main()
