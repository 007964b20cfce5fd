"""Fact files are read with the line of every mistake; all mistakes of all files in one run."""

import pytest

from policyfacts.errors import DataError
from policyfacts.facts.read import read_articles, read_text
from policyfacts.facts.record import checked_record, read_record
from tests.factories import write_instance
from tests.factories.files import ARTICLE, FACT, GOOD
from tests.languages import NAMES, foreign, words_in


def problems_of(text):
    """What is said of a text, each as `line: what; expected; fix`."""
    return [str(problem).removeprefix("a1.yaml:") for problem in found_in(text)]


def found_in(text):
    try:
        return sorted(read_text(text, "a1", "a1.yaml")[1])
    except DataError as error:
        return error.problems


def with_line(line, after="stage: selected"):
    return GOOD.replace(f"    {after}\n", f"    {after}\n    {line}\n")


def without_line(start):
    return "".join(line for line in GOOD.splitlines(keepends=True) if not line.strip().startswith(start))


def test_a_good_file_has_no_problems_and_keeps_what_it_says():
    article, problems = read_text(GOOD, "a1")
    (fact,) = article.facts
    assert problems == []
    assert (article.published, fact.fact_id, fact.kind) == ("2024-01-01", "a1#1", "funding")
    assert fact.values["amount_krw"] == 7_000_000_000
    assert fact.lines["amount_krw"] == 11
    assert [(item.phrase, item.paragraph, item.line) for item in fact.evidence] == [("국비 70억 원", 1, 17)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (with_line("colour: blue"), "14: unknown field 'colour'; expected one of"),
        (
            with_line("funder_levle: city"),
            "14: unknown field 'funder_levle'; expected one of the",
        ),
        (with_line("stage: requested"), "14: field 'stage' is written twice; expected it once; Keep one of the two."),
        (GOOD.replace("7000000000", "7,000,000,000"), "11: amount_krw is '7,000,000,000'; expected a whole number"),
        (GOOD.replace("selected", "chosen"), "13: stage is 'chosen'; expected one of requested, announced"),
        (without_line("stage"), "7: stage missing; expected how far it has come"),
        (GOOD.replace("kind: funding", "kind: fundign"), "7: unknown kind of fact 'fundign'; expected one of the"),
        (GOOD.replace("n: 1", "n: one"), "7: a fact's number is 'one'; expected `n:` with a whole number from 1"),
        (GOOD.replace("n: 1", "n: 0"), "7: a fact's number is '0'; expected `n:` with a whole number from 1"),
        (GOOD.replace("n: 1", "n: ²"), "7: a fact's number is '²'; expected `n:` with a whole number from 1"),
        (GOOD.partition("    evidence:")[0], "7: fact 1 has no evidence; expected at least one phrase"),
        (GOOD.replace("lang: ko", "lang: kr"), "17: lang is 'kr'; expected one of ko, en"),
        (GOOD.replace("paragraph: 1", "paragraph: 0"), "17: paragraph is '0'; expected at least 1"),
        (GOOD.replace("2024-01-01", "2024-01-32"), "4: published is '2024-01-32'"),
        (GOOD.replace("{ko: original}", "{ko: copied}"), "5: languages is 'ko: copied'; expected one of ko, en"),
        (GOOD.replace("{ko: original}", "{ko: original, ko: original}"), "5: language 'ko' is written twice"),
        (GOOD.replace("facts:", "fact:"), "6: unknown section 'fact'; expected one of the 3 known, nearest: facts"),
        (f"{ARTICLE}facts: none\n", "6: 'facts' is not a list of entries; expected lines beginning with `- `"),
        (f"{ARTICLE}facts:\n  - text\n", "6: 'facts' is not a list of entries"),
        (GOOD.replace("      - {lang", "      - word\n      - {lang"), "16: 'evidence' is not a list of entries"),
        (with_line("note_ko: 비고"), "14: note_ko is '비고'; expected Korean and English"),
        (with_line("note_ko: [비고]"), "14: note_ko is a list; expected one value"),
        (with_line("period: {from: 2024}"), "14: period is a mapping; expected one value"),
        ("- a\n- b\n", "1: the file is not a mapping; expected `article:` and `facts:`"),
        ("", "1: the file is empty; expected `article:` and `facts:`"),
        ("# nothing but a remark\n", "1: the file is empty"),
        (ARTICLE, "1: facts missing; expected a section `facts:`, empty where the article states none"),
        ("facts:\n", "1: publisher missing; expected who published it"),
        ("article:\n  title: a: b\n", "2: this is not YAML: mapping values are not allowed in this context"),
        ("article:\n\ttitle: a\n", "2: this is not YAML: found character that cannot start any token"),
        ("article: {}\n---\nfacts:\n", "2: this is not YAML"),
    ],
)
def test_a_mistake_is_named_with_its_line_what_was_expected_and_how_to_mend_it(text, said):
    found = problems_of(text)
    assert any(problem.startswith(said) for problem in found), found
    assert all(problem.count("; ") >= 2 and problem.endswith(".") for problem in found)
    told = [foreign(problem.words, NAMES | words_in(text)) for problem in found_in(text)]
    assert [each for each in told if each] == []


