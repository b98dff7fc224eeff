"""Events of Slack's acknowledged, by the desk and by bare slack-bolt, on the same server.

Both post an answer to a double of Slack that runs as a process of its own. The desk also commits
each event before it acknowledges it, understands it, matches it and keeps a draft of the idea.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from benchmarks.load import Target
from benchmarks.matching import REJSEHOLD
from benchmarks.measuring import python
from benchmarks.serving import PEOPLE, Rivals, Row, first_line, free_port, process, ready
from benchmarks.slack_load import target
from tests.slack_double.double import BOT_TOKEN, SIGNING_SECRET

STEADY_RATE = 100.0
"""Events a second: twelve times what Slack sends one workspace at most."""

PATH = "/slack/events"


def acknowledged(*, quick: bool) -> Iterator[Row]:
    """Measure each server under each load, a fresh one each time; return rows for a table."""
    with process(python("-m", "tests.slack_double", "--people", str(PEOPLE))) as double:
        slack = first_line(double)
        servers = {"the desk": partial(_desk, slack), "bare Bolt": partial(_bolt, slack)}
        yield from Rivals(servers, STEADY_RATE, "events").measured(quick=quick)


@contextmanager
def _desk(slack: str) -> Iterator[Target]:
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "REJSEHOLD_DATABASE_URL": f"sqlite:///{folder}/desk.db",
            "REJSEHOLD_PORT": str(port),
            "REJSEHOLD_SLACK_BOT_TOKEN": BOT_TOKEN,
            "REJSEHOLD_SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "REJSEHOLD_SLACK_API_URL": slack,
            "REJSEHOLD_LOG_LEVEL": "error",
        }
        with process((str(REJSEHOLD), "serve", "--demo"), environment):
            yield target(ready(port, PATH), SIGNING_SECRET)


@contextmanager
def _bolt(slack: str) -> Iterator[Target]:
    port = free_port()
    words = python("-m", "benchmarks.bolt_echo", slack, BOT_TOKEN, SIGNING_SECRET, str(port))
    with process(words):
        yield target(ready(port, PATH), SIGNING_SECRET)


if __name__ == "__main__":
    for name, figures in acknowledged(quick="--quick" in sys.argv):
        sys.stdout.write(f"{name}: {figures}\n")
        sys.stdout.flush()
