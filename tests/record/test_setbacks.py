"""Setbacks on record, each tied to the promise that it moved, shrank or cancelled."""

import pytest

from policyfacts.tables.load import known_by

SETBACKS = {
    "2024-09-04-huayou-out": ("posco-huayou-groundbreaking", "cancelled"),
    "2025-02-11-nickel-dissolve": ("completion:posco-cngr-nickel", "cancelled"),
    "2024-10-22-cam9-delay": ("completion:ecopro-bm-cam9", "moved"),
    "2024-08-26-anode-cut": ("completion:posco-anode-blue-valley", "shrunk"),
    "2025-06-27-anode-delay": ("completion:posco-anode-blue-valley", "moved"),
    "2024-11-07-silicon-full": ("completion:posco-silicon-anode", "shrunk"),
    "2025-ecomat-cut": ("completion:ecopro-materials-cpm34", "shrunk"),
    "2025-01-23-cnp-delay": ("posco-future-m-cnp-stake", "moved"),
}
OUTCOMES = {
    "completion:ecopro-bm-cam9": ("open", "2024-12", "2026-12", 24, 54_000, 54_000),
    "completion:posco-anode-blue-valley": ("shrunk", "2021", "2025-07/..", None, 16_000, 13_000),
    "completion:posco-silicon-anode": ("shrunk", "2025", "2025", 0, 5_000, 550),
    "completion:posco-cngr-nickel": ("cancelled", "2026", "2026", 0, 50_000, 50_000),
    "completion:posco-cathode-ncma": ("open", "2025-08", "", None, 46_300, 46_000),
    "completion:posco-huayou-precursor": ("cancelled", "2027", "2027", 0, None, None),
}
MET = {"circulation-cluster-opening": "late", "heunghae-first-intake": "kept", "management-centre-completed": "late"}


@pytest.fixture(scope="module")
def promises(real_tables):
    return real_tables["promises"].set_index("promise_id")


@pytest.mark.parametrize(("event", "expected"), SETBACKS.items(), ids=str)
def test_a_setback_is_an_event_tied_to_its_promise(real_tables, promises, event, expected):
    rows = real_tables["events"]
    rows = rows[(rows["event_id"] == event) & ~rows["is_promise"]]
    assert set(rows["is_setback"]) == {True}
    assert expected in set(zip(rows["promise_id"], rows["effect"], strict=True))
    assert expected[0] in promises.index


@pytest.mark.parametrize(("promise", "expected"), OUTCOMES.items(), ids=str)
def test_what_became_of_a_plant(promises, promise, expected):
    row = promises.loc[promise].astype(object).where(promises.loc[promise].notna(), None)
    names = ("outcome", "promised", "latest", "slip_months", "capacity_first", "capacity_latest")
    assert tuple(row[name] for name in names) == expected


@pytest.mark.parametrize(("promise", "outcome"), MET.items(), ids=str)
def test_what_was_met_was_met_in_time_or_late(promises, promise, outcome):
    assert promises["outcome"][promise] == outcome


def test_a_setback_does_not_exist_before_it_was_reported(real_tables):
    before = known_by(real_tables, "2024-09-30")["promises"].set_index("promise_id")
    assert before["outcome"]["completion:ecopro-bm-cam9"] == "open"
    assert before["latest"]["completion:ecopro-bm-cam9"] == "2024-12"
    assert before["outcome"]["completion:posco-huayou-precursor"] == "cancelled"
