"""Files as one ZIP archive: the same bytes for the same files, with their checksums."""

import hashlib
import io
import zipfile
from collections.abc import Mapping

SUMS = "SHA256SUMS"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_UNIX = 3


def packed(files: Mapping[str, bytes]) -> bytes:
    """An archive of the files and of `SHA256SUMS`, which `sha256sum --check` reads; no time of day in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {**files, SUMS: checksums(files)}.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _READABLE, _UNIX
            archive.writestr(entry, content)
    return out.getvalue()


def checksums(files: Mapping[str, bytes]) -> bytes:
    """One line a file, in the order of the names."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode("utf-8")
