"""A desk that is shot at with requests that have something wrong in them."""

import json
import os
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from io import StringIO
from time import monotonic
from typing import Any

from tests.doubles.mutating import Bytes
from tests.doubles.raw import Header, request
from tests.doubles.watching import Ledger

COUNT = int(os.environ.get("REJSEHOLD_FUZZ", "2000"))
SEED = os.environ.get("REJSEHOLD_FUZZ_SEED", "1")
ALLOWED = {200, 400, 401, 403, 404, 413, 415}
SLOWEST_SECONDS = 5.0
"""For one request; on a machine that does other things as well."""

FAULTS = {
    "chore_failed",
    "delivery_failed",
    "desk_failed",
    "errand_failed",
    "slack_listener_failed",
    "teams_handler_failed",
}
"""Events that tell of a fault of ours, whoever was to blame for it."""


@dataclass
class Target:
    """The desk that is shot at; ``after`` waits until everything has come of a request."""

    app: Any
    path: str
    ledger: Ledger
    after: Callable[[], Awaitable[None]]
    statuses: Counter[int] = field(default_factory=Counter)
    slowest: float = 0.0

    async def shoot(self, headers: list[Header], shot: Bytes) -> int:
        """Send one request; check what came back, and that a refused one left nothing behind."""
        version = self.ledger.version()
        begun = monotonic()
        answer = await request(self.app, headers, shot.body, path=self.path, pieces=shot.pieces)
        self.slowest = max(self.slowest, monotonic() - begun)
        self.statuses[answer.status] += 1
        assert answer.status in ALLOWED, shot.what
        if answer.status == 200:
            assert not answer.body or isinstance(json.loads(answer.body), dict), shot.what
            await self.after()
        else:
            assert answer.body == b"", shot.what
            assert self.ledger.version() == version, shot.what
        return answer.status


def headers_of(shot: Bytes, **proof: str) -> list[Header]:
    """Return a request's headers, its own before the proof."""
    own = [
        (name.encode(), value.encode("latin-1", "replace")) for name, value in shot.headers.items()
    ]
    return [*own, *((name.encode(), value.encode()) for name, value in proof.items())]


def assert_nothing_leaked(log: StringIO) -> None:
    """Check that no log line tells what somebody wrote, or of a fault of ours."""
    text = log.getvalue()
    assert "Traceback" not in text
    assert "kanariefuglen" not in text
    assert "251248" not in text
    faults = [line for line in text.splitlines() if json.loads(line)["event"] in FAULTS]
    assert not faults, faults[:3]
