"""The day that an article gives as its own."""

from datetime import date

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.dates import read_dates
from policyfacts.words import Words

_HEAD = 600
"""Characters among which it stands."""


def publication_day(text: str, where: str) -> date:
    """The day that the head of an article gives as its own, as in 기사입력 2024/08/05.

    Raises:
        ComplaintError: It gives none; relative dates would be guesses.
    """
    # Only dates that say their year are taken, so the day they are counted from does not matter.
    for found in read_dates(text[:_HEAD], date(2000, 1, 1)):
        if len(found.value) == len("2024-08-05") and found.value[:4] in found.text:
            return date.fromisoformat(found.value)
    raise ComplaintError(
        Complaint(
            where,
            "the text does not say when it was published",
            "expected a day, from which 지난달 or last year are counted",
            "Give it with --published 2024-08-05, or in the index.",
            Words(
                "글에 게시일이 없습니다. 게시일을 적어 주십시오.",
                "The text does not say when it was published. Give the day.",
            ),
        )
    )
