"""Run the double as a process of its own: ``python -m tests.slack_double --people 64``.

Writes the address of its Web API on a line of standard output, and runs until it is ended.
"""

import argparse
import asyncio
import sys

from tests.slack_double.double import slack_double
from tests.slack_double.pace import Pace


def main() -> None:
    """Read how many people there are, and run."""
    arguments = argparse.ArgumentParser(prog="python -m tests.slack_double")
    arguments.add_argument("--people", type=int, default=1, help="people in the workspace")
    asyncio.run(_run(arguments.parse_args().people))


async def _run(people: int) -> None:
    async with slack_double(pace=Pace(watches=False)) as double:
        for number in range(people):
            name = f"person-{number}"
            double.workspace.add_user(f"U{number:06}", name, email=f"{name}@rejsehold.example")
            double.workspace.direct(f"U{number:06}")
        sys.stdout.write(f"{double.url}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
