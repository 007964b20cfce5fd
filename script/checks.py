"""Run every check, then every test, and say what failed; with arguments, only pytest with these."""

import os
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from chromium import NoChromiumError, have_chromium

PYTHON = sys.executable
CHECKS = {
    "lint": [PYTHON, "-m", "ruff", "check", "--quiet", "--output-format", "concise"],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet"],
    "types": [PYTHON, "-m", "mypy", "--no-error-summary"],
    "imports": [str(Path(sysconfig.get_path("scripts"), "lint-imports"))],
}

BOTH_CORES = ["--numprocesses", "2", "--dist", "worksteal", "--quiet"]
"""How everything is run; a few tests alone start sooner without a second process."""


def main(arguments: list[str]) -> int:
    """Run all parts also when one fails; pytest is last, so its closing line is."""
    checks = {} if arguments else CHECKS
    failed = [name for name, command in checks.items() if not passes(name, command)]
    offer_chromium(arguments)
    tests = subprocess.call([PYTHON, "-m", "pytest", *(arguments or BOTH_CORES)], stdin=subprocess.DEVNULL)
    if failed:
        print(f"Failed before the tests (see above): {', '.join(failed)}.", file=sys.stderr)
    return tests or int(bool(failed))


def passes(name: str, command: list[str]) -> bool:
    """Whether a check ends well; says so, how long it took, and when it fails what it printed."""
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    verdict = "FAILED" if done.returncode else "ok"
    print(f"{name:8} {verdict:6} {time.monotonic() - start:5.1f} s", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


def offer_chromium(arguments: list[str]) -> None:
    """Name a Chromium to the tests, unless they were asked for without the browser ones."""
    if "not browser" in arguments:
        return
    try:
        os.environ["CHROMIUM"] = str(have_chromium())
    except NoChromiumError as error:
        print(error, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
