"""Public money by the year in which it starts, and the years that programmes run."""

from collections.abc import Iterator

import pandas as pd

from policyfacts.schema import TABLES, Column, says
from policyfacts.schema._columns import WON
from policyfacts.tables.frames import Cells
from policyfacts.tables.model import Tables
from policyfacts.views.assumptions import EVEN_SPLIT
from policyfacts.views.filters import Filters
from policyfacts.views.funding import INITIATIVE, INITIATIVES
from policyfacts.views.names import both_name
from policyfacts.views.rows import view_frame
from policyfacts.views.sums import Stated, counted

YEAR = Column(
    "year", "string", says("시작 연도", "Start year"), says("돈이 시작되는 해.", "The year the money starts.")
)
PUBLIC_LOW = Column(
    "low",
    "integer",
    says("공공 재원으로 밝혀진 금액", "Stated as public"),
    says("기사가 국비·도비·시비라고 한 금액.", "What articles call national, provincial or city money."),
    unit=WON,
)
PUBLIC_HIGH = Column(
    "high",
    "integer",
    says("재원 미상까지 넣은 금액", "With payers not stated"),
    says("재원이 나오지 않은 몫이 모두 공공 재원일 때의 금액.", "If all that is ascribed to no payer were public."),
    unit=WON,
)
BY_START_YEAR = (YEAR, PUBLIC_LOW, PUBLIC_HIGH, INITIATIVES)
PERIODS = (
    INITIATIVE,
    TABLES["funding"]["amount_krw"],
    TABLES["funding"]["period"],
    TABLES["funding"]["period_start"],
    TABLES["funding"]["period_end"],
)


def funding_by_start_year(tables: Tables, filters: Filters) -> pd.DataFrame:
    """The identifiable public money by the year it starts, as a range.

    Returns:
        One row per year, earliest first, then one with an empty year for money whose start no article states. Columns
        BY_START_YEAR. With the assumption `even-split` an amount with both ends is spread over its years instead.
    """
    shares: dict[str, list[tuple[int, int, Stated]]] = {}
    for stated in counted(tables):
        for year, low, high in _by_year(stated, is_split=EVEN_SPLIT.value in filters.assume):
            shares.setdefault(year, []).append((low, high, stated))
    years = sorted(shares, key=lambda year: year or "9999")
    return view_frame(BY_START_YEAR, (_row(year, shares[year]) for year in years))


def programme_periods(tables: Tables) -> pd.DataFrame:
    """One row per initiative whose money has a period, earliest first. Columns PERIODS; amounts are never split."""
    rows: list[Cells] = []
    for stated in counted(tables):
        lead = _dated(stated)
        if lead is not None:
            name = both_name(tables, "initiatives", stated.initiative_id)
            ids = tuple(dict.fromkeys((*lead["fact_ids"], *stated.fact_ids)))
            rows.append({**lead, "initiative": name, "amount_krw": stated.size, "fact_ids": ids})
    rows.sort(key=lambda row: (row["period_start"] or row["period_end"], row["initiative"]))
    return view_frame(PERIODS, rows)


def _by_year(stated: Stated, *, is_split: bool) -> Iterator[tuple[str, int, int]]:
    lead = _dated(stated)
    start, end = (str(lead[name])[:4] for name in ("period_start", "period_end")) if lead else ("", "")
    if not (is_split and start and end):
        yield start, stated.public, stated.at_most
        return
    years = range(int(start), int(end) + 1)
    for place, year in enumerate(years):
        # Won that do not divide go to the first years, so that the parts add up to the whole.
        yield str(year), _share(stated.public, place, len(years)), _share(stated.at_most, place, len(years))


def _share(amount: int, place: int, count: int) -> int:
    whole, rest = divmod(amount, count)
    return whole + (place < rest)


def _dated(stated: Stated) -> Cells | None:
    """The standing figure that says when the money runs: the first that has a start, else one with an end."""
    dated = [row for row in stated.rows if row["period"]]
    return next((row for row in dated if row["period_start"]), next(iter(dated), None))


def _row(year: str, shares: list[tuple[int, int, Stated]]) -> Cells:
    return {
        "year": year,
        "low": sum(low for low, _, _ in shares),
        "high": sum(high for _, high, _ in shares),
        "initiatives": len(shares),
        "fact_ids": tuple(dict.fromkeys(identity for _, _, stated in shares for identity in stated.fact_ids)),
    }
