"""One visit in a headless Chromium with an empty cache: what is sent, when it is painted, drawn, and drawn again."""

import time
from collections.abc import Mapping
from typing import Any

from builds import Build
from playwright.sync_api import Browser, CDPSession, Error, Page

CHARTS = 4
_PATIENCE_MS = 45_000
"""On a slow line some builds need most of it."""
_QUIET_MS = 700
"""Nothing has changed in a chart for so long: it is drawn."""
_SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
_WATCH = """
window.__watch = { lcp: 0, changed: 0, acted: 0 };
new PerformanceObserver((list) => list.getEntries().forEach((each) => { __watch.lcp = each.startTime; }))
  .observe({ type: "largest-contentful-paint", buffered: true });
for (const kind of ["click", "change"]) addEventListener(kind, () => { __watch.acted = performance.now(); }, true);
new MutationObserver((changes) => {
  const is = ".js-plotly-plot";
  const holds = (node) => node.closest(is) || node.querySelector(is);
  const isChart = (node) => node.nodeType === 1 && node !== document.body && holds(node);
  if (changes.some((each) => isChart(each.target))) __watch.changed = performance.now();
}).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
"""
_DRAWN = f"""() => [...document.querySelectorAll(".js-plotly-plot")]
  .filter((plot) => plot.querySelector(".barlayer .point")).length >= {CHARTS}"""


def visit(browser: Browser, build: Build, address: str, *, is_slow: bool) -> dict[str, float]:
    """Bytes, requests and milliseconds of one visit and one change of the filter."""
    context = browser.new_context(viewport={"width": 1440, "height": 2400}, bypass_csp=False)
    page = context.new_page()
    page.set_default_timeout(_PATIENCE_MS)
    page.add_init_script(_WATCH)
    network = context.new_cdp_session(page)
    sent = _counted(network)
    if is_slow:
        network.send("Network.emulateNetworkConditions", _SLOW)
        network.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    try:
        page.goto(address + build.path, wait_until="commit")
        drawn = _when_drawn(page)
        first = {"requests": len(sent), "kB": sum(sent.values()) / 1000}
        paints = page.evaluate(
            "() => ({fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, lcp: __watch.lcp})"
        )
        redrawn = _when_redrawn(page, build)
    finally:
        context.close()
    return {**first, "first paint": paints["fcp"], "largest paint": paints["lcp"], "drawn": drawn, "redrawn": redrawn}


def _counted(network: CDPSession) -> Mapping[str, float]:
    sent: dict[str, float] = {}

    def add(event: dict[str, Any], size: float) -> None:
        sent[event["requestId"]] = sent.get(event["requestId"], 0) + size

    network.send("Network.enable")
    network.on("Network.requestWillBeSent", lambda event: add(event, 0))
    network.on("Network.loadingFinished", lambda event: add(event, event["encodedDataLength"]))
    network.on("Network.webSocketFrameReceived", lambda event: add(event, len(event["response"]["payloadData"])))
    return sent


def _look(page: Page, script: str) -> Any:
    try:
        return page.evaluate(script)
    except Error as error:
        if "context was destroyed" in str(error):
            return None
        raise


def _when_drawn(page: Page) -> float:
    """Milliseconds until every chart stood as it stays."""
    _until(page, _DRAWN)
    return _quiet(page)


def _when_redrawn(page: Page, build: Build) -> float:
    """Milliseconds from the reader's act to the last change in a chart."""
    before = _look(page, "__watch.changed")
    build.choose(page)
    _until(page, f"__watch.acted && __watch.changed > Math.max({before}, __watch.acted)")
    return _quiet(page) - float(_look(page, "__watch.acted"))


def _until(page: Page, script: str) -> None:
    late = time.monotonic() + _PATIENCE_MS / 1000
    while time.monotonic() < late:
        if _look(page, script):
            return
        page.wait_for_timeout(50)
    raise TimeoutError(f"Not so within {_PATIENCE_MS} ms: {script}")


def _quiet(page: Page) -> float:
    _until(page, f"performance.now() - __watch.changed > {_QUIET_MS}")
    return float(_look(page, "__watch.changed"))
