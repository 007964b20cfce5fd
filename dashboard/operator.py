"""Where settings come from: flags before the environment, the environment before a file."""

import argparse
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from dashboard.settings import ENVIRONMENT, SETTINGS, Given, Settings, settings
from policyfacts.errors import CallError, Problem

CONFIG = "config"
_PLACE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")


def read_settings(arguments: argparse.Namespace, environment: Mapping[str, str]) -> Settings:
    """What holds for this start.

    Args:
        arguments: As `add_options` had them read.
        environment: The process's.

    Raises:
        CallError: Lists everything that is wrong in flags, environment and file.
    """
    flags = {
        setting.name: Given(f"--{setting.name}", tuple(given))
        for setting in SETTINGS
        if (given := getattr(arguments, setting.field)) is not None
    }
    variables = _of_environment(environment)
    file = arguments.config or environment.get(ENVIRONMENT + CONFIG.upper(), "")
    return settings(flags, variables, _of_file(Path(file)) if file else {})


def add_options(parser: argparse.ArgumentParser) -> None:
    """Offer every setting as a flag, and a file for all of them."""
    parser.add_argument(f"--{CONFIG}", metavar="FILE", default="", help="TOML file of these settings: port = 8060")
    for setting in SETTINGS:
        default = f" (default: {setting.default})" if setting.default not in {"", (), False} else ""
        again = "; may be repeated" if setting.is_list else ""
        said = f"{setting.about}{again}{default} [{setting.variable}]".replace("%", "%%")
        if setting.is_switch:
            parser.add_argument(f"--{setting.name}", action="append_const", const="true", help=said)
        else:
            parser.add_argument(f"--{setting.name}", action="append", metavar=setting.metavar, help=said)


def _of_environment(environment: Mapping[str, str]) -> dict[str, Given]:
    lists = {setting.name for setting in SETTINGS if setting.is_list}
    found = {}
    for variable, text in sorted(environment.items()):
        name = variable.removeprefix(ENVIRONMENT).lower().replace("_", "-")
        if not variable.startswith(ENVIRONMENT) or name == CONFIG:
            continue
        found[name] = Given(f"environment, {variable}", tuple(text.split()) if name in lists else (text,))
    return found


def _of_file(path: Path) -> dict[str, Given]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CallError(_broken(path, str(error))) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CallError(
            Problem(str(path), "the settings cannot be read", f"{error}", "Give a TOML file with --config.")
        ) from error
    return {name: Given(f"{path}:{_line(text, name)}", _values(value)) for name, value in content.items()}


def _broken(path: Path, said: str) -> Problem:
    found = _PLACE.search(said)
    where = f"{path}:{found[1]}" if found and found[1] else str(path)
    return Problem(
        where, f"this is not TOML: {_PLACE.sub('', said)}", "expected lines like port = 8060", "Correct the line."
    )


def _line(text: str, name: str) -> int:
    lines = text.splitlines()
    key = re.compile(rf"""\s*\[*\s*["']?{re.escape(name)}["']?\s*[]=.]""")
    return next((number for number, line in enumerate(lines, start=1) if key.match(line)), 1)


def _values(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def precedence() -> str:
    """The rule, for `--help`."""
    return (
        "Every option can also be set in the environment under the name in brackets, values of a list divided by "
        "spaces, or in the file of --config, under its name without the dashes. A flag comes before the environment, "
        "the environment before the file. What is not known is refused."
    )
