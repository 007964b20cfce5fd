"""How states of a designation look and are named, wherever they are drawn."""

from policyfacts.figures._key import Key, Shape
from policyfacts.schema.designation import STATUSES
from policyfacts.words import Words

STATUS = {code.value: code.words for code in STATUSES}
SYMBOL = {
    "designated": "square",
    "preliminary": "square",
    "applied": "square",
    "planned": "circle",
    "failed": "x",
    "lapsed": "x",
}
COLOUR = {
    "designated": "chart-2",
    "preliminary": "chart-1",
    "applied": "chart-5",
    "planned": "chart-5",
    "failed": "chart-setback",
    "lapsed": "chart-unknown",
}
FILLED = frozenset({"designated", "failed", "lapsed"})
HALF = "preliminary"
_SHAPE: dict[str, Shape] = {"preliminary": "half", "planned": "circle", "failed": "cross", "lapsed": "cross"}


def key() -> tuple[Key, ...]:
    """What the shapes stand for."""
    return tuple(
        Key(words, COLOUR[state], _SHAPE.get(state, "square"), is_hollow=state in {"applied", "planned"})
        for state, words in STATUS.items()
    )


YEAR_KEY = Words("아래 숫자: 그 상태가 된 해, ?는 날짜 미상", "number below: year of that state; ? is an unknown date")
