"""The numbers that an overview opens with."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from policyfacts.dates import format_when
from policyfacts.tables.model import Tables
from policyfacts.units import format_krw
from policyfacts.views.designations import designations
from policyfacts.views.filters import Filters, narrow
from policyfacts.views.funding import current_funding
from policyfacts.views.partners import partners
from policyfacts.views.refs import refs
from policyfacts.views.timeline import timeline
from policyfacts.views.unknowns import unknowns
from policyfacts.words import Words


@dataclass(frozen=True)
class Headline:
    """One number: what a reader sees, what it counts, what to know of it, and where it leads."""

    value: Words
    label: Words
    note: Words
    refs: str


def headlines(tables: Tables, filters: Filters) -> list[Headline]:
    """Public money, designations, organisations, dated events and open questions, as known on the day."""
    known = narrow(tables, filters)
    return [
        _money(known),
        _count(
            designations(known, filters).query("status == 'designated'"),
            Words("지정", "designations held"),
            Words("국가 지정 제도", "under national schemes"),
        ),
        _count(
            partners(known, filters),
            Words("참여 기관", "organisations taking part"),
            _countries(partners(known, filters)),
        ),
        _timeline(timeline(known, filters)),
        _count(
            unknowns(known, filters),
            Words("열린 물음", "open questions"),
            Words("기사가 답하지 않은 것", "not answered by any article"),
        ),
    ]


def _money(tables: Tables) -> Headline:
    public = current_funding(tables)
    public = public[public["funder_level"].isin(["national", "province", "city"])]
    total = int(public["amount_krw"].sum())
    levels = set(public["funder_level"])
    missing = [words for level, words in _LEVELS.items() if level not in levels]
    return Headline(
        Words(format_krw(total, "ko"), format_krw(total, "en")) if len(public) else Words("미상", "unknown"),
        Words("밝혀진 공공 지원 금액", "public money stated"),
        Words(
            f"{'·'.join(words.ko for words in missing)}는 미상",
            f"{' and '.join(words.en for words in missing)} unknown",
        )
        if missing
        else Words("국비·도비·시비", "national, provincial and city money"),
        refs(public["fact_id"]),
    )


_LEVELS = {
    "national": Words("국비", "national share"),
    "province": Words("도비", "provincial share"),
    "city": Words("시비", "city share"),
}


def _timeline(rows: pd.DataFrame) -> Headline:
    dated = rows[rows["date"] != ""]
    last = rows[(rows["precision"] == "day")]["date"].max() if len(dated) else ""
    latest = last if isinstance(last, str) else ""
    note = (
        Words(f"가장 최근 {format_when(latest, 'ko')}", f"latest {format_when(latest, 'en')}")
        if latest
        else Words("날짜가 나온 것", "with a date")
    )
    return _count(dated, Words("날짜가 나온 일", "dated events and designations"), note)


def _countries(rows: pd.DataFrame) -> Words:
    count = rows["country"][rows["country"] != ""].nunique()
    return Words(
        f"나라가 나온 곳은 {count}개국", f"from {count} {'country' if count == 1 else 'countries'} where stated"
    )


def _count(rows: pd.DataFrame, label: Words, note: Words) -> Headline:
    number = f"{len(rows):,}"
    return Headline(
        Words(number, number),
        label,
        note,
        refs(_all(rows["fact_ids"]) or _all(rows["unknown_ids"])),
    )


def _all(several: Iterable[tuple[str, ...]]) -> list[str]:
    return [identity for ids in several for identity in ids]
