import pytest

from policyfacts.briefings import Briefing, Item, fill
from policyfacts.figures import CHARTS
from policyfacts.words import Words
from tests.exports.bundles import hostile_tables, real_tables

EVERY_CHART = Briefing(
    Words("모든 차트", "Every chart"),
    tuple(Item(slug, line=Words(f"{slug} 한 줄", f"A line for {slug}")) for slug in CHARTS),
)


@pytest.fixture(scope="session", params=["ko", "en"])
def shown(request):
    return fill(EVERY_CHART, real_tables(), lang=request.param)


@pytest.fixture(scope="session")
def hostile():
    return fill(EVERY_CHART, hostile_tables())
