"""The design tokens keep their promises about contrast and colour vision, in every theme."""

import re
from itertools import combinations

import pytest

from policyfacts.style import style_file
from tests.dashboard.colour import VISIONS, contrast, distance

TOKENS = style_file("tokens.css")
SELECTORS = {
    "light": ":root",
    "dark": '[data-theme="dark"]',
    "contrast": '[data-theme="contrast"]',
    "print": '[data-theme="print"]',
}
SERIES = [f"chart-{number}" for number in range(1, 7)]
MARKS = [*SERIES, "chart-unknown", "chart-setback", "chart-promise", "chart-assumption"]
GROUNDS = ["page", "card", "raised", "stripe"]

# Each pair is words on a ground somewhere in the style sheets.
WORDS = [
    *((text, ground) for text in ("text", "text-soft", "link") for ground in GROUNDS),
    ("text", "accent-soft"),
    ("text", "highlight"),
    ("text", "notice"),
    ("link", "accent-soft"),
    ("accent", "accent-soft"),
    ("accent", "card"),
    ("on-accent", "accent"),
    ("unknown", "card"),
    ("chart-text", "chart-paper"),
]
EDGES = [("control", "card"), ("notice-line", "notice"), ("unknown", "card"), ("accent", "card")]


def block(selector: str) -> str:
    """The declarations of the one rule that stands at the start of a line with this selector."""
    found = re.findall(rf"^{re.escape(selector)} \{{\n(.*?)^\}}", TOKENS.read_text("utf-8"), re.S | re.M)
    assert len(found) == 1, f"{selector} has {len(found)} blocks in {TOKENS.name}; expected one"
    return found[0]


def colours(theme: str) -> dict[str, str]:
    """Token name -> `#rrggbb` of a theme."""
    lines = [line.strip() for line in block(SELECTORS[theme]).splitlines() if line.strip()]
    parsed = [re.fullmatch(r"--([a-z0-9-]+): (#[0-9a-f]{6});", line) for line in lines]
    assert all(parsed), [line for line, match in zip(lines, parsed, strict=True) if not match]
    return {match[1]: match[2] for match in parsed if match}


def too_low(theme: str, pairs: list[tuple[str, str]], least: float) -> list[str]:
    """A line for each pair of tokens whose contrast is below `least`."""
    token = colours(theme)
    ratios = [(one, other, contrast(token[one], token[other])) for one, other in pairs]
    return [f"{one} on {other}: {ratio:.2f}" for one, other, ratio in ratios if ratio < least]


def too_close(theme: str, names: list[str], least: float) -> list[str]:
    """A line for each pair of tokens that some kind of colour vision brings closer than `least`."""
    token = colours(theme)
    return [
        f"{one} and {other}, {vision}: {gap:.1f}"
        for one, other in combinations(names, 2)
        for vision in VISIONS
        if (gap := distance(token[one], token[other], vision)) < least
    ]


def test_every_theme_names_the_same_tokens_in_the_same_order():
    names = {theme: list(colours(theme)) for theme in SELECTORS}
    assert all(names[theme] == names["light"] for theme in SELECTORS)
    assert set(MARKS) < set(names["light"])


def test_paper_gets_the_print_theme_whatever_the_screen_shows():
    printed = re.search(r"@media print \{\n  html:root \{\n(.*?)\n  \}", TOKENS.read_text("utf-8"), re.S)
    assert printed is not None
    on_paper = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", printed[1]))
    assert on_paper == {name: value for name, value in colours("print").items() if not name.startswith("chart-")}


@pytest.mark.parametrize("theme", SELECTORS)
def test_words_have_at_least_4_5_to_1(theme):
    assert too_low(theme, WORDS, 4.5) == []


@pytest.mark.parametrize("theme", SELECTORS)
def test_marks_and_edges_have_at_least_3_to_1(theme):
    on_cards = [(mark, ground) for mark in MARKS for ground in ("card", "chart-paper")]
    rings = [("focus", ground) for ground in GROUNDS]
    assert too_low(theme, on_cards + EDGES + rings, 3.0) == []


@pytest.mark.parametrize("ground", GROUNDS)
def test_body_text_of_the_contrast_theme_has_at_least_15_to_1(ground):
    assert too_low("contrast", [("text", ground), ("text-soft", ground)], 15.0) == []


@pytest.mark.parametrize("theme", SELECTORS)
def test_series_and_unknown_stay_apart_for_every_colour_vision(theme):
    assert too_close(theme, [*SERIES, "chart-unknown"], 20.0) == []


@pytest.mark.parametrize("theme", SELECTORS)
def test_kinds_of_a_timeline_stay_apart_for_every_colour_vision(theme):
    kinds = ["chart-1", "chart-setback", "chart-promise", "chart-assumption", "chart-unknown"]
    assert too_close(theme, kinds, 20.0) == []


def test_the_measure_knows_a_red_and_green_that_only_some_readers_can_tell_apart():
    red, green = "#d63d4a", "#228738"  # the pair that product-anchors E4 warns of
    assert distance(red, green, "normal") > 100
    assert distance(red, green, "deutan") < 8


def test_the_measure_knows_the_published_contrast_of_a_grey():
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54  # WCAG's own example of a grey that just passes


def test_no_text_is_smaller_than_16_px_outside_charts():
    sizes = dict(re.findall(r"--size-(\w+): (?:clamp\()?([\d.]+)rem", TOKENS.read_text("utf-8")))
    assert float(sizes.pop("chart")) * 16 == 13
    assert float(sizes["body"]) * 16 == 17
    assert min(map(float, sizes.values())) >= 1


def test_lines_are_at_least_one_and_a_half_times_as_high_as_their_letters():
    leading = re.findall(r"--leading[a-z-]*: ([\d.]+);", TOKENS.read_text("utf-8"))
    assert leading
    assert min(map(float, leading)) >= 1.5
