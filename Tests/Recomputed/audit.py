"""Recomputes each proof and strong finding of an audit from the CSV files of SeedData alone.

    python3 audit.py AUDIT.json SEEDDATA

AUDIT.json is what `trialbook audit --format json` prints. Nothing of the program is used: formulas, rules and readings of
the rows are written anew. Exit code 1, and a line for each, when a finding is not recomputed, a number in it does not come
out again, or one that comes out here is missing there.
"""

import json
import sys

import documents
import pools
import single
from seed import Seed


def headline(audit):
    """Objections to the counts: facts of each document, each of its firmest grade."""
    grades = ("proof", "strong", "flag")
    firmest = {}
    for row in audit["rows"]:
        if row["outcome"] == "failed":
            key = (row["document"], row["fact"])
            firmest[key] = min(firmest.get(key, len(grades)), grades.index(row["grade"]))
    for document in audit["documents"]:
        for index, grade in enumerate(grades):
            count = sum(1 for (name, _), firm in firmest.items() if name == document["document"] and firm == index)
            if count != document[grade]:
                yield f"{document['document']}: {grade} findings counted {document[grade]}, listed {count}"


def objections(audit, seed):
    recomputed = {}
    for source in (pools.follows_from_sources, pools.counted_twice, single.findings, documents.findings):
        for finding in source(seed):
            recomputed.setdefault(finding.key, []).append(finding)
    names = seed.names()
    firm = [row for row in audit["rows"] if row["outcome"] == "failed" and row["grade"] in ("proof", "strong")]
    listed = set()
    for row in firm:
        key = (row["rule"], row["subject_table"], row["subject"])
        listed.add(key)
        about = " ".join(key)
        if key not in recomputed:
            yield f"{about}: no recomputation gives it: {row['summary']}"
            continue
        yield from (f"{about}: {text}" for text in min(
            (list(finding.objections(row, names)) for finding in recomputed[key]), key=len))
    for key, found in recomputed.items():
        if key not in listed and any(finding.grade in ("proof", "strong") for finding in found):
            yield f"{' '.join(key)}: recomputed, and the audit lacks it"
    yield from headline(audit)
    if not firm:
        yield "the audit holds no proof and no strong finding"


def main(arguments):
    with open(arguments[0], encoding="utf-8") as file:
        audit = json.load(file)
    seed = Seed(arguments[1])
    found = list(objections(audit, seed))
    for line in found:
        print(line)
    if not found:
        rows = [row for row in audit["rows"] if row["outcome"] == "failed" and row["grade"] in ("proof", "strong")]
        print(f"{len(rows)} rows of {len({row['fact'] for row in rows})} proof and strong findings recomputed.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
