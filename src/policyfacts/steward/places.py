"""A draft as the document that the record's reader reads, with the way back from its lines to the form's fields."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from policyfacts.complaints import Complaint
from policyfacts.facts._yaml import Listed, Mapped, Node, Scalar
from policyfacts.steward.draft import Draft, DraftFact


@dataclass(frozen=True)
class Place:
    """Where on the page something is: `article`, `fact-3`, `row-1`, `unknown-2` or nowhere, and which field."""

    part: str = ""
    field: str = ""


@dataclass
class Lines:
    """Numbers the fields of a draft as if they were lines of a file, and remembers which is which."""

    shown: str
    places: dict[int, Place] = field(default_factory=dict)

    def document(self, draft: Draft, facts: Iterable[DraftFact]) -> Mapped:
        """The fact file of a draft, with these facts numbered from 1."""
        head = self._mapped("article", draft.citation)
        listed = [self._fact(fact, number) for number, fact in enumerate(facts, start=1)]
        unknowns = [self._mapped(f"unknown-{number}", each) for number, each in enumerate(draft.unknowns)]
        entries: dict[str, Node] = {"article": head, "facts": Listed(tuple(listed), 1)}
        if unknowns:
            entries["unknowns"] = Listed(tuple(unknowns), 1)
        return Mapped(entries, self._line(Place("article")))

    def place(self, problem: Complaint) -> Place | None:
        """Where a problem is to be shown; None when it is of another file."""
        file, _, line = problem.where.rpartition(":")
        if file != self.shown or not line.isdecimal():
            return None
        place = self.places.get(int(line), Place())
        return place if place.field else Place(place.part, problem.field)

    def _fact(self, fact: DraftFact, number: int) -> Mapped:
        part = f"fact-{fact.number}"
        mapped = self._mapped(part, fact.fields)
        first: dict[str, Node] = {"n": Scalar(str(number), mapped.line), "kind": Scalar(fact.kind, mapped.line)}
        phrases = [self._phrase(part, at, each) for at, each in enumerate(fact.evidence)]
        evidence: dict[str, Node] = {"evidence": Listed(tuple(phrases), mapped.line)} if phrases else {}
        return Mapped({**first, **mapped.entries, **evidence}, mapped.line)

    def _phrase(self, part: str, at: int, given: Mapping[str, str]) -> Mapped:
        line = self._line(Place(part, f"phrase-{at}"))
        return Mapped({name: Scalar(text, line) for name, text in given.items() if text}, line)

    def _mapped(self, part: str, fields: Mapping[str, str]) -> Mapped:
        line = self._line(Place(part))
        return Mapped(dict(self._entries(part, fields)), line)

    def _entries(self, part: str, fields: Mapping[str, str]) -> Iterator[tuple[str, Node]]:
        for name, text in fields.items():
            if text:
                yield name, Scalar(text, self._line(Place(part, name)))

    def _line(self, place: Place) -> int:
        line = len(self.places) + 1
        self.places[line] = place
        return line
