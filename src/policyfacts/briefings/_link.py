"""Items of a briefing in a link: short, and readable in the address bar.

`funding-by-payer!stage=selected!line=국비 먼저;timeline!period=2024`: items are divided by `;`, their parts by `!`.
"""

from urllib.parse import quote, unquote

from policyfacts.briefings._briefing import NOTHING, Item
from policyfacts.words import Lang, Words

_ITEMS, _PARTS = ";", "!"
_WORDS = ("title", "line")
_MOST = 60


def items_text(items: tuple[Item, ...]) -> str:
    """The items as the link carries them; a title or line in two languages is kept in the first one.

    >>> items_text((Item("timeline", (("period", "2024"),), line=Words("50%; 더!", "50%; 더!")), Item("partners")))
    'timeline!period=2024!line=50%25%3B 더%21;partners'
    """
    return _ITEMS.join(_item_text(item) for item in items)


def read_items(text: str) -> tuple[Item, ...]:
    """The items of a link; what cannot be understood is left to whoever fills them.

    >>> read_items("timeline!period=2024!line=50%25%3B 더%21")[0].line.ko
    '50%; 더!'
    """
    return tuple(_item(part) for part in text.split(_ITEMS)[:_MOST] if part)


def spoken(item: Item, lang: Lang) -> Item:
    """The item with its words in one language, as a link can carry them."""
    title, line = item.title[lang], item.line[lang]
    return Item(item.chart, item.filters, Words(title, title), Words(line, line))


def _item_text(item: Item) -> str:
    said = [(name, getattr(item, name).ko) for name in _WORDS if getattr(item, name) != NOTHING]
    return _PARTS.join([_safe(item.chart), *(f"{key}={_safe(value)}" for key, value in (*item.filters, *said))])


def _safe(text: str) -> str:
    return "".join(quote(char) if char in "%;!" else char for char in text)


def _item(text: str) -> Item:
    chart, *parts = text.split(_PARTS)
    pairs = [(key, unquote(value)) for key, _, value in (part.partition("=") for part in parts)]
    said = {key: Words(value, value) for key, value in pairs if key in _WORDS}
    filters = tuple((key, value) for key, value in pairs if key not in _WORDS)
    return Item(unquote(chart), filters, said.get("title", NOTHING), said.get("line", NOTHING))
