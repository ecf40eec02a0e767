"""The CSV files of SeedData, and numbers as documents print them."""

import csv
import os
import re
from decimal import Decimal

REASONS = {"not_reported", "not_measured", "not_applicable", "not_retrieved", "illegible", ""}


class Printed:
    """A number with what rounds to it."""

    def __init__(self, text):
        number = Decimal(text)
        self.text = text
        self.value = float(number)
        self.half = 0.5 * 10.0 ** min(0, number.as_tuple().exponent)
        self.low, self.high = self.value - self.half, self.value + self.half

    def fits(self, low, high=None):
        """Whether a value, or one of a range, rounds to it; both ends of half a unit count."""
        high = low if high is None else high
        return low <= self.high + 1e-9 and high >= self.low - 1e-9


def printed(cell):
    """The number of a cell; None when a reason stands there."""
    return None if cell in REASONS else Printed(cell)


class Seed:
    """All tables of a folder: a list of rows each, and rows by `id`."""

    def __init__(self, folder):
        self.tables = {}
        for name in sorted(os.listdir(folder)):
            if name.endswith(".csv"):
                with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                    self.tables[name[:-4]] = list(csv.DictReader(file))
        self.studies = self.by_id("studies")
        self.claims = self.by_id("claims")
        self.contrasts = self.by_id("contrasts")
        self.instruments = self.by_id("instruments")
        self.statements = self.by_id("statements")
        self.times = self.by_id("time_points")
        self.members = {}
        for row in self.tables["claim_members"]:
            self.members.setdefault(row["claim"], []).append(row["study"])
        self.terms = {}
        for row in self.tables["assertion_terms"]:
            self.terms.setdefault(row["assertion"], []).append((row["role"], row["term"]))

    def by_id(self, table):
        return {row["id"]: row for row in self.tables[table]}

    def assertions(self, kind):
        return [row for row in self.tables["assertions"] if row["kind"] == kind]

    def named(self, assertion, role):
        return [term for of, term in self.terms.get(assertion["id"], []) if of == role]

    def arms(self, trial):
        return [row for row in self.tables["arms"] if row["trial"] == trial]

    def randomized(self, trial):
        """The people of a trial; None when an arm is not known."""
        counts = [printed(row["randomized"]) for row in self.arms(trial)]
        return None if None in counts or not counts else int(sum(n.value for n in counts))

    def components(self, arm, according_to):
        return {row["component"] for row in self.tables["arm_components"]
                if row["arm"] == arm and row["according_to"] == according_to}

    def thresholds(self):
        """P and I2 of the rule that chooses the model."""
        rule = {row["topic"]: float(row["value"]) for row in self.assertions("decision_rule")}
        return rule["p"], rule["i2"]

    def names(self):
        """Names in which digits are no numbers, longest first."""
        columns = {
            "studies": ("id", "label", "trial"), "claims": ("id", "locator"), "contrasts": ("id", "outcome", "locator"),
            "trials": ("id", "name", "registration", "locator"), "sources": ("id",), "statements": ("id", "statement", "locator"),
            "instruments": ("id", "label", "name"), "arms": ("id", "label", "locator"), "notes": ("note", "locator"),
            "eligibility_criteria": ("id", "criterion", "locator"), "components": ("id", "label", "name"),
            "assertions": ("id", "locator"), "figures": ("caption", "locator"), "results": ("id", "locator"),
        }
        found = {row[column] for table, names in columns.items() for row in self.tables[table] for column in names}
        for row in self.tables["studies"]:
            found |= {f"{row['label']} ({row['reference_number']})", f"({row['reference_number']})"}
        found |= {f"Figure {row['label']}" for row in self.tables["figures"]}
        return sorted((name for name in found if re.search(r"\d", name)), key=len, reverse=True)
