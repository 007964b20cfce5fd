"""Golden files, the committed record and the second instance, for every test that wants them."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from policyfacts.paths import DataFolder
from policyfacts.tables.build import build
from policyfacts.tables.load import load_tables

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
MINI = Path(__file__).parent / "mini"

# Two busy cores: what a property holds for matters, not how long one example takes.
settings.register_profile("product", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("product")


def pytest_addoption(parser):
    parser.addoption("--regenerate", action="store_true", help="write golden files anew, to be read in review")
    parser.addoption("--rounds", type=int, default=0, help="try every fault so often (script/faults: 200)")


@pytest.fixture
def golden(request):
    """Hold bytes against the golden file of that name; with --regenerate, write it."""

    def hold(name, content):
        path = GOLDEN / name
        if request.config.getoption("--regenerate"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        assert path.is_file(), f"no golden file {name}; run script/test --regenerate and read what it writes"
        assert content.decode("utf-8") == path.read_bytes().decode("utf-8"), f"{name} differs; see CONTRIBUTING, Tests"

    return hold


@pytest.fixture(scope="session")
def real():
    """The committed data folder."""
    return DataFolder(ROOT / "data")


@pytest.fixture(scope="session")
def real_tables(real):
    """The committed tables."""
    return load_tables(real)


@pytest.fixture(scope="session")
def mini(tmp_path_factory):
    """A copy of the second instance with its tables built; not to be changed."""
    data = DataFolder(tmp_path_factory.mktemp("second") / "data")
    shutil.copytree(MINI, data.root)
    build(data)
    return data


@pytest.fixture(scope="session")
def mini_tables(mini):
    """The second instance's tables."""
    return load_tables(mini)


@pytest.fixture
def mini_copy(tmp_path):
    """The second instance's inputs, to be changed at will."""
    shutil.copytree(MINI, tmp_path / "data")
    return DataFolder(tmp_path / "data")


@pytest.fixture(scope="session")
def desk_ready(tmp_path_factory):
    """An instance with a lexicon, its tables built; not to be changed."""
    from tests.factories.desk import desk_instance

    return desk_instance(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk_data(desk_ready, tmp_path):
    """The same, to be changed at will."""
    shutil.copytree(desk_ready.root, tmp_path / "data")
    return DataFolder(tmp_path / "data")


@pytest.fixture
def python_environment():
    """An environment in which a subprocess imports the product from this clone."""
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    return {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
