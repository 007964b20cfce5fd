"""Headers that keep a page to itself: nothing from elsewhere, nothing inline, no frame around it."""

from collections.abc import Sequence

from flask import Flask, Response


def add_security_headers(server: Flask, script_hashes: Sequence[str]) -> None:
    """Send the policy with every answer.

    Args:
        server: The application.
        script_hashes: Hashes of the inline scripts that Dash itself writes, e.g. `'sha256-…'`.
    """
    policy = content_security_policy(script_hashes)

    @server.after_request
    def add(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "no-referrer")
        response.headers.setdefault("X-Frame-Options", "SAMEORIGIN")
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return response


def content_security_policy(script_hashes: Sequence[str]) -> str:
    """Everything from this server alone; no inline script but Dash's own line, no eval."""
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(("'self'", *script_hashes)),
        "style-src": "'self'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in allowed.items())
