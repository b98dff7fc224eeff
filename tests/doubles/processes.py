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


def until_listening(*ports: int) -> None:
    """Wait until somebody listens at each of these ports of this machine."""
    for port in ports:
        until(lambda port=port: _listens(port))


@contextmanager
def running(*words: str, folder: Path, **environment: str) -> Iterator[None]:
    """Run a program in a folder until the end of the block; it may still be starting."""
    with subprocess.Popen(words, cwd=folder, env={**os.environ, **environment}) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(PATIENCE_SECONDS)


def _listens(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0
