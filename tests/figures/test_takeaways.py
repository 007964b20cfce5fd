"""A takeaway says what the rows say, and no more."""

from policyfacts.figures import CHARTS
from policyfacts.views.filters import Filters
from tests.factories import make_tables


def said(slug, **rows):
    chart = CHARTS[slug]
    return chart.takeaway(chart.rows(make_tables(**rows), Filters()))


def unknown(column, reason="not-stated", table="funding", subject="pilot"):
    return {"table": table, "subject_id": subject, "column": column, "reason": reason}


def test_a_share_is_said_to_be_missing_only_where_the_articles_are_silent():
    money = {"initiative_id": "pilot", "measure": "programme", "funder_level": "national", "amount_krw": 7_000_000_000}
    unknowns = [unknown("amount_krw/city"), unknown("amount_krw/private", "not-applicable")]
    words = said("funding-by-payer", funding=[money], unknowns=unknowns)
    assert words.en == (
        "1 amount is stated; the largest is KRW 7 billion (national) for the pilot name. Not stated: city."
    )
    assert words.ko.endswith("국비 70억 원이다. 시비는 기사에 없다.")


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
    assert words.en == "1 dated entry, from Start (Jan 2024) to Start (Jan 2024). No article dates 1 further one."
