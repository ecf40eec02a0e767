"""Hostile text in the cells of a review: what prints them must not obey them."""
import re
import shutil
import sqlite3

from frame import CONTROL, Case
from mutations import TEXTS

QUESTIONS = [
    ["table1"], ["studies"], ["trials"], ["arms"], ["instruments"], ["results"], ["contrasts"], ["sources"], ["search", "evil"],
    ["query", "SELECT * FROM study"], ["compare", "--by", "country"], ["compare", "--matrix"], ["gaps"], ["audit"],
    ["gaps", "--letters"], ["show", "tan2017"], ["trace", "PR-fu-ITT"], ["pool", "PR-fu-ITT"],
]
FIGURES = ["timeline", "map", "network", "prisma", "audit", "bias"]
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


def case(random, folder, tools):
    database = folder / "registry.sqlite"
    shutil.copy(tools.registry, database)
    connection = sqlite3.connect(database)
    tables = {"study": ["aim", "main_results", "title", "authors", "journal", "country"], "trial": ["name", "diagnosis", "setting"],
              "arm": ["label"], "instrument": ["name", "abbreviation"], "result": ["note"], "contrast": ["note", "outcome"],
              "source": ["title", "authors"], "review": ["title", "authors"], "claim": ["statement"]}
    for _ in range(random.randint(1, 6)):
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
    if kind < 0.7:
        name = random.choice(FORMATS)
        arguments = [*random.choice(QUESTIONS), "--format", name]
    elif kind < 0.85:
        name, arguments = "svg", ["plot", random.choice(FIGURES)]
    else:
        name, arguments = "files", ["export", random.choice(EXPORTS), "out"]
    return Case([*arguments, "--database", "registry.sqlite"], codes=frozenset({0, 1, 64, 65, 66, 74}), check=clean(name))
