"""A filter with a hundred options can be used: found by a part of its name, by keyboard alone."""

from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import expect

from dashboard.app import create_app
from policyfacts.tables.assemble import with_computed
from policyfacts.tables.model import Tables
from tests.browser.patience import wait_until

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def many_initiatives_url(serve):
    """A dashboard whose record has a hundred initiatives more."""
    app = create_app(data=ROOT / "data")
    real = app.served.tables()
    more = pd.concat([real["initiatives"].iloc[[0]]] * 100, ignore_index=True).assign(
        initiative_id=[f"programme-{number:03}" for number in range(100)],
        name_ko=[f"이차전지 {number}번째 지원사업" for number in range(100)],
        name_en=[f"Battery support programme number {number}" for number in range(100)],
    )
    frames = {**real.frames, "initiatives": pd.concat([real["initiatives"], more], ignore_index=True)}
    app.served._tables = with_computed(Tables(frames, real.project, real.version))
    return serve(app)


def test_a_long_list_is_narrowed_by_a_part_of_the_name_and_chosen_with_enter(open_page, many_initiatives_url):
    page = open_page("/funding?lang=en", server=many_initiatives_url)
    select = page.locator("select[name=initiative]")
    assert select.locator("option").count() > 100
    names = select.locator("option").all_inner_texts()[1:]
    assert names == sorted(names, key=str.casefold)

    field = page.locator("[data-options-for=initiative]")
    field.fill("open centre")
    expect(select.locator("option")).to_have_count(2)  # All, and the one
    field.press("Enter")
    wait_until(page, "location.search.includes('initiative=battery-open-innovation-centre')")
    expect(page.locator("select[name=initiative]")).to_have_value("battery-open-innovation-centre")


def test_a_short_list_has_no_field_to_narrow_it(open_page):
    page = open_page("/funding")
    expect(page.locator("select[name=unit]")).to_have_count(1)
    expect(page.locator("[data-options-for=unit]")).to_have_count(0)


def test_the_field_is_no_part_of_the_link(open_page, many_initiatives_url):
    page = open_page("/funding", server=many_initiatives_url, width=390)
    page.locator("[data-options-for=initiative]").fill("이차전지 99")
    page.locator("[data-options-for=initiative]").press("Tab")
    assert page.evaluate("location.search") == ""
