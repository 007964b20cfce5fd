"""`policy-dashboard serve` and `python -m dashboard`: check, build when needed, serve."""

import argparse
import os
import socket
import sys
from collections.abc import Callable, Sequence

from dashboard.editing import admission_of, desk_of
from dashboard.operator import add_options, precedence, read_settings
from dashboard.serving import data_of, work
from dashboard.settings import Settings
from dashboard.supervisor import run_alone, run_several
from policyfacts.errors import CallError, DataError
from policyfacts.paths import DataFolder
from policyfacts.tables.build import build, is_stale
from policyfacts.tables.load import load_tables


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the dashboard until stopped. Returns 0, 1 for wrong data or a taken port, 2 for a wrong call."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return serve(read_settings(_parser().parse_args(given or ["serve"]), os.environ))
    except DataError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 2 if isinstance(error, CallError) else 1
    except KeyboardInterrupt:
        return 0


def serve(settings: Settings) -> int:
    """Build what is stale, then serve on one address.

    Raises:
        CallError: What is asked for must not be served.
    """
    admission_of(settings)
    try:
        listener = _listen(settings.host, settings.port)
    except OSError as error:
        print(_not_to_be_had(settings, error), file=sys.stderr)
        return 1
    address = f"http://{settings.host}:{listener.getsockname()[1]}{settings.prefix}"
    # Sessions of stewards live in one process.
    run = run_alone if settings.workers == 1 or settings.edit else run_several
    with listener:
        if not settings.tables:
            desk_of(settings, data_of(settings))
            _build_if_stale(data_of(settings))
        return run(work, listener, settings, _telling(address))


def _build_if_stale(data: DataFolder) -> None:
    """Bring the tables up to date; where that fails, keep the last good ones and say why."""
    if not is_stale(data):
        return
    try:
        build(data)
    except (DataError, OSError) as error:
        load_tables(data)
        print(
            f"The tables could not be rebuilt, so the last good ones are served:\n{error}",
            file=sys.stderr,
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="policy-dashboard", description="The dashboard of evidence-linked policy facts."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    command = commands.add_parser(
        "serve", help="serve the dashboard", description=f"Serve the dashboard until stopped. {precedence()}"
    )
    add_options(command)
    return parser


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=1024)
    listener.set_inheritable(True)
    return listener


def _not_to_be_had(settings: Settings, error: OSError) -> str:
    try:
        with _listen(settings.host, 0) as other:
            free = other.getsockname()[1]
    except OSError:
        return f"--host {settings.host} is not an address of this machine: {error.strerror}. Use 127.0.0.1 or 0.0.0.0."
    return (
        f"Port {settings.port} on {settings.host} is taken by another program or not allowed. "
        f"Port {free} is free: add --port {free}."
    )


def _telling(address: str) -> Callable[[], None]:
    """Say the address, once."""
    told: list[str] = []

    def ready() -> None:
        if not told:
            told.append(address)
            print(address, flush=True)

    return ready


if __name__ == "__main__":
    sys.exit(main())
