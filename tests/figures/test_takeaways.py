"""A takeaway says what the rows say, and no more."""

from policyfacts.figures import CHARTS
from policyfacts.views.filters import Filters
from tests.factories import make_tables


def said(slug, **rows):
    chart = CHARTS[slug]
    return chart.takeaway(chart.rows(make_tables(**rows), Filters()))


def unknown(column, reason="not-stated", table="funding", subject="pilot"):
    return {"table": table, "subject_id": subject, "column": column, "reason": reason}


def test_money_is_said_to_have_no_payer_only_where_the_articles_are_silent():
    money = {"initiative_id": "pilot", "measure": "programme", "funder_level": "national", "amount_krw": 7_000_000_000}
    words = said("funding-by-payer", funding=[money])
    assert words.en == "Of the stated payers the largest is national with KRW 7 billion."
    assert words.ko == "밝혀진 재원 가운데 국비가 70억 원으로 가장 많다."
    words = said("funding-by-payer", funding=[money, {**money, "funder_level": "total", "amount_krw": 10_000_000_000}])
    assert words.en.endswith(" with KRW 7 billion. For KRW 3 billion no article says who pays.")
    assert words.ko.endswith("가장 많다. 30억 원은 누가 내는지 기사에 없다.")


def test_a_figure_is_said_to_differ_only_where_answers_do():
    pilot = {"initiative_id": "pilot", "measure": "programme", "funder_level": "city", "amount_krw": 4_000_000_000}
    tables = make_tables(funding=[{**pilot, "article_id": "a1"}, {**pilot, "article_id": "a2"}])
    chart, chosen = CHARTS["claim-vintages"], Filters(claim="funding:pilot/city/programme:amount_krw")
    words = chart.takeaway(chart.rows(tables, chosen))
    assert words.en.endswith(": KRW 4 billion in 2 articles, and no other answer.")
    assert words.ko.endswith(" 기사 2건에서 모두 40억 원이다.")


def test_the_subject_with_most_unknowns_is_counted_over_all_reasons():
    unknowns = [
        unknown("date", table="events", subject="a"),
        unknown("date", table="events", subject="b"),
        unknown("amount_krw/city"),
        unknown("amount_krw/province"),
        unknown("amount_krw/private", "not-applicable"),
    ]
    assert said("unknowns-by-topic", unknowns=unknowns).en == "5 questions stay open; most concern funding (3)."


def test_what_has_no_date_is_counted_apart():
    events = [{"event_id": "a", "date": "2024-01", "title_ko": "착공", "title_en": "Start"}, {"event_id": "b"}]
    words = said("timeline", events=events)
    assert words.en == "1 dated event in 2024. No article dates 1 further one."
