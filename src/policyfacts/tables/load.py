"""Built tables, read back; read-only."""

from functools import lru_cache

import pandas as pd

from policyfacts.errors import DataError, Problem
from policyfacts.facts.project import read_project
from policyfacts.paths import DataFolder
from policyfacts.schema import FACT_TABLES, TABLES
from policyfacts.tables.assemble import with_computed
from policyfacts.tables.csvs import read_csv
from policyfacts.tables.dates import last_day
from policyfacts.tables.model import Tables
from policyfacts.tables.shared import read_place


def load_tables(data: DataFolder, place: str = "") -> Tables:
    """The tables of an instance as last built.

    Args:
        data: The instance.
        place: Where its built tables are, a folder or an address of fsspec; its own `tables` when empty.

    Raises:
        DataError: There is no whole build, or it was made for other columns than this version has.
    """
    stored = read_place(place or str(data.tables))
    try:
        frames = {name: read_csv(stored.files[f"{name}.csv"], table) for name, table in TABLES.items()}
    except (KeyError, ValueError) as error:
        raise DataError(
            Problem(
                place or str(data.tables),
                f"the tables have another shape: {error}",
                "expected those of this version",
                "Run `policyfacts build`.",
            )
        ) from error
    return Tables(frames, read_project(data), str(stored.manifest["version"]))


@lru_cache(maxsize=32)
def known_by(tables: Tables, as_of: str) -> Tables:
    """The tables as they stood on a day: later articles do not exist, claims and promises are those of that day.

    Undated articles do not exist either: nothing shows that they were out by then.
    """
    if not as_of:
        return tables
    articles = tables["articles"]
    known = set(articles["article_id"][articles["published"].map(last_day).between("0", as_of)])
    frames = {**tables.frames}
    for name in (
        "articles",
        "evidence",
        "unknowns",
        "comparisons",
        "doubts",
        *(table.name for table in FACT_TABLES.values()),
    ):
        frames[name] = _of(tables[name], known)
    decisions = tables["decisions"]
    frames["decisions"] = decisions[decisions["decided_on"] <= as_of].reset_index(drop=True)
    return with_computed(Tables(frames, tables.project, tables.version, as_of))


def _of(rows: pd.DataFrame, articles: set[str]) -> pd.DataFrame:
    return rows[rows["article_id"].isin(articles)].reset_index(drop=True)
