"""Work counted, where a clock would tell how busy the machine is."""

import sys
from collections.abc import Callable
from types import FrameType


def steps(act: Callable[[], object], *, in_lines_of: str = "") -> int:
    """How many lines of Python are run; of files with a name in their path each operation within a line, too."""
    count = 0

    def trace(frame: FrameType, event: str, _arg: object) -> object:
        nonlocal count
        count += event in {"line", "opcode"}
        frame.f_trace_opcodes = bool(in_lines_of) and in_lines_of in frame.f_code.co_filename
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return count
