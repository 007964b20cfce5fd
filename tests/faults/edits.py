"""A steward's edit of the second instance: one number of one fact."""

import re

EDITED = "2030-04-01-island-news-plant"


def edit(data, number):
    """Say that the plant brings so many jobs."""
    path = data.facts / "2030" / f"{EDITED}.yaml"
    text = re.sub(r"jobs: \d+", f"jobs: {number}", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8", newline="\n")
