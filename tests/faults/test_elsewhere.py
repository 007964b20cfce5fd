"""The same bytes on another day, in another zone, under another locale."""

import os
import shutil

import pytest

from dashboard.data import Served
from policyfacts.tables.build import build
from policyfacts.tables.store import MANIFEST
from tests.conftest import MINI
from tests.faults.edits import edit
from tests.faults.fingerprints import ADDRESSES, fingerprints

PLACES = [
    {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "ko_KR.UTF-8", "TZ": "Asia/Seoul"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"},
    {"LC_ALL": "ko_KR.eucKR", "TZ": "Pacific/Pago_Pago", "PYTHONUTF8": "0"},
]


def test_files_are_the_same_bytes_in_every_place(rounds, run_module, tmp_path, report):
    # Not every machine has every locale: the strictest one is everywhere, the others are tried where they are.
    places = PLACES if rounds else PLACES[:1]
    shutil.copytree(MINI, tmp_path / "data")
    printed, tried = [[f"{name} {print_}" for name, print_ in fingerprints(tmp_path / "data").items()]], ["here"]
    for place in places:
        status, said, problems = run_module("-m", "tests.faults.fingerprints", tmp_path / "data", **place)
        if "unsupported locale" in problems:
            continue
        assert (status, problems) == (0, ""), place
        tried.append(place["LC_ALL"])
        printed.append(said.splitlines())
    alike = sum(each == printed[0] for each in printed)
    report(fault="locales and zones", tried=len(tried), survived=alike, where=tried)
    assert sum(line.startswith("200 /") for line in printed[0]) == len(ADDRESSES)
    assert alike == len(tried)
    assert len(tried) > 1


@pytest.mark.parametrize("seconds", [-86_400 * 400, 86_400 * 4000])
def test_a_clock_that_is_set_does_not_keep_new_tables_away(built, monkeypatch, seconds):
    served = Served(built)
    before = served.tables().version
    edit(built, 79)
    build(built)
    stat = (built.tables / MANIFEST).stat()
    os.utime(built.tables / MANIFEST, (stat.st_atime + seconds, stat.st_mtime + seconds))
    served.look_now()
    assert served.tables().version != before
