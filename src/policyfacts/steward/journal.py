"""Several files changed as one: a journal comes first, so that what is cut short is finished or taken back whole."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.facts.write import save
from policyfacts.paths import DataFolder
from policyfacts.words import Words

_MOST_KEPT = 50
"""Saves that can be taken back."""


@dataclass(frozen=True)
class Change:
    """One file of the data folder: its path below it, and its content before and after; None where it is not there."""

    file: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Kept:
    """An article's text in the steward's private folder: where, its fingerprint, and whether it is there or gone."""

    path: str
    sha256: str
    is_there: bool = True


@dataclass(frozen=True)
class Entry:
    """One save, or one undo of a save.

    Args:
        name: Unique; later ones sort later.
        article_id: The article.
        title: Its title.
        facts: How many facts it has.
        changes: Files in the order in which they are written: a file stands before what needs it.
        kept: The article's text, where the steward has a folder for it.
        undoes: Name of the save that this one takes back.
    """

    name: str
    article_id: str
    title: str
    facts: int
    changes: tuple[Change, ...]
    kept: Kept | None = None
    undoes: str = ""


def begin(data: DataFolder, entry: Entry) -> None:
    """Write down what is going to be done.

    Raises:
        ComplaintError: A file is no longer what the entry was drawn up from.
    """
    changed = [change.file for change in entry.changes if _content(data.root / change.file) != change.before]
    if changed:
        what, fix = "the file was changed in this very moment", "Look at it again, then save."
        words = Words(
            "저장하는 사이에 파일이 바뀌었습니다. 다시 보고 저장하십시오.",
            "The file was changed in this very moment. Look at it again, then save.",
        )
        places = (f"{data.root.name}/{file}:1" for file in changed)
        raise ComplaintError(Complaint(place, what, "expected it as it was", fix, words) for place in places)
    save(_under_way(data), _json(entry))


def apply(data: DataFolder, entry: Entry, text: str = "") -> None:
    """Do it, file by file.

    Args:
        data: The instance.
        entry: What was begun.
        text: The article's text, where it is to be kept.
    """
    if entry.kept and entry.kept.is_there:
        save(Path(entry.kept.path), text)
    for change in entry.changes:
        _write(data.root / change.file, change.after)
    if entry.kept and not entry.kept.is_there:
        _remove_text(entry.kept)


def finish(data: DataFolder, entry: Entry) -> None:
    """Keep a save for taking it back later; an undo takes its save out of the list."""
    if entry.undoes:
        (_saves(data) / f"{entry.undoes}.json").unlink(missing_ok=True)
        _under_way(data).unlink(missing_ok=True)
        return
    _saves(data).mkdir(exist_ok=True)
    _under_way(data).replace(_saves(data) / f"{entry.name}.json")
    for old in sorted(_saves(data).glob("*.json"), reverse=True)[_MOST_KEPT:]:
        old.unlink(missing_ok=True)


def take_back(data: DataFolder, entry: Entry) -> None:
    """Undo what was applied so far; a file that somebody else has changed since stays as it is."""
    for change in reversed(entry.changes):
        if _content(data.root / change.file) == change.after:
            _write(data.root / change.file, change.before)
    if entry.kept and entry.kept.is_there:
        _remove_text(entry.kept)
    _under_way(data).unlink(missing_ok=True)


def recover(data: DataFolder) -> Entry | None:
    """Put right what a save that was cut short has left: finish it when every file is in place, else take it back."""
    entry = _read(_under_way(data))
    if entry is None:
        return None
    for change in entry.changes:
        for left in (data.root / change.file).parent.glob(f".{Path(change.file).name}.*.new"):
            left.unlink(missing_ok=True)
    if all(_content(data.root / change.file) == change.after for change in entry.changes):
        finish(data, entry)
        return entry
    take_back(data, entry)
    return None


def saves(data: DataFolder) -> list[Entry]:
    """Every save that can be taken back, newest first."""
    found = (_read(path) for path in sorted(_saves(data).glob("*.json"), reverse=True))
    return [entry for entry in found if entry]


def undo_of(data: DataFolder, name: str) -> Entry:
    """What takes a save back: its fact file goes, and exactly its rows of the registry.

    Raises:
        ComplaintError: There is no such save, or its files have been changed since; all of them named.
    """
    entry = next((each for each in saves(data) if each.name == name), None)
    if entry is None:
        words = Words("되돌릴 저장이 없습니다. 쪽을 다시 여십시오.", "There is no such save. Load the page again.")
        fix = "Load the page again."
        raise ComplaintError(Complaint(name, "there is no such save", "expected one of the list", fix, words))
    changes, problems = [], []
    for change in reversed(entry.changes):
        now = _content(data.root / change.file)
        before = change.before if now == change.after else _without(now, change)
        if now == change.after or before is not None:
            changes.append(Change(change.file, now, before))
        else:
            fix = "Take back the later change first, or edit the file by hand."
            where = f"{data.root.name}/{change.file}:1"
            words = Words(
                "저장한 뒤에 바뀐 파일입니다. 나중 것부터 되돌리거나 손으로 고치십시오.",
                "The file was changed after the save. Take back the later change first, or edit it by hand.",
            )
            what = "the file was changed since"
            problems.append(Complaint(where, what, "expected it as it was saved", fix, words))
    if problems:
        raise ComplaintError(problems)
    gone = Kept(entry.kept.path, entry.kept.sha256, is_there=False) if entry.kept else None
    return Entry(f"{name}-undo", entry.article_id, entry.title, entry.facts, tuple(changes), gone, undoes=name)


def _without(now: str | None, change: Change) -> str | None:
    """A registry file without the lines that a save had put at its end; None where they are not all there."""
    if now is None or change.before is None or change.after is None:
        return None
    lines = now.splitlines(keepends=True)
    for line in change.after.removeprefix(change.before).splitlines(keepends=True):
        if not line.strip():
            continue
        if line not in lines:
            return None
        lines.reverse()
        lines.remove(line)
        lines.reverse()
    return "".join(lines)


def _content(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else None


def _write(path: Path, content: str | None) -> None:
    if content is not None:
        save(path, content)
        return
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()


def _remove_text(kept: Kept) -> None:
    path = Path(kept.path)
    if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == kept.sha256:
        path.unlink()


def _under_way(data: DataFolder) -> Path:
    return data.desk / "saving.json"


def _saves(data: DataFolder) -> Path:
    return data.desk / "saves"


def open_folder(data: DataFolder) -> None:
    """Make the folder of saves, which is no part of the record and says so to git."""
    data.desk.mkdir(exist_ok=True)
    if not (data.desk / ".gitignore").is_file():
        save(data.desk / ".gitignore", "*\n")


def _json(entry: Entry) -> str:
    return json.dumps(asdict(entry), ensure_ascii=False, indent=1) + "\n"


def _read(path: Path) -> Entry | None:
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
        changes = tuple(Change(**each) for each in given.pop("changes"))
        kept = given.pop("kept")
        return Entry(**given, changes=changes, kept=Kept(**kept) if kept else None)
    except (OSError, ValueError, TypeError, KeyError):
        return None
