"""Whether what a page says is in its language, once the values in it are taken out."""

import re

from policyfacts.schema import TABLES

FORMATS = ("UTF-8", ".yaml")
"""Names that are the same in every language."""
NAMES = {name for table in TABLES.values() for column in table.columns for name in (column.name, *column.fields)}
"""Fields of a file, which a message may name."""
_FOREIGN = {"ko": re.compile(r"[A-Za-z]{2,}"), "en": re.compile(r"[가-힣]+|`")}
_OWN = {"ko": re.compile(r"[가-힣]"), "en": re.compile(r"[A-Za-z]")}


def foreign(words, values=()):
    """What of the words is in the other language or a sign of a file; `nothing` where a language has no word."""
    found, said = [], sorted({*FORMATS, *filter(None, values)}, key=len, reverse=True)
    for lang, pattern in _FOREIGN.items():
        text = words[lang]
        for value in said:
            text = re.sub(rf"(?<![A-Za-z0-9가-힣]){re.escape(value)}(?![A-Za-z0-9])", " ", text)
        found += pattern.findall(text) if _OWN[lang].search(text) else ["nothing"]
    return found


def words_in(text):
    """What a file says, word by word: names of fields and values."""
    return set(re.findall(r"[\w.-]{2,}", text))
