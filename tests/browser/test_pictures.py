"""The pictures of the READMEs show the real thing; the variable PICTURES names the folder they are written to."""

import os
import struct
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.palette import few_colours

SCALE = 1.25
"""Pictures are 1600 px wide and show a window of 1280 px."""


def overview(page: Page) -> None:
    """The page as it opens."""


def evidence(page: Page) -> None:
    """A number of the table pressed, beside its chart."""
    page.locator("#chart-funding-by-payer .chart-table summary").click()
    page.locator("#table-funding-by-payer td.number .ref:not(.unknown)").first.click()
    page.locator("#evidence .phrase").first.wait_for()
    page.wait_for_timeout(500)  # the page makes room and the chart is drawn anew
    page.locator("#chart-funding-by-payer").evaluate("each => each.scrollIntoView()")


@pytest.fixture
def dashboard_url(record_url):
    """What the READMEs speak of: the whole record."""
    return record_url


SHOWN = {"overview": ("/", 1000, overview), "evidence": ("/funding", 760, evidence)}


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_of_the_readme_can_be_taken_and_is_small(open_page, tmp_path, name, lang):
    path, height, arrange = SHOWN[name]
    page = open_page(f"{path}?lang={lang}", width=1280, height=height, device_scale_factor=SCALE)
    page.wait_for_load_state("networkidle")
    arrange(page)
    picture = few_colours(page.screenshot(), page.context.new_page())
    file = Path(os.environ.get("PICTURES", tmp_path)) / f"{name}-{lang}.png"
    file.write_bytes(picture)
    assert struct.unpack(">II", picture[16:24]) == (1600, height * SCALE)
    assert len(picture) < 150_000
