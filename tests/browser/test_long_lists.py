"""A filter with a hundred options can be used: found by a part of its name, by keyboard alone."""

import re
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import expect

from dashboard.app import create_app
from policyfacts.tables.assemble import with_computed
from policyfacts.tables.model import Tables
from tests.browser.patience import wait_until

ROOT = Path(__file__).parents[2]


def with_more_initiatives(count):
    """The dashboard of a record that has so many initiatives more."""
    app = create_app(data=ROOT / "data")
    real = app.served.tables()
    more = pd.concat([real["initiatives"].iloc[[0]]] * count, ignore_index=True).assign(
        initiative_id=[f"programme-{number:03}" for number in range(count)],
        name_ko=[f"이차전지 {number}번째 지원사업" for number in range(count)],
        name_en=[f"Battery support programme number {number}" for number in range(count)],
    )
    frames = {**real.frames, "initiatives": pd.concat([real["initiatives"], more], ignore_index=True)}
    app.served._tables = with_computed(Tables(frames, real.project, real.version))
    return app


@pytest.fixture(scope="module")
def many_initiatives_url(serve):
    return serve(with_more_initiatives(100))


def test_a_long_list_is_narrowed_by_a_part_of_the_name_and_chosen_with_enter(open_page, many_initiatives_url):
    page = open_page("/funding?lang=en", server=many_initiatives_url)
    select = page.locator("select[name=initiative]")
    assert select.locator("option").count() > 100
    names = select.locator("option").all_inner_texts()[1:]
    assert names == sorted(names, key=str.casefold)

    field = page.locator("[data-options-for=initiative]")
    field.press_sequentially("open centre")
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


def test_a_list_too_long_for_a_page_says_so_and_is_searched_on_the_server(open_page, serve):
    page = open_page("/funding", server=serve(with_more_initiatives(700)))
    options = page.locator("select[name=initiative] option")
    expect(options).to_have_count(102)  # all, the first hundred, and how many more there are
    expect(options.last).to_contain_text("개 가운데 등록한 순서로 100개")
    field = page.locator("[data-options-for=initiative]")
    field.fill("이차전지 지원사업")
    expect(options.last).to_contain_text(re.compile("^7[0-9]{2}개 가운데"))
    field.fill("이차전지 69 지원")
    expect(options).to_have_count(18)  # all, 69, 169 … 669, and 690 … 699
    field.fill("699번째")
    field.press("Enter")
    wait_until(page, "location.search.includes('initiative=programme-699')")
    expect(page.locator("select[name=initiative]")).to_have_value("programme-699")
    expect(options).to_have_count(103)
