"""Activities of Teams' acknowledged, by the desk and by bare botbuilder-core, on the same server.

Both check every token and post an answer to a double of the Bot Framework that runs as a process
of its own. The desk also commits each activity before it acknowledges it, understands it, matches
it and keeps a draft of the idea.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from benchmarks.load import Target
from benchmarks.matching import REJSEHOLD
from benchmarks.measuring import python
from benchmarks.serving import PEOPLE, Rivals, Row, first_line, free_port, process, ready
from benchmarks.teams_load import target
from tests.teams_double.connector import PASSWORD
from tests.teams_double.tenant import APP_ID, TENANT_ID
from tests.teams_double.ways import PATH

STEADY_RATE = 50.0
"""Activities a second: more than 64 people write, press and search together."""

Addresses = Mapping[str, str]


def acknowledged(*, quick: bool) -> Iterator[Row]:
    """Measure each server under each load, a fresh one each time; return rows for a table."""
    with process(python("-m", "tests.teams_double", "--people", str(PEOPLE))) as double:
        told: Addresses = json.loads(first_line(double))
        servers = {"the desk": partial(_desk, told), "bare botbuilder": partial(_echo, told)}
        yield from Rivals(servers, STEADY_RATE, "activities").measured(quick=quick)


@contextmanager
def _desk(told: Addresses) -> Iterator[Target]:
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "REJSEHOLD_DATABASE_URL": f"sqlite:///{folder}/desk.db",
            "REJSEHOLD_PORT": str(port),
            "REJSEHOLD_TEAMS_APP_ID": APP_ID,
            "REJSEHOLD_TEAMS_APP_PASSWORD": PASSWORD,
            "REJSEHOLD_TEAMS_TENANTS": TENANT_ID,
            "REJSEHOLD_TEAMS_SERVICE_HOSTS": told["origin"],
            "REJSEHOLD_TEAMS_OPENID_URL": told["openid"],
            "REJSEHOLD_TEAMS_LOGIN_URL": told["login"],
            "REJSEHOLD_LOG_LEVEL": "error",
        }
        with process((str(REJSEHOLD), "serve", "--demo"), environment):
            yield target(ready(port, PATH), told["service"], told["token"])


@contextmanager
def _echo(told: Addresses) -> Iterator[Target]:
    port = free_port()
    words = (APP_ID, told["openid"], told["login"], PASSWORD, str(port))
    with process(python("-m", "benchmarks.botbuilder_echo", *words)):
        yield target(ready(port, PATH), told["service"], told["token"])


if __name__ == "__main__":
    for name, figures in acknowledged(quick="--quick" in sys.argv):
        sys.stdout.write(f"{name}: {figures}\n")
        sys.stdout.flush()
