"""What a briefing is: charts in a chosen state, in order, each with a title and a line of one's own."""

from dataclasses import dataclass, field, replace

from policyfacts.complaints import Complaint, ComplaintError, unknown_name
from policyfacts.exports._bundle import Bundle, chart_bundle
from policyfacts.figures import CHARTS, Chart
from policyfacts.tables.model import Tables
from policyfacts.text import choices
from policyfacts.views.filters import CHOICES, Filters, offered, read_filters
from policyfacts.words import Lang, Words

NOTHING = Words("", "")


@dataclass(frozen=True)
class Item:
    """One chart as a link shows it.

    Args:
        chart: Its slug.
        filters: Key and value as in a link, in the order written.
        title: Stands for the chart's own title where it is not empty.
        line: Stands for the chart's own answer where it is not empty.
        where: `file:line` it was read from; empty when it comes from a link.
    """

    chart: str
    filters: tuple[tuple[str, str], ...] = ()
    title: Words = NOTHING
    line: Words = NOTHING
    where: str = field(default="", compare=False)


@dataclass(frozen=True)
class Briefing:
    """Items in order.

    Args:
        title: Its name.
        items: What is shown.
        as_of: ISO day whose knowledge is shown; empty for all on record.
        lang: The language it was made in.
        name: File name without ending; empty when it has none.
    """

    title: Words
    items: tuple[Item, ...]
    as_of: str = ""
    lang: Lang = "ko"
    name: str = field(default="", compare=False)


@dataclass(frozen=True)
class Part:
    """One item with what it shows.

    Args:
        item: As asked for.
        chart: The chart.
        filters: What it is narrowed to.
        bundle: Rows, words, sources.
        tables: Where the rows come from.
    """

    item: Item
    chart: Chart
    filters: Filters
    bundle: Bundle
    tables: Tables

    @property
    def title(self) -> str:
        """Title in the reader's language: one's own, else the chart's question."""
        return self.item.title[self.bundle.lang] or self.bundle.name

    @property
    def line(self) -> str:
        """One's own line, else the answer computed from the rows."""
        return self.item.line[self.bundle.lang] or self.bundle.takeaway[self.bundle.lang]


@dataclass(frozen=True)
class Shown:
    """A briefing filled from the tables, in one language and as known on one day."""

    briefing: Briefing
    parts: tuple[Part, ...]
    lang: Lang
    as_of: str
    tables: Tables

    @property
    def title(self) -> str:
        """Name of the briefing; the record's name where it has none."""
        return self.briefing.title[self.lang] or self.tables.project.title[self.lang]

    def in_language(self, lang: Lang) -> "Shown":
        """The same in the other language."""
        parts = tuple(replace(part, bundle=part.bundle.in_language(lang)) for part in self.parts)
        return replace(self, lang=lang, parts=parts)


def fill(briefing: Briefing, tables: Tables, *, lang: Lang | None = None, as_of: str = "") -> Shown:
    """The briefing with its rows.

    Args:
        briefing: What to show.
        tables: Everything on record.
        lang: Instead of the briefing's own.
        as_of: Instead of the briefing's own.

    Raises:
        ComplaintError: An item names a chart or a value that there is not; lists all of them.
    """
    spoken, day = lang or briefing.lang, as_of or briefing.as_of
    problems = [problem for item in briefing.items for problem in problems_of(item, tables)]
    if problems:
        raise ComplaintError(problems)
    parts = tuple(part_of(item, tables, lang=spoken, as_of=day) for item in briefing.items)
    return Shown(briefing, parts, spoken, day or tables.newest, tables)


def part_of(item: Item, tables: Tables, *, lang: Lang, as_of: str) -> Part:
    """One item that has no problem, with its rows."""
    query = dict(item.filters)
    filters, _ = read_filters({**query, "as_of": query.get("as_of") or as_of}, tables)
    chart = CHARTS[item.chart]
    # Handed out on paper and thrown on walls: the colours of print.
    return Part(item, chart, filters, chart_bundle(chart, tables, filters, lang, "print"), tables)


def problems_of(item: Item, tables: Tables) -> list[Complaint]:
    """What of an item the record does not have."""
    where = item.where or f"item {item.chart}"
    found = []
    if item.chart not in CHARTS:
        known = choices(item.chart, CHARTS)
        what = f"there is no chart {item.chart!r}"
        words = Words(f"없는 차트입니다. 고치십시오: {item.chart}", f"There is no such chart. Correct it: {item.chart}")
        found.append(Complaint(where, what, known, "See `policyfacts list charts`.", words))
    for key, value in item.filters:
        if key not in CHOICES:
            what, known, fix = f"unknown filter {key!r}", choices(key, CHOICES), "Correct the filter's name."
            found.append(Complaint(where, what, known, fix, unknown_name(key)))
        elif read_filters({key: value}, tables)[1]:
            name = CHOICES[key].words
            known = choices(value, offered(tables, key).values) if CHOICES[key].options else "expected a date"
            fix = f"Correct the value of {key}."
            words = Words(
                f"‘{name.ko}’에 쓸 수 없는 값입니다. 고치십시오: {value}",
                f"This is no value of “{name.en}”. Correct it: {value}",
            )
            found.append(Complaint(where, f"{key} is {value!r}", known, fix, words))
    return found
