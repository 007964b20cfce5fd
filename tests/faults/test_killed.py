"""Whatever is killed, and whenever: what readers see is whole, the old or the new."""

import json
import sys

import pytest

FEW = {"build": 2, "save": 4, "swap": 17}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork and no SIGKILL")
def test_nothing_is_lost_or_half_when_it_is_killed(rounds, run_module, built, report):
    asked = {target: rounds or few for target, few in FEW.items()}
    targets = [f"{target}={count}" for target, count in asked.items()]
    status, said, problems = run_module("-m", "tests.faults.killed", built.root.parent, *targets)
    assert (status, problems) == (0, "")
    tallies = json.loads(said)
    for target, tally in tallies.items():
        report(fault=f"kill -9 during {target}", **tally)
        # A swap is killed before every step in turn; the others are left to chance, which needs many rounds.
        if target == "swap" or rounds:
            assert min(tally["killed"], tally["old"], tally["new"]) > 0
    assert {target: tally["rounds"] for target, tally in tallies.items()} == asked
    assert {target: tally["lost"] for target, tally in tallies.items()} == dict.fromkeys(asked, 0)
    assert tallies["swap"]["killed"] == asked["swap"]
