"""What somebody has set out to reach, and the figure that measures it."""

import pandas as pd

from policyfacts.schema import TABLES, Column, codes, join_both, says
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.views.cells import quantity
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame
from policyfacts.views.standing import standing

_TARGETS, _INDICATORS = TABLES["targets"], TABLES["indicators"]
COMPARED, OTHER_SCOPE, NOTHING = "compared", "other-scope", "nothing"
"""Whether a target can be held against a figure, best known first."""

METRIC = Column("metric", "both", says("지표", "Metric"), says("무엇을 재는가.", "What is measured."))
AIM = Column("aim", "both", says("목표", "Target"), says("지금 따르는 목표값.", "The target that stands."))
ACTUAL = Column("actual", "both", says("실제 값", "Actual"), says("가장 최근의 수치.", "The latest figure."))
SHARE = Column(
    "share",
    "number",
    says("목표 대비", "Share of target"),
    says("실제 값을 목표값으로 나눈 것.", "The actual figure over the target."),
    unit=says("%", "%"),
)
SHARE_LOW = Column("share_low", "number", says("최저", "Low"), says("엇갈리는 수치 가운데.", "Of those that differ."))
SHARE_HIGH = Column(
    "share_high", "number", says("최고", "High"), says("엇갈리는 수치 가운데.", "Of those that differ.")
)
VINTAGES = Column(
    "vintages",
    "string",
    says("예전 목표", "Other vintages"),
    says("지금 목표에 견준 다른 목표값들(%).", "Other values of the target, in percent of the one that stands."),
)
COMPARISON = Column(
    "comparison",
    "string",
    says("견줄 수 있는가", "Comparison"),
    says("같은 범위와 단위의 수치가 있는가.", "Whether a figure of the same scope and unit is on record."),
    codes=codes(
        compared=("견줄 수치 있음", "a figure to compare"),
        other_scope=("수치의 범위·단위가 다름", "figure of another scope or unit"),
        nothing=("견줄 수치를 찾지 못함", "no figure found"),
    ),
)
REGION = Column("region", "both", says("지역", "Region"), says("해당 지역.", "The region it concerns."))
SET_BY = Column("set_by", "both", says("세운 기관", "Set by"), says("목표를 세운 기관.", "The body that set it."))
COLUMNS = (
    METRIC,
    _TARGETS["target_year"],
    AIM,
    ACTUAL,
    _INDICATORS["period"],
    SHARE,
    COMPARISON,
    VINTAGES,
    REGION,
    SET_BY,
    SHARE_LOW,
    SHARE_HIGH,
)


def targets_and_actuals(tables: Tables, _: Filters) -> pd.DataFrame:
    """Each target with the latest figure of the indicator that its facts name.

    Returns:
        One row per target: those with a comparable figure first, then those whose figure has another scope or unit,
        then those without any; earliest goal year first. Columns COLUMNS; share is missing where region or unit differ.
    """
    figures = _latest(tables)
    facts: dict[str, list[Cells]] = {}
    for row in records(tables["targets"]):
        facts.setdefault(str(row["target_id"]), []).append(row)
    rows = [_row(tables, row, facts[str(row["target_id"])], figures) for row in standing(tables, "targets", "value")]
    order = [code.value for code in COMPARISON.codes]
    rows.sort(key=lambda row: (order.index(row["comparison"]), row.get("target_year", 9999), row["metric"]))
    return view_frame(COLUMNS, rows)


def _latest(tables: Tables) -> dict[str, Cells]:
    """The figure of the latest period of each indicator."""
    found: dict[str, Cells] = {}
    for row in sorted(standing(tables, "indicators", "value"), key=_period):
        found[str(row["indicator_id"])] = row
    return found


def _period(row: Cells) -> tuple[str, str]:
    return last_day(str(row["period"])), last_day(str(row["as_of"]))


def _row(tables: Tables, row: Cells, group: list[Cells], figures: dict[str, Cells]) -> Cells:
    named = [str(each["indicator_id"]) for each in group if each["indicator_id"]]
    figure = figures.get(named[-1]) if named else None
    comparison = NOTHING if figure is None else COMPARED if _agree(row, figure) else OTHER_SCOPE
    years = [each["target_year"] for each in group if not is_missing(each["target_year"])]
    return {
        "metric": join_both((row["metric_ko"], row["metric_en"])),
        **({"target_year": years[-1]} if years else {}),
        "aim": _both(_TARGETS["unit"], row),
        "region": both_name(tables, "regions", str(row["region_id"])),
        "set_by": both_name(tables, "organisations", str(row["set_by_id"])),
        "comparison": comparison,
        "vintages": _vintages(row, group),
        **({} if figure is None else {"actual": _both(_INDICATORS["unit"], figure), "period": figure["period"]}),
        **(_shares(row, figure) if figure is not None and comparison == COMPARED else {}),
        "fact_ids": tuple(dict.fromkeys((*row["fact_ids"], *(figure["fact_ids"] if figure else ())))),
        "unknown_ids": unknown_ids(tables, "targets", str(row["target_id"])),
    }


def _agree(row: Cells, figure: Cells) -> bool:
    return row["unit"] == figure["unit"] and row["region_id"] == figure["region_id"] and bool(row["value"])


def _both(unit: Column, row: Cells) -> str:
    return join_both(tuple(quantity(float(row["value"]), unit, str(row["unit"]), lang) for lang in ("ko", "en")))


def _shares(row: Cells, figure: Cells) -> Cells:
    aim = float(row["value"])
    given = {"share": figure["value"], "share_low": figure["low"], "share_high": figure["high"]}
    return {name: round(100 * float(value) / aim, 1) for name, value in given.items()}


def _vintages(row: Cells, group: list[Cells]) -> str:
    """Other values that the target has had in the same unit, oldest first."""
    aged = sorted(group, key=lambda each: last_day(str(each["as_of"])))
    same = [each for each in aged if each["unit"] == row["unit"] and not is_missing(each["value"]) and row["value"]]
    shares = (round(100 * float(each["value"]) / float(row["value"]), 1) for each in same)
    return "; ".join(f"{share:g}" for share in dict.fromkeys(shares) if share != _WHOLE)


_WHOLE = 100.0
