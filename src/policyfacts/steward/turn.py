"""Whose turn it is: one steward writes at a time, and only where the data can be written."""

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.paths import DataFolder
from policyfacts.steward import journal
from policyfacts.words import Words

_LOCK_SECONDS = 60


@contextmanager
def alone(data: DataFolder) -> Iterator[None]:
    """One steward at a time; what a save that was cut short has left is put right first.

    Raises:
        ComplaintError: Somebody else is saving for longer than a minute, or the folder cannot be written.
    """
    try:
        journal.open_folder(data)
        lock = FileLock(data.desk / "lock", timeout=_LOCK_SECONDS).acquire()
    except PermissionError as error:
        raise unwritable(data, error) from error
    except Timeout:
        raise _taken() from None
    with lock:
        journal.recover(data)
        yield


def _taken() -> ComplaintError:
    what, expected = "somebody else is saving", "expected the desk to be free"
    words = Words(
        "다른 사람이 저장하고 있습니다. 잠시 뒤에 다시 누르십시오.",
        "Somebody else is saving. Wait a while, then try again.",
    )
    return ComplaintError(Complaint("desk", what, expected, "Wait for the other save, then try again.", words))


def unwritable(data: DataFolder, error: OSError) -> ComplaintError:
    """What is said when nothing can be written there."""
    what = f"the data cannot be written: {error.strerror or type(error).__name__}"
    fix = "Give whoever runs the server the right to write there, and room on the disk."
    words = Words(
        "자료 폴더에 쓸 수 없습니다. 쓰기 권한과 디스크의 빈자리를 살피십시오.",
        "The data cannot be written. Check the right to write there, and room on the disk.",
    )
    return ComplaintError(Complaint(str(data.root), what, "expected a folder that can be written", fix, words))
