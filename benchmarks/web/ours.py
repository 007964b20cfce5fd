"""The dashboard itself, on the server that the others use. `gunicorn ours:server`."""

from facts import ROOT

from dashboard.app import create_app

server = create_app(data=ROOT / "data").server
