"""A disk that is full, a folder that is read-only, missing, empty or from a newer version: one clear sentence each."""

import errno
import json
import os
import shutil
import subprocess
import sys

import pytest

from dashboard.__main__ import main as dashboard
from policyfacts.cli import main as policyfacts
from policyfacts.errors import DataError
from policyfacts.facts.write import save
from policyfacts.tables import store
from policyfacts.tables.load import load_tables
from policyfacts.tables.store import digest, read_build, write_build
from tests.faults.edits import edit
from tests.tables.builds import build_of


def test_a_disk_that_is_full_at_any_write_leaves_the_old_tables(tmp_path, monkeypatch, report, rounds):
    folder, plain = tmp_path / "tables", store._write
    write_build(folder, build_of("a"))
    tried = 0
    for number in range(9):
        left = [number]

        def write(path, content, left=left):
            if left[0] == 0:
                path.write_bytes(content[: len(content) // 2])  # as much as there was room for
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
            left[0] -= 1
            plain(path, content)

        monkeypatch.setattr(store, "_write", write)
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            write_build(folder, build_of("b"))
        tried += read_build(folder).manifest["letter"] == "a"
    monkeypatch.setattr(store, "_write", plain)
    write_build(folder, build_of("b"))
    assert read_build(folder).manifest["letter"] == "b"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "tables.lock"]
    report(fault="disk full at each write of a build", tried=9, survived=tried)


def test_a_full_disk_is_said_in_a_sentence(built, monkeypatch, capsys):
    def write(path, content):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    before = load_tables(built).version
    edit(built, 77)
    monkeypatch.setattr(store, "_write", write)
    assert policyfacts(["build", "--data", str(built.root)]) == 1
    said = capsys.readouterr().err
    assert os.strerror(errno.ENOSPC) in said
    assert "Traceback" not in said
    assert load_tables(built).version == before


def test_a_file_that_cannot_be_saved_keeps_its_old_text(tmp_path, monkeypatch):
    path = tmp_path / "facts.yaml"
    save(path, "old")

    def full(number):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        save(path, "new")
    assert [each.read_text(encoding="utf-8") for each in tmp_path.iterdir()] == ["old"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no tmpfs")
def test_a_real_small_disk_runs_full_without_harm(tmp_path, report):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a small disk here")
    try:
        write_build(disk / "tables", build_of("a", files=6))
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            write_build(disk / "tables", build_of("b", files=12))
        assert read_build(disk / "tables").manifest["letter"] == "a"
        write_build(disk / "tables", build_of("c", files=5))
        assert read_build(disk / "tables").manifest["letter"] == "c"
        report(fault="a disk of 256 kB runs full", tried=1, survived=1)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def spoilt(data, how):
    if how == "missing":
        shutil.rmtree(data.root)
    elif how == "empty":
        shutil.rmtree(data.root)
        data.root.mkdir()
    elif how == "no tables and broken facts":
        shutil.rmtree(data.tables)
        next(data.facts.rglob("*.yaml")).write_text("article: [", encoding="utf-8")
    elif how == "newer facts":
        path = next(data.facts.rglob("2030-03*.yaml"))
        path.write_text(path.read_text(encoding="utf-8") + "holograms:\n  - x: 1\n", encoding="utf-8")
        shutil.rmtree(data.tables)
    elif how == "a file":
        shutil.rmtree(data.root)
        data.root.write_text("data", encoding="utf-8")


@pytest.mark.parametrize("how", ["missing", "empty", "a file", "no tables and broken facts", "newer facts"])
def test_a_folder_that_cannot_be_used_is_said_with_what_to_do(built, how, capsys, report):
    spoilt(built, how)
    for run, command in ((policyfacts, ["check"]), (policyfacts, ["build"]), (dashboard, ["serve", "--port", "0"])):
        assert run([*command, "--data", str(built.root)]) in {1, 2}
        said = capsys.readouterr().err
        assert "Traceback" not in said
        assert [line for line in said.splitlines() if "; expected" in line], said
    report(fault=f"data folder: {how}", tried=3, survived=3)


def test_tables_of_a_newer_version_are_refused_and_rebuilt_by_the_older(built, capsys):
    funding = built.tables / "funding.csv"
    content = newer(built), funding.read_bytes()
    shutil.rmtree(built.tables)
    write_build(built.tables, dict(zip(("datapackage.json", "funding.csv"), content, strict=True)))
    with pytest.raises(DataError, match=r"the tables have another shape: .*; expected those of this version; Run"):
        load_tables(built)
    assert policyfacts(["build", "--data", str(built.root)]) == 0
    assert load_tables(built)["funding"].shape[0] > 0


def newer(data):
    content = (data.tables / "funding.csv").read_bytes()
    return json.dumps(
        {"version": "from-the-future", "resources": [{"path": "funding.csv", "hash": digest(content)}]}
    ).encode()


def test_a_read_only_folder_is_served_and_a_build_there_says_so(built, monkeypatch, capsys):
    def refuse(*given, **named):
        raise PermissionError(errno.EROFS, os.strerror(errno.EROFS), str(built.tables))

    monkeypatch.setattr("policyfacts.tables.store._only_writer", refuse)
    edit(built, 78)
    assert policyfacts(["build", "--data", str(built.root)]) == 1
    said = capsys.readouterr().err
    assert os.strerror(errno.EROFS) in said
    assert "Traceback" not in said
    assert load_tables(built)["investments"]["jobs"].dropna().astype(int).tolist() == [50]
