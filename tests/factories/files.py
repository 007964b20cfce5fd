"""Instances on disk: a project file, registries and fact files."""

import csv
import io

from policyfacts.paths import DataFolder
from policyfacts.schema import REGISTRY, TABLES
from tests.factories.rows import complete

_PROJECT = "".join(
    f"{name}: {{ko: 시험, en: test}}\n" for name in ("title", "region", "industry", "file_name", "publisher", "contact")
)
ARTICLE = """\
article:
  publisher: some-publishers
  title: 제목
  published: 2024-01-01
  languages: {ko: original}
"""
FACT = """\
  - n: 1
    kind: funding
    initiative: some-initiatives
    funder_level: national
    amount_krw: 7000000000
    amount_text: 국비 70억 원
    stage: selected
    measure: programme
    confidence: high
    evidence:
      - {lang: ko, paragraph: 1, phrase: 국비 70억 원}
"""
GOOD = f"{ARTICLE}facts:\n{FACT}"


def write_instance(folder, files=None, **registry):
    """An instance with one good fact file, or these files by name under `facts/`, as text or bytes."""
    data = DataFolder(folder / "data")
    data.registry.mkdir(parents=True)
    data.project.write_text(f"{_PROJECT}region_id: some-regions\n", encoding="utf-8")
    wanted = complete({**registry, "funding": [{}], "events": [{"initiative_id": "some-initiatives"}]})
    for name in REGISTRY:
        (data.registry / f"{name}.csv").write_bytes(registry_csv(name, wanted[name]))
    for name, content in (files or {"2024/a1.yaml": GOOD}).items():
        path = data.facts / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return data


def registry_csv(name, rows):
    """Rows as a registry file."""
    columns = [column.name for column in TABLES[name].written]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")
