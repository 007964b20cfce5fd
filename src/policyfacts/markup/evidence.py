"""The evidence panel's content."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from policyfacts.dates import format_when
from policyfacts.markup._environment import TEMPLATES
from policyfacts.schema import TABLES, Column, split_both
from policyfacts.tables.model import Tables
from policyfacts.views.cells import cell_text
from policyfacts.views.evidence import (
    FactEvidence,
    Phrase,
    UnknownEvidence,
    evidence_of,
    headline_value,
)
from policyfacts.words import Lang, Words


def evidence_html(tables: Tables, ids: Iterable[str], lang: Lang, *, left_out: int = 0) -> str:
    """Everything behind some facts and unknowns, one `<article>` each; says so when there is nothing.

    Args:
        tables: As known on the reader's day.
        ids: Facts and unknowns, in order.
        lang: The reader's language.
        left_out: How many more there are than are shown.
    """
    items = [_shown(item, lang) for item in evidence_of(tables, ids)]
    return TEMPLATES.get_template("evidence.html").render(
        items=items, left_out=left_out, lang=lang, words={key: words[lang] for key, words in _WORDS.items()}
    )


@dataclass(frozen=True)
class _Shown:
    item: FactEvidence | UnknownEvidence
    about: str
    note: str
    published: str
    is_unknown: bool = False
    value: str = ""
    exact: str = ""
    values: tuple[tuple[str, str], ...] = ()
    phrases: tuple[tuple[Phrase, str], ...] = ()
    vintages: tuple[tuple[str, str, bool], ...] = ()
    status: str = ""


def _shown(item: FactEvidence | UnknownEvidence, lang: Lang) -> _Shown:
    shown = _Shown(
        item,
        about=item.about[lang],
        note=item.note[lang] if item.note else "",
        published=format_when(item.source.published, lang) if item.source and item.source.published else "",
    )
    if isinstance(item, UnknownEvidence):
        return replace(shown, is_unknown=True, value=item.asked[lang])
    value, exact = headline_value(item, lang)
    stated = [(column.title[lang], _value(column, given, lang)) for column, given in item.values]
    return replace(
        shown,
        value=value,
        exact=exact if exact != value else "",
        values=tuple((name, text) for name, text in stated if text != value),
        phrases=tuple((phrase, _place(phrase, lang)) for phrase in item.phrases),
        vintages=tuple(
            (format_when(date, lang) if date else "–", text[lang], fact == item.fact_id)
            for date, text, fact in item.vintages
        ),
        status=TABLES["claims"]["status"].word(item.status)[lang],
    )


def _value(column: Column, given: object, lang: Lang) -> str:
    if column.codes or column.type != "string":
        return cell_text(column, given, lang)
    return split_both(str(given))[lang]


def _place(phrase: Phrase, lang: Lang) -> str:
    if phrase.paragraph is None:
        where = Words("문단 미상", "paragraph unknown")
    else:
        where = Words(f"{phrase.paragraph}번째 문단", f"paragraph {phrase.paragraph}")
    return f"{where[lang]} · {TABLES['articles']['languages'].word(phrase.standing)[lang]}"


_WORDS = {
    "left_out": Words(
        "이 밖에 {:,}건이 더 있습니다. 표에서 한 줄씩 열어 보십시오.", "{:,} more; open single rows of the table."
    ),
    "nothing": Words("이 기준일에는 해당하는 근거가 없습니다.", "On this date there is no evidence for it."),
    "unknown": Words("모르는 것", "Unknown"),
    "read": Words("읽은 기사", "Article read"),
    "phrases": Words("근거 문구", "Phrases"),
    "stated": Words("기사가 말한 것", "What the article states"),
    "vintages": Words("날짜별로 달라진 값", "The figure over time"),
    "date": Words("날짜", "Date"),
    "value": Words("값", "Value"),
    "current": Words("이 사실", "this fact"),
    "article": Words("기사에서 보기", "Read in the article"),
    "no_url": Words("웹 주소 미상", "web address unknown"),
    "fact": Words("사실 번호", "Fact"),
    "undated": Words("날짜 미상", "undated"),
}
