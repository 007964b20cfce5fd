"""Open questions: each once, by initiative, the most asked first."""

from policyfacts.figures import CHARTS
from policyfacts.views.filters import Filters
from policyfacts.views.unknowns import unknowns
from tests.factories import make_tables


def asked(subject, column, article="a1", table="funding", **given):
    return {
        "table": table,
        "subject_id": subject,
        "column": column,
        "reason": "not-stated",
        "article_id": article,
        **given,
    }


def names(rows):
    return [(row.split(" |")[0], count) for row, count in zip(rows["initiative"], rows["asked"], strict=True)]


def test_a_question_that_several_articles_leave_open_is_one_row():
    given = [asked("few", "amount_krw"), asked("many", "amount_krw/city"), asked("many", "amount_krw/year", "a2")]
    given += [asked("many", "amount_krw/year", "a1")]
    initiatives = [{"initiative_id": each, "name_ko": each, "name_en": each} for each in ("few", "many")]
    rows = unknowns(make_tables(unknowns=given, initiatives=initiatives), Filters())
    assert names(rows) == [("many", 2), ("many", 1), ("few", 1)]


def test_the_newest_article_says_why():
    articles = [{"article_id": "old", "published": "2023"}, {"article_id": "new", "published": "2025"}]
    given = [
        asked("pilot", "amount_krw", "new", reason="conflicting"),
        asked("pilot", "amount_krw", "old", note="옛말 | old"),
    ]
    (row,) = unknowns(make_tables(unknowns=given, articles=articles), Filters()).to_dict("records")
    assert (row["reason"], row["note"]) == ("conflicting", "옛말 | old")


def test_a_question_about_an_event_belongs_to_its_initiative():
    given = {
        "events": [{"event_id": "opening", "initiative_id": "pilot", "title_ko": "개소", "title_en": "Opening"}],
        "initiatives": [{"initiative_id": "pilot", "name_ko": "시범", "name_en": "Pilot"}],
        "unknowns": [asked("opening", "date", table="events"), asked("pilot", "amount_krw")],
    }
    rows = unknowns(make_tables(**given), Filters())
    assert rows["initiative"].tolist() == ["시범 | Pilot"] * 2
    assert (
        CHARTS["unknowns"].takeaway(rows).en == "2 open questions about 1 initiative or subject, most about Pilot (2)."
    )
