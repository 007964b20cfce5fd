"""What a process that answers does: it loads the application and works until it is told to stop."""

import socket
from collections.abc import Callable
from pathlib import Path

from dashboard.settings import Settings
from policyfacts.paths import DataFolder, default_data


def work(listener: socket.socket, settings: Settings, is_over: Callable[[], bool], ready: Callable[[], None]) -> None:
    """Load the application, say that it is ready, and answer on the socket.

    Raises:
        DataError: There are no whole tables.
    """
    # Here, not above: the process that only watches over others needs none of it.
    from dashboard.app import create_app
    from dashboard.editing import admission_of, desk_of
    from dashboard.worker import answer

    data = data_of(settings)
    app = create_app(data, settings, desk=desk_of(settings, data), admission=admission_of(settings))
    ready()
    answer(app.server, listener, settings, is_over)


def data_of(settings: Settings) -> DataFolder:
    """The data folder that is meant."""
    return DataFolder(Path(settings.data).resolve()) if settings.data else default_data()
