"""Collect the one named object that each module of a package ends in."""

import importlib
import pkgutil
from types import ModuleType


def discover(package: ModuleType, name: str) -> dict[str, object]:
    """The items of a package, by module name, in the order of the names.

    A module whose name begins with an underscore is machinery and is skipped; every other module is one item.

    Raises:
        ImportError: A module does not have an object called `name`.
    """
    modules = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_"))
    return {module: _item(f"{package.__name__}.{module}", name) for module in modules}


def _item(module: str, name: str) -> object:
    found = getattr(importlib.import_module(module), name, None)
    if found is None:
        raise ImportError(
            f"{module} has no {name}. End the module in one {name}, "
            "or begin its file name with an underscore if it is machinery."
        )
    return found
