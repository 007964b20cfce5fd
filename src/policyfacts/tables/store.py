"""Built tables on disk: written so that readers see the old or the new, never half.

A build is written whole into a folder beside the tables and then takes their place. Its manifest,
`datapackage.json`, is written last and holds the SHA-256 of every file; readers hold what they read against it,
so a folder that is swapped while it is being read, or one left by a build that was killed, is never taken for whole.
"""

import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.words import Words

MANIFEST = "datapackage.json"
_TRIES = 40
_WAIT_SECONDS = 0.05
_LOCK_SECONDS = 60


@dataclass(frozen=True)
class Stored:
    """One build, read whole.

    Args:
        manifest: The data package description.
        files: Content by file name.
    """

    manifest: Mapping[str, object]
    files: Mapping[str, bytes]


def write_build(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put a build in the place of the one in `folder`.

    Args:
        folder: Where readers look.
        files: Content by file name; must include the manifest.

    Raises:
        ComplaintError: The folder holds something else, which would be lost with the old build.
    """
    beside = folder.with_name(f"{folder.name}.new")
    with _only_writer(folder.with_name(f"{folder.name}.lock")):
        _refuse_others(folder, files)
        recover(folder)
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        for name in sorted(files, key=lambda name: (name == MANIFEST, name)):
            _write(beside / name, files[name])
        _swap(folder, beside)


def _refuse_others(folder: Path, files: Mapping[str, bytes]) -> None:
    """The folder is swapped whole, so it may hold nothing but files of this build or of the one that is there."""
    if not folder.exists():
        return
    stored = _read_whole(folder)
    known = {*files, *(stored.files if stored else ())}
    others = sorted(path.name for path in folder.iterdir() if path.name not in known) if folder.is_dir() else ["a file"]
    if others:
        named = f"{', '.join(others[:3])}{', …' if len(others) > 3 else ''}"
        shown = named if folder.is_dir() else folder.name
        raise ComplaintError(
            Complaint(
                str(folder),
                f"this is not a folder of tables alone: {named}",
                "expected an earlier build, an empty folder or none",
                "Give another folder with --out DIR, or move the other files away.",
                Words(
                    f"표 폴더에 다른 파일이 있습니다. 옮기십시오: {shown}",
                    f"The folder of tables holds other files. Move them away: {shown}",
                ),
            )
        )


def read_build(folder: Path) -> Stored:
    """The build that readers should see now.

    Raises:
        ComplaintError: There is none, or none that is whole.
    """
    for _ in range(_TRIES):
        for place in (folder, *_left_over(folder)):
            stored = _read_whole(place)
            if stored is not None:
                return stored
        if not folder.exists() and not any(place.exists() for place in _left_over(folder)):
            break
        time.sleep(_WAIT_SECONDS)
    raise ComplaintError(
        Complaint(
            str(folder),
            "there are no whole tables here",
            "expected the result of a build",
            "Run `policyfacts build`.",
            Words("쓸 수 있는 표가 없습니다. 표를 다시 만드십시오.", "There are no whole tables. Build them anew."),
        )
    )


def recover(folder: Path) -> None:
    """Finish a swap that was cut short, so that `folder` is whole again when any whole build is there."""
    if _read_whole(folder) is not None:
        return
    for place in _left_over(folder):
        if _read_whole(place) is not None:
            shutil.rmtree(folder, ignore_errors=True)
            _rename(place, folder)
            return


def _left_over(folder: Path) -> tuple[Path, Path]:
    return folder.with_name(f"{folder.name}.new"), folder.with_name(f"{folder.name}.old")


def _read_whole(folder: Path) -> Stored | None:
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        resources = manifest["resources"]
        files = {resource["path"]: (folder / resource["path"]).read_bytes() for resource in resources}
    except (OSError, ValueError, KeyError, TypeError):
        return None
    whole = all(digest(files[resource["path"]]) == resource.get("hash") for resource in resources)
    return Stored(manifest, files) if whole else None


def digest(content: bytes) -> str:
    """A file's fingerprint as a data package writes it."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap(folder: Path, beside: Path) -> None:
    old = folder.with_name(f"{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        _rename(folder, old)
    _rename(beside, folder)
    shutil.rmtree(old, ignore_errors=True)


def _rename(source: Path, target: Path) -> None:
    # Windows refuses to rename a folder while a reader has a file in it open; readers are quick, so try again.
    for attempt in range(_TRIES):
        try:
            source.rename(target)
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(_WAIT_SECONDS)
        else:
            return


@contextmanager
def _only_writer(lock: Path) -> Iterator[None]:
    """One writer at a time; the lock is the operating system's, so a killed writer leaves none behind."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(lock, timeout=_LOCK_SECONDS):
            yield
    except Timeout as error:
        raise ComplaintError(
            Complaint(
                str(lock),
                f"another build has held this lock for {_LOCK_SECONDS} seconds",
                "expected it to finish",
                "Wait for the other build, or stop it.",
                Words(
                    "다른 곳에서 표를 만들고 있습니다. 잠시 뒤에 다시 하십시오.",
                    "Tables are being built elsewhere. Try again in a while.",
                ),
            )
        ) from error
