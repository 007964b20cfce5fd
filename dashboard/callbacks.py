"""What browsers may ask Dash for: what its own scripts ask; anything else is refused before it gets there."""

from collections.abc import Mapping
from typing import Any

from flask import Flask, abort, request

_PATH = "/_dash-update-component"


def add_callback_check(server: Flask, known: Mapping[str, Mapping[str, Any]]) -> None:
    """Refuse calls that Dash would stumble over.

    Args:
        server: The application.
        known: Dash's callbacks, by output.
    """

    @server.before_request
    def check() -> None:
        if request.path == _PATH and request.method == "POST" and not _is_ours(request.get_json(), known):
            abort(400)


def _is_ours(asked: Any, known: Mapping[str, Mapping[str, Any]]) -> bool:
    if not isinstance(asked, dict) or not isinstance(asked.get("output"), str) or asked["output"] not in known:
        return False
    callback = known[asked["output"]]
    return (
        _ids(asked.get("inputs")) == _ids(callback["inputs"])
        and _ids(asked.get("state", [])) == _ids(callback["state"])
        and _outputs(asked.get("outputs")) == asked["output"].strip(".").split("...")
        and all(each.get("value") is None or isinstance(each["value"], str) for each in asked["inputs"])
        and _are_texts(asked.get("changedPropIds", []))
    )


def _are_texts(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(each, str) for each in given)


def _outputs(given: Any) -> list[str] | None:
    ids = _ids(given)
    return None if ids is None else [".".join(each) for each in ids]


def _ids(given: Any) -> list[tuple[str, str]] | None:
    if not isinstance(given, list) or not all(isinstance(each, Mapping) for each in given):
        return None
    return [(str(each.get("id")), str(each.get("property"))) for each in given]
