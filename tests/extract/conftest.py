from datetime import date
from pathlib import Path

import pytest

from policyfacts.extract.read import knowledge_of, read_mentions
from policyfacts.paths import DataFolder

DATA = DataFolder(Path(__file__).parents[2] / "data")


@pytest.fixture(scope="session")
def knowledge():
    """The lexicon and registry of the repository."""
    return knowledge_of(DATA)


@pytest.fixture
def mentions_of(knowledge):
    """A function: the mentions of a text published on 5 August 2024, unless said otherwise."""

    def read(text, published="2024-08-05", lang="auto"):
        return read_mentions(text, date.fromisoformat(published), knowledge, lang)

    return read
