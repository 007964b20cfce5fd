"""The documents say what the code does: lists, commands, links, and every example followed in a copy."""

import argparse
import inspect
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import jsonschema
import pytest
import yaml

import dashboard.__main__ as server
from dashboard.app import PAGES
from policyfacts.cli import commands
from policyfacts.exports import EXPORTS
from policyfacts.exports._bundle import ALL
from policyfacts.facts.json_schema import fact_file_schema
from policyfacts.facts.read import read_text
from policyfacts.facts.write import canonical
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES

ROOT = Path(__file__).parents[1]
READMES = {"en": "README.md", "ko": "README.ko.md"}
DOCUMENTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in (*READMES.values(), "CONTRIBUTING.md")}
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

LISTS = {
    "pages": {page.path: page.title for page in PAGES},
    "charts": {slug: chart.title for slug, chart in CHARTS.items()},
    "tables": {name: table.title for name, table in TABLES.items()},
    "formats": {extension: export.words for extension, export in EXPORTS.items()},
}
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^(New file|At the end of) `([^`]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = EXAMPLE.findall(DOCUMENTS["CONTRIBUTING.md"])
IN_THE_REPOSITORY = ("src/", "dashboard/", "data/", "script/", "tests/", "docs/", "requirements/", ".ci/")


# Lists


@pytest.mark.parametrize("lang", READMES)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_the_readme_is_what_the_code_discovers(name, lang):
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+?) \|", between(DOCUMENTS[READMES[lang]], name), re.MULTILINE)
    assert dict(rows) == {key: words[lang] for key, words in LISTS[name].items()}


EVERY_PAGE = {"ko": "비교할 날을 고르면 모든 쪽", "en": "every page once a day to compare with is chosen"}


@pytest.mark.parametrize("lang", READMES)
def test_the_readme_says_on_which_pages_a_chart_is(lang):
    rows = re.findall(
        r"^\| `([^`]+)` \| [^|]+ \| ([^|]+) \|", between(DOCUMENTS[READMES[lang]], "charts"), re.MULTILINE
    )
    shown = {slug: [page.title[lang] for page in PAGES if f'chart_card("{slug}"' in source(page)] for slug in CHARTS}
    # What is on no page of its own stands on all of them: the list says when.
    shown = {slug: pages or [EVERY_PAGE[lang]] for slug, pages in shown.items()}
    assert {slug: pages.split(", ") for slug, pages in rows} == shown


@pytest.mark.parametrize("readme", READMES.values())
def test_the_readme_lists_every_command_with_every_option(readme):
    lines = [line.split("  ")[0] for line in between(DOCUMENTS[readme], "commands").splitlines() if "policy" in line]
    listed = {" ".join(line.split()[:2]): set(re.findall(r"--[a-z-]+", line)) for line in lines}
    assert listed == {
        **{f"policyfacts {name}": long_options(command) for name, command in commands().items()},
        "policy-dashboard serve": set(re.findall(r"--[a-z-]+", server_help())) - {"--help"},
    }


def test_both_readmes_have_the_same_headings():
    levels = [re.findall(r"^(#+) ", without_code(DOCUMENTS[name]), re.MULTILINE) for name in READMES.values()]
    assert levels[0] == levels[1]


def test_both_readmes_show_the_same_commands_and_files():
    english, korean = (sorted(code_lines(DOCUMENTS[name])) for name in READMES.values())
    assert english == korean


def test_contributing_names_every_way_to_add():
    for what in ("an article", "a fact", "a chart", "a page", "a table kind", "an export"):
        assert f"### {what.capitalize()}\n" in DOCUMENTS["CONTRIBUTING.md"]


def test_the_changelog_begins_with_the_newest():
    releases = re.findall(r"^## ([\d.]+) \((\d{4}-\d\d-\d\d)\)$", CHANGELOG, re.MULTILINE)
    in_order = sorted(releases, key=lambda release: [int(part) for part in release[0].split(".")], reverse=True)
    assert releases == in_order
    assert [day for _, day in releases] == sorted((day for _, day in releases), reverse=True)
    assert f'version = "{releases[0][0]}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


# Links, paths, commands


