"""The dashboard without a browser: the application, its client, its tables."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.index import Dashboard
from policyfacts.tables.model import Tables

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def app() -> Dashboard:
    """The real dashboard with the real data."""
    return create_app(data=DATA)


@pytest.fixture
def client(app: Dashboard) -> FlaskClient:
    """Asks it without a network."""
    return app.server.test_client()


@pytest.fixture(scope="session")
def tables(app: Dashboard) -> Tables:
    """What it serves."""
    return app.served.tables()
