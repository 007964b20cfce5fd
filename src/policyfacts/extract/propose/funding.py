"""Amounts to facts: money for an initiative, and what companies invest."""

import re
from collections.abc import Iterator, Sequence

from policyfacts.extract.mentions import MoneyMention
from policyfacts.extract.propose.draft import Draft
from policyfacts.extract.propose.scene import Scene
from policyfacts.facts.model import Evidence
from policyfacts.schema._values import Value
from policyfacts.units import parse_krw

_PAYER = re.compile(r"(?:총 ?사업비|사업비|국비|도비|시비|군비|구비|민자|지방비|국·?도비|국고|자부담)(?: 총| 약)? ?$")
_PAYER_EN = re.compile(r"(?:national|state|provincial|city|municipal|total|private|government)[a-z ]{0,20} (?:of )?$")
_LEVELS = {"national", "province", "city", "private", "total"}
_STAGES = (
    ("requested", re.compile(r"건의|요청|요구|requested|calls? for")),
    ("cancelled", re.compile(r"취소|철회|백지화|cancel|scrapp")),
    ("completed", re.compile(r"(?:투입|들여|들인)[^.]{0,20}(?:준공|완공)(?:했|됐|한)|completed")),
    ("budgeted", re.compile(r"편성|예산안|반영|확보|국회 통과|budgeted|allocated")),
    ("selected", re.compile(r"선정(?:됐|되|돼)|공모에 (?:선정|최종)|selected")),
)
_INVESTMENT_STAGES = (
    ("cancelled", re.compile(r"취소|철회|백지화|scrapp|cancel")),
    ("delayed", re.compile(r"연기|지연|미룬|미뤘|미루|postpon|delay")),
    ("scaled-back", re.compile(r"축소|줄이|줄였|scal(?:ed|es) back|cut")),
    ("completed", re.compile(r"준공(?:했|됐|식)|완공(?:했|됐)|completed")),
    ("under-construction", re.compile(r"착공(?:했|됐|식|한)|공사 중|건설 중|under construction|broke ground")),
    ("mou", re.compile(r"협약|양해각서|MOU|memorandum|agreement")),
)


def funding(scene: Scene, *, is_selected: bool) -> Iterator[Draft]:
    """One draft per amount of won and payer; the same amount in both languages is one, with both phrases."""
    drafts: dict[tuple[object, ...], Draft] = {}
    for money in scene.found.mentions.money:
        initiative = scene.initiative_at(money.start)
        if money.currency != "KRW" or initiative is None:
            continue
        investor = _investor(scene, money) if money.funder_level == "private" else None
        draft = _investment(scene, money, investor) if investor else _funding(scene, money, is_selected=is_selected)
        key = (draft.kind, draft.values.get("organisation_id"), money.value, draft.values.get("funder_level"))
        drafts[key] = drafts[key].with_evidence(draft.evidence) if key in drafts else draft
    invested = {draft.values["amount_krw"] for draft in drafts.values() if draft.kind == "investment"}
    yield from (draft for draft in drafts.values() if not _is_told_elsewhere(draft, invested))


def _is_told_elsewhere(draft: Draft, invested: set[Value | None]) -> bool:
    """A headline repeats what a company invests without naming it: the amount is no funding besides."""
    return draft.values.get("funder_level") == "unspecified" and draft.values["amount_krw"] in invested


def _funding(scene: Scene, money: MoneyMention, *, is_selected: bool) -> Draft:
    level = money.funder_level if money.funder_level in _LEVELS else "unspecified"
    sentence = _sentence(scene, money.start)
    stage = next((name for name, pattern in _STAGES if pattern.search(sentence)), "announced")
    funder, funder_evidence = _funder(scene, money, str(level))
    values = {
        "initiative_id": scene.initiative_at(money.start),
        "funder_level": level,
        "funder_id": funder,
        **_amount(scene, money),
        "period": "/".join(money.period) if money.period else None,
        "stage": "selected" if stage == "announced" and is_selected else stage,
        "measure": "request" if stage == "requested" else "programme",
        "confidence": "medium" if level == "unspecified" else "high",
    }
    return Draft("funding", values, (*_evidence(scene, money), *funder_evidence))


def _investment(scene: Scene, money: MoneyMention, investor: str) -> Draft:
    sentence = _sentence(scene, money.start)
    stage = next((name for name, pattern in _INVESTMENT_STAGES if pattern.search(sentence)), "decided")
    first, last = money.period or (None, None)
    values = {
        "initiative_id": scene.initiative_at(money.start),
        "organisation_id": investor,
        **_amount(scene, money),
        "stage": stage,
        "measure": "programme",
        "announced": scene.published,
        "period_start": first,
        "period_end": last,
        "confidence": "medium",
    }
    return Draft("investment", values, tuple(_evidence(scene, money)))


def _sentence(scene: Scene, place: int) -> str:
    start, end = scene.found.sentences.around(max(place - 1, 0))
    return scene.text[start:end]


def _amount(scene: Scene, money: MoneyMention) -> dict[str, int | str | None]:
    """The amount with its words, payer first, if the product's own reader finds the same amount in them."""
    start = _with_payer(scene.text, money.start)
    printed = scene.printed(start, money.end)
    try:
        fits = parse_krw(printed) == money.value
    except ValueError:
        fits = False
    return {"amount_krw": money.value, "amount_text": printed if fits else None, "qualifier": money.qualifier}


def _with_payer(text: str, start: int) -> int:
    for payer in (_PAYER, _PAYER_EN):
        found = payer.search(text, max(0, start - 40), start)
        if found:
            return found.start()
    return start


def _evidence(scene: Scene, money: MoneyMention) -> Iterator[Evidence]:
    yield scene.evidence(_with_payer(scene.text, money.start), money.end)
    if money.period:
        value = "/".join(money.period)
        first, last = scene.found.sentences.around(max(money.start - 1, 0))
        yield from (scene.evidence(d.start, d.end) for d in scene.found.dates.between(first, last) if d.value == value)


def _investor(scene: Scene, money: MoneyMention) -> str | None:
    first, _ = scene.found.sentences.around(max(money.start - 1, 0))
    inside = [body for body in scene.found.bodies.between(first, money.start) if body.what.type == "company"]
    chosen = inside[0] if inside else scene.found.bodies.last_before(money.start)
    if chosen is None or chosen.what.type != "company":
        return None
    return scene.organisation(chosen)


def _funder(scene: Scene, money: MoneyMention, level: str) -> tuple[str | None, Sequence[Evidence]]:
    """The ministry that pays a national share: the one in the sentence, else the one that runs the initiative."""
    if level != "national":
        return None, ()
    first, last = scene.found.sentences.around(max(money.start - 1, 0))
    ministries = [body for body in scene.found.bodies.between(first, last) if scene.is_ministry(body)]
    running = ministries[:1] or scene.running_ministries[:1]
    if not running:
        return None, ()
    return scene.organisation(running[0]), (scene.evidence(running[0].start, running[0].end),)
