"""Make the environment that a lock file describes, once, then run Python in it.

    python script/environment.py serve -m dashboard serve
    python script/environment.py test -m pytest

Only the standard library: this runs before anything is installed. uv installs when it is there,
pip otherwise; which package index they use is their own setting.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {"serve": ROOT / ".venv", "test": ROOT / ".venv-test"}
OLDEST_PYTHON = (3, 11)


class SetupError(Exception):
    """The environment cannot be made; the text says why and what to do."""


def main(arguments: list[str]) -> int:
    """Make the environment named first and run the rest in it."""
    if len(arguments) < 2 or arguments[0] not in FOLDERS:
        say(f"Usage: environment.py {'|'.join(FOLDERS)} ARGUMENTS FOR PYTHON…")
        return 2
    try:
        python = ready_python(arguments[0])
    except SetupError as error:
        say(str(error))
        return 1
    return run_instead([str(python), *arguments[1:]])


def ready_python(name: str) -> Path:
    """The Python of the environment called `name`, made first when it is missing or not current.

    Raises:
        SetupError: Python is too old, or the packages cannot be installed.
    """
    if sys.version_info < OLDEST_PYTHON:
        raise SetupError(
            f"This needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. "
            "Install a newer Python, then run this again."
        )
    folder, lock = FOLDERS[name], ROOT / "requirements" / f"{name}.txt"
    marker, wanted = folder / "ready", fingerprint(lock)
    is_ready = marker.is_file() and marker.read_text(encoding="utf-8") == wanted
    if not (is_ready and python_of(folder).exists()):
        make(folder, lock)
        # Written last, so that an install that was cut short is done again.
        marker.write_text(wanted, encoding="utf-8")
    return python_of(folder)


def fingerprint(lock: Path) -> str:
    """Digest of all that an environment is made from: another digest, another environment."""
    import tomllib  # here, so that a Python without it gets as far as being told that it is too old

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    place = f"{ROOT} {sys.version_info[:2]}"
    parts = [lock.read_text(encoding="utf-8"), json.dumps(project), place]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def make(folder: Path, lock: Path) -> None:
    """Install the locked packages and this clone into a new environment at `folder`."""
    say(f"Setting up {folder.name}: once, a minute or two with pip, seconds with uv …")
    start = time.monotonic()
    attempts = [with_uv, with_pip] if shutil.which("uv") else [with_pip]
    for number, attempt in enumerate(attempts, start=1):
        if folder.exists():
            shutil.rmtree(folder)
        try:
            attempt(folder, lock)
            break
        except subprocess.CalledProcessError as error:
            if number == len(attempts):
                raise SetupError(not_installed(error)) from error
            # A network may have told only pip which package index to use.
            say("uv could not install the packages (its reason is above); trying pip.")
    say(f"Ready after {time.monotonic() - start:.0f} s.")


def with_uv(folder: Path, lock: Path) -> None:
    """Make the environment with uv."""
    run(["uv", "venv", "--quiet", "--python", sys.executable, str(folder)])
    install_with(["uv", "pip", "install", "--quiet", "--python", str(python_of(folder))], lock)


def with_pip(folder: Path, lock: Path) -> None:
    """Make the environment with this Python's pip; where it has none, with the one venv brings."""
    venv, python = [sys.executable, "-m", "venv", str(folder)], str(python_of(folder))
    if importlib.util.find_spec("pip"):
        run([*venv, "--without-pip"])
        pip = [sys.executable, "-m", "pip", "--python", python]
    else:
        run(venv)
        pip = [python, "-m", "pip"]
    install_with([*pip, "--disable-pip-version-check", "--no-input", "install", "--quiet"], lock)


def install_with(install: list[str], lock: Path) -> None:
    """Install the locked packages, each checked against its hash, and then this clone, in place."""
    run([*install, "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)])
    run([*install, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])


def not_installed(error: subprocess.CalledProcessError) -> str:
    """What to tell a person whose packages could not be installed."""
    return (
        f"The packages could not be installed: {Path(error.cmd[0]).name} ended with status "
        f"{error.returncode} (its reason is above). Check that this machine reaches an index, "
        "or that pip is set to one it reaches (pip config list); where venv or pip is missing, "
        "install python3-venv or python3-pip. Then run this again."
    )


def python_of(folder: Path) -> Path:
    """Where an environment keeps its Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(command: list[str]) -> None:
    """Run to the end; what it prints goes to stderr, so that stdout stays the product's."""
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def run_instead(command: list[str]) -> int:
    """Run in place of this process; on Windows, which cannot do that, as a child."""
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606, the point is to have no process in between
    return subprocess.call(command)


def say(sentence: str) -> None:
    """Tell the person who waits."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
