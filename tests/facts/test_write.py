"""Fact files have one canonical form: reading and writing one gives the same bytes, comments kept."""

import re
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyfacts.facts.model import Article, Evidence, Fact, Unknown
from policyfacts.facts.read import read_text
from policyfacts.facts.write import canonical, save, write_article
from policyfacts.schema import FACT_TABLES, TABLES, join_both
from tests.conftest import MINI, ROOT

FILES = sorted([*(ROOT / "data" / "facts").rglob("*.yaml"), *(MINI / "facts").rglob("*.yaml")])
EVERY_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@EVERY_FILE
def test_a_committed_fact_file_is_in_canonical_form(path):
    text = path.read_bytes().decode("utf-8")
    assert canonical(text) == text


@EVERY_FILE
def test_what_was_read_from_a_fact_file_is_written_as_it_was_apart_from_its_comments(path):
    text = path.read_text(encoding="utf-8")
    article, problems = read_text(text, path.stem)
    assert problems == []
    assert squeezed(write_article(article)) == squeezed(re.sub(r"(?m)( |^)#(?= ).*$\n?", "\n", text))


def test_comments_and_blank_lines_are_kept():
    text = "# first\narticle:\n  title: 제목 # beside\n\nfacts:\n  # above\n  - n: 1\n    kind: event\n# last\n"
    assert canonical(text) == text


@pytest.mark.parametrize(
    ("loose", "strict"),
    [
        ("article:\n    title:   a\n", "article:\n  title: a\n"),
        ("facts:\n- n: 1\n", "facts:\n  - n: 1\n"),
        ('article: {title: "a"}\n', 'article: {title: "a"}\n'),
        ("article:\n  title: " + "긴 제목 " * 60 + "끝\n", "article:\n  title: " + "긴 제목 " * 60 + "끝\n"),
    ],
)
def test_layout_is_made_canonical_and_values_are_not_touched(loose, strict):
    assert canonical(loose) == strict


# Any text that a field may hold, with what YAML could mistake for something else.
WORDS = """null ~ true True no 1_000 0x1F 012 1e3 .5 1.10 2024-08-05 12:30 #b ' \" it's [a] {a}
&a *a !a %a @a `a a: | > ---
... = <<"""

TRICKY = st.sampled_from(
    [
        *WORDS.split(),
        "- a",
        "a: b",
        "a #b",
        "? a",
        ": a",
        "a, b",
        "‘a’",
        "a\\n",
        "+1",
        "1:2:3",
        " a ",
        "\u2028",
        "a\nb",
        "\ta",
    ]
)
PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="|"), min_size=1, max_size=30)
TEXTS = st.one_of(TRICKY, PLAIN, st.tuples(TRICKY, PLAIN).map("".join)).filter(lambda text: text != "")
DATES = st.sampled_from(["2024", "2024-08", "2024-Q3", "2024-H1", "2024-08-05", "2024/2026", "2024-07/.."])


def values_of(column):
    """Values that a column may hold."""
    by_type = {
        "string": TEXTS,
        "integer": st.integers(int(column.minimum or 0), 10**15),
        "number": st.decimals(0, 10**6, places=3).map(float),
        "boolean": st.booleans(),
        "when": DATES,
        "both": st.tuples(TEXTS, TEXTS).map(join_both),
        "pairs": st.just("ko: original; en: machine-translation"),
        "day": st.just("2024-08-05"),
    }
    if column.codes and column.type != "pairs":
        return st.sampled_from([code.value for code in column.codes])
    return by_type[column.type]


def rows_of(table):
    required = {column.name: values_of(column) for column in table.written if column.required}
    optional = {column.name: values_of(column) for column in table.written if not column.required}
    return st.fixed_dictionaries(required, optional=optional)


EVIDENCE = st.builds(Evidence, st.sampled_from(["ko", "en"]), TEXTS, st.one_of(st.none(), st.integers(1, 99)))
FACTS = st.one_of(
    st.builds(
        Fact,
        st.just("a"),
        st.integers(1, 999),
        st.just(kind),
        rows_of(table),
        st.lists(EVIDENCE, min_size=1).map(tuple),
    )
    for kind, table in FACT_TABLES.items()
)
ARTICLES = st.builds(
    Article,
    st.just("a"),
    st.just("text"),
    rows_of(TABLES["articles"]),
    st.lists(FACTS, max_size=3).map(tuple),
    st.lists(st.builds(Unknown, rows_of(TABLES["unknowns"])), max_size=2).map(tuple),
)


@settings(max_examples=30)
@given(ARTICLES)
def test_any_article_is_read_back_as_it_was_written_and_written_as_it_was_read(article):
    text = write_article(article)
    back, problems = read_text(text, "a")
    assert problems == []
    assert content(back) == content(article)
    assert write_article(back) == text
    assert canonical(text) == text


@given(st.lists(st.text("abc가나 #:'-", max_size=12), max_size=6))
def test_a_comment_survives_wherever_it_stands(remarks):
    lines = ["article:", "  title: a", "facts:", "  - n: 1", "    kind: event"]
    above = [f"# {remark.strip()}".strip() for remark in remarks]
    text = "".join(f"{line}\n" for pair in zip_longest(above[: len(lines)], lines) for line in pair if line is not None)
    assert comments(canonical(text)) == comments(text)
    assert canonical(canonical(text)) == canonical(text)


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path):
    save(tmp_path / "new" / "a.yaml", "가\n")
    save(tmp_path / "new" / "a.yaml", "나\n")
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "new").iterdir()] == [("a.yaml", "나\n".encode())]


def content(article):
    """What an article says, without the lines it says it on."""
    return (
        dict(article.values),
        [(fact.number, fact.kind, dict(fact.values), phrases(fact)) for fact in article.facts],
        [dict(unknown.values) for unknown in article.unknowns],
    )


def phrases(fact):
    return [(item.lang, item.phrase, item.paragraph) for item in fact.evidence]


def comments(text):
    return [line.strip() for line in text.splitlines() if line.strip().startswith("#")]


def squeezed(text):
    return [line for line in text.splitlines() if line.strip()]
