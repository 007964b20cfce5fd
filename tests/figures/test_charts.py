"""Every CHART keeps its contract: an answer in a sentence, rows that lead to their facts, a drawing in every theme."""

import re
from urllib.parse import unquote

import pytest

from policyfacts.figures import CHARTS
from policyfacts.figures._chart import STEP_PX
from policyfacts.figures._theme import THEMES, Style
from policyfacts.views.evidence import evidence_of
from policyfacts.views.filters import CHOICES, Filters
from policyfacts.views.refs import read_refs, row_refs
from policyfacts.words import LANGS
from tests.factories import make_tables

EVERY_CHART = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
EVERY_DRAWING = pytest.mark.parametrize(
    "chart", [chart for chart in CHARTS.values() if chart.draw], ids=lambda c: c.slug
)
INSTANCES = ("real", "mini", "one", "none")
IN_EVERY_INSTANCE = pytest.mark.parametrize("instance", INSTANCES)
FEW = 12
MOST_WORDS = 80


@pytest.fixture(scope="module")
def tables_of(real_tables, mini_tables):
    """Tables by instance: the record, the second instance, one row of everything, nothing at all."""
    one = make_tables(
        funding=[{"measure": "programme", "funder_level": "national", "amount_krw": 1, "period": "2024"}],
        events=[{"date": "2024-01", "is_promise": True}],
        designations=[{"date": "2024"}],
        participation=[{}],
        research_topics=[{}],
        statements=[{"initiative_id": "some-initiatives"}],
        targets=[{"value": 2.0}],
        investments=[
            {"measure": "programme", "stage": "mou", "amount_krw": 1},
            *({"measure": "aggregate", "hazard": "cumulative", "amount_krw": amount} for amount in (1, 2)),
        ],
        unknowns=[{"table": "funding", "subject_id": "some-initiatives", "column": "amount_krw", "article_id": "a1"}],
        doubts=[{"fact_id": "a1#1", "article_id": "a1", "doubt": "misprint"}],
        comparisons=[{"fact_id": "a1#1", "article_id": "a1", "ko": "70억 원", "en": "KRW 7 billion", "agrees": True}],
    )
    return {"real": real_tables, "mini": mini_tables, "one": one, "none": make_tables()}


def rows_of(chart, tables):
    """A chart's rows; those that answer a reader's question are asked one."""
    money = tables["claims"]["claim_id"][tables["claims"]["field"] == "amount_krw"]
    asked = {
        "changes": Filters(since="2000-01-01"),
        "claim-vintages": Filters(claim=next(iter(money), "")),
    }
    return chart.rows(tables, asked.get(chart.slug, Filters()))


def marks_of(figure):
    """What can be pressed: refs and spoken words. Lines, bands and labels have none, and do not answer the mouse."""
    traces = [trace for trace in figure.data if trace.customdata is not None]
    assert all(trace.hoverinfo == "skip" for trace in figure.data if trace not in traces)
    for trace in traces:
        assert len(trace.customdata) == len(trace.y)
    return [tuple(mark) for trace in traces for mark in trace.customdata]


@EVERY_CHART
def test_a_chart_is_described_in_full(chart):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", chart.slug)
    assert set(chart.filters) <= set(CHOICES)
    assert set(chart.hidden) <= {column.name for column in chart.columns}
    assert chart.shown
    for words in (chart.title, *filter(None, [chart.unit])):
        assert has_korean(words.ko)
        assert words.en
        assert not has_korean(words.en)


@IN_EVERY_INSTANCE
@EVERY_CHART
def test_rows_have_the_columns_that_are_described_and_lead_somewhere(chart, instance, tables_of):
    tables = tables_of[instance]
    rows = rows_of(chart, tables)
    assert tuple(rows.columns) == (*(column.name for column in chart.columns), "fact_ids", "unknown_ids")
    assert len(rows) == 0 if instance == "none" else len(rows) >= (instance == "one")
    for facts, unknowns in zip(rows["fact_ids"], rows["unknown_ids"], strict=True):
        assert facts or unknowns
        assert len(evidence_of(tables, [*facts, *unknowns])) == len(facts) + len(unknowns)


