"""Find a Chromium for the browser tests, or install one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


class NoChromiumError(Exception):
    """No Chromium can be had; the text says what to do."""


def find_chromium() -> Path | None:
    """The Chromium named in CHROMIUM, else one on the PATH, else Playwright's own.

    Raises:
        NoChromiumError: CHROMIUM names a file that is not there.
    """
    named = os.environ.get("CHROMIUM")
    if named and not Path(named).is_file():
        raise NoChromiumError(f"CHROMIUM is {named!r}, which is not a file. Correct or unset it.")
    on_path = [Path(found) for name in NAMES if (found := shutil.which(name))]
    candidates = [Path(named)] if named else [*on_path, _playwrights_own()]
    return next((path for path in candidates if path.is_file() and _starts(path)), None)


def have_chromium() -> Path:
    """A Chromium, installed first when there is none.

    Raises:
        NoChromiumError: None is there and none can be installed.
    """
    found = find_chromium()
    for install in () if found else (_install_with_apt, _install_with_playwright):
        install()
        found = find_chromium()
        if found:
            break
    if found is None:
        raise NoChromiumError(
            "No Chromium was found and none could be installed, so the browser tests cannot run. "
            "Install one (apt-get install chromium), or name one in the variable CHROMIUM."
        )
    return found


def _playwrights_own() -> Path:
    # Asked in a process of its own: a process runs one Playwright, and here that is the tests'.
    ask = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    )
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return Path(answer.stdout.strip())


def _starts(path: Path) -> bool:
    # Ubuntu's chromium-browser is a script that only points to another package manager.
    started = subprocess.run([path, "--version"], capture_output=True, check=False, timeout=60)
    return os.name == "nt" or started.returncode == 0


def _install_with_apt() -> None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        print("Installing Chromium with apt-get …", file=sys.stderr, flush=True)
        _try(["apt-get", "update", "-qq"])
        _try(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])


def _install_with_playwright() -> None:
    print("Installing Chromium with Playwright …", file=sys.stderr, flush=True)
    _try([sys.executable, "-m", "playwright", "install", "chromium"])


def _try(command: list[str]) -> None:
    unattended = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=unattended)