@pytest.mark.parametrize("name", [*DOCUMENTS, "CHANGELOG.md"])
def test_every_link_leads_somewhere(name):
    text = without_code(DOCUMENTS.get(name, CHANGELOG))
    inside = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [link for link in inside if not leads_somewhere(link, text)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_is_named_exists(name):
    given = {path for _, path, _ in EXAMPLES}
    named = re.findall(r"`([\w./-]+)`", DOCUMENTS[name]) + re.findall(r"^([\w.-]+/[\w./-]+)", tree(name), re.MULTILINE)
    paths = {path for path in named if path.startswith(IN_THE_REPOSITORY)} - given
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_line_is_one_that_the_product_takes(name):
    lines = command_lines(DOCUMENTS[name])
    assert lines
    assert [line for line in lines if not is_taken(line)] == []


@pytest.mark.parametrize("line", ["policyfacts export nowhere --format csv", "policyfacts chart", "script/nothing"])
def test_a_command_line_that_the_product_does_not_take_is_seen(line):
    assert not is_taken(line)


@pytest.mark.parametrize("picture", sorted((ROOT / "docs").glob("*.png")), ids=lambda path: path.name)
def test_a_picture_is_small_and_shown(picture):
    assert picture.stat().st_size < 150_000
    assert any(f"docs/{picture.name}" in text for text in DOCUMENTS.values())


def test_documents_speak_of_the_product_only():
    everything = "\n".join([*DOCUMENTS.values(), CHANGELOG])
    assert re.findall(r"/(?:work|tmp|home|root|opt)/\S+|https?://\S*(?:pypi|simple)\S*", everything) == []


# Examples


@pytest.mark.parametrize("readme", READMES.values())
def test_the_fact_file_of_the_readme_is_what_the_record_holds(readme):
    shown = fact_file(readme)
    _, problems = read_text(shown, "example")
    jsonschema.validate(read_typed(shown), fact_file_schema())
    recorded = read_plain((ROOT / fact_file_path(readme)).read_text(encoding="utf-8"))
    example = read_plain(shown)
    assert problems == []
    assert canonical(shown) == shown
    assert example["article"] == recorded["article"]
    assert all(fact in recorded["facts"] for fact in example["facts"])
    assert all(unknown in recorded["unknowns"] for unknown in example["unknowns"])


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """A copy of the repository in which every example of CONTRIBUTING was followed, in order."""
    copy = tmp_path_factory.mktemp("followed")
    for name in ("src", "dashboard", "data"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.lock"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for how, path, text in EXAMPLES:
        target = copy / path
        assert target.exists() is (how == "At the end of"), path
        with target.open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return copy


def test_the_examples_are_clean_facts(followed):
    before = run(ROOT, "-m", "policyfacts.cli", "check").stdout.split(" articles, ")
    done = run(followed, "-m", "policyfacts.cli", "check")
    articles, facts = (int(text.split()[0]) for text in before[:2])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{articles + 1} articles, {facts + 3} facts, ")


def test_a_mistake_in_the_examples_would_be_seen(followed, tmp_path):
    shutil.copytree(followed / "data", tmp_path / "data")
    file = next(tmp_path / path for _, path, _ in EXAMPLES if path.endswith("centre.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("amount_krw: 1250000000", "amount_krw: 125000000"), encoding="utf-8")
    done = run(followed, "-m", "policyfacts.cli", "check", "--data", str(tmp_path / "data"))
    assert (done.returncode, done.stderr.count("amount_krw is")) == (1, 1)


def test_the_example_fact_files_are_in_canonical_form(followed):
    for path in {path for _, path, _ in EXAMPLES if path.startswith("data/facts/")}:
        text = (followed / path).read_text(encoding="utf-8")
        assert canonical(text) == text


@pytest.fixture(scope="module")
def built(followed):
    """The same copy, with its tables built."""
    done = run(followed, "-m", "policyfacts.cli", "build")
    assert done.returncode == 0, done.stderr
    return followed


def test_the_example_table_is_built_from_the_example_fact(built):
    done = run(built, "-m", "policyfacts.cli", "export", "permits", "--format", "csv", "--out", "-")
    assert "2024-08-06-example-daily-centre#3,2024-08-06-example-daily-centre,2024-08-06," in done.stdout
    assert "applied,2024-07,2024-07-01,2024-07-31,month,medium" in done.stdout


def test_the_example_chart_goes_through_the_example_export(built):
    done = run(built, "-m", "policyfacts.cli", "export", "roles", "--format", "md", "--lang", "en", "--out", "-")
    lines = done.stdout.splitlines()
    assert lines[:2] == ["| Role | Organisations | Facts | Unknowns |", "| --- | --- | --- | --- |"]
    (row,) = [line for line in lines if line.startswith("| lead-or-joint | ")]
    assert "2024-08-05-breaknews-battery-global-cooperation#3 " in row


def test_the_examples_keep_their_contracts_and_every_page_renders(built):
    done = run(built, "-c", HOLD_TO_CONTRACT)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["/roles"] == ["어떤 역할이 많은가?", "Which roles are frequent?"]


def test_the_examples_are_written_in_the_projects_style(followed):
    files = [str(followed / path) for _, path, _ in EXAMPLES if path.endswith(".py")]
    check = run(followed, "-m", "ruff", "check", "--no-cache", "--output-format", "concise", *files)
    form = run(followed, "-m", "ruff", "format", "--no-cache", "--check", *files)
    assert (check.returncode, form.returncode) == (0, 0), check.stdout + form.stdout


def test_the_examples_are_typed(followed):
    # What mypy has read of this repository it need not read again: only the examples are new.
    if (ROOT / ".mypy_cache").exists():
        shutil.copytree(ROOT / ".mypy_cache", followed / ".mypy_cache")
    done = run(followed, "-m", "mypy", "src", "dashboard")
    assert done.returncode == 0, done.stdout


def test_the_examples_import_one_way(followed):
    command = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = run(followed, "-c", command)
    assert done.returncode == 0, done.stdout


HOLD_TO_CONTRACT = """
import json
from pathlib import Path

from dashboard.app import PAGES, create_app, render
from policyfacts.exports import EXPORTS
from policyfacts.exports._bundle import ALL
from policyfacts.exports._export import chart_bundle
from policyfacts.figures import CHARTS
from policyfacts.figures._theme import THEMES, Style
from policyfacts.schema import FACT_TABLES
from policyfacts.views.filters import Filters

served = create_app(Path("data")).served
tables, filters, chart = served.tables(), Filters(), CHARTS["roles"]
rows = chart.rows(tables, filters)
assert len(rows) and all(rows["fact_ids"].map(len)), "every mark leads to its facts"
for lang in ("ko", "en"):
    assert chart.takeaway(rows)[lang] and chart.takeaway(rows.iloc[:0])[lang]
    for theme in THEMES:
        figure = chart.draw(rows, Style(lang, theme))
        assert all(mark[0] for trace in figure.data for mark in trace.customdata)
    bundle = chart_bundle(chart, tables, filters, lang)
    assert EXPORTS["md"].write(bundle) == EXPORTS["md"].write(bundle)
names = FACT_TABLES["permit"].names
assert names[:3] == ("fact_id", "article_id", "as_of") and names[-2:] == ("confidence", "note")


def said(path, lang):
    shown = json.dumps([part.to_plotly_json() for part in render(served, path, "?lang=" + lang)[0]],
                       default=lambda part: part.to_plotly_json(), ensure_ascii=False)
    return chart.title[lang] if chart.title[lang] in shown else ""


print(json.dumps({page.path: [said(page.path, lang) for lang in ("ko", "en")] for page in PAGES}))
"""


def run(folder, *arguments):
    """Python in a folder that holds `src` and `dashboard`, importing from there."""
    paths = os.pathsep.join([str(folder / "src"), str(folder)])
    environ = {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


class _DatesAsText(yaml.SafeLoader):
    """YAML as an editor's language server reads it: numbers are numbers, dates stay text."""


_DatesAsText.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_typed(text):
    return yaml.load(text, _DatesAsText)  # noqa: S506, a SafeLoader that knows one type less


def read_plain(text):
    """The document with every value as text."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506, BaseLoader makes nothing but text, lists and mappings


def fact_file(readme):
    return next(text for lang, text in FENCE.findall(DOCUMENTS[readme]) if lang == "yaml" and "facts:" in text)


def fact_file_path(readme):
    return next(path for path in re.findall(r"`(data/facts/[^`]+\.yaml)`", DOCUMENTS[readme]) if "<" not in path)


def between(text, name):
    """What stands between the two marks of a list."""
    return text.partition(f"<!-- {name} -->")[2].partition(f"<!-- /{name} -->")[0]


def source(page):
    return Path(inspect.getfile(page.layout)).read_text(encoding="utf-8")


def without_code(text):
    return FENCE.sub("", text)


def tree(name):
    return between(DOCUMENTS[name], "tree")


def code_lines(text):
    """Lines of all code blocks, without the remarks beside them, which are in the document's language."""
    lines = (line for lang, block in FENCE.findall(text) if lang != "yaml" for line in block.splitlines())
    return [re.split(r"\s{2,}|\s+#", line)[0] for line in lines if not line.startswith("#")]


def command_lines(text):
    """Every line of the shell blocks, without remarks."""
    blocks = [block for lang, block in FENCE.findall(text) if lang == "sh"]
    lines = [line.partition(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def is_taken(line):
    program, *arguments = shlex.split(line)
    if program.startswith("script/"):
        return os.access(ROOT / program, os.X_OK)
    if program == "policyfacts":
        return is_parsed(arguments)
    if program == "policy-dashboard":
        return arguments[:1] == ["serve"] and set(re.findall(r"--[a-z-]+", line)) <= set(server_help().split())
    return line in {"pip install .", "py -m pip install .", "cd policyfacts"}


def is_parsed(arguments):
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("--version", action="store_true")
    subparsers = parser.add_subparsers()
    for command in commands().values():
        command.add_to(subparsers)
    try:
        options = parser.parse_args(arguments)
    except (argparse.ArgumentError, SystemExit):
        return False
    return arguments[0] != "export" or options.what.removeprefix("tables/") in {ALL, *CHARTS, *TABLES}


def long_options(command):
    return {flag for option in command.options for flag in option.flags if flag.startswith("--")}


@cache
def server_help():
    """What `policy-dashboard serve --help` prints."""
    done = run(ROOT, "-m", server.__name__.removesuffix(".__main__"), "serve", "--help")
    return done.stdout


def leads_somewhere(link, text):
    path, _, anchor = link.partition("#")
    if path:
        return (ROOT / path).exists()
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