@IN_EVERY_INSTANCE
@EVERY_CHART
def test_the_takeaway_is_a_short_sentence_in_each_language(chart, instance, tables_of):
    said = chart.takeaway(rows_of(chart, tables_of[instance]))
    for lang in LANGS:
        assert said[lang].endswith(".")
        assert len(said[lang].split()) <= MOST_WORDS
        assert not re.search(r"\bnan\b|<NA>|None|  ", said[lang])
    assert has_korean(said.ko)
    assert not has_korean(said.en)


@IN_EVERY_INSTANCE
@EVERY_CHART
def test_who_cannot_see_the_drawing_is_told_the_answer_and_how_much_is_in_it(chart, instance, tables_of):
    rows = rows_of(chart, tables_of[instance])
    alt = chart.alt(rows)
    for lang in LANGS:
        assert alt[lang].startswith(chart.takeaway(rows)[lang])
        assert str(len(rows)) in alt[lang]


@pytest.mark.parametrize("lang", LANGS)
@IN_EVERY_INSTANCE
@EVERY_DRAWING
def test_a_drawing_has_a_mark_for_every_row_and_each_says_and_leads_to_it(chart, instance, lang, tables_of):
    rows = rows_of(chart, tables_of[instance])
    figure = chart.draw(rows, Style(lang))
    marks = marks_of(figure)
    assert figure.layout.height % STEP_PX == 0
    drawn, told = ({ref for refs in given for ref in refs.split()} for given in ([m[0] for m in marks], row_refs(rows)))
    assert drawn <= told
    # Many rows may share a mark, or stand in the table alone.
    if len(rows) <= FEW:
        assert drawn == told
        assert len(marks) >= len(rows)
    assert all(spoken.strip() for _, spoken in marks)
    assert figure.to_json()


@pytest.mark.parametrize("instance", ["real", "mini"])
@EVERY_DRAWING
def test_every_mark_leads_to_evidence_that_exists(chart, instance, tables_of):
    tables = tables_of[instance]
    figure = chart.draw(rows_of(chart, tables), Style())
    for refs, _ in marks_of(figure):
        ids = [unquote(ref) for ref in read_refs(refs.split(" "))[0]]
        found = [getattr(item, "fact_id", "") or item.unknown_id for item in evidence_of(tables, ids)]
        assert found == ids


@pytest.mark.parametrize("instance", ["real", "mini"])
@EVERY_DRAWING
def test_the_english_drawing_says_no_korean(chart, instance, tables_of):
    figure = chart.draw(rows_of(chart, tables_of[instance]), Style("en"))
    assert not has_korean("".join(note.text for note in figure.layout.annotations))
    assert not has_korean("".join(spoken for _, spoken in marks_of(figure)))


@EVERY_DRAWING
def test_themes_differ_in_colour_alone(chart, mini_tables):
    rows = rows_of(chart, mini_tables)
    drawn = {theme: chart.draw(rows, Style("ko", theme)) for theme in THEMES}
    for figure in drawn.values():
        assert [list(trace.y) for trace in figure.data] == [list(trace.y) for trace in drawn["light"].data]
    if len(rows):
        assert len({figure.to_json() for figure in drawn.values()}) == len(THEMES)


def test_the_takeaways_of_the_second_instance_are_as_read_in_review(mini_tables, golden):
    said = {slug: chart.takeaway(rows_of(chart, mini_tables)) for slug, chart in CHARTS.items()}
    golden("takeaways.txt", "".join(f"{slug}\n  {words.ko}\n  {words.en}\n" for slug, words in said.items()).encode())


def test_hostile_names_are_drawn_as_text():
    name = "<script>alert(1)</script>"
    tables = make_tables(
        organisations=[{"id": "evil", "name_ko": name, "name_en": name, "type": "company"}],
        initiatives=[{"initiative_id": "bad", "name_ko": name, "name_en": name}],
        participation=[{"organisation_id": "evil", "initiative_id": "bad"}],
        funding=[{"initiative_id": "bad", "measure": "programme", "amount_krw": 1, "period": "2024"}],
        events=[{"title_ko": name, "title_en": name, "date": "2024"}],
    )
    for chart in (chart for chart in CHARTS.values() if chart.draw):
        figure = chart.draw(rows_of(chart, tables), Style())
        texts = [note.text for note in figure.layout.annotations]
        hovers = [text for trace in figure.data for text in trace.hovertext or ()]
        assert "<script" not in "".join([*texts, *hovers])


def has_korean(text):
    return any("가" <= char <= "힣" for char in text)
