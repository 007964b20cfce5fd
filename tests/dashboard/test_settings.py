"""Settings come from flags, the environment and a file, in that order; what is not known is refused with its place."""

import argparse

import pytest

from dashboard.operator import add_options, read_settings
from dashboard.settings import SETTINGS, Settings
from policyfacts.errors import CallError


@pytest.fixture
def read(tmp_path):
    """Settings from flags, variables and the text of a file."""

    def reading(flags=(), variables=None, text=None):
        parser = argparse.ArgumentParser()
        add_options(parser)
        given = list(flags)
        if text is not None:
            (tmp_path / "serve.toml").write_text(text, encoding="utf-8")
            given += ["--config", str(tmp_path / "serve.toml")]
        return read_settings(parser.parse_args(given), variables or {})

    return reading


def refused(read, **given):
    with pytest.raises(CallError) as caught:
        read(**given)
    return [str(problem) for problem in caught.value.problems]


def test_nothing_said_is_a_server_for_oneself(read):
    assert read() == Settings()


def test_a_flag_comes_before_the_environment_and_the_environment_before_the_file(read):
    text = "port = 1001\nthreads = 3\nworkers = 5\n"
    variables = {"POLICY_DASHBOARD_PORT": "1002", "POLICY_DASHBOARD_THREADS": "6", "PATH": "/bin"}
    chosen = read(["--port", "1003"], variables, text)
    assert (chosen.port, chosen.threads, chosen.workers) == (1003, 6, 5)


def test_every_setting_can_come_from_each_place(read):
    values = {setting.name: "/policy" if setting.name == "prefix" else "json" if setting.name == "log" else "1234"
              for setting in SETTINGS if setting.name not in {"workers", "threads", "edit"}}  # fmt: skip
    flags = [part for name, value in values.items() for part in (f"--{name}", value)]
    variables = {f"POLICY_DASHBOARD_{name.upper().replace('-', '_')}": value for name, value in values.items()}
    text = "".join(f'{name} = "{value}"\n' for name, value in values.items())
    assert read(flags) == read((), variables) == read(text=text) != Settings()


def test_lists_are_repeated_flags_or_words_or_a_list(read):
    names = ("a.kr", "b.kr")
    assert read(["--allow-host", "a.kr", "--allow-host", "b.kr"]).allow_host == names
    assert read(variables={"POLICY_DASHBOARD_ALLOW_HOST": "a.kr b.kr"}).allow_host == names
    assert read(text='allow-host = ["a.kr", "b.kr"]').allow_host == names


def test_everything_wrong_is_said_at_once_with_its_place(read, tmp_path):
    variables = {"POLICY_DASHBOARD_PROT": "1", "POLICY_DASHBOARD_LOG": "xml"}
    said = "\n".join(refused(read, flags=["--port", "many"], variables=variables, text="threads = 0\n\nwrokers = 2\n"))
    file = tmp_path / "serve.toml"
    assert "--port: port cannot be 'many'; expected a whole number from 0 to 65535; Correct the value." in said
    assert "environment, POLICY_DASHBOARD_PROT: there is no setting 'prot'; expected one of" in said
    assert "environment, POLICY_DASHBOARD_LOG: log cannot be 'xml'" in said
    assert f"{file}:1: threads cannot be '0'" in said
    assert f"{file}:3: there is no setting 'wrokers'; expected one of the 15 known, nearest: workers" in said


@pytest.mark.parametrize("text", ["port = \n", "port 8060", "[port\nport = 1"])
def test_a_file_that_is_not_toml_is_named_with_its_line(read, text, tmp_path):
    assert refused(read, text=text)[0].startswith(f"{tmp_path / 'serve.toml'}:1: this is not TOML: ")


def test_a_file_that_is_not_there_is_named(read):
    assert "nowhere.toml: the settings cannot be read" in refused(read, flags=["--config", "nowhere.toml"])[0]


@pytest.mark.parametrize("prefix", ["policy", "/a b", "/<x>", "//", "/../x y", '/"'])
def test_a_prefix_is_a_plain_path(read, prefix):
    assert "prefix cannot be" in refused(read, flags=["--prefix", prefix])[0] if prefix != "//" else read().prefix == ""


def test_a_slash_at_the_end_of_a_prefix_does_not_matter(read):
    assert read(["--prefix", "/policy/"]).prefix == "/policy"
