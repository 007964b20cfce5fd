"""What a table is: its columns, what they mean, and what may stand in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from policyfacts.words import Words

Type = Literal["string", "integer", "number", "boolean", "when", "day", "both", "pairs"]
"""`when` is a date as precise as it is known (`2024`, `2023-07`, `2024/2026`); `day` a whole ISO day;
`both` one text in Korean and English, `한국어 | English`; `pairs` names with values, `ko: original; en: …`."""

BOTH = " | "
"""Stands between the Korean and the English half of a `both` text."""


@dataclass(frozen=True)
class Code:
    """One of the values a column may take, with its name in both languages."""

    value: str
    words: Words


@dataclass(frozen=True)
class Column:
    """One column: the definition that checks, dictionary, frames, pages and exports follow.

    Args:
        name: Column name in tables; also what facts call it, see `field`.
        type: What kind of value it holds.
        title: Heading a reader sees.
        meaning: What a value says, in one sentence.
        unit: What a number counts, e.g. won.
        required: Every row has a value.
        codes: The only values allowed, when there are few.
        points_to: The table whose id this is.
        derived: `(column, part)` when it is computed from the date in another column and never written.
        computed: Filled in by the build (ids, counts); never written in a fact.
        minimum: Least number allowed.
        written_as: What a fact file calls it, where its own name is taken there.
    """

    name: str
    type: Type
    title: Words
    meaning: Words
    unit: Words | None = None
    required: bool = False
    codes: tuple[Code, ...] = ()
    points_to: str = ""
    derived: tuple[str, str] | None = None
    computed: bool = False
    minimum: float | None = None
    written_as: str = ""

    @property
    def is_written(self) -> bool:
        """A person writes it into a fact file."""
        return self.derived is None and not self.computed

    @property
    def fields(self) -> tuple[str, ...]:
        """What it is called in a fact file: ids lose `_id`, a bilingual text is two fields."""
        if self.type == "both":
            return (f"{self.name}_ko", f"{self.name}_en")
        return (self.written_as or self.name.removesuffix("_id"),)

    @property
    def heading(self) -> Words:
        """Title with its unit, as printed over a column."""
        if self.unit is None:
            return self.title
        return Words(f"{self.title.ko} ({self.unit.ko})", f"{self.title.en} ({self.unit.en})")

    def word(self, value: str) -> Words:
        """The name of a code in both languages; the value itself when it is not a code."""
        known = {code.value: code.words for code in self.codes}
        return known.get(value, Words(value, value))


@dataclass(frozen=True)
class Question:
    """What several facts of a table may answer: a claim.

    Args:
        field: The column that holds the answer.
        key: The columns that together ask the same question; the first is the subject.
        apart: Further columns that tell questions apart where the row is not about the whole of its subject:
            an initiative has one total cost, but parts for several payers, recipients and years.
    """

    field: str
    key: tuple[str, ...]
    apart: tuple[str, ...] = ()

    def asked_by(self, row: Mapping[str, object]) -> tuple[str, ...]:
        """The columns that together ask the question which a row answers."""
        is_whole = not self.apart or row["measure"] == WHOLE
        return self.key if is_whole else (*self.key, *self.apart)

    def key_of(self, row: Mapping[str, object]) -> tuple[str, ...]:
        """The values of those columns."""
        return tuple(str(row[name]) for name in self.asked_by(row))


WHOLE = "programme"
"""The measure of an amount that stands for its initiative as a whole."""

PART = "part"
"""The measure of an amount that is one of several; parts add up where no whole is stated."""


@dataclass(frozen=True)
class Table:
    """A tidy table: one grain, columns in a stable order.

    Args:
        name: File name without ending.
        title: What a reader calls it.
        grain: What one row is.
        columns: In the order of the public contract.
        key: Columns that identify a row.
        kind: What a fact file calls one row; empty when rows do not come from facts.
        subject: Columns that say what a row is about, for unknowns and claims.
        questions: What several of its facts may answer.
    """

    name: str
    title: Words
    grain: Words
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    kind: str = ""
    subject: tuple[str, ...] = ()
    questions: tuple[Question, ...] = field(default=())

    def __getitem__(self, name: str) -> Column:
        """The column of that name.

        Raises:
            KeyError: There is none; the message lists those there are.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name!r}; it has {', '.join(self.names)}")

    def claim_id(self, question: Question, row: Mapping[str, object]) -> str:
        """The claim that a row's answer belongs to: table, key of the question, field; `-` for an empty part."""
        return f"{self.name}:{'/'.join(part or '-' for part in question.key_of(row))}:{question.field}"

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(column.name for column in self.columns)

    @property
    def written(self) -> tuple[Column, ...]:
        """Columns that a person writes into a fact."""
        return tuple(column for column in self.columns if column.is_written)


def codes(**words: tuple[str, str]) -> tuple[Code, ...]:
    """Codes from `value=(ko, en)`; underscores in a value become hyphens.

    >>> codes(at_least=("이상", "at least"))[0].value
    'at-least'
    """
    return tuple(Code(value.replace("_", "-"), Words(*pair)) for value, pair in words.items())


def says(ko: str, en: str) -> Words:
    """A sentence or name in both languages; short for the many that schema modules hold."""
    return Words(ko, en)


def split_both(text: str) -> Words:
    """The halves of a `both` text; a text with no divider serves both languages.

    >>> split_both("목록은 열려 있음 | The list is open")["en"]
    'The list is open'
    """
    ko, _, en = text.partition(BOTH)
    return Words(ko, en or ko)


def split_pairs(text: str) -> dict[str, str]:
    """The names and values of a `pairs` text.

    >>> split_pairs("ko: original; en: machine-translation")
    {'ko': 'original', 'en': 'machine-translation'}
    """
    pairs = (pair.partition(": ") for pair in text.split("; ") if pair)
    return {name: value for name, _, value in pairs}


def join_both(parts: Iterable[str]) -> str:
    """A `both` text from its Korean and English halves; empty when both are."""
    return BOTH.join(part for part in parts if part)
