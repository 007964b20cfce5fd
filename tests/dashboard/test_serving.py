"""The server as it is run: several processes, a prefix, a log, and an end that cuts nobody off."""

import asyncio
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from urllib.request import Request, urlopen

import pytest
from flask import Flask

from dashboard.settings import Settings
from dashboard.worker import answer
from tests.faults.readers import crowd


@pytest.fixture
def running():
    """Serve an application on a free port until the test ends; gives its port and what ends it."""
    begun = []

    def run(app, **given):
        listener, over = socket.create_server(("127.0.0.1", 0)), threading.Event()
        port = listener.getsockname()[1]
        thread = threading.Thread(target=answer, args=(app, listener, Settings(**given), over.is_set))
        thread.start()
        begun.append((thread, over))
        return port, over, thread

    yield run
    for thread, over in begun:
        over.set()
        thread.join()


def slow_app(seconds):
    app, entered = Flask("slow"), threading.Event()

    @app.get("/")
    def slow():
        entered.set()
        time.sleep(seconds)
        return "x" * 3_000_000

    return app, entered


def test_a_request_that_has_begun_is_answered_whole_when_the_server_stops(running):
    app, entered = slow_app(0.5)
    port, over, thread = running(app)
    got = []

    def read():
        with urlopen(f"http://127.0.0.1:{port}/") as page:
            got.append(page.read())

    reader = threading.Thread(target=read)
    reader.start()
    entered.wait()
    over.set()
    reader.join()
    thread.join(5)
    assert [len(each) for each in got] == [3_000_000]
    assert not thread.is_alive()
    with pytest.raises(OSError, match=r"refused|reset"):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_a_client_that_reads_slowly_and_one_that_says_nothing_keep_nobody_waiting(running):
    app, _ = slow_app(0)
    port, _, _ = running(app, threads=1, patience=1)
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(5)]
    for each in slow[1:]:
        each.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")  # and then it does not read
    slow[0].sendall(b"GET / HT")  # and then it says no more
    start = time.monotonic()
    with urlopen(f"http://127.0.0.1:{port}/") as page:
        assert len(page.read()) == 3_000_000
    assert time.monotonic() - start < 5
    slow[0].settimeout(8)
    assert slow[0].recv(100) in {b"", b"HTTP/1.1 408 Request Timeout"}  # it is let go after a second of patience
    for each in slow:
        each.close()


def test_a_request_that_is_too_large_is_refused(running):
    app, _ = slow_app(0)
    port, _, _ = running(app, max_request=1_000)
    for request, status in (
        (Request(f"http://127.0.0.1:{port}/", data=b"x" * 2_000), 413),
        (Request(f"http://127.0.0.1:{port}/", headers={"X": "x" * 70_000}), 431),
    ):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/", body=request.data, headers=dict(request.header_items()))
        assert connection.getresponse().status == status
        connection.close()


@pytest.fixture(scope="module")
def server(mini, tmp_path_factory):
    """Two processes behind a prefix: their address, the process that watches over them, and where the log goes."""
    folder = tmp_path_factory.mktemp("server")
    (folder / "serve.toml").write_text('workers = 2\nlog = "json"\nprefix = "/policy"\nport = 0\n', encoding="utf-8")
    shutil.copytree(mini.root, folder / "data")
    command = [sys.executable, "-m", "dashboard", "serve", "--data", "data", "--config", "serve.toml"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "POLICY_DASHBOARD_THREADS": "2"}
    with (folder / "log").open("wb") as log, (folder / "errors").open("wb") as errors:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=errors)
    try:
        yield address_in(folder / "log", process), process, folder
    finally:
        process.terminate()
        process.wait(30)


def address_in(log, process):
    """What a server prints first, once it is ready."""
    while process.poll() is None and not log.read_text(encoding="utf-8").endswith("\n"):
        time.sleep(0.1)
    return log.read_text(encoding="utf-8").splitlines()[0]


def children(process):
    command = ["ps", "-ww", "-o", "pid=,args=", "--ppid", str(process.pid)]
    listed = subprocess.run(command, capture_output=True, text=True, check=True)
    return {int(line.split()[0]) for line in listed.stdout.splitlines() if "spawn_main" in line}


@pytest.mark.skipif(sys.platform == "win32", reason="ps and SIGKILL are not there")
def test_a_server_takes_up_edits_loses_a_process_goes_on_and_stops_when_told(server):
    address, process, folder = server
    assert address.endswith("/policy")
    with urlopen(f"{address}/readyz") as ready:
        state = json.load(ready)
        assert state["data_version"] == ready.headers["Data-Version"]
    tally = asyncio.run(crowd(address, folder / "data", 10, 2, 0.5))
    assert (tally["errors"], tally["wrong"]) == ({}, 0)
    assert tally["answers"] > 10
    assert tally["edits"] == 3
    assert tally["versions"] >= 2
    before = children(process)
    assert len(before) == 2
    os.kill(next(iter(before)), signal.SIGKILL)
    while True:
        with urlopen(f"{address}/healthz") as alive:
            assert alive.status == 200
        # Another process may stand in its place before anybody can look.
        if children(process) != before and len(children(process)) == 2:
            break
    urlopen(f"{address}/funding?lang=en&initiative=secret-word").close()
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    _, *lines = (folder / "log").read_text(encoding="utf-8").splitlines()
    logged = [json.loads(line) for line in lines]
    assert {frozenset(line) for line in logged} == {frozenset({"time", "method", "path", "status", "ms", "bytes"})}
    assert {line["path"] for line in logged} >= {"/readyz", "/healthz", "/funding"}
    assert "secret-word" not in "".join(lines)
    assert (folder / "errors").read_text(encoding="utf-8") == "A worker ended with status -9; starting another.\n"
