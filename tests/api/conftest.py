"""A real server with the founding article, so that compression and headers are what programs meet."""

import logging
import threading

import pytest
from werkzeug.serving import make_server

from dashboard.app import create_app
from tests.exports.bundles import founding


@pytest.fixture(scope="session")
def app():
    return create_app(founding())


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
