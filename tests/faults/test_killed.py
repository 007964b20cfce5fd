"""Whatever is killed, and whenever: what readers see is whole, the old or the new."""

import json
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork and no SIGKILL")
@pytest.mark.parametrize(("target", "few"), [("build", 3), ("save", 5), ("swap", 17)])
def test_nothing_is_lost_or_half_when_it_is_killed(target, few, *, rounds, run_module, built, report):
    folder = built.root if target == "build" else built.root.parent
    status, said, problems = run_module("-m", "tests.faults.killed", target, folder, rounds or few)
    assert (status, problems) == (0, "")
    tally = json.loads(said)
    report(fault=f"kill -9 during {target}", **tally)
    assert tally["rounds"] == (rounds or few)
    assert tally["lost"] == 0
    if target == "swap":  # before every step in turn; the others are left to chance, which needs many rounds
        assert tally["killed"] == tally["rounds"]
    if target == "swap" or rounds:
        assert min(tally["killed"], tally["old"], tally["new"]) > 0
