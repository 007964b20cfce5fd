"""A real server with the founding article, so that compression and headers are what programs meet."""

import pytest

from dashboard.app import create_app
from tests.exports.bundles import founding
from tests.serving import served


@pytest.fixture(scope="session")
def app():
    return create_app(founding())


@pytest.fixture(scope="session")
def address(app):
    with served(app) as address:
        yield address


@pytest.fixture
def client(app):
    return app.server.test_client()
