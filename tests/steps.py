"""Work counted, where a clock would tell how busy the machine is."""

import sys
from collections.abc import Callable


def steps(act: Callable[[], object]) -> int:
    """How many lines of Python are run."""
    count = 0

    def trace(_frame: object, event: str, _arg: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return count
