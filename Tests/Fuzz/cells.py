"""Hostile texts and numbers in the cells of a review: what prints them must neither obey them nor break."""
import re
import shutil
import sqlite3

from frame import CONTROL, Case
from mutations import NUMBERS, TEXTS

QUESTIONS = [
    ["table1"], ["studies"], ["trials"], ["arms"], ["instruments"], ["results"], ["contrasts"], ["sources"], ["search", "evil"],
    ["query", "SELECT * FROM study"], ["compare", "--by", "country"], ["compare", "--matrix"], ["gaps"], ["audit"],
    ["gaps", "--letters"], ["show", "tan2017"], ["trace", "PR-fu-ITT"], ["pool", "PR-fu-ITT"],
]
FIGURES = [
    ["timeline"], ["map"], ["network"], ["prisma"], ["audit"], ["bias"], ["bias-summary"],
    *([figure, "PR-fu-ITT"] for figure in ("forest", "funnel", "drapery", "leave-one-out", "cumulative", "influence", "baujat")),
    ["labbe", "--domain", "hospitalization", "--at", "post", "--population", "itt"], ["forest", "SF-fu-ITT"],
]
FORMATS = ["text", "csv", "tsv", "json", "markdown", "html", "latex", "docx", "xlsx"]
EXPORTS = ["revman-csv", "metapsy", "ris", "bibtex", "rm5", "sql", "r", "datapackage", "folder", "backup"]
# Marks that turn the direction of text, and the character that stands for bytes that were no text.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\ufffd]")
FORMULA = re.compile(r"(?:^|[,\n])\"?[=@+-](?![0-9.])", re.MULTILINE)


def clean(name):
    """A check of what was printed in a format."""
    def check(run, folder):
        text = run.output.decode("utf-8", "replace")
        if name in ("text", "markdown", "html", "latex", "svg") and (found := CONTROL.search(text)):
            return f"prints {found.group()!r}"
        if name == "latex" and (found := TURNING.search(text)):
            return f"prints {found.group()!r}, which LaTeX cannot typeset"
        return None
    return check


def spoil_numbers(random, connection):
    """Puts hostile numbers where numbers are; SQLite's own rules refuse some."""
    for _ in range(random.randint(1, 8)):
        table = random.choice(["result", "contrast", "arm", "time_point", "study", "trial", "claim", "left_out", "instrument"])
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")
                   if row[2] in ("INTEGER", "REAL", "NUMERIC", "ANY") or row[1] in ("n", "mean", "sd", "months", "value")]
        if not columns:
            continue
        number = random.choice(NUMBERS)
        try:
            number = int(number) if number.lstrip("-").isdigit() else float(number)
        except ValueError:
            pass
        some = "" if random.random() < 0.4 else f" WHERE rowid % {random.randint(2, 9)} = 0"
        try:
            connection.execute(f"UPDATE {table} SET {random.choice(columns)} = ?{some}", (number,))
        except (sqlite3.Error, OverflowError):
            pass


def case(random, folder, tools):
    database = folder / "registry.sqlite"
    shutil.copy(tools.registry, database)
    connection = sqlite3.connect(database)
    tables = {"study": ["aim", "main_results", "title", "authors", "journal", "country"], "trial": ["name", "diagnosis", "setting"],
              "arm": ["label"], "instrument": ["name", "abbreviation"], "result": ["note"], "contrast": ["note", "outcome"],
              "source": ["title", "authors"], "review": ["title", "authors"], "claim": ["statement"]}
    connection.execute("PRAGMA ignore_check_constraints = 1")
    if random.random() < 0.5:
        spoil_numbers(random, connection)
    for _ in range(random.randint(0, 6)):
        table = random.choice(sorted(tables))
        known = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        columns = [column for column in tables[table] if column in known]
        if not columns:
            continue
        text = random.choice([text for text in TEXTS if text.strip() and "\x00" not in text])
        try:
            connection.execute(f"UPDATE {table} SET {random.choice(columns)} = ?", (random.choice(["", "x "]) + text,))
        except sqlite3.Error:
            pass
    connection.commit()
    connection.close()
    kind = random.random()
    if kind < 0.5:
        name = random.choice(FORMATS)
        arguments = [*random.choice(QUESTIONS), "--format", name]
    elif kind < 0.8:
        name, arguments = "svg", ["plot", *random.choice(FIGURES)]
    else:
        name, arguments = "files", ["export", random.choice(EXPORTS), "out"]
    return Case([*arguments, "--database", "registry.sqlite"], codes=frozenset({0, 1, 64, 65, 66, 74}), check=clean(name))
