"""Print what the product is made of, as a software bill of materials: CycloneDX 1.6, from the lock file.

    python script/sbom.py > sbom.cdx.json

The same lock gives the same bytes: there is no time and no number of chance in it. Only the standard library.
"""

import json
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "serve.txt"
PLOTLY = ROOT / "dashboard" / "assets" / "plotly-basic.min.js"
_ENTRY = re.compile(
    r"^([a-z0-9-]+)==([0-9][0-9a-z.+]*)(?: ; ([^\\\n]+?))?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE
)


def main() -> int:
    """Write the bill to stdout."""
    sys.stdout.write(json.dumps(bill(), ensure_ascii=False, indent=1) + "\n")
    return 0


def bill() -> dict[str, object]:
    """The product, every package of the lock, and what is bundled with it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name = project["name"]
    product = {"type": "application", "bom-ref": name, "name": name, "version": project["version"]}
    parts = sorted([*locked(LOCK.read_text(encoding="utf-8")), *bundled()], key=lambda part: str(part["bom-ref"]))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**product, "licenses": [{"license": {"id": project["license"]}}]}},
        "components": parts,
        "dependencies": [{"ref": name, "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def locked(lock: str) -> list[dict[str, object]]:
    """A component a package and version, with the hash of every file that may be installed for it."""
    return [
        {
            "type": "library",
            "bom-ref": f"pkg:pypi/{name}@{version}",
            "name": name,
            "version": version,
            "purl": f"pkg:pypi/{name}@{version}",
            "hashes": [{"alg": "SHA-256", "content": digest} for digest in re.findall(r"sha256:(\w+)", hashes)],
            **({"properties": [{"name": "python:marker", "value": marker}]} if marker else {}),
        }
        for name, version, marker, hashes in _ENTRY.findall(lock)
    ]


def bundled() -> list[dict[str, object]]:
    """What is in the tree itself and comes from elsewhere."""
    found = re.search(r"plotly\.js \(.*?\) v([\d.]+)", PLOTLY.read_text(encoding="utf-8")[:500])
    version = found[1] if found else ""
    return [
        {
            "type": "library",
            "bom-ref": f"pkg:npm/plotly.js-basic-dist-min@{version}",
            "name": "plotly.js-basic-dist-min",
            "version": version,
            "purl": f"pkg:npm/plotly.js-basic-dist-min@{version}",
            "licenses": [{"license": {"id": "MIT"}}],
        },
        {
            "type": "data",
            "bom-ref": "pretendard-subset",
            "name": "Pretendard (subset)",
            "licenses": [{"license": {"id": "OFL-1.1"}}],
        },
    ]


if __name__ == "__main__":
    sys.exit(main())
