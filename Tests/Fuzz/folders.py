"""Review folders with mistakes: `check` and `init --from` read them to the end; what they accept can be asked about."""
import shutil

from frame import Case
from mutations import rows_of, spoil_bytes, spoil_rows, text_of


def spoil(random, folder):
    """Changes one or two files of a review folder."""
    for file in random.sample(sorted(folder.iterdir()), random.randint(1, 2)):
        kind = random.random()
        if kind < 0.85:
            rows = rows_of(file.read_text())
            file.write_bytes(text_of(spoil_rows(random, rows)).encode("utf-8", "surrogatepass"))
        elif kind < 0.93:
            file.write_bytes(spoil_bytes(random, file.read_bytes()))
        elif kind < 0.96:
            file.unlink()
        elif kind < 0.98:
            file.rename(file.with_name(random.choice(["x.csv", "studys.csv", "STUDIES.csv", "\x1b[2J.csv", "\u202e.csv"])))
        else:
            file.unlink()
            file.mkdir()


def nothing_left(run, folder):
    """A registry is there whole or not at all."""
    left = {entry.name for entry in folder.iterdir()} - {"review"}
    expected = {"registry.sqlite"} if run.code == 0 else set()
    return None if left == expected else f"leaves {sorted(left)} with exit code {run.code}"


def case(random, folder, tools):
    review = folder / "review"
    shutil.copytree(tools.review, review)
    spoil(random, review)
    if random.random() < 0.4:
        return Case(["check", "review"], codes=frozenset({0, 1, 64, 65, 66, 74}))
    return Case(["init", "registry.sqlite", "--from", "review"], codes=frozenset({0, 65, 74}), check=nothing_left)
