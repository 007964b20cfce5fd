"""What a reader narrows a view to, and how that is written in a link."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any

import pandas as pd

from policyfacts import labels
from policyfacts.dates import parse_when
from policyfacts.schema import FACT_TABLES, TABLES, Code
from policyfacts.schema.event import KINDS
from policyfacts.schema.funding import FUNDER_LEVELS, STAGES
from policyfacts.schema.investment import STAGES as INVESTMENT_STAGES
from policyfacts.schema.organisation import TYPES
from policyfacts.tables.load import known_by
from policyfacts.tables.model import Tables
from policyfacts.views.assumptions import ASSUMPTIONS
from policyfacts.views.claim_names import claim_name
from policyfacts.views.names import name_of
from policyfacts.views.offered import Offered
from policyfacts.views.stages import standing_stage
from policyfacts.words import Words


@dataclass(frozen=True)
class Filters:
    """A reader's choices; the defaults leave everything in.

    Args:
        as_of: ISO day; facts of later articles do not exist. Empty for all on record.
        since: ISO day to compare with: what has changed since then. Empty for no comparison.
        initiative: Initiative ids to keep; empty for all. Likewise funder, kind, stage, region.
        funder: Payer levels of funding.
        kind: Kinds of events.
        stage: Stages at which funding or investments stand now; what an earlier article said of them does not count.
        region: Region ids.
        type: Types of organisations to keep.
        topic: Fact tables to keep where a view tells of several.
        claim: The claim whose history is shown; empty for those revised most.
        period: Years, `2024` or `2024/2026`; what lies wholly outside is left out.
        unit: `eok` for readable amounts or `won` for exact ones.
        assume: Assumptions switched on.
    """

    as_of: str = ""
    since: str = ""
    initiative: tuple[str, ...] = ()
    funder: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    claim: str = ""
    period: str = ""
    unit: str = "eok"
    assume: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """One key of a link: its name for readers, and what may be chosen.

    Args:
        key: As written in the link; also the field of `Filters`.
        words: Label of the control.
        options: What the record offers; None for a free value that `read` checks.
        narrows: The column it is held against, by table.
    """

    key: str
    words: Words
    options: Callable[[Tables], Offered] | None = None
    narrows: Mapping[str, str] | None = None


def _codes(known: Iterable[Code], table: str, column: str) -> Callable[[Tables], Offered]:
    def present(tables: Tables) -> Offered:
        found = set(tables[table][column])
        return Offered.of(code for code in known if code.value in found)

    return present


def _rows(table: str) -> Callable[[Tables], Offered]:
    def present(tables: Tables) -> Offered:
        rows = tables[table][TABLES[table].key[0]]
        return Offered(tuple(map(str, rows)), partial(name_of, tables, table))

    return present


def _topics(tables: Tables) -> Offered:
    return Offered.of(Code(table.name, table.title) for table in FACT_TABLES.values() if len(tables[table.name]))


def _claims(tables: Tables) -> Offered:
    """Claims with several answers, those with most first."""
    several = tables["claims"][tables["claims"]["vintages"] > 1].sort_values("vintages", ascending=False, kind="stable")
    columns = ("claim_id", "table", "current_fact_id", "field")
    asked = {
        str(claim): tuple(map(str, rest)) for claim, *rest in zip(*(several[name] for name in columns), strict=True)
    }

    def name(claim: str) -> Words:
        table, fact, field = asked[claim]
        return claim_name(tables, table, fact, field)

    return Offered(tuple(asked), name, Words("답이 많은 순서", "the order of how many answers they have"))


def _years(tables: Tables) -> Offered:
    """Years in which events lie, the newest first."""
    years = sorted({str(day)[:4] for day in tables["events"]["date_start"] if day}, reverse=True)
    return Offered.of(Code(year, Words(f"{year}년", year)) for year in years)


def _stages(tables: Tables) -> Offered:
    found = {*tables["funding"]["stage"], *tables["investments"]["stage"]}
    known = {code.value: code for code in (*STAGES, *INVESTMENT_STAGES)}
    return Offered.of(code for value, code in known.items() if value in found)


_WITH_INITIATIVE = {table.name: "initiative_id" for table in FACT_TABLES.values() if "initiative_id" in table.names}
_WITH_REGION = {table.name: "region_id" for table in FACT_TABLES.values() if "region_id" in table.names}

CHOICES: dict[str, Choice] = {
    choice.key: choice
    for choice in (
        Choice("as_of", labels.AS_OF),
        Choice("since", Words("비교할 날", "Compare with")),
        Choice("initiative", Words("사업", "Initiative"), _rows("initiatives"), _WITH_INITIATIVE),
        Choice(
            "funder",
            Words("재원", "Payer"),
            _codes(FUNDER_LEVELS, "funding", "funder_level"),
            {"funding": "funder_level"},
        ),
        Choice(
            "kind",
            Words("사건 종류", "Kind of event"),
            _codes(KINDS, "events", "kind"),
            {"events": "kind"},
        ),
        Choice("stage", Words("단계", "Stage"), _stages, {"funding": "stage", "investments": "stage"}),
        Choice("region", Words("지역", "Region"), _rows("regions"), _WITH_REGION),
        Choice("type", Words("기관 유형", "Type of organisation"), _codes(TYPES, "organisations", "type")),
        Choice("topic", Words("분야", "Subject area"), _topics),
        Choice("claim", Words("주장", "Claim"), _claims),
        Choice("period", Words("기간", "Period"), _years),
        Choice(
            "unit",
            Words("금액 단위", "Amounts"),
            lambda _: Offered.of(
                [Code("eok", Words("억·조", "rounded")), Code("won", Words("원 단위까지", "exact won"))],
            ),
        ),
        Choice("assume", Words("가정", "Assumption"), lambda _: Offered.of(ASSUMPTIONS)),
    )
}
"""Every filter key of a link, in the order of the controls."""


@lru_cache(maxsize=256)
def offered(tables: Tables, key: str) -> Offered:
    """What may be chosen for a key of a link; nothing for a free value."""
    options = CHOICES[key].options
    return options(tables) if options else Offered(())


_DATED = {
    "events": ("date_start", "date_end"),
    "designations": ("date_start", "date_end"),
    "funding": ("period_start", "period_end"),
}


def read_filters(query: Mapping[str, str], tables: Tables) -> tuple[Filters, list[Words]]:
    """The filters that a link's query asks for, and a notice for every value that could not be used."""
    chosen: dict[str, Any] = {}
    notices: list[Words] = []
    for key, choice in CHOICES.items():
        text = query.get(key, "")
        if not text:
            continue
        try:
            chosen[key] = _read(choice, text, tables)
        except ValueError:
            notices.append(
                Words(
                    f"‘{choice.words.ko}’에 쓸 수 없는 값이라 빼고 보여 드립니다: {text[:40]}",
                    f"Left out, not a value of “{choice.words.en}”: {text[:40]}",
                )
            )
    return Filters(**chosen), notices


