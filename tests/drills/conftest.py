"""Desks that can be started and killed in no time."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from tests.architecture.sources import ROOT

PATIENCE_SECONDS = 60


class Zygote:
    """Starts desks and kills them."""

    def __init__(self) -> None:
        """Start the process that forks; it takes some seconds to be ready."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.drills.zygote"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        answer = self._answer()
        if answer != "ready":
            self.close()
            raise RuntimeError(answer)

    def start(self, **order: object) -> int:
        """Start a desk and return its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return int(self._answer())

    def kill(self, desk: int) -> None:
        """Kill a desk as the kernel does when memory runs out, and wait until it is gone."""
        with suppress(ProcessLookupError):
            os.kill(desk, signal.SIGKILL)
        self.wait_for(desk)

    def wait_for(self, desk: int) -> None:
        """Wait until a desk has ended."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            try:
                os.kill(desk, 0)
            except ProcessLookupError:
                return
            time.sleep(0.002)
        raise TimeoutError(desk)

    def close(self) -> None:
        """End the process that forks."""
        self._process.kill()
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    """Give what starts and kills desks."""
    zygote = Zygote()
    yield zygote
    zygote.close()
