"""What a check has found, put where it is mended."""

from collections.abc import Mapping, Sequence

from policyfacts.dates import format_when
from policyfacts.extract.mentions import Mentions
from policyfacts.markup._steward_lines import Reader, fact_line, name_of, render
from policyfacts.markup._steward_words import WORDS
from policyfacts.schema import FACT_TABLES, TABLES, Column
from policyfacts.steward.against import Other
from policyfacts.steward.desk import Verdict
from policyfacts.steward.draft import Draft
from policyfacts.steward.marks import marked_text
from policyfacts.steward.plan import Located
from policyfacts.text import other_language
from policyfacts.views.cells import cell_text
from policyfacts.words import Lang

_SHOWN_OTHERS = 3


def said_parts(verdict: Verdict, mentions: Mentions, reader: Reader) -> dict[str, str]:
    """What a check has found, as HTML by the part of the page that shows it: facts, rows, article, text, general."""
    draft = verdict.draft
    parts = {"text": _text(draft, mentions), "general": _general(verdict, reader)}
    wanted = ["article", *(f"fact-{fact.number}" for fact in draft.facts)]
    wanted += [f"row-{at}" for at in range(len(draft.rows))]
    wanted += [f"unknown-{at}" for at in range(len(draft.unknowns))]
    for part in wanted:
        problems = [each for each in verdict.problems if each.place.part == part]
        parts[part] = _said(problems, _columns_of(part, draft), verdict, part, reader)
    for fact in draft.facts:
        parts[f"head-{fact.number}"] = fact_line(fact, reader, draft)
    return {part: html.strip() for part, html in parts.items()}


def _text(draft: Draft, mentions: Mentions) -> str:
    blocks = [
        {
            "number": block.number,
            "pieces": block.pieces,
            "lang": other_language("".join(piece.text for piece in block.pieces), "en") or "en",
        }
        for block in marked_text(draft, mentions)
    ]
    return render("text", "ko", blocks=blocks)


def _said(
    problems: Sequence[Located], columns: Mapping[str, Column], verdict: Verdict, part: str, reader: Reader
) -> str:
    shown = [{"label": _label(each, columns, reader.lang), "words": each.problem.words} for each in problems]
    number = int(part.removeprefix("fact-")) if part.startswith("fact-") else 0
    found = verdict.differences.get(number)
    others = found.others if found else ()
    return render(
        "said",
        reader.lang,
        problems=shown,
        standing=found.standing if found else None,
        others=[_other(each, reader) for each in others[:_SHOWN_OTHERS]],
        left_out=max(0, len(others) - _SHOWN_OTHERS),
    )


def _other(other: Other, reader: Reader) -> dict[str, str]:
    publisher = other.publisher_id
    return {
        "name": other.column.title[reader.lang],
        "value": cell_text(other.column, other.value, reader.lang),
        "date": format_when(other.published, reader.lang) if other.published else "",
        "fact_id": other.fact_id,
        "publisher": name_of(reader, "publishers", publisher),
    }


def _columns_of(part: str, draft: Draft) -> dict[str, Column]:
    sort, _, number = part.partition("-")
    if sort == "fact":
        table = FACT_TABLES[next(fact.kind for fact in draft.facts if fact.number == int(number))]
    elif sort == "row":
        table = TABLES[draft.rows[int(number)].table]
    else:
        table = TABLES["articles" if sort == "article" else "unknowns"]
    return {name: column for column in table.columns for name in (column.name, *column.fields)}


def _label(located: Located, columns: Mapping[str, Column], lang: Lang) -> str:
    name = located.place.field
    if name.startswith("phrase-"):
        return f"{WORDS['phrase'][lang]} {int(name.removeprefix('phrase-')) + 1}"
    if name == "article_id":
        return WORDS["file_name"][lang]
    return columns[name].title[lang] if name in columns else ""


def _general(verdict: Verdict, reader: Reader) -> str:
    """Everything that stands against saving, as a list that leads to its places."""
    draft, lang = verdict.draft, reader.lang
    shown = []
    for each in verdict.problems:
        part = each.place.part
        where = "" if part or ":" not in each.problem.where else each.problem.where
        label = _label(each, _columns_of(part, draft), lang) if part else ""
        whole = " · ".join(filter(None, (_part_name(part, draft, reader), label)))
        shown.append({"href": part, "label": whole, "where": where, "words": each.problem.words})
    return render("general", lang, problems=shown, changed=verdict.changed)


def _part_name(part: str, draft: Draft, reader: Reader) -> str:
    sort, _, number = part.partition("-")
    if sort == "fact":
        fact = next(each for each in draft.facts if each.number == int(number))
        return f"{FACT_TABLES[fact.kind].title[reader.lang]} {number}"
    names = {"row": "names", "unknown": "questions", "article": "citation"}
    return WORDS[names[sort]][reader.lang] if sort in names else ""
