"""What an operator can set: one list, read from flags, the environment and a file."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from policyfacts.errors import CallError, Problem
from policyfacts.text import choices

ENVIRONMENT = "POLICY_DASHBOARD_"
"""What names of settings begin with in the environment: POLICY_DASHBOARD_ALLOW_HOST."""


@dataclass(frozen=True)
class Settings:
    """How one server is run; the defaults are those of a person at their own machine."""

    host: str = "127.0.0.1"
    port: int = 8050
    data: str = ""
    tables: str = ""
    workers: int = 2
    threads: int = 4
    prefix: str = ""
    allow_host: tuple[str, ...] = ()
    cors: tuple[str, ...] = ()
    log: str = "off"
    max_request: int = 1_000_000
    patience: int = 30
    edit: bool = False
    token_file: str = ""
    articles: str = ""

    @property
    def most_bytes(self) -> int:
        """What the body of a request may have: a steward sends whole articles."""
        return max(self.max_request, _MOST_OF_AN_ARTICLE) if self.edit else self.max_request


_MOST_OF_AN_ARTICLE = 16_000_000


@dataclass(frozen=True)
class Setting:
    """One thing that can be set.

    Args:
        name: As a flag without the dashes, and in a file.
        read: Text to value; raises ValueError with what was expected.
        about: What it does, for `--help`.
        metavar: What stands for its value there.
    """

    name: str
    read: Callable[[str], object]
    about: str
    metavar: str

    @property
    def field(self) -> str:
        """Its name in `Settings`."""
        return self.name.replace("-", "_")

    @property
    def is_list(self) -> bool:
        """Whether it may be given more than once."""
        return isinstance(self.default, tuple)

    @property
    def is_switch(self) -> bool:
        """Whether its flag says all that there is to say."""
        return isinstance(self.default, bool)

    @property
    def default(self) -> object:
        """What holds when nobody sets it."""
        return next(field.default for field in fields(Settings) if field.name == self.field)

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return ENVIRONMENT + self.field.upper()


def _text(text: str) -> str:
    return text


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdecimal() or not least <= int(text[:12]) <= most:
            raise ValueError(f"expected a whole number from {least} to {most}")
        return int(text)

    return read


def _one_of(*words: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in words:
            raise ValueError(choices(text[:40], words))
        return text

    return read


def _switch(text: str) -> bool:
    if text.lower() not in {"true", "false"}:
        raise ValueError("expected true or false")
    return text.lower() == "true"


def _prefix(text: str) -> str:
    path = text.rstrip("/")
    parts = path.removeprefix("/").split("/")
    if path and not (path.startswith("/") and all(map(re.compile(r"[A-Za-z0-9._~-]+").fullmatch, parts))):
        raise ValueError("expected a path such as /policy, of letters, digits and - . _ ~")
    return path


SETTINGS: tuple[Setting, ...] = (
    Setting("host", _text, "address to listen on; 0.0.0.0 for every address of this machine", "ADDRESS"),
    Setting("port", _whole(0, 65_535), "port to listen on; 0 for any that is free", "PORT"),
    Setting("data", _text, "data folder (default: ./data, then the installed data)", "DIR"),
    Setting(
        "tables",
        _text,
        "built tables, a folder or an address such as s3://bucket/tables; watched for new ones "
        "(default: the data folder's own, built when they are stale)",
        "PLACE",
    ),
    Setting("workers", _whole(1, 64), "processes that answer", "N"),
    Setting("threads", _whole(1, 64), "requests that each process answers at once", "N"),
    Setting("prefix", _prefix, "path before every address, behind a reverse proxy, such as /policy", "PATH"),
    Setting(
        "allow-host",
        _text,
        "name that this server may be called by, beside plain addresses, local names and this machine's own; "
        ".example.kr for all below it",
        "NAME",
    ),
    Setting("cors", _text, "let pages of this origin read the API in a browser; * for any", "ORIGIN"),
    Setting("log", _one_of("off", "json"), "a line a request on stdout", "off|json"),
    Setting("max-request", _whole(1_000, 100_000_000), "bytes that the body of a request may have", "BYTES"),
    Setting(
        "patience",
        _whole(1, 3_600),
        "seconds that a silent connection is kept, and that begun requests are given when the server stops",
        "SECONDS",
    ),
    Setting("edit", _switch, "let a steward add articles, on the page /add; one process then answers", ""),
    Setting(
        "token-file",
        _text,
        "with edit: stewards must know the token in this file; needed when others reach the server",
        "FILE",
    ),
    Setting(
        "articles",
        _text,
        "with edit: private folder in which a steward may keep articles' texts (default: none is kept)",
        "DIR",
    ),
)


@dataclass(frozen=True)
class Given:
    """One value that somebody gave, and where."""

    where: str
    values: tuple[str, ...]


def settings(*sources: Mapping[str, Given]) -> Settings:
    """What holds: for each setting, what the first source says that says anything.

    Args:
        sources: By name of the setting; the first counts most.

    Raises:
        CallError: Lists every name that is not known and every value that cannot be used.
    """
    known = {setting.name: setting for setting in SETTINGS}
    everything = [(name, given) for source in sources for name, given in source.items()]
    problems = [_unknown(name, given, known) for name, given in everything if name not in known]
    chosen: dict[str, Any] = {}
    for setting in SETTINGS:
        given = next((source[setting.name] for source in sources if setting.name in source), None)
        if given is None:
            continue
        try:
            chosen[setting.field] = _value(setting, given)
        except ValueError as error:
            problems.append(_unusable(setting, given, error))
    if problems:
        raise CallError(problems)
    return Settings(**chosen)


def _value(setting: Setting, given: Given) -> object:
    values = tuple(setting.read(each) for each in given.values)
    if setting.is_list:
        return values
    if len(values) != 1:
        raise ValueError("expected one value")
    return values[0]


def _unknown(name: str, given: Given, known: Mapping[str, Setting]) -> Problem:
    what = f"there is no setting {name[:60]!r}"
    return Problem(given.where, what, choices(name[:60], known), "Correct it or leave it out.")


def _unusable(setting: Setting, given: Given, error: ValueError) -> Problem:
    said = ", ".join(given.values)[:60]
    return Problem(given.where, f"{setting.name} cannot be {said!r}", str(error), "Correct the value.")
