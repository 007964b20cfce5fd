"""Lines about facts and open questions, for whoever reads them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from policyfacts.facts.registry import Registry
from policyfacts.markup._environment import TEMPLATES
from policyfacts.markup._steward_words import WORDS
from policyfacts.schema import FACT_TABLES, TABLES, Column
from policyfacts.schema._values import read_value
from policyfacts.schema.unknown import BREAKDOWNS
from policyfacts.steward.draft import Draft, DraftFact
from policyfacts.steward.names import names_of
from policyfacts.views.cells import cell_text
from policyfacts.words import LANGS, Lang, Words

Names = Mapping[str, Mapping[str, Words]]
_UNSAID = ("confidence", "note", "amount_text", "role_text", "position")
"""Columns that say nothing in a line about a fact."""
_TITLES = ("title", "name", "metric", "gist")


@dataclass(frozen=True)
class Reader:
    """Who reads: the language, and the names that ids have.

    Args:
        lang: The reader's language.
        registry: The record's.
        folder: The private folder for articles' texts; empty for none.
    """

    lang: Lang
    registry: Registry
    folder: str = ""

    @property
    def names(self) -> Names:
        """Names by table and id."""
        return names_of(self.registry)


def render(template: str, lang: Lang, **values: object) -> str:
    words = {key: each[lang] for key, each in WORDS.items()}
    return TEMPLATES.get_template(f"steward/{template}.html").render(words=words, lang=lang, **values)


def fact_line(fact: DraftFact, reader: Reader, draft: Draft) -> str:
    """A fact in a line: its kind, what it is about, what it says."""
    table, lang = FACT_TABLES[fact.kind], reader.lang
    title = next((fact.fields[f"{each}_{lang}"] for each in _TITLES if fact.fields.get(f"{each}_{lang}")), "")
    about = [title, *(_shown(table[name], fact, reader, draft) for name in table.subject if table[name].points_to)]
    hidden = {*_UNSAID, *table.subject, *(f"{each}_{of}" for each in _TITLES for of in LANGS)}
    values = [
        (column.title[lang], shown)
        for column in table.written
        if column.name not in hidden
        and fact.fields.get(column.fields[0]) not in {None, "", "false"}
        and (shown := _shown(column, fact, reader, draft))
    ]
    head = {"kind": f"{table.title[lang]} {fact.number}", "about": " · ".join(filter(None, about)), "stated": values}
    return render("head", lang, head=head)


def _shown(column: Column, fact: DraftFact, reader: Reader, draft: Draft) -> str:
    text = fact.fields.get(column.fields[0], "")
    if column.points_to and text:
        return name_of(reader, column.points_to, text, draft)
    try:
        return cell_text(column, read_value(column, text), reader.lang) if text else ""
    except ValueError:
        return text


def name_of(reader: Reader, table: str, identity: str, draft: Draft | None = None) -> str:
    known = reader.names.get(table, {}).get(identity)
    if known:
        return known[reader.lang]
    row = next((row for row in draft.rows if (row.table, row.was) == (table, identity)), None) if draft else None
    other = "en" if reader.lang == "ko" else "ko"
    return (row.fields.get(f"name_{reader.lang}") or row.fields.get(f"name_{other}") or identity) if row else identity


def question_line(fields: Mapping[str, str], reader: Reader, draft: Draft) -> str:
    table = TABLES[fields["table"]]
    column, _, breakdown = fields["column"].partition("/")
    title = table[column].title[reader.lang] if column in table.names else column
    word = next((code.words[reader.lang] for code in BREAKDOWNS if code.value == breakdown), "")
    subject = " · ".join(_subject(fields.get("subject", ""), table.subject, fields["table"], reader, draft))
    return f"{subject}: {title}{f' ({word})' if word else ''}"


def _subject(subject: str, columns: Sequence[str], table: str, reader: Reader, draft: Draft) -> Iterator[str]:
    for name, part in zip(columns, subject.split("/"), strict=False):
        column = TABLES[table][name]
        if column.points_to:
            yield name_of(reader, column.points_to, part, draft)
        else:
            of = next((each for each in draft.facts if each.fields.get(column.fields[0]) == part), None)
            titles = (of.fields.get(f"{each}_{reader.lang}") for each in _TITLES) if of else ()
            yield next(filter(None, titles), part)
