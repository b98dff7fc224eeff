"""Teams' activities with a token: messages with ideas, each of another person in turn."""

import json
import random
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import count

from benchmarks.load import Target, idea
from tests.teams_double.__main__ import crowded
from tests.teams_double.payloads import Doing, message


def target(url: str, service: str, token: str) -> Target:
    """Return a server that gets activities from the service, all with the same token."""
    headers: Mapping[str, str] = {"Authorization": f"Bearer {token}"}
    return Target(url, partial(_activities, service), lambda _: headers)


def _activities(service: str, people: int) -> Iterator[bytes]:
    dice, tenant = random.Random(people), crowded(people)
    accounts = list(tenant.accounts.values())
    for number in count():
        account = accounts[number % people]
        at = Doing(tenant, service, tenant.personal(account.user), account)
        yield json.dumps(message(at, idea(dice))).encode()
