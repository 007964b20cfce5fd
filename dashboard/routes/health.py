"""`/healthz`, `/readyz`: for whoever watches over the server; and which data and program each answer comes from."""

import json
from importlib.metadata import PackageNotFoundError, version

from flask import Flask, Response

from dashboard.data import Served


def _program_version() -> str:
    try:
        return version("policyfacts")
    except PackageNotFoundError:
        return "unknown"  # run from a folder that was never installed


PROGRAM_VERSION = _program_version()


def add_health_routes(server: Flask, served: Served) -> None:
    """Say that the process lives, that it has tables to serve, and name their version with every answer."""

    @server.get("/healthz")
    def healthz() -> Response:
        return _said(200, {"status": "ok"})

    @server.get("/readyz")
    def readyz() -> Response:
        tables = served.tables()
        state = {"status": "ready", "data_version": tables.version, "as_of": tables.newest}
        if served.trouble:
            # Still ready: the last good tables are served. Whoever watches should know why no new ones come.
            state |= {"trouble": served.trouble}
        return _said(200, state)

    @server.after_request
    def name_versions(response: Response) -> Response:
        response.headers["Data-Version"] = served.tables().version
        response.headers["Program-Version"] = PROGRAM_VERSION
        return response


def _said(status: int, content: dict[str, str]) -> Response:
    body = json.dumps({**content, "program_version": PROGRAM_VERSION}, ensure_ascii=False)
    response = Response(body, status=status, content_type="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
