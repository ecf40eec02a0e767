"""Runs cases of the parts beside this file as processes with limits, and judges how they end.

A part is a module with `def case(random, folder, tools) -> Case`: it fills the empty folder, which is the working folder
of the process, and says what to run. All chance comes from `random`, so that a case is repeated by seed and number.
"""
import argparse
import dataclasses
import importlib
import multiprocessing
import os
import random
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Callable, Optional, Union

PARTS = ["outputs", "cells", "tables", "folders", "options", "registries"]
EXIT_CODES = {0, 1, 64, 65, 66, 73, 74}
# Of the processor, so that a busy machine fails nothing; and until a process that waits for nothing is ended.
SECONDS = 10
PATIENCE = 120
# A damaged registry with cells of 600 kB makes a pool take 1.4 GB; what takes more than this is a mistake.
MEGABYTES = 2000
# Bytes that a terminal would obey: all controls but the end of a line and the tab.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f]")
ROOT = Path(__file__).resolve().parent.parent.parent


@dataclasses.dataclass
class Case:
    """One run of the program."""

    arguments: list
    # "null", "closed", or bytes on a pipe.
    stdin: Union[str, bytes] = "null"
    # "file", "full", "closed", or "head": a reader that leaves at once.
    stdout: str = "file"
    # The codes that this case may end with.
    codes: frozenset = frozenset(EXIT_CODES)
    # Says what else is wrong, given the run and the folder; None when nothing is.
    check: Optional[Callable] = None


@dataclasses.dataclass
class Run:
    """How a case ended."""

    code: int
    output: bytes
    error: bytes
    megabytes: float


class Tools:
    """What parts build their cases from; made once, never changed by a case."""

    def __init__(self, program: Path, folder: Path):
        self.program, self.folder = program, folder

    def prepare(self):
        for arguments in (["init", "registry.sqlite"], ["export", "folder", "review"]):
            subprocess.run([self.program, *arguments], cwd=self.folder, check=True, capture_output=True)

    @property
    def registry(self) -> Path:
        """The bundled review as a registry."""
        return self.folder / "registry.sqlite"

    @property
    def review(self) -> Path:
        """The bundled review as a folder."""
        return self.folder / "review"

    @property
    def examples(self) -> Path:
        return ROOT / "docs" / "examples"