def _read(choice: Choice, text: str, tables: Tables) -> str | tuple[str, ...]:
    if choice.key in {"as_of", "since"}:
        return date.fromisoformat(text).isoformat()
    if choice.key == "period":
        parse_when(text)
        return text
    values = tuple(dict.fromkeys(text.split(",")))
    if not set(values) <= set(offered(tables, choice.key).values):
        raise ValueError(text)
    return values[0] if isinstance(getattr(Filters(), choice.key), str) else values


def write_filters(filters: Filters) -> dict[str, str]:
    """The link's query for these filters: only what differs from the default."""
    default = Filters()
    values = {key: getattr(filters, key) for key in CHOICES if getattr(filters, key) != getattr(default, key)}
    return {key: ",".join(value) if isinstance(value, tuple) else value for key, value in values.items()}


@lru_cache(maxsize=128)
def narrow(tables: Tables, filters: Filters) -> Tables:
    """The tables as known on the day, with only the rows that the filters keep."""
    known = known_by(tables, filters.as_of)
    if not filters.period and not any(getattr(filters, key) for key, choice in CHOICES.items() if choice.narrows):
        return known
    frames = dict(known.frames)
    for key, choice in CHOICES.items():
        wanted = getattr(filters, key)
        for name, column in (choice.narrows or {}).items() if wanted else ():
            held = standing_stage(known, name) if key == "stage" else known[name][column]
            frames[name] = frames[name][held.isin(wanted)[frames[name].index]]
            if key == "stage":
                # What stands at a stage is whole: a figure of another stage is not a share that a filter took away.
                gone = known[name]["fact_id"][~held.isin(wanted)]
                frames["claims"] = frames["claims"][~frames["claims"]["current_fact_id"].isin(gone)]
    if filters.period:
        for name, columns in _DATED.items():
            frames[name] = _within(frames[name], columns, filters.period)
    return Tables(
        {name: rows.reset_index(drop=True) for name, rows in frames.items()},
        known.project,
        known.version,
        known.as_of,
    )


def _within(rows: pd.DataFrame, columns: tuple[str, str], period: str) -> pd.DataFrame:
    """Rows that may lie in the period; undated ones stay, since nothing says they do not."""
    when = parse_when(period)
    start = when.start.isoformat() if when.start else ""
    end = when.end.isoformat() if when.end else "9999"
    first, last = (rows[column] for column in columns)
    return rows[(first <= end) & ((last >= start) | (last == ""))]
