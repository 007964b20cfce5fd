"""The five numbers that an overview opens with, each with its range and where it leads."""

from collections.abc import Iterable
from dataclasses import dataclass

from policyfacts.dates import format_when
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.units import format_krw
from policyfacts.views.filters import Filters, narrow
from policyfacts.views.pledges import CANCELLED, pledges, size
from policyfacts.views.refs import refs
from policyfacts.views.standing import standing
from policyfacts.views.sums import counted, left_out
from policyfacts.words import Words


@dataclass(frozen=True)
class Headline:
    """One number: what a reader sees, what it counts, what to know of it, and where it leads."""

    value: Words
    label: Words
    note: Words
    refs: str


def headlines(tables: Tables, filters: Filters) -> list[Headline]:
    """Public money, company pledges, promises, designations and disagreements, as known on the day."""
    known = narrow(tables, filters)
    return [_money(known), _pledges(known), _promises(known), _designations(known), _disagreements(known)]


def _money(tables: Tables) -> Headline:
    stated, out = counted(tables), left_out(tables)
    low, high = sum(each.public for each in stated), sum(each.at_most for each in stated)
    note = Words(
        f"재원 미상까지 넣으면 {format_krw(high, 'ko')}. 요청·합계 등 {len(out)}건은 더하지 않음",
        f"up to {format_krw(high, 'en')} with payers not stated; {len(out)} requests and aggregates left out",
    )
    ids = [each for item in stated for each in item.fact_ids]
    return Headline(_won(low) if stated else UNKNOWN, Words("밝혀진 공공 재원", "public money stated"), note, refs(ids))


def _pledges(tables: Tables) -> Headline:
    rows = pledges(tables)
    kept, gone = ([row for row in rows if (row["stage"] == CANCELLED) == is_gone] for is_gone in (False, True))
    lost = sum(map(size, gone))
    note = Words(
        f"투자 {len(kept)}건. 취소된 {len(gone)}건 {format_krw(lost, 'ko')}은 제외",
        f"{len(kept)} investments; {len(gone)} cancelled ({format_krw(lost, 'en')}) left out",
    )
    ids = [str(row["fact_ids"][0]) for row in kept]
    return Headline(
        _won(sum(map(size, kept))) if kept else UNKNOWN,
        Words("유효한 기업 투자 약속", "company pledges standing"),
        note,
        refs(ids),
    )


def _promises(tables: Tables) -> Headline:
    rows = records(tables["promises"])
    by: dict[str, int] = {}
    for row in rows:
        by[str(row["outcome"])] = by.get(str(row["outcome"]), 0) + 1
    kept, due = by.get("kept", 0), len(rows) - by.get("open", 0)
    said = [by.get(name, 0) for name in ("late", "shrunk", "cancelled", "no-news")]
    return Headline(
        Words(f"{due}건 중 {kept}건", f"{kept} of {due}"),
        Words("기한 안에 지킨 약속", "promises kept in time"),
        Words(
            "늦음 {} · 축소 {} · 취소 {} · 소식 없음 {}".format(*said),
            "{} late, {} shrunk, {} cancelled, {} without news".format(*said),
        ),
        refs(each for row in rows if row["outcome"] != "open" for each in str(row["fact_ids"]).split()),
    )


def _designations(tables: Tables) -> Headline:
    rows = [
        row
        for row in standing(tables, "designations", "status")
        if row["status"] == "designated" and row["region_id"] == tables.project.region_id
    ]
    days = [str(row["date_start"]) for row in rows if row["date_start"]]
    newest = max(days, default="")
    note = (
        Words(f"가장 최근 {format_when(newest, 'ko')}", f"latest {format_when(newest, 'en')}")
        if newest
        else Words("날짜 미상", "dates unknown")
    )
    return _count(rows, Words("보유한 국가 지정", "national designations held"), note)


def _disagreements(tables: Tables) -> Headline:
    claims = tables["claims"]
    rows = records(claims[claims["status"] == "conflicting"])
    revised = int((claims["status"] == "revised").sum())
    note = Words(f"수정된 주장은 {revised}건", f"{revised} more were revised over time")
    return Headline(
        Words(f"{len(rows)}건", str(len(rows))),
        Words("기사마다 다른 수치", "figures on which articles differ"),
        note,
        refs(str(row["current_fact_id"]) for row in rows),
    )


UNKNOWN = Words("미상", "unknown")


def _won(amount: int) -> Words:
    return Words(format_krw(amount, "ko"), format_krw(amount, "en"))


def _count(rows: Iterable[Cells], label: Words, note: Words) -> Headline:
    given = list(rows)
    return Headline(
        Words(f"{len(given)}건", str(len(given))), label, note, refs(each for row in given for each in row["fact_ids"])
    )
