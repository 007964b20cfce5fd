"""Every format that leaves the building, one module each."""

import sys
from typing import cast

from policyfacts.discover import discover
from policyfacts.exports._export import Export

EXPORTS: dict[str, Export] = {
    export.extension: export
    for export in (cast(Export, item) for item in discover(sys.modules[__name__], "EXPORT").values())
}
"""Every format by file extension."""

__all__ = ["EXPORTS", "Export"]
