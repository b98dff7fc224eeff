"""Run the double as a process of its own: ``python -m tests.teams_double --people 64``.

Writes a line of JSON on standard output, and runs until it is ended: the service URL, where tokens
are handed out, where the Bot Framework's keys are, and a token that is signed with one of them.
"""

import argparse
import asyncio
import json
import sys

from tests.teams_double.connector import connector_double
from tests.teams_double.pace import Pace
from tests.teams_double.signing import key_server
from tests.teams_double.tenant import Tenant


def main() -> None:
    """Read how many people there are, and run."""
    arguments = argparse.ArgumentParser(prog="python -m tests.teams_double")
    arguments.add_argument("--people", type=int, default=1, help="people in the tenant")
    asyncio.run(_run(arguments.parse_args().people))


def crowded(people: int) -> Tenant:
    """Return a tenant of so many people, the same ones wherever it is made."""
    tenant = Tenant()
    tenant.sees_everything = False
    for number in range(people):
        user = f"00000000-0000-4000-8000-{number:012}"
        tenant.add_account(user, f"Person {number}", email=f"person-{number}@rejsehold.example")
        tenant.personal(user)
    return tenant


async def _run(people: int) -> None:
    pace = Pace(watches=False)
    async with connector_double(crowded(people), pace) as double, key_server() as keys:
        told = {
            "service": double.url,
            "origin": double.origin,
            "login": double.login,
            "openid": keys.openid_url,
            "token": keys.sign(double.url),
        }
        sys.stdout.write(f"{json.dumps(told)}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
