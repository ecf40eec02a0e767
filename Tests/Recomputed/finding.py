"""A finding as it is recomputed, and its comparison with the one that the audit prints."""

import re

NUMBER = re.compile(r"(?<![\w.])[-−]?(?:\d+(?:\.\d+)?|\.\d+)")
# Notation in which a digit is no number.
NOTATION = re.compile(r"\bI2\b|(?:1/)?SE\^2|95% CI|95%(?= (?:confidence )?interval)|\) / 2 = |\b[2-9](?=/(?:sqrt|N))")


class Finding:
    """What the script holds: a rule, a row, a grade, numbers that must be printed, others that may, and words."""

    def __init__(self, rule, table, subject, grade, must=(), may=(), says=()):
        self.key = (rule, table, subject)
        self.grade = grade
        self.must = [span(value) for value in must]
        self.may = [span(value) for value in may]
        self.says = list(says)

    def objections(self, row, names):
        """What in the audit's row does not agree, a sentence each."""
        text = "\n".join([row["summary"], row["found"], row["expected"]] + row["arithmetic"])
        bare = text
        for name in names:
            bare = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", bare)
        numbers = [match.group() for match in NUMBER.finditer(NOTATION.sub(" ", bare.replace(",", " ")))]
        if row["grade"] != self.grade:
            yield f"its grade is {row['grade']}, recomputed {self.grade}"
        for number in dict.fromkeys(numbers):
            if not any(agrees(number, known) for known in self.must + self.may):
                yield f"it prints {number}, which does not come out again"
        for known in self.must:
            if not any(agrees(number, known) for number in numbers):
                yield f"it lacks {known[0]:.6g}" + ("" if known[0] == known[1] else f" to {known[1]:.6g}")
        for word in self.says:
            if word.casefold() not in text.casefold():
                yield f"it does not say: {word}"


def span(value):
    """A number as a range of its own."""
    return value if isinstance(value, tuple) else (value, value)


def agrees(number, known):
    """Whether some value of a range rounds to a number as printed."""
    number = number.replace("−", "-")
    half = 0.5 * 10.0 ** -(len(number.partition(".")[2]))
    if "." not in number:
        # A whole number may be a count, or be rounded to one: counts are ranges of one whole number.
        if known[0] == known[1] and known[0] == int(known[0]):
            return float(number) == known[0]
    return known[0] - half - 1e-9 <= float(number) <= known[1] + half + 1e-9
