"""Every chart of the product, one module each."""

import sys
from typing import cast

from policyfacts.discover import discover
from policyfacts.figures._chart import Chart

CHARTS: dict[str, Chart] = {
    chart.slug: chart.bounded()
    for chart in (cast(Chart, item) for item in discover(sys.modules[__name__], "CHART").values())
}
"""Every chart by slug."""

__all__ = ["CHARTS", "Chart"]
