"""Who may edit: a person at this machine, or one who has the token; and nobody through somebody else's page."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from flask import Request, Response

from policyfacts.errors import CallError, Problem

KEY_HEADER = "X-Desk-Key"
LEAST_TOKEN = 16
_LASTS_SECONDS = 12 * 3600
_WRONG_PAUSE_SECONDS = 0.5
_MOST_SESSIONS = 200
_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass
class Admission:
    """Sessions of stewards. They end with the server.

    Args:
        token: What a steward has to know; empty where the server answers this machine alone.
    """

    token: str = ""
    _secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    _sessions: dict[str, float] = field(default_factory=dict)

    def is_own_page(self, request: Request) -> bool:
        """Whether a request comes from a page of this server, and was meant for it by name.

        Without a token the name must be this machine's: another site's name that leads here (DNS rebinding) is refused.
        """
        return self._comes_from(request, {"same-origin"})

    def is_own_visit(self, request: Request) -> bool:
        """Whether somebody who looks at a page came by this server's own links, or typed its address."""
        return self._comes_from(request, {"same-origin", "none"})

    def _comes_from(self, request: Request, sites: Collection[str]) -> bool:
        if not self.token and urlsplit(f"//{request.host}").hostname not in _THIS_MACHINE:
            return False
        site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
        if site is not None and site not in sites:
            return False
        return origin is None or urlsplit(origin).netloc == request.host

    def session(self, request: Request) -> str:
        """The steward's session; empty when there is none."""
        given = request.cookies.get(_cookie(request), "")
        return given if self._sessions.get(given, 0) > time.time() else ""

    def open_session(self, request: Request) -> str:
        """A session for whoever may have one without a token; empty where a token is asked for."""
        return self.session(request) or ("" if self.token else self._new_session())

    def enter(self, token: str) -> str:
        """A session for whoever knows the token; empty, after a pause, for whoever does not."""
        if self.token and hmac.compare_digest(token.encode("utf-8"), self.token.encode("utf-8")):
            return self._new_session()
        time.sleep(_WRONG_PAUSE_SECONDS)
        return ""

    def key(self, session: str) -> str:
        """What a page of this session sends with everything that changes something."""
        return hmac.new(self._secret, session.encode("utf-8"), hashlib.sha256).hexdigest()

    def may_change(self, request: Request) -> bool:
        """Whether a request comes from the session's own page."""
        session = self.session(request)
        given = request.headers.get(KEY_HEADER, "")
        return bool(session) and self.is_own_page(request) and hmac.compare_digest(given, self.key(session))

    def remember(self, request: Request, response: Response, session: str) -> None:
        """Give the browser its session; no script can read it, no other site can send it."""
        name = _cookie(request)
        response.set_cookie(name, session, httponly=True, samesite="Strict", secure=request.is_secure, path="/")

    def _new_session(self) -> str:
        now = time.time()
        alive = {each: until for each, until in self._sessions.items() if until > now}
        session = secrets.token_urlsafe(32)
        self._sessions = dict([*alive.items(), (session, now + _LASTS_SECONDS)][-_MOST_SESSIONS:])
        return session


def _cookie(request: Request) -> str:
    # Browsers keep cookies by host and not by port, and two dashboards may run on one machine.
    return f"desk-{urlsplit(f'//{request.host}').port or 80}"


def is_this_machine(host: str) -> bool:
    """Whether an address to listen on can be reached from this machine alone."""
    return host in _THIS_MACHINE


def read_token(path: Path) -> str:
    """The token in a file.

    Raises:
        CallError: It cannot be read, or is too short to keep anybody out.
    """
    try:
        token = path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError):
        what, fix = "the token cannot be read", "Give a text file that holds the token alone."
        raise CallError(Problem(f"--token-file {path}", what, "expected a text file", fix)) from None
    if len(token) < LEAST_TOKEN or not token.isascii():
        what = f"the token has {len(token)} characters"
        expected = f"expected at least {LEAST_TOKEN}, of Latin letters and figures"
        fix = 'Make one: python -c "import secrets; print(secrets.token_urlsafe())" > FILE'
        raise CallError(Problem(f"--token-file {path}", what, expected, fix))
    return token
