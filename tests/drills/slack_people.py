"""People at a made-up Slack who hand ideas in while the desk is killed, and note what was taken."""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import time

import httpx

from tests.slack_double.double import SIGNING_SECRET, SlackDouble
from tests.slack_double.person import Person
from tests.slack_double.reading import buttons_of
from tests.slack_double.ways import EVENT, PATH, TAKEN, Reply, encoded, signed
from tests.slack_double.workspace import Json

RETRIES = 3
"""Slack brings an event so often again; what nobody has taken then is lost to everybody."""

REPEATED = 0.2
"""How many of the events are brought again although they were taken."""

AGAIN_SECONDS = 0.05
PATIENCE_SECONDS = 3.0


@dataclass
class Crowd:
    """What the people have done, and what the desk has said it took."""

    said: set[str] = field(default_factory=set)
    """Tokens of the messages the desk has taken."""
    pressed: set[str] = field(default_factory=set)
    """Tokens of the ideas whose sending the desk has taken."""
    taken: int = 0
    under_way: int = 0
    repeats: int = 0


@dataclass
class Unsteady:
    """The way to a desk that may be gone: events are brought again, some of them for no reason."""

    client: httpx.AsyncClient
    crowd: Crowd
    dice: random.Random
    old: list[Json] = field(default_factory=list)

    async def bring(self, kind: str, payload: Json) -> Reply:
        """Bring something as Slack does."""
        reply = await self._once(kind, payload)
        for _ in range(RETRIES if kind == EVENT else 0):
            if reply.is_taken:
                break
            await asyncio.sleep(AGAIN_SECONDS)
            reply = await self._once(kind, payload)
        if kind == EVENT and reply.is_taken:
            self.old.append(payload)
            if self.dice.random() < REPEATED:
                self.crowd.repeats += 1
                again = (self._once(EVENT, self.dice.choice(self.old)), self._once(kind, payload))
                await asyncio.gather(*again)
        return reply

    async def _once(self, kind: str, payload: Json) -> Reply:
        content_type, body = encoded(kind, payload)
        headers = {"Content-Type": content_type, **signed(SIGNING_SECRET, body, time())}
        self.crowd.under_way += 1
        try:
            response = await self.client.post(PATH, content=body, headers=headers)
        except httpx.HTTPError:
            return Reply(504)
        finally:
            self.crowd.under_way -= 1
        self.crowd.taken += response.status_code == TAKEN
        return Reply(response.status_code)


async def crowd_in(
    double: SlackDouble, way: Unsteady, crowd: Crowd, over: Callable[[], bool]
) -> None:
    """Hand in one idea after the other until it is over."""
    while not over():
        token = "".join(way.dice.choices("bdfgklmnprstv", k=12))
        user = double.workspace.add_user(f"U{token.upper()}", token, email=f"{token}@x.example")
        person = Person(double, way, user)
        reply = await person.types(
            f"Kan vi måle blodtryk hjemme hos gravide i Randers med {token}?"
        )
        if not reply.is_taken:
            continue
        crowd.said.add(token)
        await _send(person, token, crowd, over)


async def _send(person: Person, token: str, crowd: Crowd, over: Callable[[], bool]) -> None:
    """Wait for the answer and press Send until the desk has taken that."""
    while not over():
        await asyncio.sleep(0.02)
        for message in list(person.direct.messages.values()):
            if "Send" in buttons_of(message.get("blocks", [])):
                with suppress(KeyError):
                    if (await person.presses(person.direct, message, "Send")).is_taken:
                        crowd.pressed.add(token)
                        return
