"""Builds of one letter, so that a mixture of two shows."""

import hashlib
import json

MANIFEST = "datapackage.json"


def build_of(letter, files=8):
    """The files of a build that all say the same letter."""
    content = {f"{number}.csv": letter.encode() * 20_000 for number in range(files)}
    hashes = {name: hashlib.sha256(raw).hexdigest() for name, raw in content.items()}
    resources = [{"path": name, "hash": f"sha256:{sha256}"} for name, sha256 in hashes.items()]
    return {**content, MANIFEST: json.dumps({"letter": letter, "resources": resources}).encode()}
