"""A proposal: facts that a machine read, for a person to accept, correct or reject."""

from collections.abc import Iterator
from dataclasses import dataclass

from policyfacts.extract.propose.registrar import Row
from policyfacts.extract.propose.remarks import Remark
from policyfacts.facts.model import Article
from policyfacts.facts.write import canonical, write_article
from policyfacts.words import Lang


@dataclass(frozen=True)
class Proposal:
    """What one article would add to the record.

    Args:
        article: Citation, facts and open questions, in the form of the record.
        rows: Registry rows for names that are new.
        remarks: What to look at before accepting.
    """

    article: Article
    rows: tuple[Row, ...]
    remarks: tuple[Remark, ...]


def proposal_text(proposal: Proposal, lang: Lang = "ko") -> str:
    """The proposal as a fact file that says it is one; `check` refuses it until a person has taken that out."""
    parts = ["status: proposed\n", write_article(proposal.article)]
    if proposal.rows:
        parts.append("registry:\n" + "".join(_row(row) for row in proposal.rows))
    if proposal.remarks:
        parts.append("remarks:\n" + "".join(_remark(remark, lang) for remark in proposal.remarks))
    return canonical("".join(parts))


def _row(row: Row) -> str:
    fields = "".join(f"    {name}: {_quoted(value)}\n" for name, value in row.values.items())
    return f"  - table: {row.table}\n{fields}"


def _remark(remark: Remark, lang: Lang) -> str:
    return "".join(_remark_lines(remark, lang))


def _remark_lines(remark: Remark, lang: Lang) -> Iterator[str]:
    yield f"  - remark: {remark.code}\n"
    if remark.fact is not None:
        yield f"    fact: {remark.fact}\n"
    yield f"    says: {_quoted(remark.words[lang])}\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
