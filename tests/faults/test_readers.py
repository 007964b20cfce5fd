"""Readers come in crowds while the record is edited: every answer is right for the version that it names."""

import json

import pytest

from tests.faults import readers


def test_a_crowd_reads_while_a_steward_edits(request, rounds, built, run_module, report):
    if not rounds:
        pytest.skip(
            "some readers and an edit are part of tests/dashboard/test_serving.py; the crowd comes with --rounds"
        )
    served, asked = request.getfixturevalue("served"), (500, 120, 10)
    status, said, problems = run_module("-m", "tests.faults.readers", served, built.root, *asked)
    assert (status, problems) == (0, "")
    tally = json.loads(said)
    report(fault="{} readers, {} s, an edit every {} s".format(*asked), **tally)
    assert tally["answers"] > asked[0]
    assert (tally["errors"], tally["wrong"]) == ({}, 0)
    assert tally["edits"] >= 1
    assert tally["versions"] >= 2


def test_a_wrong_number_would_be_seen(built):
    tally = readers.Tally(built)
    (version,) = tally.expected
    other = tally.expected[version].replace(b",50,", b",51,")
    headers = {"data-version": version}
    for path in readers.PATHS:
        if "investments" in path:
            tally.note(path, 200, headers, other)
    tally.note("/readyz", 200, {"data-version": "another"}, b"{}")
    assert tally.wrong == 3
    assert tally.errors == {"unknown version another": 1}