def limit():
    """In the child: no more memory than a mistake needs to show, and no core file."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def execute(case: Case, program: Path, folder: Path) -> Union[Run, str]:
    """Runs a case; a text says that it took too long."""
    output, error = folder.parent / "output", folder.parent / "error"
    with open(output, "wb") as out, open(error, "wb") as err:
        target, pipe = out, None
        if case.stdout == "full":
            target = open("/dev/full", "wb")
        elif case.stdout == "head":
            pipe, end = os.pipe()
            target = os.fdopen(end, "wb")

        def prepare():
            limit()
            if case.stdin == "closed":
                os.close(0)
            if case.stdout == "closed":
                os.close(1)

        source = subprocess.PIPE if isinstance(case.stdin, bytes) else subprocess.DEVNULL
        environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
        environment.pop("TRIALBOOK_DATABASE", None)
        process = subprocess.Popen(
            [program, *case.arguments], cwd=folder, stdin=source, stdout=target, stderr=err, preexec_fn=prepare,
            env=environment)
        if target is not out:
            target.close()
        if pipe is not None:
            os.read(pipe, 1)
            os.close(pipe)
        timer = threading.Timer(PATIENCE, process.kill)
        timer.start()
        try:
            if process.stdin:
                try:
                    process.stdin.write(case.stdin)
                    process.stdin.close()
                except BrokenPipeError:
                    pass
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        finally:
            late = not timer.is_alive()
            timer.cancel()
    if late:
        return f"does not end within {PATIENCE} s"
    if process.returncode in (-signal.SIGXCPU, -signal.SIGKILL) and usage.ru_utime + usage.ru_stime > SECONDS - 1:
        return f"takes more than {SECONDS} s of the processor"
    return Run(process.returncode, output.read_bytes(), error.read_bytes(), usage.ru_maxrss / 1024)


def complaint(case: Case, run: Union[Run, str], folder: Path) -> Optional[str]:
    """What is wrong with a run."""
    if isinstance(run, str):
        return run
    if run.code < 0:
        return f"dies of {signal.Signals(-run.code).name}"
    if run.code not in EXIT_CODES:
        return f"ends with {run.code}, which is no exit code of the contract"
    if run.code not in case.codes:
        return f"ends with {run.code}, not with one of {sorted(case.codes)}"
    if run.megabytes > MEGABYTES:
        return f"takes {run.megabytes:.0f} MB"
    error = run.error.decode("utf-8", "replace")
    if run.code not in (0, 1) and not error.strip():
        return f"ends with {run.code} without a message"
    if found := CONTROL.search(error):
        return f"writes {found.group()!r} to the terminal"
    return case.check(run, folder) if case.check else None


def attempt(job) -> Optional[str]:
    """Runs one case of a part; the report of a failure, or None."""
    seed, part, number, program, shared, keep = job
    place = Path(tempfile.mkdtemp(prefix=f"fuzz-{part}-"))
    folder = place / "case"
    folder.mkdir()
    case = importlib.import_module(part).case(
        random.Random(f"{seed}:{part}:{number}"), folder, Tools(program, shared))
    run = execute(case, program, folder)
    found = complaint(case, run, folder)
    if found is None and not keep:
        shutil.rmtree(place, ignore_errors=True)
        return None
    command = " ".join(shlex.quote(str(word)) for word in ["trialbook", *case.arguments])
    lines = [f"{part} {number}: {found or 'ends with ' + str(run.code)}", f"  cd {folder}"]
    lines.append(f"  {command}   (standard input: {case.stdin!r:.200}, output: {case.stdout})")
    if isinstance(run, Run):
        said = CONTROL.sub("?", run.error.decode("utf-8", "backslashreplace")).splitlines()
        lines += ["  | " + line[:300] for line in (said if len(said) <= 6 else [*said[:3], "...", *said[-2:]])]
    lines.append(f"  again: Scripts/fuzz --seed {seed} --only {part} --case {number}")
    return "\n".join(lines) if found or keep else None


def built_program() -> Path:
    subprocess.run(["swift", "build", "--package-path", ROOT], check=True, stdout=sys.stderr)
    return ROOT / ".build" / "debug" / "trialbook"


def main(usage: str) -> int:
    parser = argparse.ArgumentParser(prog="Scripts/fuzz", description=usage, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    parser.add_argument("--cases", type=int, default=100, help="cases of each part (default: 100)")
    parser.add_argument("--only", default=",".join(PARTS), help="parts: " + ", ".join(PARTS))
    parser.add_argument("--case", type=int, help="one case alone, by its number; its files are kept")
    parser.add_argument("--program", type=Path, help="the program (default: a debug build)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes at a time")
    choice = parser.parse_args()
    parts = choice.only.split(",")
    for part in parts:
        if part not in PARTS:
            parser.error(f"there is no part '{part}'; parts: {', '.join(PARTS)}")
    program = (choice.program or built_program()).resolve()
    numbers = [choice.case] if choice.case is not None else range(choice.cases)
    failures = 0
    with tempfile.TemporaryDirectory(prefix="fuzz-shared-") as shared:
        Tools(program, Path(shared)).prepare()
        jobs = [(choice.seed, part, number, program, Path(shared), choice.case is not None)
                for part in parts for number in numbers]
        with multiprocessing.get_context("fork").Pool(choice.jobs) as pool:
            for report in pool.imap_unordered(attempt, jobs, chunksize=4):
                if report:
                    failures += 1
                    print(report, flush=True)
    print(f"{len(jobs)} cases of {', '.join(parts)} with seed {choice.seed}: {failures} failed.")
    return 1 if failures and choice.case is None else 0
