"""What a steward should look at: sums that do not add up, languages that differ, facts already on record."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policyfacts.dates import When, parse_when
from policyfacts.extract.mentions import MoneyMention
from policyfacts.extract.propose.initiatives import UNNAMED
from policyfacts.extract.propose.scene import Scene
from policyfacts.facts.model import Article, Fact
from policyfacts.schema import FACT_TABLES, Column
from policyfacts.schema._values import Value
from policyfacts.units import format_krw
from policyfacts.words import Words


@dataclass(frozen=True)
class Remark:
    """One thing to look at: its code, what is the matter, and the fact it belongs to where it is one's."""

    code: str
    words: Words
    fact: int | None = None


_FOR_EVER = 10**6
_MOST_SHOWN = 2
_PARTS = re.compile(r"(?:원)?(?: ?규모)?(?:\(|: ?| ?=)")


def remarks(scene: Scene, article: Article, recorded: Sequence[Article]) -> Iterator[Remark]:
    """Everything worth a look before the facts of an article are accepted."""
    yield from _sums(scene)
    yield from _languages(scene)
    if any(named.what == UNNAMED for named in scene.initiatives):
        yield Remark(
            "initiative-unnamed", Words("어느 사업인지 글에서 이름을 찾지 못함", "The text names no initiative")
        )
    same = [other for other in recorded if other.values.get("sha256") == article.values.get("sha256")]
    if same:
        words = Words(
            f"이 글은 이미 기록에 있음: {same[0].article_id}", f"This text is on record already: {same[0].article_id}"
        )
        yield Remark("text-on-record", words)
    others = [other for other in recorded if other not in same]
    for fact in article.facts:
        yield from _on_record(fact, others)


def _sums(scene: Scene) -> Iterator[Remark]:
    """A total with its parts in brackets behind it, where the parts make another sum."""
    money = scene.found.mentions.money
    for at, total in enumerate(money):
        opening = _PARTS.match(scene.text, total.end)
        if not opening or "(" not in opening[0]:
            continue
        closing = scene.text.find(")", opening.end(), opening.end() + 200)
        parts = [each for each in money[at + 1 :] if each.end <= closing and each.currency == total.currency]
        parts = parts[:12]
        if len(parts) > 1 and sum(part.value for part in parts) != total.value:
            yield Remark("sum-differs", _sum_words(total, parts))


def _sum_words(total: MoneyMention, parts: Sequence[MoneyMention]) -> Words:
    added = sum(part.value for part in parts)
    ko = " + ".join(format_krw(part.value, "ko") for part in parts)
    en = " + ".join(format_krw(part.value, "en") for part in parts)
    return Words(
        f"나눈 금액의 합이 맞지 않음: {ko} = {format_krw(added, 'ko')}, 적힌 합계는 {format_krw(total.value, 'ko')}",
        f"The parts do not add up: {en} = {format_krw(added, 'en')}, "
        f"the printed total is {format_krw(total.value, 'en')}",
    )


def _languages(scene: Scene) -> Iterator[Remark]:
    """Amounts of won that only one language of a bilingual article prints."""
    amounts = [money for money in scene.found.mentions.money if money.currency == "KRW"]
    by_lang = {lang: [m.value for m in amounts if scene.lang(m.start) == lang] for lang in ("ko", "en")}
    if not all(by_lang.values()):
        return
    ko, en = (sorted(set(by_lang[a]) - set(by_lang[b])) for a, b in (("ko", "en"), ("en", "ko")))
    if ko or en:
        shown = [", ".join(format_krw(value, "ko") for value in side) or "–" for side in (ko, en)]
        shown_en = [", ".join(format_krw(value, "en") for value in side) or "–" for side in (ko, en)]
        yield Remark(
            "languages-differ",
            Words(
                f"한국어와 영어의 금액이 다름: 한국어에만 {shown[0]}, 영어에만 {shown[1]}",
                f"Korean and English amounts differ: only in Korean {shown_en[0]}, only in English {shown_en[1]}",
            ),
        )


def _on_record(fact: Fact, recorded: Sequence[Article]) -> Iterator[Remark]:
    """Facts on record that answer the same question: the same value is another vintage, another one a conflict."""
    for question in FACT_TABLES[fact.kind].questions:
        value = fact.values.get(question.field)
        # Two wordings of one name are no conflict; figures, dates and codes are.
        if value is None or question.field.startswith(("name_", "title_")):
            continue
        key = tuple(fact.values.get(name) for name in question.key)
        others = [
            other
            for other in _facts(recorded, fact.kind)
            if other.values.get(question.field) is not None
            and tuple(other.values.get(name) for name in question.key) == key
        ]
        column = FACT_TABLES[fact.kind][question.field]
        same = [other for other in others if is_same(column, value, other.values[question.field])]
        yield from (_vintage(fact, column, same) for _ in same[:1])
        different = [other for other in others if other not in same]
        yield from (_conflict(fact, column, different) for _ in different[:1])


def is_same(column: Column, here: Value, there: Value) -> bool:
    """Whether two answers are one; a date agrees with one that is less precise and holds it."""
    if column.type != "when":
        return here == there
    one, other = parse_when(str(here)), parse_when(str(there))
    fine, coarse = sorted((one, other), key=_days)
    return _holds(coarse, fine)


def _days(when: When) -> int:
    return (when.end - when.start).days if when.start and when.end else _FOR_EVER


def _holds(coarse: When, fine: When) -> bool:
    starts = coarse.start is None or (fine.start is not None and coarse.start <= fine.start)
    return starts and (coarse.end is None or (fine.end is not None and fine.end <= coarse.end))


def _vintage(fact: Fact, column: Column, others: Sequence[Fact]) -> Remark:
    words = Words(
        f"이미 기록에 있음({column.title.ko} {len(others)}건, {_ids(others)}): 같은 값의 새 판",
        f"Already on record ({column.title.en}, {len(others)}×, {_ids(others)}): another vintage of the same value",
    )
    return Remark("another-vintage", words, fact.number)


def _conflict(fact: Fact, column: Column, others: Sequence[Fact]) -> Remark:
    there = ", ".join(dict.fromkeys(str(other.values[column.name]) for other in others))
    words = Words(
        f"기록과 다름({column.title.ko}): 기록 {there}, 여기 {fact.values[column.name]} ({_ids(others)})",
        f"Differs from the record ({column.title.en}): there {there}, here {fact.values[column.name]} ({_ids(others)})",
    )
    return Remark("conflict", words, fact.number)


def _ids(facts: Sequence[Fact]) -> str:
    """The newest of some facts, at most a few; article ids begin with the day."""
    newest = sorted((fact.fact_id for fact in facts if fact.fact_id[0].isdigit()), reverse=True)
    shown = (newest or [fact.fact_id for fact in facts])[:_MOST_SHOWN]
    return ", ".join(shown) + (", …" if len(facts) > len(shown) else "")


def _facts(recorded: Sequence[Article], kind: str) -> Iterator[Fact]:
    return (fact for article in recorded for fact in article.facts if fact.kind == kind)
