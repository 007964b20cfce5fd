"""Built tables in a place that several machines share: a folder or an object store, through fsspec.

A store has no folders to swap. So a build goes under a name of its own, file by file; then its manifest takes the place
of the one before, in one step. Readers hold every file against the manifest, as in a folder.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from policyfacts.errors import DataError, Problem
from policyfacts.facts.write import save_bytes
from policyfacts.tables.store import MANIFEST, Stored, digest, read_build

_BUILDS = "builds"
_TRIES = 3


def is_address(place: str) -> bool:
    """Whether a place is one of fsspec's, such as `s3://bucket/tables`, and not a folder of this machine."""
    return "://" in place


def publish(place: str, files: Mapping[str, bytes]) -> str:
    """Put a build where several machines read it; the build before stays for those who are still reading it.

    Args:
        place: A folder, or an address of fsspec.
        files: Content by file name; must include the manifest.

    Returns:
        The name that the build got.

    Raises:
        DataError: The place cannot be written.
    """
    try:
        return _publish(place, files)
    except Exception as error:  # every store has errors of its own
        raise _unreachable(place, "written", error) from error


def read_place(place: str) -> Stored:
    """The build that is there.

    Raises:
        DataError: There is none that is whole, or the place cannot be reached.
    """
    if not is_address(place):
        return _by_name(read_build(Path(place)))
    try:
        stored = _read(place)
    except Exception as error:  # every store has errors of its own
        raise _unreachable(place, "read", error) from error
    if stored is None:
        raise DataError(Problem(place, "there are no whole tables here", "expected a published build",
                                "Run `policyfacts publish PLACE`."))  # fmt: skip
    return _by_name(stored)


def stamp_of(place: str) -> str:
    """What is another when another build is there; empty when the place cannot be reached."""
    try:
        system, root = _system(place)
        return hashlib.sha256(system.cat_file(f"{root}/{MANIFEST}")).hexdigest()
    except Exception:  # every store has errors of its own; the next look tries again
        return ""


def _publish(place: str, files: Mapping[str, bytes]) -> str:
    system, root = _system(place)
    manifest = json.loads(files[MANIFEST])
    before = _manifest(system, root)
    name = hashlib.sha256(files[MANIFEST]).hexdigest()[:16]
    folder = f"{_BUILDS}/{name}"
    system.makedirs(f"{root}/{folder}", exist_ok=True)
    for file, content in files.items():
        if file != MANIFEST:
            system.pipe_file(f"{root}/{folder}/{file}", content)
    resources = [{**each, "path": f"{folder}/{each['path']}"} for each in manifest["resources"]]
    content = (json.dumps({**manifest, "resources": resources}, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    if is_address(place):
        system.pipe_file(f"{root}/{MANIFEST}", content)
    else:
        save_bytes(Path(place) / MANIFEST, content)
    _forget_others(system, root, {name, *(PurePosixPath(path).parent.name for path in _paths(before))})
    return name


def _forget_others(system: Any, root: str, kept: set[str]) -> None:
    for path in system.ls(f"{root}/{_BUILDS}", detail=False, refresh=True):
        if PurePosixPath(path).name not in kept:
            system.rm(path, recursive=True)


def _read(place: str) -> Stored | None:
    system, root = _system(place)
    for _ in range(_TRIES):
        manifest = _manifest(system, root)
        # Two builds later its files are gone: then the manifest is another by now.
        found = system.cat([f"{root}/{path}" for path in _paths(manifest)], on_error="omit") if manifest else {}
        by_name = {PurePosixPath(path).name: content for path, content in found.items()}
        files = {path: by_name.get(PurePosixPath(path).name, b"") for path in _paths(manifest)}
        if manifest and all(digest(files[each["path"]]) == each.get("hash") for each in manifest["resources"]):
            return Stored(manifest, files)
    return None


def _manifest(system: Any, root: str) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(system.cat_file(f"{root}/{MANIFEST}"))
    except FileNotFoundError:
        return {}
    return manifest


def _paths(manifest: Mapping[str, Any]) -> list[str]:
    return [each["path"] for each in manifest.get("resources", [])]


def _by_name(stored: Stored) -> Stored:
    return Stored(stored.manifest, {PurePosixPath(path).name: content for path, content in stored.files.items()})


def _system(place: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ModuleNotFoundError as error:
        raise DataError(Problem(place, "places of several machines need the extra `store`", "expected it installed",
                                "Run pip install policyfacts[store].")) from error  # fmt: skip
    system, root = fsspec.core.url_to_fs(place)
    return system, root.rstrip("/")


def _unreachable(place: str, what: str, error: Exception) -> DataError:
    if isinstance(error, DataError):
        return error
    said = f"this place cannot be {what}: {type(error).__name__}: {str(error)[:200]}"
    fix = "Check the address and what this machine may do there."
    return DataError(Problem(place, said, "expected a folder or a store such as s3://bucket/tables", fix))
