"""Labelled texts: written with the labels in the text, compared as JSON lines.

`python -m tests.extract.marked tests/extract/gold/tuned.txt FOLDER` writes plain texts, an index and gold.jsonl.
Then `policyfacts mentions --index FOLDER/index.csv > found.jsonl`, and
`policyfacts score --gold FOLDER/gold.jsonl found.jsonl`.
"""

import json
import re
import sys
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

MARK = re.compile(r"\{([^{}|]+)\|([^{}]+)\}")
TYPES = {
    "g": "government",
    "a": "agency",
    "u": "university",
    "r": "research-institute",
    "c": "company",
    "x": "other",
}


@dataclass(frozen=True)
class Labelled:
    """A text with what a reader should find in it, in the form of a line of mentions."""

    article: str
    published: date
    lang: str
    text: str
    expected: dict


def labelled_texts(written):
    """The texts of a file: `# id published language`, then a text with marks `{printed|kind|value|…}`."""
    for block in re.split(r"^# ", written, flags=re.MULTILINE)[1:]:
        head, _, body = block.partition("\n")
        article, published, lang = head.split()
        yield _labelled(article, published, lang, body.strip())


def _labelled(article, published, lang, body):
    text, expected, place = [], {"id": article, "money": [], "dates": [], "designations": [], "organisations": []}, 0
    for mark in MARK.finditer(body):
        text.append(body[place : mark.start()])
        start = sum(map(len, text))
        printed, fields = mark[1], mark[2].split("|")
        text.append(printed)
        for kind, label in _labels(printed, fields):
            span = {"start": start, "end": start + len(printed)}
            expected[kind].append({("name" if kind == "designations" else "text"): printed, **span, **label})
        place = mark.end()
    text.append(body[place:])
    return Labelled(article, date.fromisoformat(published), lang, "".join(text), expected)


def _labels(printed, fields):
    kind, *rest = fields
    rest += [""] * (5 - len(rest))
    if kind == "m":
        currency, _, figure = rest[0].rpartition(":")
        yield (
            "money",
            {
                "value": int(Decimal(figure)),
                "currency": currency or "KRW",
                "qualifier": rest[2] or "exact",
                "funder_level": None if rest[1] == "-" else rest[1],
                "period": rest[3].split("/") if rest[3] else None,
            },
        )
    elif kind == "d":
        readings = rest[0].split(",")
        yield "dates", {"value": rest[0]} if len(readings) == 1 else {"value": None, "readings": readings}
    elif kind == "z":
        for place in rest[1].split("+"):
            label = {"status": rest[0], "place": place or None, "date": rest[2] or None, "authority": rest[3] or None}
            yield "designations", label
    elif kind == "o":
        yield "organisations", {"type": TYPES[rest[0]]}
    elif kind != "-":
        raise ValueError(f"unknown kind in {printed!r}: {kind!r}")


def write_plain(marked, folder):
    """The plain texts of a marked file, the index that names them, and their labels as JSON lines."""
    folder.mkdir(parents=True, exist_ok=True)
    index, gold = ["id,path,published,language"], []
    for each in labelled_texts(marked.read_text(encoding="utf-8")):
        (folder / f"{each.article}.txt").write_text(each.text, encoding="utf-8", newline="")
        index.append(f"{each.article},{each.article}.txt,{each.published},")
        gold.append(json.dumps({**each.expected, "lang": each.lang}, ensure_ascii=False))
    (folder / "index.csv").write_text("\n".join(index) + "\n", encoding="utf-8")
    (folder / "gold.jsonl").write_text("\n".join(gold) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_plain(*map(Path, sys.argv[1:]))
