"""Tables on disk are swapped whole: readers see the old or the new, never half, whatever happens to the builder."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from policyfacts.errors import DataError
from policyfacts.tables.build import build
from policyfacts.tables.store import MANIFEST, read_build, write_build
from tests.tables.builds import build_of

# Writes builds of one letter after another, for ever; prints a line when the first one stands.
BUILDER = """
import itertools, sys
from pathlib import Path
from tests.tables.builds import build_of
from policyfacts.tables.store import write_build
for letter in itertools.cycle(sys.argv[2]):
    write_build(Path(sys.argv[1]), build_of(letter))
    print(letter, flush=True)
"""


def letters(stored):
    """Every letter that a build as read holds: one, if it is whole."""
    return {stored.manifest["letter"], *(chr(raw[0]) for raw in stored.files.values())}


def start_builder(folder, sequence, environment):
    command = [sys.executable, "-c", BUILDER, str(folder), sequence]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def test_a_reader_in_a_loop_never_sees_half_a_build(tmp_path):
    folder, seen, failures, done = tmp_path / "tables", [], [], threading.Event()
    write_build(folder, build_of("a"))

    def read():
        while not done.is_set():
            try:
                seen.append(letters(read_build(folder)))
            except DataError as error:
                failures.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for letter in "bcdefghijklmnopqrstu":
        write_build(folder, build_of(letter))
    done.set()
    reader.join()
    assert failures == []
    assert len(seen) >= 5
    assert [each for each in seen if len(each) != 1] == []


def test_a_builder_that_is_killed_leaves_the_old_or_the_new(tmp_path, python_environment):
    folder = tmp_path / "tables"
    for pause in (0.0, 0.013, 0.029):
        builder = start_builder(folder, "xyz", python_environment)
        builder.stdout.readline()
        time.sleep(pause)
        os.kill(builder.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        builder.communicate()
        assert len(letters(read_build(folder))) == 1
    write_build(folder, build_of("z"))
    assert letters(read_build(folder)) == {"z"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "tables.lock"]


def test_two_builders_at_once_do_not_mix(tmp_path, python_environment):
    folder = tmp_path / "tables"
    builders = [start_builder(folder, letter, python_environment) for letter in "pq"]
    try:
        for builder in builders:
            builder.stdout.readline()
        seen = [letters(read_build(folder)) for _ in range(10)]
    finally:
        for builder in builders:
            builder.kill()
            builder.communicate()
    assert {len(each) for each in seen} == {1}
    assert letters(read_build(folder)) <= {"p", "q"}


@pytest.mark.parametrize("left", ["new", "old"])
def test_a_swap_that_was_cut_short_is_read_and_then_finished(tmp_path, left):
    folder = tmp_path / "tables"
    write_build(tmp_path / f"tables.{left}", build_of("a"))
    (tmp_path / f"tables.{left}.lock").unlink()
    assert letters(read_build(folder)) == {"a"}
    write_build(folder, build_of("b"))
    assert letters(read_build(folder)) == {"b"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "tables.lock"]


@pytest.mark.parametrize("harm", ["missing file", "changed file", "no manifest", "broken manifest", "no folder"])
def test_half_a_build_is_refused_with_what_to_do(tmp_path, monkeypatch, harm):
    monkeypatch.setattr("policyfacts.tables.store._TRIES", 2)
    folder = tmp_path / "tables"
    if harm != "no folder":
        write_build(folder, build_of("a"))
    if harm == "missing file":
        (folder / "3.csv").unlink()
    if harm == "changed file":
        (folder / "3.csv").write_bytes(b"b")
    if harm == "no manifest":
        (folder / MANIFEST).unlink()
    if harm == "broken manifest":
        (folder / MANIFEST).write_bytes(b'{"resources": ')
    with pytest.raises(DataError, match=r"there are no whole tables here; .*; Run `policyfacts build`\."):
        read_build(folder)


def test_a_build_never_takes_the_place_of_other_files(tmp_path, mini):
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(DataError, match=r"not a folder of tables alone: letter\.txt"):
        build(mini, out=home)
    assert [path.name for path in home.iterdir()] == ["letter.txt"]
    with pytest.raises(DataError, match="not a folder of tables alone"):
        build(mini, out=home / "letter.txt")


def test_a_build_may_take_the_place_of_an_earlier_one_or_of_an_empty_folder(tmp_path):
    folder = tmp_path / "tables"
    folder.mkdir()
    write_build(folder, build_of("a", files=9))
    write_build(folder, build_of("b", files=3))
    assert sorted(path.name for path in folder.iterdir()) == ["0.csv", "1.csv", "2.csv", MANIFEST]


def test_a_builder_that_cannot_get_its_turn_says_so(tmp_path, monkeypatch):
    from filelock import FileLock

    monkeypatch.setattr("policyfacts.tables.store._LOCK_SECONDS", 0.1)
    with FileLock(tmp_path / "tables.lock"), pytest.raises(DataError, match="another build has held this lock"):
        write_build(tmp_path / "tables", build_of("a"))
