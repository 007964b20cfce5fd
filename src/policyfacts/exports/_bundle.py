"""What is taken away, whatever the format: rows, words, day, sources, version, licence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Literal, Protocol

import pandas as pd
import plotly.graph_objects as go

from policyfacts.facts.project import Project
from policyfacts.figures import Chart
from policyfacts.figures._theme import Style, Theme
from policyfacts.schema import TABLES, Column, Table
from policyfacts.tables.describe import LICENCE
from policyfacts.tables.load import known_by
from policyfacts.tables.model import Tables
from policyfacts.views.behind import Article, Hazard, articles_behind, facts_behind, hazards_behind, phrases_behind
from policyfacts.views.chosen import chosen
from policyfacts.views.filters import Filters
from policyfacts.views.refs import FACT_IDS, UNKNOWN_IDS
from policyfacts.words import Lang, Words

Heading = Literal["words", "names"]
_NOTHING = Words("", "")
ALL = "all"
"""The name by which every table together is asked for."""
ALL_TABLES = Words("모든 표", "All tables")


class Draw(Protocol):
    """A chart's drawing of its own rows."""

    def __call__(self, style: Style) -> go.Figure:
        """The figure, for a language and a theme."""


# Frames cannot be compared cheaply: a bundle is equal to itself alone.
@dataclass(frozen=True, eq=False)
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
        unit: What its numbers count; None when it draws none.
        takeaway: The answer in a sentence; empty for a table.
        filters: What the rows are narrowed to: name and values.
        hazards: Why sums of the rows would mislead.
        caveats: What must be said of the rows wherever they are seen.
        articles: The sources, newest first.
        phrases: The words of the articles behind the rows, with the columns of the table evidence.
        project: The record that it is a part of.
        theme: Colours of its pictures.
        draw: Draws it; None where the table is the best drawing.
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
    unit: Words | None = None
    takeaway: Words = _NOTHING
    filters: tuple[tuple[Words, Words], ...] = ()
    hazards: tuple[Hazard, ...] = ()
    caveats: tuple[Words, ...] = ()
    articles: tuple[Article, ...] = ()
    phrases: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=list(TABLES["evidence"].names)))
    project: Project | None = None
    theme: Theme = "light"
    draw: Draw | None = None

    @property
    def licence(self) -> Mapping[str, str]:
        """Name, title and address of the licence of the tables."""
        return LICENCE

    def in_language(self, lang: Lang) -> "Bundle":
        """The same, said in `lang`."""
        return replace(self, lang=lang)

    @property
    def record(self) -> Words:
        """Name of the record that it is a part of."""
        return self.project.title if self.project else _NOTHING

    @property
    def publisher(self) -> Words:
        """Who publishes the record."""
        return self.project.publisher if self.project else _NOTHING

    @property
    def name(self) -> str:
        """Its title in the reader's language."""
        return self.title[self.lang]


def chart_bundle(chart: Chart, tables: Tables, filters: Filters, lang: Lang, theme: Theme = "light") -> Bundle:
    """What a chart shows under these filters: exactly the rows behind its marks, with their provenance."""
    columns = (*chart.columns, FACT_IDS, UNKNOWN_IDS)
    drawn = chart.rows(tables, filters)
    rows = drawn[[column.name for column in columns]]
    known = known_by(tables, filters.as_of)
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
        unit=chart.unit,
        takeaway=chart.takeaway(drawn),
        filters=chosen(filters, tables),
        hazards=hazards_behind(known, rows),
        caveats=chart.caveats(drawn, filters),
        articles=articles_behind(known, rows),
        phrases=phrases_behind(known, facts_behind(rows)),
        project=tables.project,
        theme=theme,
        draw=partial(chart.draw, drawn) if chart.draw and len(drawn) else None,
    )


def table_bundle(table: Table, tables: Tables, lang: Lang, as_of: str = "") -> Bundle:
    """A whole table as known on a day."""
    known = known_by(tables, as_of)
    rows, as_of = known[table.name], as_of or tables.newest
    hazards = hazards_behind(known, rows)
    return Bundle(
        table.name,
        table.title,
        rows,
        table.columns,
        "names",
        lang,
        as_of,
        tables.version,
        _file_stem(tables, table.name, table.title, as_of, lang),
        hazards=hazards,
        caveats=tuple(hazard.said for hazard in hazards),
        articles=articles_behind(known, rows),
        phrases=phrases_behind(known, facts_behind(rows)),
        project=tables.project,
    )


def tables_bundles(tables: Tables, lang: Lang, as_of: str = "") -> tuple[Bundle, list[tuple[Table, Bundle]]]:
    """All tables as known on a day: what they say together, and each by itself."""
    held = [(table, table_bundle(table, tables, lang, as_of)) for table in TABLES.values()]
    articles = table_bundle(TABLES["articles"], tables, lang, as_of)
    stem = "_".join(filter(None, (tables.project.file_name[lang], articles.as_of.replace("-", ""))))
    return replace(articles, slug=ALL, title=ALL_TABLES, file_stem=stem), held


def _file_stem(tables: Tables, slug: str, title: Words, as_of: str, lang: Lang) -> str:
    name = slug if lang == "en" else re.sub(r"[^\w가-힣]+", "-", title.ko).strip("-")
    return "_".join(filter(None, (tables.project.file_name[lang], name, as_of.replace("-", ""))))
