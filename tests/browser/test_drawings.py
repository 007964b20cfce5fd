"""A picture made without a browser is the one that the browser draws: every mark in the same place."""

import json
from pathlib import Path

import plotly.io as pio
import pytest

from policyfacts.figures import CHARTS
from policyfacts.figures._theme import Style
from policyfacts.words import LANGS
from tests.exports.bundles import chart
from tests.pictures.drawings import NAMESPACE, drawn

ROOT = Path(__file__).parents[2]
WIDTH = 800
DRAWN = [slug for slug in CHARTS if chart(slug).draw]
LABELLED = """
async ([figure, width]) => {
  const seen = [];
  for (const query of [".annotation :is(text, rect)", ".labels :is(text, rect)"]) {
    const isOurs = query.startsWith(".labels");
    const box = document.createElement("div");
    box.style.width = `${width}px`;
    document.body.prepend(box);
    await document.fonts.ready;
    const annotations = isOurs ? [] : figure.layout.annotations;
    await Plotly.newPlot(box, figure.data, {...figure.layout, annotations, width}, {staticPlot: true});
    if (isOurs) policy.label(box, figure.layout.annotations);
    const corner = box.querySelector("svg").getBoundingClientRect();
    seen.push([...box.querySelectorAll(query)].filter((each) => each.style.fillOpacity !== "0").flatMap((each) => {
      const lines = each.querySelectorAll("tspan.line");
      return (lines.length ? [...lines] : [each]).map((line) => [line.textContent, line.getBoundingClientRect()])
        .map(([words, {x, y, width, height}]) => [words, x - corner.x, y - corner.y, width, height]);
    }).filter(([, , , width]) => width));
    box.remove();
  }
  return seen;
}
"""
PLOT = """
async ([figure, width]) => {
  const box = document.createElement("div");
  box.style.width = `${width}px`;
  document.body.prepend(box);
  await document.fonts.ready;
  await Plotly.newPlot(box, figure.data, {...figure.layout, width}, {staticPlot: true});
  const corner = box.querySelector("svg").getBoundingClientRect();
  const places = (query) => [...box.querySelectorAll(query)].map((each) => {
    const {x, y, width, height} = each.getBoundingClientRect();
    return [x - corner.x, y - corner.y, width, height];
  }).filter(([, , width]) => width);
  const said = [...box.querySelectorAll(".annotation-text, .xtick text, .ytick text, .bartext, .textpoint text")];
  const seen = said.filter((each) => each.getBoundingClientRect().width && each.style.opacity !== "0");
  setTimeout(() => box.remove());
  return {bars: places(".barlayer .point path"), words: seen.map((each) => each.textContent)};
}
"""


@pytest.mark.parametrize("lang", LANGS)
def test_marks_and_words_stand_where_the_browser_puts_them(open_page, lang):
    page = open_page("/funding")
    page.wait_for_selector(".js-plotly-plot")
    for slug in DRAWN:
        figure = chart(slug, lang).draw(Style(lang))
        seen = page.evaluate(PLOT, [json.loads(pio.to_json(figure)), WIDTH])
        root = drawn(figure, WIDTH)
        ours, theirs = sorted(bars(root)), sorted(tuple(box) for box in seen["bars"])
        assert len(ours) == len(theirs), slug
        for our, their in zip(ours, theirs, strict=True):
            assert our == pytest.approx(their, abs=1), slug
        assert sorted(map(plain, texts(root))) == sorted(map(plain, seen["words"])), slug


@pytest.mark.parametrize("is_wide", [False, True])
def test_labels_stand_where_plotly_would_put_them(open_page, is_wide):
    page = open_page("/funding")
    for slug in DRAWN:
        figure = chart(slug, "ko").draw(Style("ko", is_wide=is_wide))
        theirs, ours = page.evaluate(LABELLED, [json.loads(pio.to_json(figure)), WIDTH])
        assert [words for words, *_ in ours] == [words for words, *_ in theirs], slug
        for our, their in zip(ours, theirs, strict=True):
            # Plotly rounds the ground of a label to whole px at either end.
            assert our[1:] == pytest.approx(their[1:], abs=1.5), (slug, our[0])


def bars(root):
    """Left, top, width and height of every bar; hatched tiles and cut-outs are squares without a place."""
    for each in root.iter(f"{NAMESPACE}rect"):
        x, y, width, height = (float(each.get(name, -1)) for name in ("x", "y", "width", "height"))
        if each.get("fill") and x >= 0 and height < 60:
            yield (x, y, width, height)


def texts(root):
    return [each.findtext(f"{NAMESPACE}title") for each in root.iter(f"{NAMESPACE}g") if each.get("role") == "img"]


def plain(text):
    return "".join(text.split())
