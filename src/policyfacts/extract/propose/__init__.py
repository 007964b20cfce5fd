"""From an article's text to facts proposed for the record."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from policyfacts.extract.propose.citation import citation
from policyfacts.extract.propose.designations import designations
from policyfacts.extract.propose.draft import Draft
from policyfacts.extract.propose.events import events
from policyfacts.extract.propose.funding import funding
from policyfacts.extract.propose.initiatives import initiatives
from policyfacts.extract.propose.participation import participation
from policyfacts.extract.propose.proposal import Proposal, proposal_text
from policyfacts.extract.propose.registrar import Registrar, slug
from policyfacts.extract.propose.remarks import remarks
from policyfacts.extract.propose.scene import Scene
from policyfacts.extract.propose.topics import topics
from policyfacts.extract.propose.unknowns import unknowns
from policyfacts.extract.read import Knowledge, find_all
from policyfacts.extract.reading import read_text
from policyfacts.facts.compare import compare_languages
from policyfacts.facts.model import Article, Fact
from policyfacts.facts.registry import Registry

__all__ = ["Proposal", "proposal_text", "propose"]


def propose(
    text: str,
    published: date,
    knowledge: Knowledge,
    recorded: Sequence[Article] = (),
    *,
    publisher: str | None = None,
    article_id: str | None = None,
    sha256: str = "",
) -> Proposal:
    """The facts that an article states, linked to the registry; nothing is written.

    Args:
        text: The article as kept.
        published: Its day, from which relative dates count.
        knowledge: Lexicon and registry.
        recorded: What is on record, to say which facts are new, another vintage, or a conflict.
        publisher: Its id; found in the text where it is not given.
        article_id: The fact file's name; made of day, publisher and initiative where it is not given.
        sha256: Fingerprint of the file; of the text in UTF-8 where it is not given.
    """
    scene = _scene(text, published, knowledge)
    registry = scene.registrar.registry
    fingerprint = sha256 or hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    cited = citation(scene, registry, publisher, fingerprint)
    name = article_id or _article_id(scene, str(cited.values.get("publisher_id", "unnamed")))
    facts = tuple(draft.numbered(name, number) for number, draft in enumerate(_drafts(scene), start=1))
    article = Article(name, f"{name}.yaml", cited.values, facts, tuple(unknowns(scene, facts)))
    article = replace(article, facts=tuple(_in_agreement(fact, article, registry) for fact in facts))
    return Proposal(article, tuple(scene.registrar.rows.values()), tuple(remarks(scene, article, recorded)))


def _scene(text: str, published: date, knowledge: Knowledge) -> Scene:
    reading = read_text(text)
    registry = knowledge.registry or Registry({})
    registrar = Registrar(registry)
    found = find_all(reading, published, knowledge)
    return Scene(
        reading=reading,
        found=found,
        registrar=registrar,
        lexicon=knowledge.lexicon,
        published=published.isoformat(),
        initiatives=initiatives(reading.text, registrar, knowledge.lexicon, found.mentions),
    )


def _drafts(scene: Scene) -> Iterator[Draft]:
    happened = list(events(scene))
    yield from funding(scene, is_selected=any(draft.values["kind"] == "selection" for draft in happened))
    yield from participation(scene)
    yield from topics(scene)
    yield from designations(scene)
    yield from happened


def _in_agreement(fact: Fact, article: Article, registry: Registry) -> Fact:
    """The fact without the phrases of a translation that do not say the same: the first language is the authority."""
    if all(said.agrees for said in compare_languages(article, fact, registry)):
        return fact
    first = fact.evidence[0].lang
    return replace(fact, evidence=tuple(each for each in fact.evidence if each.lang == first))


def _article_id(scene: Scene, publisher: str) -> str:
    subject = scene.initiatives[0].what if scene.initiatives else "article"
    return f"{scene.published}-{publisher}-{slug(subject)}"
