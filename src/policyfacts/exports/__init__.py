"""Every format that leaves the building, one module each."""

import sys
from typing import cast

from policyfacts.discover import discover
from policyfacts.exports._export import Bundle, Export

_ORDER = ("xlsx", "csv", "png", "svg", "json", "parquet", "zip", "txt", "bib", "ris", "csljson")


def _exports() -> dict[str, Export]:
    found = [cast(Export, item) for item in discover(sys.modules[__name__], "EXPORT").values()]
    rank = {extension: place for place, extension in enumerate(_ORDER)}
    found.sort(key=lambda export: (rank.get(export.extension, len(rank)), export.extension))
    return {export.extension: export for export in found}


EXPORTS: dict[str, Export] = _exports()
"""Every format by file extension, what most readers need first; one not named above comes last."""


def formats(*, is_drawn: bool) -> dict[str, Export]:
    """The formats in which something, drawn or not, can be had from this installation."""
    return {extension: export for extension, export in EXPORTS.items() if export.takes(is_drawn=is_drawn)}


def formats_of(bundle: Bundle) -> dict[str, Export]:
    """The formats in which this bundle can be had from this installation."""
    return formats(is_drawn=bundle.draw is not None)


__all__ = ["EXPORTS", "Bundle", "Export", "formats", "formats_of"]
