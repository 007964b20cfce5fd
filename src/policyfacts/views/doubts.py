"""What a careful reader should doubt, each with its article."""

import pandas as pd

from policyfacts.schema import TABLES
from policyfacts.schema.doubt import DOUBTS
from policyfacts.tables.frames import records
from policyfacts.tables.model import Tables
from policyfacts.views.coverage import ABOUT, PUBLISHER, about_facts
from policyfacts.views.filters import Filters
from policyfacts.views.lookups import article_rows, facts_of_articles
from policyfacts.views.names import both_name
from policyfacts.views.rows import view_frame

_DOUBTS = TABLES["doubts"]
_ARTICLES = TABLES["articles"]
COLUMNS = (
    _DOUBTS["doubt"],
    ABOUT,
    _DOUBTS["detail"],
    PUBLISHER,
    _ARTICLES["published"],
    _ARTICLES["title"],
    _ARTICLES["url"],
)
_GRAVE = ("misprint", "parts-differ", "low-confidence", "date-not-in-phrase", "undated", "date-inferred", "no-title")
_ORDER = {code: place for place, code in enumerate(dict.fromkeys((*_GRAVE, *(code.value for code in DOUBTS))))}


def doubts(tables: Tables, _: Filters) -> pd.DataFrame:
    """Doubts on record.

    Returns:
        One row per article × fact × doubt: what touches a figure first, what touches an article's particulars last;
        within a doubt the newest article first. A doubt of a whole article leads to all its facts. Columns COLUMNS.
    """
    articles, facts = article_rows(tables), facts_of_articles(tables)
    about = about_facts(tables, set(tables["doubts"]["fact_id"]))
    rows = [
        {
            **articles.get(row["article_id"], {}),
            **row,
            "about": about.get(row["fact_id"], ""),
            "publisher": both_name(tables, "publishers", articles.get(row["article_id"], {}).get("publisher_id", "")),
            "fact_ids": (row["fact_id"],) if row["fact_id"] else facts.get(row["article_id"], ()),
        }
        for row in records(tables["doubts"])
    ]
    rows.sort(key=lambda row: row.get("published", ""), reverse=True)
    rows.sort(key=lambda row: _ORDER[row["doubt"]])
    return view_frame(COLUMNS, rows)
