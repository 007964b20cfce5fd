"""Marks in lanes never meet on the narrowest screen, and labels never where they are shown."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from policyfacts.figures._lanes import DESK_PX, PHONE_PX, Mark, _span, places
from policyfacts.figures._wrap import width

WINDOW = ("2024-01-01", "2024-12-31")
FIRST = date.fromisoformat(WINDOW[0])


@st.composite
def marks(draw):
    start, length = draw(st.integers(0, 365)), draw(st.sampled_from([0, 0, 0, 29, 180]))
    end = min(start + length, 365)
    days = ((FIRST + timedelta(days=day)).isoformat() for day in (start, end))
    return Mark(*days, label="이름" * draw(st.integers(0, 20)), is_important=draw(st.booleans()))


@settings(max_examples=60, deadline=None)
@given(st.lists(marks(), max_size=60))
def test_sixty_marks_a_year_do_not_meet_at_any_width(given_marks):
    found, rows = places(given_marks, WINDOW)
    assert len(found) == len(given_marks)
    assert all(0 <= place.row < max(rows, 1) for place in found)
    for wide, is_labelled in ((PHONE_PX, False), (DESK_PX, True)):
        for row in range(rows):
            spans = sorted(
                covered(mark, place, wide, is_labelled=is_labelled)
                for mark, place in zip(given_marks, found, strict=True)
                if place.row == row
            )
            assert all(one[1] <= other[0] + 1e-6 for one, other in pairwise(spans))


def covered(mark, place, wide, *, is_labelled):
    """What a mark takes, with its label where labels are shown: seven px a half-width column at the least."""
    left, right = _span(mark, WINDOW, wide)
    room = 7 * width(mark.label) if is_labelled and place.side else 0
    return (left - room, right) if place.side == "left" else (left, right + room)


def test_a_label_that_would_leave_the_drawing_is_not_shown():
    found, _ = places([Mark("2024-06-30", "2024-06-30", "가" * 100, is_important=True)], WINDOW)
    assert found[0].side == ""


def test_what_is_important_is_labelled_before_the_rest():
    plain = [Mark("2024-06-30", "2024-06-30", "보통 이름이 길게 붙은 일" * 2) for _ in range(3)]
    found, _ = places([*plain, Mark("2024-06-30", "2024-06-30", "중요", is_important=True)], WINDOW)
    assert found[3].side
