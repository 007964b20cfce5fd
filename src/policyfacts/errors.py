"""What went wrong with a reader's data: located, explained, fixable."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One mistake in the data, said so that whoever wrote it can mend it.

    Args:
        where: `file:line`, general to exact.
        what: What is wrong, with the value.
        expected: What would have been right, listing what is available.
        fix: How to mend it: one imperative sentence.
    """

    where: str
    what: str
    expected: str
    fix: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.expected}; {self.fix}"

    def __lt__(self, other: "Problem") -> bool:
        """By file, then line as a number, so that a run reads from top to bottom."""
        return self._order() < other._order()

    def _order(self) -> tuple[str, int, str]:
        file, _, line = self.where.rpartition(":")
        return (file, int(line), str(self)) if line.isdecimal() else (self.where, 0, str(self))


class DataError(Exception):
    """Wrong data. Carries every problem found in the run; prints without a traceback."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        """Keep the problems in the order of their places."""
        found = (problems,) if isinstance(problems, Problem) else tuple(problems)
        self.problems = tuple(sorted(found))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class CallError(DataError):
    """A wrong call: what was asked for by name does not exist. The command line ends with status 2, not 1."""
