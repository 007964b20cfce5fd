"""The scripts and the stylesheets of every page, each sort joined to one file when the dashboard starts."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from flask import Flask, Response

from policyfacts.style import STYLESHEETS, style_file

ASSETS = Path(__file__).parent / "assets"
LARGEST = ASSETS / "plotly-basic.min.js"
"""Changes once a year, the others with every release: a file of its own, which browsers keep."""
_APART = "steward"
"""How files begin that one page alone loads, by itself."""
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Bundle:
    """One file of many.

    Args:
        path: Where it is served; stylesheets beside the fonts, which they name by relative address.
        media_type: What it is.
        content: Its bytes.
    """

    path: str
    media_type: str
    content: bytes

    @property
    def address(self) -> str:
        """Its path, changing with its content."""
        return f"{self.path}?v={_digest(self.content)}"


def bundles() -> tuple[Bundle, Bundle, Bundle]:
    """Stylesheet, our scripts, and plotly, in the order in which a page needs them."""
    styles = [*map(style_file, STYLESHEETS), *_shared("*.css")]
    scripts = [path for path in _shared("*.js") if path != LARGEST]
    return (
        Bundle("/style/dashboard.css", "text/css; charset=utf-8", _joined(styles)),
        Bundle("/script/dashboard.js", "text/javascript; charset=utf-8", _joined(scripts)),
        Bundle("/script/plotly.js", "text/javascript; charset=utf-8", LARGEST.read_bytes()),
    )


def version_of(name: str) -> str:
    """What changes with the content of a file that is served by itself."""
    return _digest((ASSETS / name).read_bytes())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


def _shared(pattern: str) -> list[Path]:
    return [path for path in sorted(ASSETS.glob(pattern)) if not path.name.startswith(_APART)]


def _joined(files: Iterable[Path | Traversable]) -> bytes:
    return b"\n".join(file.read_bytes() for file in files)


def add_bundle_routes(server: Flask, served: tuple[Bundle, ...]) -> None:
    """Serve each of them; a browser that has one never asks again."""
    for bundle in served:

        def answer(bundle: Bundle = bundle) -> Response:
            response = Response(bundle.content, content_type=bundle.media_type)
            response.headers["Cache-Control"] = _FOR_EVER
            return response

        server.add_url_rule(bundle.path, bundle.path, answer)
