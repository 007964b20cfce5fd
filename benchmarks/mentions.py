"""Reading mentions beside dateparser and one regular expression, on the same Korean text.

Run it as `python benchmarks/mentions.py`.

The text is that of the labelled sentences, which are denser than news, spread with plain sentences to the density of an
article. dateparser is not a dependency; where it is not installed its line says so.
"""

import re
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from policyfacts.extract.read import knowledge_of, read_mentions  # noqa: E402, after the path
from policyfacts.paths import DataFolder  # noqa: E402
from tests.extract.marked import labelled_texts  # noqa: E402

PUBLISHED = date(2024, 8, 5)
PLAIN = (
    "관계자는 지역의 산업 생태계를 넓히고 인재가 머무는 도시를 만드는 데 힘을 모으겠다고 강조하며 "
    "기업의 목소리를 더 듣겠다고 덧붙였다. "
)
SCAN = re.compile(
    r"\d[\d,.]*\s?(?:조|억|만|천)*\s?(?:원|달러)"
    r"|\d{4}년(?:\s?\d{1,2}월)?(?:\s?\d{1,2}일)?|\d{1,2}월(?:\s?\d{1,2}일)?"
)


def main() -> None:
    """Print seconds of CPU and megabytes a second for each reader, and how often each is as fast as the last."""
    text = _text(2_000_000)
    knowledge = knowledge_of(DataFolder(ROOT / "data"))
    read_mentions(text[:5_000], PUBLISHED, knowledge)
    ours = _measure("policyfacts mentions", lambda: read_mentions(text, PUBLISHED, knowledge), text)
    scan = _measure("one regular expression", lambda: SCAN.findall(text), text)
    print(f"the scan alone is {scan / ours:.0f} times as fast")
    _dateparser(text, ours)


def _text(size: int) -> str:
    labelled = labelled_texts((ROOT / "tests/extract/gold/tuned.txt").read_text(encoding="utf-8"))
    korean = [each.text for each in labelled if each.lang == "ko"]
    article = "\n\n".join(f"{text} {PLAIN * 3}" for text in korean) + "\n\n"
    return article * (size // len(article.encode()) + 1)


def _measure(name: str, run: Callable[[], object], text: str) -> float:
    start = time.process_time()
    run()
    seconds = time.process_time() - start
    speed = len(text.encode()) / seconds / 1e6
    print(f"{name:24} {seconds:7.2f} s of CPU  {speed:8.3f} MB/s", flush=True)
    return speed


def _dateparser(text: str, ours: float) -> None:
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("dateparser               not installed (pip install dateparser)")
        return
    part = text[:4_000]
    speed = _measure("dateparser, dates only", lambda: search_dates(part, languages=["ko"]), part)
    print(f"policyfacts is {ours / speed:.0f} times as fast as dateparser")


if __name__ == "__main__":
    main()
