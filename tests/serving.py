"""The server that an operator runs, in a thread of the tests: browsers and programs meet what readers meet."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from dashboard.index import Dashboard
from dashboard.settings import Settings
from dashboard.worker import answer


@contextmanager
def served(app: Dashboard) -> Iterator[str]:
    """Serve it on a free port until the end of the block; the address, without the slash at its end."""
    listener = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    over = threading.Event()
    thread = threading.Thread(target=answer, args=(app.server, listener, Settings(patience=5), over.is_set))
    thread.start()
    try:
        yield address
    finally:
        over.set()
        thread.join()
