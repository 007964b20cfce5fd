"""The evidence of a briefing as plain values in both languages, each fact once."""

from urllib.parse import quote

from policyfacts.briefings._briefing import Part, Shown
from policyfacts.briefings._said import safe_address
from policyfacts.exports._said import article_text
from policyfacts.tables.frames import records
from policyfacts.tables.load import known_by
from policyfacts.tables.model import Tables
from policyfacts.views.behind import articles_behind, facts_behind
from policyfacts.views.evidence import FactEvidence, UnknownEvidence, evidence_of, headline_value
from policyfacts.views.refs import ids_in
from policyfacts.words import LANGS, Words

Pair = list[str]
"""Something said in both languages, Korean first."""


def short_names(shown: Shown) -> dict[str, str]:
    """A number for every fact and unknown behind the items: their own names would be half of the file."""
    identities = dict.fromkeys(quote(identity, safe=":") for part in shown.parts for identity in _ids(part))
    return {identity: str(number) for number, identity in enumerate(identities)}


def shortened(refs: str, names: dict[str, str]) -> str:
    """Where a mark leads, in short names."""
    return " ".join(names[each] for each in refs.split() if each in names)


def evidence(shown: Shown, names: dict[str, str]) -> dict[str, object]:
    """Every fact and every unknown behind the items, by short name, as known on the day of its item."""
    found: dict[str, object] = {}
    for part in shown.parts:
        tables = known_by(shown.tables, part.filters.as_of)
        wanted = [identity for identity in _ids(part) if names[quote(identity, safe=":")] not in found]
        for item in evidence_of(tables, wanted):
            identity = _identity(item)
            found[names[quote(identity, safe=":")]] = {"id": identity, **_plain(tables, item)}
    return found


def sources(shown: Shown) -> dict[str, object]:
    """Every article behind the items, by id."""
    return {
        article.article_id: {
            "said": [article_text(article, lang) for lang in LANGS],
            "title": article.title,
            "url": safe_address(article.url),
        }
        for part in shown.parts
        for article in articles_behind(shown.tables, part.bundle.rows)
    }


def _ids(part: Part) -> list[str]:
    rows = part.bundle.rows
    unknowns = [identity for ids in rows["unknown_ids"] for identity in ids_in(ids)]
    return list(dict.fromkeys([*facts_behind(rows), *unknowns]))


def _identity(item: FactEvidence | UnknownEvidence) -> str:
    return item.fact_id if isinstance(item, FactEvidence) else item.unknown_id


def _plain(tables: Tables, item: FactEvidence | UnknownEvidence) -> dict[str, object]:
    about = _pair(item.about)
    if isinstance(item, UnknownEvidence):
        value = [f"{item.asked[lang]}: {item.reason[lang]}" for lang in LANGS]
        return {"about": about, "value": value, "phrases": [], "article": _read(tables, item.unknown_id)}
    said = [headline_value(item, lang) for lang in LANGS]
    value = [shown if shown == exact else f"{shown} ({exact})" for shown, exact in said]
    phrases = [[phrase.lang, phrase.text, phrase.paragraph] for phrase in item.phrases]
    return {"about": about, "value": value, "phrases": phrases, "article": item.fact_id.partition("#")[0]}


def _read(tables: Tables, identity: str) -> str:
    """The article that was read in vain for an unknown."""
    table, subject, column = identity.removeprefix("unknown:").split("|")
    rows = tables["unknowns"]
    rows = rows[(rows["table"] == table) & (rows["subject_id"] == subject) & (rows["column"] == column)]
    return str(records(rows)[0]["article_id"]) if len(rows) else ""


def _pair(words: Words) -> Pair:
    return [words[lang] for lang in LANGS]
