"""What lies beside the tables of a data package: read-me, dictionary, licence, citation."""

import json
from collections.abc import Mapping, Sequence

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._said import ROWS, article_text, caveats_text, day, said_of
from policyfacts.exports.as_csv import csv_file
from policyfacts.labels import SOURCES
from policyfacts.schema import Column, Table
from policyfacts.views.behind import Article
from policyfacts.words import LANGS, Lang, Words

_NAMES = {"ko": "README.ko.md", "en": "README.md"}
_TABLES = Words("표", "Tables")
_EMPTY = Words(" (아직 아무 기사도 말하지 않아 비어 있음)", " (empty: no article states any yet)")
_HOW = Words(
    "표는 UTF-8 CSV입니다(엑셀에서 바로 열리게 바이트 순서 표시로 시작). 칸의 뜻은 dictionary.csv와 datapackage.json에 "
    "있습니다. 빈 칸은 기사가 말하지 않았다는 뜻이며 0이 아닙니다. 수식으로 읽힐 글자로 시작하는 칸에는 작은따옴표를 "
    "앞에 붙였습니다.",
    "Tables are CSV in UTF-8, with a byte-order mark so that Excel opens them. What columns mean is in dictionary.csv "
    "and datapackage.json. An empty cell means that no article states it; it is never zero. A cell that a spreadsheet "
    "would run as a formula begins with an apostrophe.",
)
_DICTIONARY = (
    "table",
    "column",
    "type",
    *(f"{what}_{lang}" for what in ("title", "unit", "meaning") for lang in LANGS),
    "codes",
)
_MESSAGE = "Please cite this record, and the articles that the figures you use come from."
_LICENCE = Words(
    "이 표들의 선정·정리·서술은 크리에이티브 커먼즈 저작자표시 4.0 국제(CC BY 4.0)에 따라 누구나 쓸 수 있습니다. "
    "출처를 밝히고, 고친 것이 있으면 고쳤다고 적어 주십시오. 기사에서 옮긴 짧은 어구와 기사 제목의 권리는 각 "
    "언론사에 있습니다.",
    "The selection, arrangement and wording of these tables may be used by anyone under the Creative Commons "
    "Attribution 4.0 International licence (CC BY 4.0). Name the source, and say so if you changed anything. Short "
    "phrases and titles taken from articles belong to their publishers.",
)


def papers(whole: Bundle, tables: Sequence[tuple[Table, Bundle]]) -> dict[str, bytes]:
    """Files by name.

    Args:
        whole: What the package as a whole says.
        tables: What each file of the package holds.
    """
    return {
        **{_NAMES[lang]: _readme(whole, tables, lang) for lang in LANGS},
        "dictionary.csv": _dictionary([table for table, _ in tables]),
        "LICENSE.txt": _licence(whole),
        "CITATION.cff": _citation(whole),
    }


def _readme(whole: Bundle, tables: Sequence[tuple[Table, Bundle]], lang: Lang) -> bytes:
    about = whole.in_language(lang)
    lines = [
        f"# {about.name}",
        "",
        *([about.takeaway[lang], ""] if about.takeaway[lang] else []),
        about.record[lang],
        "",
    ]
    # How many rows there are is said of each table.
    lines += [f"- {label}: {value}" for label, value in said_of(about) if label != ROWS[lang]]
    lines += ["", _HOW[lang], "", f"## {_TABLES[lang]}", ""]
    lines += [_table_line(table, bundle, lang) for table, bundle in tables]
    lines += ["", f"## {SOURCES[lang]}", "", *(_source_line(article, lang) for article in whole.articles), ""]
    return "\n".join(lines).encode("utf-8", "replace")


def _table_line(table: Table, bundle: Bundle, lang: Lang) -> str:
    count = len(bundle.rows)
    rows = f"{count:,}줄" if lang == "ko" else f"{count:,} {'row' if count == 1 else 'rows'}"
    hazard = caveats_text(bundle.in_language(lang))
    said = f"- `{table.name}.csv`: {table.title[lang]}, {rows}{'' if count else _EMPTY[lang]}"
    return f"{said}. {hazard}" if hazard else said


def _source_line(article: Article, lang: Lang) -> str:
    # Signs of markup in a title stay signs.
    title = "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in article.title)
    return f"- {article_text(article, lang)}, {title}{f' <{article.url}>' if _is_plain(article.url) else ''}"


def _is_plain(url: str) -> bool:
    return url.startswith(("https://", "http://")) and url.isprintable() and not set(url) & set(" <>")


def _dictionary(tables: Sequence[Table]) -> bytes:
    rows = [_dictionary_row(table, column) for table in tables for column in table.columns]
    return csv_file(_DICTIONARY, rows)


def _dictionary_row(table: Table, column: Column) -> list[str]:
    unit = column.unit or Words("", "")
    codes = "; ".join(f"{code.value} = {code.words.ko} / {code.words.en}" for code in column.codes)
    said = (column.title, unit, column.meaning)
    return [table.name, column.name, column.type, *(words[lang] for words in said for lang in LANGS), codes]


def _licence(whole: Bundle) -> bytes:
    licence: Mapping[str, str] = whole.licence
    lines = [licence["title"], licence["path"], "", _LICENCE.ko, "", _LICENCE.en, ""]
    return "\n".join(lines).encode("utf-8")


def _citation(whole: Bundle) -> bytes:
    """Citation File Format 1.2.0: YAML, every text quoted as JSON, which YAML reads."""
    lines = [
        "cff-version: 1.2.0",
        "message: " + _quoted(_MESSAGE),
        "type: dataset",
        "title: " + _quoted(f"{whole.record.ko}: {whole.title.ko}"),
        "authors:",
        "  - name: " + _quoted(whole.publisher.ko),
        "version: " + _quoted(whole.version),
        *([f"date-released: {_quoted(whole.as_of)}"] if whole.as_of else []),
        "license: " + whole.licence["name"],
        *(["references:"] if whole.articles else []),
        *(line for article in whole.articles for line in _reference(article)),
    ]
    return "\n".join([*lines, ""]).encode("utf-8", "replace")


def _reference(article: Article) -> list[str]:
    published = article.published.partition("T")[0]
    entries = {
        "type": "newspaper-article",
        "title": _quoted(article.title),
        "journal": _quoted(article.publisher.ko),
        "date-published": _quoted(published) if len(published) == len("2024-08-05") and day(published, "en") else "",
        "url": _quoted(article.url) if _is_plain(article.url) else "",
        "authors": f"[{{name: {_quoted(article.byline or article.publisher.ko)}}}]",
    }
    first, *rest = [f"{name}: {value}" for name, value in entries.items() if value]
    return [f"  - {first}", *(f"    {line}" for line in rest)]


def _quoted(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
