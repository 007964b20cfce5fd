"""What an article mentions, each with its place in the text as kept."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MoneyMention:
    """An amount as printed: see `Amount`, with who pays and the period that its clause gives."""

    text: str
    start: int
    end: int
    value: int
    currency: str
    qualifier: str
    funder_level: str | None = None
    period: tuple[str, str] | None = None


@dataclass(frozen=True)
class DateMention:
    """A date as printed; `value` is None where two `readings` remain."""

    text: str
    start: int
    end: int
    value: str | None
    precision: str
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class DesignationMention:
    """A status of a place, where it is first named: `place` and `authority` as printed."""

    name: str
    start: int
    end: int
    status: str
    authority: str | None = None
    date: str | None = None
    place: str | None = None
    scheme_id: str | None = None


@dataclass(frozen=True)
class OrganisationMention:
    """A body, where it is first named; `key` is its id, or the name that stands for its names."""

    text: str
    start: int
    end: int
    type: str
    organisation_id: str | None = None
    key: str = ""


@dataclass(frozen=True)
class Mentions:
    """Everything that one article mentions, each kind in the order of the text."""

    money: tuple[MoneyMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    designations: tuple[DesignationMention, ...] = ()
    organisations: tuple[OrganisationMention, ...] = ()
