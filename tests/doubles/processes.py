"""Servers in processes of their own, for tests that bring several of them together."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PATIENCE_SECONDS = 60.0


def until(come: Callable[[], Any]) -> Any:
    """Wait until there is something to see, and return it."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        found = come()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError("it never came")


@contextmanager
def running(*words: str, port: int, folder: Path, **environment: str) -> Iterator[None]:
    """Run a server in a folder until the end of the block; it listens when the block begins."""
    with subprocess.Popen(words, cwd=folder, env={**os.environ, **environment}) as process:
        try:
            until(lambda: _listens(port, process))
            yield
        finally:
            process.terminate()
            process.wait(PATIENCE_SECONDS)


def _listens(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Tell whether somebody listens at a port; the process that should must not have ended."""
    assert process.poll() is None, f"{process.args} ended with {process.returncode}"
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0
