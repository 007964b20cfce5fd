"""The steward's page as HTML: the form, the text beside the facts found in it, what was saved."""

import json
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from policyfacts.complaints import Complaint
from policyfacts.extract.mentions import Mentions
from policyfacts.markup._steward_forms import inputs_of
from policyfacts.markup._steward_lines import Reader, fact_line, question_line, render
from policyfacts.markup._steward_said import said_parts
from policyfacts.markup._steward_words import MENTIONS, WORDS
from policyfacts.schema import FACT_TABLES, REGISTRY, TABLES, Column
from policyfacts.schema._columns import LANGUAGES
from policyfacts.steward.desk import Verdict
from policyfacts.steward.draft import Draft, DraftFact, DraftRow
from policyfacts.steward.given import MOST_CHARACTERS
from policyfacts.steward.journal import Entry
from policyfacts.words import Lang, Words

__all__ = [
    "Reader",
    "banner",
    "desk_html",
    "entrance_html",
    "fact_html",
    "new_fact",
    "refused_html",
    "review_html",
    "row_html",
    "said_parts",
    "saved_html",
    "saves_html",
]

_ROWS_FIRST = ("name_ko", "name_en", "type", "category")
_CITED_FIRST = ("publisher_id", "title", "published", "url")


def entrance_html(lang: Lang, *, is_wrong: bool = False) -> str:
    """The form that asks for the token."""
    return render("entrance", lang, is_wrong=is_wrong)


def desk_html(reader: Reader, key: str, saves: Sequence[Entry]) -> str:
    """The empty desk: what to read, and what was saved lately."""
    listed = Markup(saves_html(reader.lang, saves))  # noqa: S704  made by a template that escapes
    return render("desk", reader.lang, key=key, most=MOST_CHARACTERS, saves=listed, names=reader.names)


def saves_html(lang: Lang, saves: Sequence[Entry], most: int = 5) -> str:
    """The latest saves, each to be taken back."""
    return render("saves", lang, saves=saves[:most])


def saved_html(lang: Lang, entry: Entry, links: Iterable[tuple[str, str]], *, is_undone: bool = False) -> str:
    """What was saved or taken back, and where it can be seen."""
    what = WORDS["undone" if is_undone else "saved"][lang].format(entry.title or entry.article_id)
    more = "" if is_undone else WORDS["saved_facts"][lang].format(entry.facts)
    return render("saved", lang, said=what, more=more, links=list(links), undo="" if is_undone else entry.name)


def refused_html(lang: Lang, problems: Iterable[Complaint]) -> str:
    """Problems that have no field of their own."""
    found = [{"where": each.where if ":" in each.where else "", "words": each.words} for each in problems]
    return render("refused", lang, problems=found)


def banner(lang: Lang, problems: Sequence[Complaint], most: int = 3) -> list[str]:
    """Lines that tell a steward why the tables are older than the facts; none when nothing is wrong."""
    lines = [each.line(lang) for each in problems[:most]]
    more = [WORDS["and_more"][lang].format(len(problems) - most)] if len(problems) > most else []
    return [WORDS["broken"][lang], *lines, *more] if problems else []


def review_html(
    verdict: Verdict,
    mentions: Mentions,
    remarks: Sequence[Words],
    questions: Sequence[Mapping[str, str]],
    reader: Reader,
) -> str:
    """The text beside everything found in it.

    Args:
        verdict: The draft, held against the record.
        mentions: What its text mentions.
        remarks: What to look at first.
        questions: The open questions that may be chosen.
        reader: Who reads.
    """
    draft, lang = verdict.draft, reader.lang
    parts = {key: Markup(html) for key, html in said_parts(verdict, mentions, reader).items()}  # noqa: S704
    facts = [fact_html(fact, reader, draft, parts.get(f"fact-{fact.number}", "")) for fact in draft.facts]
    rows = [row_html(row, at, reader, parts.get(f"row-{at}", "")) for at, row in enumerate(draft.rows)]
    return render(
        "review",
        lang,
        draft=draft,
        mentions={kind: word[lang] for kind, word in MENTIONS.items()},
        remarks=[each[lang] for each in remarks],
        both_remarks=json.dumps([[each.ko, each.en] for each in remarks]),
        text=parts["text"],
        facts=Markup("").join(map(Markup, facts)),
        rows=Markup("").join(map(Markup, rows)),
        kinds=[(kind, table.title[lang]) for kind, table in FACT_TABLES.items()],
        tables=[(name, TABLES[name].title[lang]) for name in REGISTRY if name != "aliases"],
        questions=[{"json": json.dumps(each), "said": question_line(each, reader, draft)} for each in questions],
        citation=inputs_of(_cited(), draft.citation, lang, first=_CITED_FIRST),
        said_article=parts.get("article", ""),
        said_general=parts.get("general", ""),
        folder=reader.folder,
    )


def _cited() -> list[Column]:
    return [column for column in TABLES["articles"].columns if column.is_written and column.name != "sha256"]


def fact_html(fact: DraftFact, reader: Reader, draft: Draft, about: str = "") -> str:
    """One fact: in a line, its phrases, what stands against it, the buttons, its form."""
    inputs = inputs_of(FACT_TABLES[fact.kind].written, fact.fields, reader.lang)
    langs = [(code.value, code.words[reader.lang]) for code in LANGUAGES]
    head = Markup(fact_line(fact, reader, draft))  # noqa: S704
    return render("fact", reader.lang, fact=fact, head=head, said=about, inputs=inputs, langs=langs)


def row_html(row: DraftRow, at: int, reader: Reader, about: str = "") -> str:
    """One new name."""
    lang, other = reader.lang, "en" if reader.lang == "ko" else "ko"
    inputs = inputs_of(TABLES[row.table].written, row.fields, lang, by_name=True, first=_ROWS_FIRST)
    name = row.fields.get(f"name_{lang}") or row.fields.get(f"name_{other}") or row.was
    return render(
        "row", lang, row=row, at=at, table=TABLES[row.table].title[lang], name=name, inputs=inputs, said=about
    )


def new_fact(kind: str, number: int) -> DraftFact:
    """A fact to fill in by hand; whoever adds it accepts it."""
    return DraftFact(number, kind, "accepted", {}, ())
