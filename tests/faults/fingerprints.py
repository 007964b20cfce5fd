"""Prints the fingerprints of a build and of files made from it, to be compared between clocks, zones and locales."""

import hashlib
import locale
import sys
from pathlib import Path

from dashboard.app import create_app
from policyfacts.paths import DataFolder
from policyfacts.tables.build import build

ADDRESSES = (
    "/api/v1/tables/investments",
    "/api/v1/charts/timeline",
    "/download/timeline.xlsx",
    "/download/timeline.svg",
    "/briefing/file.html?title=x&items=timeline",
    "/download/tables/unknowns.csv?lang=en",
    "/download/all.zip",
)


def fingerprints(folder):
    """By name and address, with the status where there is one."""
    data = DataFolder(Path(folder))
    build(data)
    client = create_app(data).server.test_client()
    contents = {path.name: path.read_bytes() for path in sorted(data.tables.iterdir())}
    for address in ADDRESSES:
        answer = client.get(address)
        contents[f"{answer.status_code} {address}"] = answer.data
    return {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}


if __name__ == "__main__":
    locale.setlocale(locale.LC_ALL, "")
    for name, fingerprint in fingerprints(sys.argv[1]).items():
        print(name, fingerprint)
