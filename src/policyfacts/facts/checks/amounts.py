"""Checks of money: what is printed, what adds up, what must not be added."""

from collections import defaultdict
from collections.abc import Iterator

from policyfacts.complaints import Complaint
from policyfacts.facts.model import Fact
from policyfacts.facts.record import Record
from policyfacts.schema.hazard import HAZARDS
from policyfacts.text import choices
from policyfacts.units import format_krw_exact, parse_krw
from policyfacts.words import Words


def hazards_are_known(record: Record) -> Iterator[Complaint]:
    """A hazard is one of the codes of the table hazards."""
    known = [code.value for code in HAZARDS]
    for article, fact in record.facts():
        hazard = fact.values.get("hazard")
        if hazard is not None and hazard not in known:
            yield Complaint(
                article.place(fact.lines["hazard"]),
                f"hazard is {hazard!r}",
                choices(str(hazard), known),
                "Correct `hazard`.",
                Words(
                    "합산 주의에 쓸 수 없는 부호입니다. 목록에서 고르십시오.",
                    "This hazard is not known. Choose one of the list.",
                ),
            )


def amounts_match_their_text(record: Record) -> Iterator[Complaint]:
    """`amount_text`, read by the product's own money parser, is `amount_krw`."""
    for article, fact in record.facts():
        text, amount = fact.values.get("amount_text"), fact.values.get("amount_krw")
        if text is None or amount is None:
            continue
        place = article.place(fact.lines["amount_krw"])
        try:
            read = parse_krw(str(text))
        except ValueError:
            yield Complaint(
                place,
                f"amount_text {text!r} holds no amount of won",
                "expected words such as 국비 70억 원",
                "Copy the amount as the article prints it.",
                Words(
                    f"원화 금액으로 읽히지 않는 표기입니다. 기사에 적힌 그대로 옮기십시오: {text}",
                    f"No amount of won can be read from “{text}”. Copy it as printed.",
                ),
            )
            continue
        if read != amount:
            yield Complaint(
                place,
                f"amount_krw is {format_krw_exact(int(amount), 'en')}",
                f"expected {format_krw_exact(read, 'en')}, which is what {text!r} says",
                f"Write `amount_krw: {read}`, or correct amount_text.",
                Words(
                    f"금액이 표기와 다릅니다. 표기를 읽으면 이렇습니다: {format_krw_exact(read, 'ko')}",
                    f"The amount differs from its words, which say {format_krw_exact(read, 'en')}.",
                ),
            )


def parts_do_not_exceed_totals(record: Record) -> Iterator[Complaint]:
    """Within one article, the shares of an initiative are not more than its total; what overlaps is no share."""
    for article in record.articles:
        totals: dict[object, int] = {}
        shares: defaultdict[object, list[Fact]] = defaultdict(list)
        for fact in article.facts:
            amount = fact.values.get("amount_krw")
            if fact.kind != "funding" or amount is None or fact.values.get("measure") != "programme":
                continue
            if fact.values.get("hazard"):
                continue
            if fact.values["funder_level"] == "total":
                totals[fact.values["initiative_id"]] = int(amount)
            else:
                shares[fact.values["initiative_id"]].append(fact)
        for initiative, total in totals.items():
            parts = sum(int(fact.values["amount_krw"]) for fact in shares[initiative])
            if parts > total:
                last = shares[initiative][-1]
                yield Complaint(
                    article.place(last.line),
                    f"the shares of {initiative} add up to {parts}",
                    f"expected at most the total, {total}",
                    "Correct an amount, or mark what overlaps with `hazard: overlapping`.",
                    Words(
                        f"나눈 금액의 합({parts:,}원)이 총사업비({total:,}원)보다 큽니다. "
                        "금액을 고치거나, 겹치는 금액에 합산 주의를 고르십시오.",
                        f"The shares add up to {parts:,} won, more than the total of {total:,}. "
                        "Correct an amount, or choose a hazard for what overlaps.",
                    ),
                )
