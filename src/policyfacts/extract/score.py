"""How well predicted mentions agree with labelled ones: precision, recall and F1 per kind and language."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Label = Mapping[str, object]
Line = Mapping[str, object]
"""One article's mentions, as `policyfacts mentions` prints them; gold lines may carry `lang` besides."""

KINDS = ("money", "dates", "designations", "organisations")
DETAILS = {"money": ("qualifier", "funder_level", "period"), "designations": ("place", "date", "authority")}


@dataclass(frozen=True)
class Score:
    """Counts for one kind and language."""

    right: int
    predicted: int
    labelled: int

    @property
    def precision(self) -> float:
        """Share of what was predicted that is right; 1 where nothing was."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of what is labelled that was found; 1 where nothing is."""
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Scores:
    """A whole comparison.

    Args:
        by_kind: Score per kind and language; language `all` holds the sum.
        details: Right and compared per detail, such as money's funder_level, among mentions that are right.
        right: What was found, as `id kind start-end value`: to compare one run with another.
        wrong: What was predicted and is not labelled, in the same form.
        missed: What is labelled and was not found.
    """

    by_kind: Mapping[tuple[str, str], Score]
    details: Mapping[tuple[str, str], tuple[int, int]]
    right: frozenset[str]
    wrong: frozenset[str]
    missed: frozenset[str]


def score(gold: Iterable[Line], predictions: Iterable[Line]) -> Scores:
    """Compare predictions with labels, article by article; an article without a line predicts nothing.

    Money is right with currency and value and the same span, payer's word aside; a date with span and value;
    a designation where the spans overlap and the status is the same; an organisation with span and type.
    """
    predicted = {str(line["id"]): line for line in predictions}
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    details: dict[tuple[str, str], list[bool]] = defaultdict(list)
    names: dict[str, set[str]] = defaultdict(set)
    for line in gold:
        article = str(line["id"])
        for kind in KINDS:
            labels, found = _labels(line, kind), _labels(predicted.get(article, {}), kind)
            pairs = list(_pairs(labels, found, _IS_RIGHT[kind]))
            count = Counter(right=len(pairs), predicted=len(found), labelled=len(labels))
            for lang in ("all", str(line.get("lang", "all"))):
                counts[kind, lang] = counts[kind, lang] + count if lang != "all" else counts[kind, lang]
            counts[kind, "all"] += count
            for name, said in _outcome(labels, found, pairs):
                names[name].add(f"{article} {kind} {said}")
            for detail in DETAILS.get(kind, ()):
                details[kind, detail] += [
                    _same(labels[a].get(detail), found[b].get(detail)) for a, b in pairs if detail in labels[a]
                ]
    by_kind = {
        key: Score(**{name: count[name] for name in ("right", "predicted", "labelled")})
        for key, count in counts.items()
    }
    return Scores(
        by_kind,
        {key: (sum(each), len(each)) for key, each in details.items()},
        *(frozenset(names[name]) for name in ("right", "wrong", "missed")),
    )


def _outcome(
    labels: Sequence[Label], found: Sequence[Label], pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, str]]:
    """Each mention with what became of it: right, missed or wrong."""
    matched, fitting = {label for label, _ in pairs}, {each for _, each in pairs}
    yield from (("right" if at in matched else "missed", _said(label)) for at, label in enumerate(labels))
    yield from (("wrong", _said(each)) for at, each in enumerate(found) if at not in fitting)


def _labels(line: Line, kind: str) -> list[Label]:
    labels = line.get(kind)
    return [label for label in labels if isinstance(label, Mapping)] if isinstance(labels, list) else []


def _pairs(
    labels: Sequence[Label], found: Sequence[Label], is_right: Callable[[Label, Label], bool]
) -> Iterator[tuple[int, int]]:
    taken: set[int] = set()
    for at, label in enumerate(labels):
        fits = (place for place, each in enumerate(found) if place not in taken and is_right(label, each))
        match = next(fits, None)
        if match is not None:
            taken.add(match)
            yield at, match


def _money_is_right(label: Label, found: Label) -> bool:
    same_value = (label["value"], label["currency"]) == (found["value"], found["currency"])
    printed = sorted((str(label["text"]), str(found["text"])), key=len)
    return same_value and label["end"] == found["end"] and printed[1].endswith(printed[0])


def _date_is_right(label: Label, found: Label) -> bool:
    same_span = (label["start"], label["end"]) == (found["start"], found["end"])
    same_readings = sorted(map(str, _list(label, "readings"))) == sorted(map(str, _list(found, "readings")))
    return same_span and label["value"] == found["value"] and same_readings


def _list(label: Label, name: str) -> list[object]:
    value = label.get(name)
    return list(value) if isinstance(value, list | tuple) else []


def _designation_is_right(label: Label, found: Label) -> bool:
    overlap = int(str(label["start"])) < int(str(found["end"])) and int(str(found["start"])) < int(str(label["end"]))
    return overlap and label["status"] == found["status"]


def _organisation_is_right(label: Label, found: Label) -> bool:
    return (label["start"], label["end"], label["type"]) == (found["start"], found["end"], found["type"])


_IS_RIGHT = {
    "money": _money_is_right,
    "dates": _date_is_right,
    "designations": _designation_is_right,
    "organisations": _organisation_is_right,
}


def _same(label: object, found: object) -> bool:
    plain = (list(each) if isinstance(each, list | tuple) else each for each in (label, found))
    return next(plain) == next(plain)


def _said(label: Label) -> str:
    value = label.get("value") or label.get("status") or label.get("type") or ""
    return f"{label['start']}-{label['end']} {value} {label.get('text') or label.get('name')}"
