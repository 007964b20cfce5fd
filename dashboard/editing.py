"""Edit mode as an operator has set it: who may edit, and what with."""

from pathlib import Path

from dashboard.admission import Admission, is_this_machine, read_token
from dashboard.settings import Settings
from policyfacts.errors import CallError, Problem
from policyfacts.paths import DataFolder
from policyfacts.steward.desk import Desk


def admission_of(settings: Settings) -> Admission | None:
    """Who may edit; None when nobody may.

    Raises:
        CallError: Others on the network could edit without a token, or what is for edit mode is given without it.
    """
    if not settings.edit:
        given = {"token-file": settings.token_file, "articles": settings.articles}
        wrong = [
            Problem(f"--{name}", "this is for edit mode", "expected --edit as well", "Add --edit.")
            for name, value in given.items()
            if value
        ]
        if wrong:
            raise CallError(wrong)
        return None
    token = read_token(Path(settings.token_file)) if settings.token_file else ""
    if not token and not is_this_machine(settings.host):
        what = f"everybody who reaches {settings.host} could edit the record"
        fix = "Leave --host out to edit on this machine alone, or name a file with a token: --token-file FILE."
        raise CallError(Problem("--edit", what, "expected a token", fix))
    return Admission(token)


def desk_of(settings: Settings, data: DataFolder) -> Desk | None:
    """What edits the record; it first puts right what a save that was cut short has left."""
    if not settings.edit:
        return None
    return Desk(data, Path(settings.articles) if settings.articles else None)
