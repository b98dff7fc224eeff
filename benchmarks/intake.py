"""Ideas handed in per second, through the whole desk, beside bare inserts on the same database."""

import asyncio
import random
from contextlib import AsyncExitStack
from itertools import count
from uuid import uuid4

from benchmarks.databases import bare_inserts
from benchmarks.measuring import Timing, by_turns
from bot.bootstrap import Wired, upgrade_database, wired
from bot.conversations.presses import Verb
from bot.messages.incoming import Envelope, Incoming, Pressed, Said
from bot.messages.outgoing import Card, Messages

IDEAS = 12
"""Handed in at each turn."""

AT_ONCE = 4
"""People who hand in at the same time, in the other measurement."""

WORDS = [
    "blodtryk",
    "iltmætning",
    "vægt",
    "sår",
    "gangtest",
    "puls",
    "hukommelse",
    "stemme",
    "søvn",
    "temperatur",
]


def throughput(address: str, rounds: int) -> dict[str, Timing]:
    """Time one idea: two messages, four commits; one after the other, and four at once."""
    upgrade_database(address)
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        shop = runner.run(_open(stack, address))
        numbers = count()
        works = {
            "one after the other": lambda: runner.run(_in_turn(shop, numbers)),
            "four at once": lambda: runner.run(_at_once(shop, numbers)),
            "bare insert and commit": bare_inserts(address, IDEAS),
        }
        taken = by_turns(works, rounds)
        runner.run(stack.aclose())
    return {name: timing.shared_by(IDEAS) for name, timing in taken.items()}


async def _open(stack: AsyncExitStack, address: str) -> Wired:
    shop = await stack.enter_async_context(wired(address))
    await shop.prepare(demo=True)
    return shop


async def _in_turn(shop: Wired, numbers: "count[int]") -> None:
    for _ in range(IDEAS):
        await _hand_in(shop, next(numbers))


async def _at_once(shop: Wired, numbers: "count[int]") -> None:
    for _ in range(IDEAS // AT_ONCE):
        await asyncio.gather(*(_hand_in(shop, next(numbers)) for _ in range(AT_ONCE)))


async def _hand_in(shop: Wired, number: int) -> None:
    dice = random.Random(number)
    what, where = dice.choice(WORDS), dice.choice(("Randers", "Horsens", "Viborg", "Aarhus"))
    text = f"Kan vi måle {what} hjemme hos patienter fra {where} og få tallene sendt ind?"
    told = await _bring(shop, number, Said(text))
    press = next(
        button.press
        for message in told
        if isinstance(message, Card)
        for button in message.buttons
        if button.press.verb == Verb.SEND_DRAFT
    )
    await _bring(shop, number, Pressed(press))


async def _bring(shop: Wired, number: int, incoming: Incoming) -> Messages:
    person = f"person-{number}"
    return await shop.desk.handle(
        Envelope(uuid4().hex, "bench", "", person, incoming, name=person, language="da")
    )
