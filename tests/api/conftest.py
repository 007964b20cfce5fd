"""A real server with the committed data, so that compression and headers are what programs meet."""

import logging
import threading
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from dashboard.app import create_app

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def app():
    return create_app(DATA)


@pytest.fixture(scope="session")
def address(app):
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def client(app):
    return app.server.test_client()
