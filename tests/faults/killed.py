"""Kills its own children with SIGKILL while they build, save or swap, and counts what is left whole.

    python -m tests.faults.killed FOLDER build=200 save=200 swap=200

Prints one line of JSON. A fork of a warm process costs milliseconds, so hundreds of rounds are affordable.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from policyfacts.facts.write import save
from policyfacts.paths import DataFolder
from policyfacts.tables import store
from policyfacts.tables.build import build, inputs_version
from policyfacts.tables.load import load_tables
from policyfacts.tables.store import read_build, write_build
from tests.faults.edits import edit
from tests.tables.builds import build_of


def main(folder, targets):
    random.seed(2030)
    kill = {"build": kill_builds, "save": kill_saves, "swap": kill_swaps}
    asked = dict(target.split("=") for target in targets)
    print(json.dumps({target: kill[target](Path(folder), int(rounds)) for target, rounds in asked.items()}))


def kill_builds(folder, rounds):
    """A build of a changed record, killed at any moment: the tables are the old ones or the new."""
    data = DataFolder(folder / "data")
    start = time.monotonic()
    build(data)
    whole = time.monotonic() - start
    tally = Tally()
    for number in range(rounds):
        before = load_tables(data).version
        edit(data, 100 + number)
        after = inputs_version(data)
        tally.killed += killed_after(random.uniform(0, whole * 2), lambda: build(data))
        found = load_tables(data).version
        tally.note(old=found == before, new=found == after)
        if found == before:
            build(data)
    return tally.said()


def kill_saves(folder, rounds):
    """A file that is written over, killed at any moment: it holds the old text or the new, and no third."""
    path = Path(folder) / "facts.yaml"
    texts = ["old " * 500_000, "new " * 500_000]
    save(path, texts[0])
    start = time.monotonic()
    save(path, texts[0])
    whole = time.monotonic() - start
    tally = Tally()
    for number in range(rounds):
        before, after = texts[number % 2], texts[1 - number % 2]
        save(path, before)
        tally.killed += killed_after(random.uniform(0, whole * 2), lambda text=after: save(path, text))
        found = path.read_text(encoding="utf-8")
        tally.note(old=found == before, new=found == after)
    return tally.said()


def kill_swaps(folder, rounds):
    """A build that puts its files in place, killed before each of its steps in turn."""
    place = Path(folder) / "tables"
    write_build(place, build_of("a"))
    steps = count_steps(lambda: write_build(place, build_of("a")))
    tally = Tally()
    for number in range(rounds):
        before, after = "ab"[number % 2], "ab"[1 - number % 2]
        write_build(place, build_of(before))
        tally.killed += in_child(lambda step=number % steps, letter=after: killing_at(step, place, letter))
        letters = {read_build(place).manifest["letter"], *(chr(raw[0]) for raw in read_build(place).files.values())}
        tally.note(old=letters == {before}, new=letters == {after})
    return {**tally.said(), "steps": steps}


class Tally:
    """What came of the rounds."""

    def __init__(self):
        self.killed = self.old = self.new = self.lost = 0

    def note(self, *, old, new):
        self.old, self.new, self.lost = self.old + old, self.new + new, self.lost + (not old and not new)

    def said(self):
        return {"rounds": self.old + self.new + self.lost, **vars(self)}


STEPS = [(Path, "rename"), (Path, "mkdir"), (shutil, "rmtree"), (store, "_write")]


def stepping(before):
    """Call something before each step of a swap."""
    for owner, name in STEPS:
        plain = getattr(owner, name)

        def step(*given, plain=plain, **named):
            before()
            return plain(*given, **named)

        setattr(owner, name, step)


def count_steps(work):
    """How many steps there are, counted in a child so that this process stays as it is."""
    reader, writer = os.pipe()

    def counting():
        stepping(lambda: os.write(writer, b"."))
        work()

    in_child(counting)
    os.close(writer)
    with os.fdopen(reader, "rb") as counted:
        return len(counted.read())


def killing_at(step, place, letter):
    left = [step]

    def before():
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    stepping(before)
    write_build(place, build_of(letter))


def killed_after(seconds, work):
    """Do the work in a child, kill it after so long; whether it was still at it."""
    return in_child(work, seconds)


def in_child(work, seconds=None):
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
