"""Bundles to export: of the founding article, and of one in which every text was typed by an enemy."""

import atexit
from functools import cache
from itertools import cycle
from pathlib import Path
from shutil import copy, copytree, rmtree
from tempfile import mkdtemp

from policyfacts.exports._bundle import chart_bundle, table_bundle
from policyfacts.figures import CHARTS
from policyfacts.paths import DataFolder
from policyfacts.schema import TABLES
from policyfacts.tables.build import build
from policyfacts.tables.load import load_tables
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters

ROOT = Path(__file__).parents[2]
FOUNDING = "2024/2024-08-05-breaknews-battery-global-cooperation.yaml"
HOSTILE = (
    '=HYPERLINK("http://evil.invalid","눌러")',
    "+82 54 270",
    "-1+1",
    "@SUM(A1:A9)",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</svg><script>alert(1)</script>",
    "]]> --> {{7*7}} ${7*7}",
    "javascript:alert(1)",
    "nul \x00 bell \x07 escape \x1b",
    "line\nbreak\r\nTY  - FAKE\r\nER  - ",
    "\\input{/etc/passwd} % # $ _ ^ ~ } {",
    "| a | b |\t../../etc/passwd",
    "\u202e\u2028\u2029 韓 😀",
)
_NAMES = {"name_ko", "name_en", "title", "title_ko", "title_en", "byline", "phrase", "url", "role_text", "amount_text"}
_NAMES |= {"gist_ko", "gist_en", "note", "site_ko", "site_en", "metric_ko", "metric_en", "explanation", "source"}


@cache
def founding():
    """The folder of a record that holds the founding article alone: every kind of value, and never another one."""
    data = DataFolder(Path(mkdtemp(prefix="founding-")))
    atexit.register(rmtree, data.root, ignore_errors=True)
    (data.facts / "2024").mkdir(parents=True)
    copy(ROOT / "data" / "facts" / FOUNDING, data.facts / FOUNDING)
    copy(ROOT / "data" / "project.yaml", data.project)
    copytree(ROOT / "data" / "registry", data.registry)
    build(data)
    return data


@cache
def real_tables():
    return load_tables(founding())


@cache
def hostile_tables():
    """The same tables, every text in them replaced."""
    typed = cycle(HOSTILE)
    frames = {}
    for name, rows in real_tables().items():
        texts = [column.name for column in TABLES[name].columns if column.name in _NAMES]
        frames[name] = rows.assign(**{text: [next(typed) for _ in range(len(rows))] for text in texts})
    project = real_tables().project
    return Tables(frames, project, "hostile")


def chart(slug, lang="ko", *, tables=None, **filters):
    return chart_bundle(CHARTS[slug], tables or real_tables(), Filters(**filters), lang)


def table(name, lang="ko", *, tables=None, as_of=""):
    return table_bundle(TABLES[name], tables or real_tables(), lang, as_of)


def every_bundle(tables, lang="ko"):
    """Every chart and every table."""
    return [
        *(chart(slug, lang, tables=tables) for slug in CHARTS),
        *(table(name, lang, tables=tables) for name in TABLES),
    ]
