"""Command lines with mistyped, hostile and impossible arguments, on the bundled review and on small tables."""
import functools
import re
import subprocess

from frame import Case
from mutations import NUMBERS, TEXTS

COMMANDS = [
    ["table1"], ["studies"], ["trials"], ["arms"], ["instruments"], ["results"], ["contrasts"], ["sources"], ["show", "tan2017"],
    ["search", "recovery"], ["query", "SELECT id, label FROM study"], ["query", "--schema"], ["compare", "--by", "country"],
    ["compare", "--matrix"], ["gaps"], ["audit"], ["pool", "PR-fu-ITT"], ["meta", "table.csv", "--measure", "RR"],
    ["plot", "forest", "PR-fu-ITT"], ["plot", "timeline"], ["plot", "map"], ["plot", "network"], ["plot", "prisma"],
    ["plot", "audit"], ["plot", "bias"], ["trace", "PR-fu-ITT"], ["dictionary"], ["check", "table.csv"],
    ["export", "folder", "out"], ["export", "ris", "out"], ["export", "r", "out"], ["import", "long", "table.csv", "out"],
    ["init", "out.sqlite"], ["export", "backup", "out.sqlite"],
]
WORDS = NUMBERS + [text for text in TEXTS if "\x00" not in text] + [
    "--", "-", "--help", "--version", "--output=", "--format=csv", "--width=-1", "all", "none", "text", "csv", "json", "@x", "*", "a,b",
    "id,id", "PR-fu-ITT", "35", "35,32", "35-32", "..10", "10..", "9..1", "year > 2000", "year >", "((((", "NOT", "1=1;",
]


@functools.lru_cache(maxsize=None)
def options_of(program, command):
    """The options that the help of a command lists."""
    words = [word for word in command if not word.startswith("-")][:2 if command[0] in ("plot", "export", "import") else 1]
    text = subprocess.run([program, *words, "--help"], capture_output=True, text=True).stdout
    return sorted(set(re.findall(r"(?<![\w-])--[a-z0-9-]+", text)) - {"--help"})


def mistyped(random, word):
    letters = list(word)
    if not letters:
        return word
    place = random.randrange(len(letters))
    change = random.choice(["drop", "double", "swap", "case", "other"])
    if change == "drop":
        del letters[place]
    elif change == "double":
        letters.insert(place, letters[place])
    elif change == "swap" and place + 1 < len(letters):
        letters[place], letters[place + 1] = letters[place + 1], letters[place]
    elif change == "case":
        letters[place] = letters[place].swapcase()
    else:
        letters[place] = random.choice("abz09-_./=\u00e9")
    return "".join(letters)


def case(random, folder, tools):
    (folder / "table.csv").write_text((tools.examples / "bcg.csv").read_text())
    arguments = list(random.choice(COMMANDS))
    options = options_of(tools.program, tuple(arguments))
    for _ in range(random.randint(1, 3)):
        if options and random.random() < 0.85:
            option = random.choice(options)
            if option in ("--database", "--output", "--check") and random.random() < 0.7:
                continue
            if random.random() < 0.1:
                option = mistyped(random, option)
            arguments.append(option)
            if random.random() < 0.85:
                arguments.append(random.choice(WORDS))
        elif random.random() < 0.5:
            arguments.append(random.choice(WORDS))
        else:
            place = random.randrange(len(arguments))
            arguments[place] = mistyped(random, arguments[place])
    return Case([word for word in arguments if "\x00" not in word])
