"""The commands keep their contracts: what they print where, and 0 clean, 1 problems, 2 a wrong call."""

import shutil
import subprocess
import sys

import pytest

from policyfacts.cli import commands, main
from policyfacts.exports import EXPORTS
from policyfacts.exports._export import chart_bundle
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.views.filters import Filters
from tests.conftest import MINI
from tests.factories import write_instance
from tests.factories.files import GOOD

SIX_COMMANDS_OF_OLD = ("check", "build", "verify", "list", "export")


@pytest.fixture
def call(capsys, monkeypatch, tmp_path):
    """Run a command in an empty folder: its exit status, what it printed and what it complained of, by line."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            status = stopped.code
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err.splitlines()

    return run


def test_the_first_commands_are_still_there():
    assert set(SIX_COMMANDS_OF_OLD) <= set(commands())


@pytest.mark.parametrize("name", commands())
def test_a_command_explains_itself(name, call):
    status, printed, _ = call(name, "--help")
    assert status == 0
    assert printed[0].startswith(f"usage: policyfacts {name}")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chekc",),
        ("check", "--colour"),
        ("check", "extra"),
        ("check", "key=value"),
        ("verify",),
        ("build", "--as-of", "yesterday"),
        ("list", "everything"),
        ("export", "funding"),
        ("export", "funding", "--format", "docx"),
        ("export", "funding", "--format", "csv", "--lang", "fr"),
        ("export", "funding", "--format", "csv", "word"),
        ("export", "funding", "--format", "csv", "--colour=blue"),
        ("check", "--data", "nowhere"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_2_and_says_why(arguments, call):
    status, printed, complaints = call(*arguments)
    assert (status, printed) == (2, [])
    assert complaints


def test_check_counts_a_clean_record(call, mini):
    status, printed, complaints = call("check", "--data", mini.root)
    assert (status, complaints) == (0, [])
    assert printed[0] == "4 articles, 17 facts, 21 phrases"
    assert printed[1:3] == ["Korean and English agree in amount: 1 of 1", "Korean and English agree in name: 2 of 2"]


def test_check_prints_every_problem_of_every_file_on_a_line_of_its_own(call, tmp_path):
    files = {
        "2024/a1.yaml": GOOD.replace("selected", "chosen").replace("7000000000", "1"),
        "2024/a2.yaml": GOOD.replace("lang: ko", "lang: kr"),
        "2024/a3.yaml": b"\xff",
    }
    status, _, complaints = call("check", "--data", write_instance(tmp_path, files).root)
    assert status == 1
    assert [line.split(": ")[0] for line in complaints] == [
        "data/facts/2024/a1.yaml:11",
        "data/facts/2024/a1.yaml:13",
        "data/facts/2024/a2.yaml:17",
        "data/facts/2024/a3.yaml:1",
    ]
    assert all(line.count("; ") >= 2 for line in complaints)


def test_check_says_how_far_korean_and_english_agree(call, tmp_path):
    english = "      - {lang: en, paragraph: 2, phrase: 7 million won}\n"
    status, printed, complaints = call("check", "--data", write_instance(tmp_path, {"a1.yaml": GOOD + english}).root)
    assert status == 1
    assert "Korean and English agree in amount: 0 of 1" in printed
    assert printed[-1] == "  a1#1 amount: 70억 원 | KRW 7 million DIFFER"
    assert "Korean and English differ in amount: 70억 원 against KRW 7 million" in complaints[0]


def test_build_puts_tables_where_it_is_told_and_nothing_when_there_are_problems(call, mini_copy, tmp_path):
    status, printed, complaints = call(
        "build", "--data", mini_copy.root, "--out", tmp_path / "out", "--as-of", "2030-04-01"
    )
    assert (status, complaints) == (0, [])
    assert printed[0].startswith(f"{tmp_path / 'out'}: {len(TABLES)} tables, version ")
    assert not mini_copy.tables.exists()
    (mini_copy.registry / "schemes.csv").unlink()
    status, printed, complaints = call("build", "--data", mini_copy.root)
    assert (status, printed) == (1, [])
    assert any(line.startswith("data/registry/schemes.csv:1: the registry file is missing") for line in complaints)
    assert not mini_copy.tables.exists()


def test_build_does_not_replace_a_folder_of_other_files(call, mini, tmp_path):
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    status, _, complaints = call("build", "--data", mini.root, "--out", tmp_path)
    assert status == 1
    assert "not a folder of tables alone" in complaints[0]
    assert (tmp_path / "letter.txt").exists()


def test_verify_holds_phrases_against_texts(call, mini, tmp_path):
    status, printed, complaints = call("verify", "--articles", MINI / "articles", "--data", mini.root)
    assert (status, complaints) == (0, [])
    assert printed == [
        "2 texts with the recorded sha256, 15 phrases in their paragraph, 2 articles without a recorded text"
    ]
    (tmp_path / "empty").mkdir()
    status, _, complaints = call("verify", "--articles", tmp_path / "empty", "--data", mini.root)
    assert status == 1
    assert len(complaints) == 2
    assert call("verify", "--articles", tmp_path / "nowhere", "--data", mini.root)[0] == 1


@pytest.mark.parametrize("what", ["charts", "tables", "exports"])
def test_list_names_what_there_is_in_both_languages(what, call):
    status, printed, _ = call("list", what)
    names = {"charts": CHARTS, "tables": TABLES, "exports": EXPORTS}[what]
    assert status == 0
    assert [line.split("\t")[0] for line in printed] == list(names)
    assert {line.count("\t") for line in printed} == {2}


@pytest.mark.parametrize("where", ["before", "after"])
def test_export_writes_what_the_dashboard_offers_with_the_filters_before_or_after_the_options(
    where, call, mini, mini_tables, tmp_path
):
    state, options = ["funder=national"], ["--format", "csv", "--lang", "en", "--data", mini.root]
    status, printed, _ = call(
        "export", "funding-by-payer", *(state + options if where == "before" else options + state)
    )
    assert (status, printed) == (0, ["narae-seaweed_funding-by-payer_20301231.csv"])
    bundle = chart_bundle(CHARTS["funding-by-payer"], mini_tables, Filters(funder=("national",)), "en")
    assert (tmp_path / printed[0]).read_bytes() == EXPORTS["csv"].write(bundle)


def test_export_gives_a_table_a_name_or_the_name_it_is_given(call, mini, tmp_path):
    assert call("export", "funding", "--format", "csv", "--data", mini.root)[1] == ["나래해조_지원-금액_20301231.csv"]
    assert (
        call(
            "export", "funding", "--format", "csv", "--data", mini.root, "--out", "new/f.csv", "--as-of", "2030-03-31"
        )[0]
        == 0
    )
    assert "2030-12" not in (tmp_path / "new" / "f.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fundin"], "fundin: there is no such chart or table; expected one of the"),
        (["funding-by-payer", "colour=blue"], "KEY=VALUE: unknown key 'colour'; expected one of"),
        (
            ["funding-by-payer", "funder=king"],
            "KEY=VALUE: Left out, not a value of “Payer”: king; expected a value that",
        ),
    ],
)
def test_export_names_what_does_not_exist(arguments, said, call, mini):
    status, printed, complaints = call("export", *arguments, "--format", "csv", "--data", mini.root)
    assert (status, printed, len(complaints)) == (2, [], 1)
    assert complaints[0].startswith(said)


def test_export_to_a_folder_says_so_without_a_traceback(call, mini, tmp_path):
    (tmp_path / "folder").mkdir()
    status, _, complaints = call(
        "export", "funding", "--format", "csv", "--data", mini.root, "--out", tmp_path / "folder"
    )
    assert (status, len(complaints)) == (1, 1)
    assert complaints[0].startswith(f"{tmp_path / 'folder'}: the file or folder cannot be used: ")


def test_export_without_tables_says_to_build_them(call, mini_copy, monkeypatch):
    monkeypatch.setattr("policyfacts.tables.store._TRIES", 1)
    status, _, complaints = call("export", "funding", "--format", "csv", "--data", mini_copy.root)
    assert status == 1
    assert complaints[0].endswith("Run `policyfacts build`.")


def test_export_to_stdout_is_the_bytes_of_the_file_whatever_the_console(mini, python_environment):
    command = [
        sys.executable,
        "-m",
        "policyfacts.cli",
        "export",
        "funding",
        "--format",
        "csv",
        "--out",
        "-",
        "--data",
        str(mini.root),
    ]
    environment = {**python_environment, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert done.stdout.startswith(b"\xef\xbb\xbffact_id,")
    assert done.stdout.count(b"\r\n") == 7


def test_another_region_and_industry_need_no_change_of_code(call, mini_copy):
    assert call("check", "--data", mini_copy.root)[0] == 0
    assert call("build", "--data", mini_copy.root)[0] == 0
    for name in ("timeline", "targets"):
        status, printed, complaints = call("export", name, "--format", "csv", "--data", mini_copy.root, "--lang", "en")
        assert (status, complaints) == (0, [])
        assert printed[0].startswith("narae-seaweed_")


def test_the_installed_package_works_from_another_folder_with_its_own_data(tmp_path, real):
    """The wheel alone, without its dependencies: unpacked as pip would, before the clone on the path."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "wheels")],
        cwd=real.root.parent,
        check=True,
        capture_output=True,
    )
    (wheel,) = (tmp_path / "wheels").glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "site", "zip")
    (tmp_path / "elsewhere").mkdir()
    program = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import policyfacts.cli as cli;"
        "print(cli.__file__, file=sys.stderr); sys.exit(cli.main())"
    )

    def run(*arguments):
        command = [sys.executable, "-I", "-c", program, str(tmp_path / "site"), *arguments]
        return subprocess.run(command, cwd=tmp_path / "elsewhere", capture_output=True, check=False)

    checked = run("check")
    assert (checked.returncode, checked.stdout.split(b" ")[1]) == (0, b"articles,")
    assert checked.stderr.decode().strip().startswith(str(tmp_path / "site"))
    exported = run("export", "funding", "--format", "csv", "--out", "-")
    assert (exported.returncode, exported.stdout[:11]) == (0, b"\xef\xbb\xbffact_id,")
    assert (tmp_path / "site" / "policyfacts" / "_data" / "tables" / "datapackage.json").is_file()
