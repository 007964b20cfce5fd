"""Faults: a few rounds in every run of the tests, and as many as are asked for with --rounds (script/faults)."""

import json
import os
import shutil
import subprocess
import sys
import time

import pytest

from policyfacts.paths import DataFolder
from tests.conftest import ROOT


@pytest.fixture
def rounds(request):
    """How often, when somebody asked for a number; 0 for the few that the suite can afford."""
    return request.config.getoption("--rounds")


@pytest.fixture
def report(request, record_property):
    """Keep what came of a fault, and print it for who asked for the full count."""

    def reporting(**said):
        record_property("fault", json.dumps(said))
        if request.config.getoption("--rounds"):
            with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
                print(f"\n{request.node.name}: {json.dumps(said)}")

    return reporting


@pytest.fixture
def built(mini, tmp_path):
    """The second instance with its tables, to be changed at will."""
    shutil.copytree(mini.root, tmp_path / "data")
    return DataFolder(tmp_path / "data")


@pytest.fixture
def run_module():
    """Run one of the modules here, or of the product, as a process of its own."""

    def running(*arguments, **environment):
        paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            env={**os.environ, "PYTHONPATH": paths, **environment},
            capture_output=True,
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    return running


@pytest.fixture
def served(built, tmp_path):
    """A server of two processes over the second instance; its address."""
    command = [sys.executable, "-m", "dashboard", "serve", "--port", "0", "--data", str(built.root)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    with (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=subprocess.STDOUT)
    try:
        while process.poll() is None and not (tmp_path / "said").read_bytes().endswith(b"\n"):
            time.sleep(0.1)
        yield (tmp_path / "said").read_text(encoding="utf-8").strip()
    finally:
        process.terminate()
        process.wait(60)
