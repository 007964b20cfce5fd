"""The presenter's notes: how figures changed, and where they come from."""

from policyfacts.briefings import Item, part_of
from policyfacts.briefings._notes import notes_html, vintages_of
from policyfacts.briefings._said import article_line
from policyfacts.words import Words
from tests.exports.bundles import hostile_tables, real_tables
from tests.factories import make_tables

EOK = 100_000_000


def answer(n, day, amount):
    given = {"article_id": f"a{n}", "as_of": day, "amount_krw": amount * EOK, "initiative_id": "pilot"}
    return {**given, "measure": "programme", "funder_level": "national"}


def test_a_figure_that_changed_is_told_with_its_dates_and_one_that_did_not_is_not():
    tables = make_tables(
        funding=[
            answer(1, "2023-01-01", 70),
            answer(2, "2023-02-01", 70),
            answer(3, "2024-03-01", 90),
            {**answer(4, "2024-01-01", 5), "initiative_id": "other"},
        ]
    )
    part = part_of(Item("funding-by-payer"), tables, lang="ko", as_of="")
    ((about, values),) = vintages_of(part)
    assert about.startswith("pilot")
    assert values == ["70억 원 (2023. 1. 1. … 2023. 2. 1.)", "90억 원 (2024. 3. 1.)"]
    before = part_of(Item("funding-by-payer"), tables, lang="ko", as_of="2023-12-31")
    assert vintages_of(before) == []


def test_every_item_has_its_title_line_day_and_sources():
    parts = tuple(part_of(Item(slug), real_tables(), lang="en", as_of="") for slug in ("timeline", "statements"))
    html = notes_html(parts, "Report", "en", ("", ""), keys=True)
    for number, part in enumerate(parts, start=1):
        assert f'data-note="{number}"' in html
        assert part.bundle.takeaway.en.split(".")[0] in html
        assert all(f'href="{article.url}"' in html for article in part.bundle.articles)
        assert article_line(part.bundle.articles[0], "en").split(",")[0] in html


def test_what_an_enemy_typed_is_text():
    line = Words("<script>alert(1)</script>", "<script>alert(1)</script>")
    part = part_of(Item("statements", line=line), hostile_tables(), lang="ko", as_of="")
    html = notes_html((part,), '"><img src=x>', "ko", ("", ""), keys=True)
    assert "<script>alert" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
