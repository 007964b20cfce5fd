"""What is taken away, whatever the format: rows, words, day, version, licence."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from policyfacts.figures import Chart
from policyfacts.schema import Column, Table
from policyfacts.tables.load import known_by
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.refs import FACT_IDS, UNKNOWN_IDS
from policyfacts.words import Lang, Words

Heading = Literal["words", "names"]


@dataclass(frozen=True)
class Bundle:
    """One chart or table, ready to be written in any format.

    Args:
        slug: Its name in links.
        title: What it shows.
        rows: A frame with exactly `columns`.
        columns: What the rows mean.
        heading: `words` puts the reader's words over columns (charts); `names` the stable names (tables).
        lang: The reader's language.
        as_of: ISO day whose knowledge it holds.
        version: Digest of what it was built from.
        file_stem: File name without ending.
    """

    slug: str
    title: Words
    rows: pd.DataFrame
    columns: tuple[Column, ...]
    heading: Heading
    lang: Lang
    as_of: str
    version: str
    file_stem: str


@dataclass(frozen=True)
class Export:
    """One format.

    Args:
        extension: File ending without the dot.
        words: What readers call it.
        media_type: For the browser.
        write: Bundle to the file's bytes; the same bundle gives the same bytes.
    """

    extension: str
    words: Words
    media_type: str
    write: Callable[[Bundle], bytes]


def chart_bundle(chart: Chart, tables: Tables, filters: Filters, lang: Lang) -> Bundle:
    """What a chart shows under these filters: exactly the rows behind its marks, with their provenance."""
    columns = (*chart.columns, FACT_IDS, UNKNOWN_IDS)
    rows = chart.rows(tables, filters)[[column.name for column in columns]]
    as_of = filters.as_of or tables.newest
    return Bundle(
        chart.slug,
        chart.title,
        rows,
        columns,
        "words",
        lang,
        as_of,
        tables.version,
        _file_stem(tables, chart.slug, chart.title, as_of, lang),
    )


def table_bundle(table: Table, tables: Tables, lang: Lang, as_of: str = "") -> Bundle:
    """A whole table as known on a day."""
    known = known_by(tables, as_of)
    as_of = as_of or tables.newest
    return Bundle(
        table.name,
        table.title,
        known[table.name],
        table.columns,
        "names",
        lang,
        as_of,
        tables.version,
        _file_stem(tables, table.name, table.title, as_of, lang),
    )


def _file_stem(tables: Tables, slug: str, title: Words, as_of: str, lang: Lang) -> str:
    name = slug if lang == "en" else re.sub(r"[^\w가-힣]+", "-", title.ko).strip("-")
    return "_".join(filter(None, (tables.project.file_name[lang], name, as_of.replace("-", ""))))
