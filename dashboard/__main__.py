"""`policy-dashboard serve` and `python -m dashboard`: check, build when needed, serve."""

import argparse
import logging
import socket
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import waitress

from dashboard.admission import Admission, is_this_machine, read_token
from dashboard.app import EDIT_PAGES, create_app
from policyfacts.errors import CallError, DataError, Problem
from policyfacts.paths import DataFolder, default_data
from policyfacts.steward.desk import Desk
from policyfacts.tables.build import build, is_stale
from policyfacts.tables.load import load_tables

HOST, PORT = "127.0.0.1", 8050
_MOST_BYTES = 16_000_000
"""More than any request of these pages needs."""


@dataclass(frozen=True)
class Editing:
    """Edit mode: who may edit, and the steward's folder for articles' texts."""

    admission: Admission
    articles: Path | None


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the dashboard until stopped. Returns 0, 1 for wrong data or a taken port, 2 for a wrong call."""
    options = _options(arguments)
    try:
        editing = _editing(options)
        data = DataFolder(options.data.resolve()) if options.data else default_data()
        return serve(data, options.host, options.port, cors=options.cors, editing=editing)
    except CallError as error:
        print(*error.problems, sep="\n", file=sys.stderr)
        return 2
    except DataError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def serve(data: DataFolder, host: str, port: int, *, cors: Collection[str] = (), editing: Editing | None = None) -> int:
    """Build what is stale, then serve on one address; read-only without `editing`."""
    if not _is_free(host, port):
        free = _free_port(host)
        print(
            f"Port {port} on {host} is taken by another program. Port {free} is free: add --port {free}.",
            file=sys.stderr,
        )
        return 1
    # The desk first: it puts right what a save that was cut short has left.
    desk = Desk(data, editing.articles) if editing else None
    _build_if_stale(data)
    app = create_app(data, cors=cors, desk=desk, admission=editing.admission if editing else None)
    print(f"http://{host}:{port}", flush=True)
    # A browser asks for thirty files at once; that they wait a moment is no news for whoever started the server.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    waitress.serve(
        app.server, host=host, port=port, threads=8, ident="", _quiet=True, max_request_body_size=_MOST_BYTES
    )
    return 0


def _editing(options: argparse.Namespace) -> Editing | None:
    """Edit mode, if asked for.

    Raises:
        CallError: Others on the network could edit without a token, or its options are given without it.
    """
    if not options.edit:
        given = next((name for name in ("token_file", "articles") if getattr(options, name)), None)
        if given:
            option = "--" + given.replace("_", "-")
            raise CallError(Problem(option, "this is for edit mode", "expected --edit as well", "Add --edit."))
        return None
    token = read_token(options.token_file) if options.token_file else ""
    if not token and not is_this_machine(options.host):
        what = f"everybody who reaches {options.host} could edit the record"
        fix = "Leave --host out to edit on this machine alone, or name a file with a token: --token-file FILE."
        raise CallError(Problem("--edit", what, "expected a token", fix))
    return Editing(Admission(token), options.articles)


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


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="policy-dashboard", description="The dashboard of evidence-linked policy facts."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    command = commands.add_parser("serve", help="serve the dashboard", description="Serve the dashboard until stopped.")
    command.add_argument("--host", default=HOST, help=f"address to listen on (default: {HOST})")
    command.add_argument("--port", type=int, default=PORT, help=f"port to listen on (default: {PORT})")
    command.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="data folder (default: ./data, then the installed data)",
    )
    command.add_argument(
        "--cors",
        action="append",
        default=[],
        metavar="ORIGIN",
        help="let pages of this origin read the API in a browser; may be repeated; * for any (default: none)",
    )
    command.add_argument(
        "--edit",
        action="store_true",
        help=f"let a steward add articles, on the page {EDIT_PAGES[0].path} (default: read-only)",
    )
    command.add_argument(
        "--token-file",
        type=Path,
        metavar="FILE",
        help="with --edit: stewards must know the token in this file; needed when others reach the server",
    )
    command.add_argument(
        "--articles",
        type=Path,
        metavar="DIR",
        help="with --edit: private folder in which a steward may keep articles' texts (default: none is kept)",
    )
    given = list(sys.argv[1:] if arguments is None else arguments)
    return parser.parse_args(given or ["serve"])


def _is_free(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        # Without it a port that was just left counts as taken for a minute; on Windows it means something else.
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _free_port(host: str) -> int:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
