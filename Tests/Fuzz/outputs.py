"""Where output goes: full, closed and special files, files of other kinds, inputs of the same command."""
import os
import shutil
import stat

from frame import Case

QUESTIONS = [
    ["table1"], ["studies"], ["results"], ["show", "tan2017"], ["search", "recovery"], ["query", "SELECT id FROM study"],
    ["query", "--schema"], ["compare", "--by", "country"], ["compare", "--matrix"], ["gaps"], ["gaps", "--letters"], ["audit"],
    ["pool", "PR-fu-ITT"], ["meta", "table.csv", "--measure", "RR"], ["plot", "forest", "PR-fu-ITT"], ["plot", "timeline"],
    ["trace", "PR-fu-ITT"], ["dictionary"], ["check", "registry.sqlite"], ["--help"], ["--version"], ["plot", "--help"],
]
ENDINGS = ["csv", "tsv", "json", "md", "html", "tex", "txt", "docx", "xlsx", "svg", "pdf", "png", "xls", "sqlite", ""]


def files(folder):
    """Name, kind, mode and bytes of what lies in a folder."""
    found = {}
    for entry in sorted(folder.iterdir()):
        status = entry.lstat()
        kind = stat.S_IFMT(status.st_mode)
        found[entry.name] = (
            kind, stat.S_IMODE(status.st_mode), status.st_uid,
            os.readlink(entry) if stat.S_ISLNK(status.st_mode) else entry.read_bytes() if stat.S_ISREG(status.st_mode) else None)
    return found


def case(random, folder, tools):
    shutil.copy(tools.registry, folder / "registry.sqlite")
    (folder / "table.csv").write_text((tools.examples / "bcg.csv").read_text())
    arguments = list(random.choice(QUESTIONS))
    stdout = random.choice(["full", "closed", "head", "file"])
    if stdout != "file" or random.random() < 0.2:
        stdin = random.choice(["null", "closed"])
        if arguments[0] == "meta" and random.random() < 0.5:
            arguments[1] = "-"
        codes = {"full": {64, 66, 73}, "closed": {64, 66, 73}, "head": {0, 1, 64, 65, 66}, "file": {0, 1, 64, 65, 66}}[stdout]
        return Case(arguments, stdin=stdin, stdout=stdout, codes=frozenset(codes))
    # An output that is there already: what it is decides.
    name = "out" + random.choice(["." + ending if ending else "" for ending in ENDINGS])
    target = folder / name
    kind = random.choice(["registry", "input", "table", "link", "null", "private", "folder", "dangling"])
    keeps = kind in ("registry", "input", "table", "folder")
    if kind == "registry":
        shutil.copy(tools.registry, target)
    elif kind == "input":
        target = folder / ("table.csv" if "table.csv" in arguments else "registry.sqlite")
    elif kind == "table":
        target.write_text("id,name\n1,kept\n")
    elif kind == "link":
        target.symlink_to("elsewhere.txt")
        (folder / "elsewhere.txt").write_text("")
    elif kind == "null":
        os.mknod(target, stat.S_IFCHR | 0o666, os.makedev(1, 3)) if os.geteuid() == 0 else target.symlink_to("/dev/null")
    elif kind == "private":
        target.touch(0o600)
    elif kind == "folder":
        target.mkdir()
    else:
        target.symlink_to("nowhere.txt")
    before = files(folder)
    arguments += ["--output", target.name]
    if arguments[0] not in ("meta", "check", "--help", "--version", "plot"):
        arguments += ["--database", "registry.sqlite"]

    def check(run, folder):
        after = files(folder)
        for entry, (mode, rights, owner, content) in before.items():
            if entry not in after:
                return f"{entry} is gone"
            if after[entry][:3] != (mode, rights, owner):
                return f"{entry} has changed its kind, mode or owner"
            if (keeps or run.code not in (0, 1)) and after[entry][3] != content:
                return f"{entry} was overwritten"
        extra = set(after) - set(before) - ({"nowhere.txt"} if kind == "dangling" else set())
        return f"leaves {sorted(extra)}" if extra else None

    return Case(arguments, check=check)
