"""Promises: what was stated for the future, how its date moved, and what came of it."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from policyfacts.schema import TABLES
from policyfacts.schema._values import Value
from policyfacts.schema.investment import NOT_DONE
from policyfacts.schema.promise import COMPLETION
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, frame, is_missing, records
from policyfacts.tables.model import Tables

_MONTHS_A_YEAR = 12


def promises(tables: Tables) -> pd.DataFrame:
    """One row per promise, first due first.

    A promise is an event stated for the future, or the completion that an investment is to reach. Later facts move,
    meet, shrink or cancel it. An event promise without a date is one too: its date is then unknown. An event names
    the completion that it acts on as `completion:<initiative>`.

    Args:
        tables: Needs `events`, `investments`, `initiatives`, `articles`, `decisions`.

    Returns:
        Columns of the table promises. `slip_months` counts from the first due date to the day it was met, else to
        the date it is due now; one put off without a new date is due at an unknown time, and open. A due date that has
        passed by the newest day on record, with no fact that says it was met, is `no-news`: nobody has said that it
        was broken. What was met at a smaller size is `shrunk`.
    """
    today = tables.as_of or tables.newest
    rows = [*_event_promises(tables, today), *_completions(tables, today)]
    rows.sort(key=lambda row: (last_day(str(row["promised"])) or "9999", str(row["promise_id"])))
    return frame(TABLES["promises"], rows)


def _event_promises(tables: Tables, today: str) -> Iterator[dict[str, Value]]:
    for promise, group in _events_by_promise(tables).items():
        facts = sorted(group, key=_age)
        stated = [row for row in facts if row["is_promise"] and row["event_id"] == promise]
        if not stated:
            continue
        met = next((row for row in facts if _meets(row, promise)), None)
        effects = {str(row["effect"]) for row in facts}
        first, last = _due((row for row in facts if row["is_promise"]), _moves(facts)) or ("", "")
        actual = str(met["date"]) if met is not None else ""
        yield {
            "promise_id": promise,
            "initiative_id": str(stated[0]["initiative_id"]),
            "about": "event",
            "title_ko": str(stated[0]["title_ko"]),
            "title_en": str(stated[0]["title_en"]),
            **_history(facts, first, last, actual),
            "outcome": _outcome(effects, first, last, actual, today, is_met=met is not None),
        }


def _events_by_promise(tables: Tables) -> dict[str, list[Cells]]:
    groups: dict[str, list[Cells]] = {}
    for row in records(tables["events"]):
        groups.setdefault(str(row["promise_id"] or row["event_id"]), []).append(row)
    return groups


def _due(facts: Iterable[Cells], moves: Iterable[Cells], column: str = "date") -> tuple[str, str] | None:
    """First and last due date; those of undated articles only where there are no others, as nothing orders them.

    Args:
        facts: What states a date, oldest first.
        moves: What puts it off. Where one is newer than every date, the last due date is unknown.
        column: Where the date stands.
    """
    stated = [row for row in facts if row[column]]
    rows = [row for row in stated if row["as_of"]] or stated
    if not rows:
        return None
    is_put_off = any(_age(move)[0] > _age(rows[-1])[0] for move in moves)
    return str(rows[0][column]), "" if is_put_off else str(rows[-1][column])


def _moves(events: Iterable[Cells]) -> list[Cells]:
    """Each event that moves the promise, by its first report: repeating it later moves nothing again."""
    first: dict[str, Cells] = {}
    for row in events:
        if row["effect"] == "moved":
            first.setdefault(str(row["event_id"]), row)
    return list(first.values())


def _meets(row: Cells, promise: str) -> bool:
    return str(row["effect"]) == "met" or (row["event_id"] == promise and not row["is_promise"])


def _completions(tables: Tables, today: str) -> Iterator[dict[str, Value]]:
    names = tables["initiatives"].set_index("initiative_id")
    events = _events_by_promise(tables)
    preferred = _preferred_capacities(tables)
    for initiative, group in tables["investments"].groupby("initiative_id", sort=False):
        promise = f"{COMPLETION}{initiative}"
        facts, acts = sorted(records(group), key=_age), sorted(events.get(promise, ()), key=_age)
        whole = [row for row in facts if row["measure"] == "programme"]
        due = _due((row for row in whole if row["stage"] in NOT_DONE), _moves(acts), "period_end")
        if due is None:
            continue
        actual, effects = _completed(whole, acts), _effects(whole, acts)
        yield {
            "promise_id": promise,
            "initiative_id": str(initiative),
            "about": "completion",
            "title_ko": str(names["name_ko"].get(initiative, initiative)),
            "title_en": str(names["name_en"].get(initiative, initiative)),
            **_history(sorted([*whole, *acts], key=_age), *due, actual),
            "outcome": _outcome(effects, *due, actual, today, is_met=bool(actual)),
            **_capacities(
                row
                for row in facts
                if (row in whole or _is_what_is_left(row, acts)) and not _is_decided_against(row, preferred)
            ),
        }


def _completed(whole: list[Cells], acts: list[Cells]) -> str:
    """When it was completed, by an investment that says so, else by an event that meets the promise."""
    done = next((row for row in whole if row["stage"] == "completed"), None)
    if done is not None:
        return str(done["period_end"] or done["announced"] or done["as_of"][:10])
    met = next((row for row in acts if row["effect"] == "met"), None)
    return str(met["date"] or met["as_of"][:10]) if met is not None else ""


def _effects(whole: list[Cells], acts: list[Cells]) -> set[str]:
    stages = {str(whole[-1]["stage"])} | ({"scaled-back"} & {str(row["stage"]) for row in whole})
    return {_EFFECT_OF[stage] for stage in stages if stage in _EFFECT_OF} | {str(row["effect"]) for row in acts}


def _is_what_is_left(row: Cells, acts: list[Cells]) -> bool:
    """The part that was completed, where the same article says that the whole shrank to it."""
    is_part = row["measure"] == "part" and row["stage"] == "completed"
    return is_part and any(act["effect"] == "shrunk" and act["article_id"] == row["article_id"] for act in acts)


def _preferred_capacities(tables: Tables) -> dict[str, Value]:
    """The capacity that a person decided for, by claim."""
    facts = {str(row["fact_id"]): row for row in records(tables["investments"])}
    chosen = {str(row["claim_id"]): facts.get(str(row["fact_id"])) for row in records(tables["decisions"])}
    return {claim: fact["capacity"] for claim, fact in chosen.items() if fact is not None and claim == _claim(fact)}


def _is_decided_against(row: Cells, preferred: Mapping[str, Value]) -> bool:
    claim = _claim(row)
    return claim in preferred and row["capacity"] != preferred[claim]


def _claim(row: Cells) -> str:
    return TABLES["investments"].claim_id(_CAPACITY, row)


_CAPACITY = next(question for question in TABLES["investments"].questions if question.field == "capacity")
_EFFECT_OF = {"cancelled": "cancelled", "scaled-back": "shrunk"}


def _history(facts: list[Cells], first: str, last: str, actual: str) -> dict[str, Value]:
    made = next((str(row["as_of"]) for row in facts if row["as_of"]), "")
    slip = _months(first, actual or last)
    return {
        "made": made,
        "promised": first,
        "latest": last,
        "actual": actual,
        **({} if slip is None else {"slip_months": slip}),
        "fact_ids": " ".join(str(row["fact_id"]) for row in facts),
    }


def _outcome(effects: set[str], first: str, last: str, actual: str, today: str, *, is_met: bool) -> str:
    if "cancelled" in effects:
        return "cancelled"
    if "shrunk" in effects:
        return "shrunk"
    if is_met:
        is_late = bool(first and actual) and last_day(actual) > last_day(first)
        return "late" if is_late else "kept"
    return "no-news" if last and last_day(last) and last_day(last) < today else "open"


def _capacities(facts: Iterable[Cells]) -> dict[str, Value]:
    """First and last stated capacity, in the unit of the last; nothing where none is stated."""
    stated = [row for row in facts if not is_missing(row["capacity"])]
    same = [row for row in stated if row["capacity_unit"] == stated[-1]["capacity_unit"]]
    if not same:
        return {}
    return {
        "capacity_first": float(same[0]["capacity"]),
        "capacity_latest": float(same[-1]["capacity"]),
        "capacity_unit": str(same[-1]["capacity_unit"]),
    }


def _months(first: str, second: str) -> int | None:
    """Months between the last possible days of two dates."""
    days = [last_day(each) for each in (first, second)]
    if not all(days):
        return None
    (year, month), (later_year, later_month) = ((int(day[:4]), int(day[5:7])) for day in days)
    return (later_year - year) * _MONTHS_A_YEAR + later_month - month


def _age(row: Cells) -> tuple[str, str]:
    # Undated facts come first: they never override dated ones.
    return (last_day(str(row["as_of"])), str(row["fact_id"]))
