"""Many readers at once while a steward edits: counts answers, errors and wrong numbers.

    python -m tests.faults.readers ADDRESS DATA READERS SECONDS EDIT_EVERY

Prints one line of JSON. Every answer names its data version; what the tables of that version say is known here before
they are put in place, so an answer with another number is seen.
"""

import asyncio
import csv
import io
import json
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from policyfacts.facts.record import checked_record
from policyfacts.paths import DataFolder
from policyfacts.tables.assemble import assemble
from policyfacts.tables.build import build_files, inputs_version
from policyfacts.tables.csvs import csv_bytes
from policyfacts.tables.load import load_tables
from policyfacts.tables.store import write_build
from tests.faults.edits import EDITED, edit

PATHS = ("/api/v1/tables/investments.csv", "/investment?lang=en", "/api/v1/charts/timeline", "/readyz",
         "/api/v1/tables/investments.csv?as_of=2030-04-01", "/download/tables/investments.csv")  # fmt: skip


class Tally:
    """What came of it."""

    def __init__(self, data):
        tables = load_tables(data)
        self.expected = {tables.version: csv_bytes(tables["investments"])}
        self.jobs = {tables.version: jobs_in(self.expected[tables.version])}
        self.answers = self.wrong = self.edits = 0
        self.errors, self.seconds, self.versions = {}, [], set()

    def note(self, path, status, headers, body):
        self.answers += 1
        version = headers.get("data-version", "")
        self.versions.add(version)
        if status != 200:
            self.fail(f"status {status}")
        elif version not in self.jobs:
            self.fail(f"unknown version {version}")
        elif path == PATHS[0]:
            self.wrong += body != self.expected[version]
        elif path.startswith(("/api/v1/tables/investments.csv", "/download")):
            self.wrong += jobs_in(body) != self.jobs[version]
        elif path == "/readyz":
            self.wrong += json.loads(body)["data_version"] != version

    def fail(self, what):
        self.errors[what] = self.errors.get(what, 0) + 1

    def said(self):
        times = sorted(self.seconds)
        return {"answers": self.answers, "errors": self.errors, "wrong": self.wrong, "edits": self.edits,
                "versions": len(self.versions), "p50_ms": milliseconds(times, 0.5), "p95_ms": milliseconds(times, 0.95),
                "longest_ms": milliseconds(times, 1)}  # fmt: skip


def milliseconds(times, share):
    return round(times[min(len(times) - 1, int(len(times) * share))] * 1000) if times else None


def jobs_in(raw):
    """The edited number of a table of investments."""
    lines = csv.DictReader(io.StringIO(raw.decode("utf-8-sig")))
    return next(line["jobs"] for line in lines if line["fact_id"].startswith(EDITED))


async def read(address, number, tally, over):
    """One reader: asks again and again on one connection, as a browser does."""
    parts = urlsplit(address)
    reader = writer = None
    while not over.is_set():
        path = PATHS[number % len(PATHS)]
        number += 1
        start = time.monotonic()
        try:
            if writer is None:
                reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
            writer.write(f"GET {parts.path}{path} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())
            tally.note(path, *await asyncio.wait_for(answer(reader), 120))
            tally.seconds.append(time.monotonic() - start)
        except (OSError, EOFError, TimeoutError) as error:
            tally.fail(type(error).__name__)
            if writer is not None:
                writer.close()
            writer = None
    if writer is not None:
        writer.close()


async def settled(address, version):
    """Wait until every process of the server has taken up the tables that are there."""
    parts, same = urlsplit(address), 0
    while same < 20:
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        writer.write(f"GET {parts.path}/readyz HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())
        _, headers, _ = await answer(reader)
        writer.close()
        same = same + 1 if headers["data-version"] == version else 0
        await asyncio.sleep(0.05)


async def answer(reader):
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    return int(head[0].split()[1]), headers, await reader.readexactly(int(headers["content-length"]))


def edit_once(data, tally, number):
    """A whole edit: fact file, check, build, swap; what it will say is known before the swap."""
    edit(data, number)
    tables = assemble(checked_record(data), version=inputs_version(data))
    tally.expected[tables.version] = csv_bytes(tables["investments"])
    tally.jobs[tables.version] = str(number)
    write_build(data.tables, build_files(tables))
    tally.edits += 1


async def edit_often(data, tally, over, edits, every):
    for number in range(edits):
        await asyncio.sleep(every)
        await asyncio.to_thread(edit_once, data, tally, 1_001 + number)
    await asyncio.sleep(max(every, 3))  # long enough for every process to have seen the last one
    over.set()


async def crowd(address, folder, readers, seconds, every):
    """What came of so many readers for so many seconds."""
    data = DataFolder(Path(folder))
    tally, over = Tally(data), asyncio.Event()
    await settled(address, load_tables(data).version)
    asked = [read(address, number, tally, over) for number in range(readers)]
    await asyncio.gather(edit_often(data, tally, over, max(1, round(seconds / every) - 1), every), *asked)
    return tally.said()


if __name__ == "__main__":
    address, folder, *numbers = sys.argv[1:]
    print(json.dumps(asyncio.run(crowd(address, folder, int(numbers[0]), *map(float, numbers[1:])))))