@pytest.mark.parametrize(
    "text", [GOOD, with_line("period: 2024/2026"), with_line("hazard: request"), f"{ARTICLE}facts:\n"]
)
def test_what_is_right_is_not_named(text):
    assert problems_of(text) == []


def test_all_mistakes_of_a_file_are_named_in_one_run():
    text = GOOD.replace("selected", "chosen").replace("lang: ko", "lang: kr").replace("funder_level", "funder_levle")
    assert [problem.partition(":")[0] for problem in problems_of(text)] == ["7", "10", "13", "17"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_byte_order_marks_and_line_ends_of_windows_change_nothing(tmp_path, mark, ending):
    content = (mark + GOOD.replace("\n", ending)).encode("utf-8")
    record, problems = read_record(write_instance(tmp_path, {"2024/a1.yaml": content}))
    expected, _ = read_text(GOOD, "a1", "data/facts/2024/a1.yaml")
    assert problems == []
    assert record.articles == (expected,)


@pytest.mark.parametrize("encoding", ["cp949", "utf-16"])
def test_another_encoding_is_named_with_the_line_where_it_shows(tmp_path, encoding):
    content = ("# remark\n" * 2 + GOOD).encode(encoding)
    _, problems = read_articles(write_instance(tmp_path, {"a1.yaml": content}))
    line = 5 if encoding == "cp949" else 1
    assert [str(problem) for problem in problems] == [
        f"data/facts/a1.yaml:{line}: the file is not UTF-8; expected UTF-8 text; Save the file as UTF-8."
    ]


def test_problems_of_all_files_come_in_one_run_with_the_good_files_read(tmp_path):
    files = {
        "2024/a1.yaml": GOOD,
        "2024/a2.yaml": GOOD.replace("selected", "chosen"),
        "2025/a3.yaml": b"\xff\xfe",
        "2025/a4.yaml": "article: a: b\n",
    }
    data = write_instance(tmp_path, files)
    (data.registry / "regions.csv").write_text("id,name\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        checked_record(data)
    places = {str(problem).split(": ")[0] for problem in caught.value.problems}
    assert places == {
        "data/facts/2024/a2.yaml:13",
        "data/facts/2025/a3.yaml:1",
        "data/facts/2025/a4.yaml:1",
        "data/registry/regions.csv:1",
    }


def test_a_fact_file_with_another_ending_is_not_passed_over(tmp_path):
    _, problems = read_articles(write_instance(tmp_path, {"a1.yaml": GOOD, "a2.yml": GOOD}))
    assert [str(problem) for problem in problems] == [
        "data/facts/a2.yml:1: the file's name ends in '.yml'; expected .yaml; Rename it to a2.yaml."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\nb: *a\n",
        "&a [*a]\n",
        "a: &a [" + "x," * 9 + "]\n" + "".join(f"{n}: &{n} [{'*a,' * 9}]\n" for n in "bcdef"),
        "<<: &m {article: x}\nfacts: *m\n",
    ],
    ids=["alias", "alias to itself", "many laughs", "merge"],
)
def test_references_inside_yaml_are_refused(text):
    assert any("a reference" in problem for problem in problems_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5_000,
        "{a: " * 5_000,
        "[" * 50_000 + "]" * 50_000,
        "? [a, b]\n: c\n",
        "!!python/object/apply:os.system ['true']\n",
        "article: !!python/name:os.system\nfacts: !!set {a, b}\n",
        "\x00",
        "article:\n  title: \x07\n",
        "%YAML 9.9\n---\na: b\n",
        "a: |\n  text\n b: c\n",
        "'",
        '"\\x00"',
        "null",
        "article: null\nfacts: null\nunknowns: null\n",
        "article: {publisher: {a: {b: [c]}}}\nfacts: {a: b}\n",
        f"{ARTICLE}facts:\n  - [{FACT!r}]\n  - - - n: 1\n",
        f"{ARTICLE}facts:\n  - {{n: {'9' * 5_000}, kind: funding}}\n",
        f"{ARTICLE}facts:\n  - {{n: 1, kind: [funding], evidence: {{a: b}}}}\n",
    ],
    ids=lambda text: repr(text[:24]),
)
def test_hostile_yaml_is_a_problem_and_never_a_traceback(text):
    assert problems_of(text) != []
