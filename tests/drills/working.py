"""What a forked desk does: take in ideas under load, drain what is left, or decide with others."""

import asyncio
import random
import traceback
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.messages.incoming import Envelope, Incoming, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Card, Form, Messages
from knowledge.ports import StoreUnavailable
from tests.drills.desks import Shop, address, desk_on, known, known_with_many_leads, lead
from tests.drills.diary import ANSWERED, ASKED, BROKEN, SAID, STARTED, Diary
from tests.drills.slack_serving import serve

CHANNEL = "drill"
AT_ONCE = 4
AGAIN_SECONDS = 0.05
REPEATED = 0.2
"""How many of the ideas answered before are brought again, as platforms do."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to do, on which database, at what time of the drill."""

    work: str
    address: str
    diary: str
    now: str
    seed: int
    idea: int = 0
    people: tuple[int, ...] = ()
    slack: str = ""
    port: int = 0


def run(order: Mapping[str, Any]) -> None:
    """Do what the order says; anything that goes wrong is written down."""
    given = Order(**{**order, "people": tuple(order.get("people", ()))})
    diary = Diary(Path(given.diary))
    try:
        asyncio.run(_work(given, diary))
    except Exception as error:
        diary.note(BROKEN, repr("".join(traceback.format_exception(error))))


async def _work(order: Order, diary: Diary) -> None:
    now = datetime.fromisoformat(order.now)
    if order.work == "slack":
        await serve(order.address, now, order.slack, order.port)
        return
    knowledge = known_with_many_leads() if order.people else known()
    async with desk_on(order.address, now, knowledge) as shop:
        diary.note(STARTED, order.work)
        if order.work == "load":
            await _load(shop, diary, random.Random(order.seed))
        elif order.work == "recover":
            await recover(shop)
        elif order.work == "drain":
            await drain(shop)
        else:
            await _approve(shop, diary, order)
    diary.note(STARTED, "over")


async def _load(shop: Shop, diary: Diary, dice: random.Random) -> None:
    await recover(shop)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_deliver(shop))
        for share in _shares(_to_bring(diary, dice)):
            tasks.create_task(_bring(shop, diary, share, random.Random(dice.random())))


def _to_bring(diary: Diary, dice: random.Random) -> list[str]:
    """Return the ideas to bring again: those nobody answered, and some that were answered."""
    tokens = dict.fromkeys(delivery.partition(".")[0] for delivery in diary.asked())
    answered = diary.answers()
    return [
        token
        for token in tokens
        if f"{token}.send" not in answered or dice.random() < REPEATED / 10
    ]


def _shares(tokens: list[str]) -> list[list[str]]:
    return [tokens[place::AT_ONCE] for place in range(AT_ONCE)]


async def _bring(shop: Shop, diary: Diary, again: list[str], dice: random.Random) -> None:
    for token in again:
        await hand_in(shop, diary, token)
    brought: list[str] = []
    while True:
        fresh = not brought or dice.random() > REPEATED
        token = "".join(dice.choices("bdfgklmnprstv", k=12)) if fresh else dice.choice(brought)
        await hand_in(shop, diary, token)
        brought.append(token)


async def hand_in(shop: Shop, diary: Diary, token: str) -> None:
    """Hand in one idea as two deliveries, whose ids are the same however often it is done."""
    text = f"Kan vi måle blodtryk hjemme hos gravide i Randers med {token}?"
    draft = await _ask(shop, diary, token, f"{token}.say", Said(text))
    press = next(
        button.press
        for card in draft
        if isinstance(card, Card)
        for button in card.buttons
        if button.press.verb == "send_draft"
    )
    await _ask(shop, diary, token, f"{token}.send", Pressed(press))


async def _ask(shop: Shop, diary: Diary, user: str, delivery: str, incoming: Incoming) -> Messages:
    envelope = Envelope(delivery, CHANNEL, "", user, incoming, name=user, email=address(user))
    diary.note(ASKED, delivery)
    reply = await _handled(shop, envelope)
    ideas = [message.idea for message in reply if message.idea]
    diary.note(ANSWERED, delivery, ideas[0] if ideas else "-")
    return reply


async def _handled(shop: Shop, envelope: Envelope) -> Messages:
    """Bring a delivery until it is taken, as a channel does that is told to come again."""
    while True:
        with suppress(StoreUnavailable):
            return await shop.desk.handle(envelope)
        await asyncio.sleep(AGAIN_SECONDS)


async def _deliver(shop: Shop) -> None:
    while True:
        with suppress(StoreUnavailable):
            await shop.deliveries.take_due()
        await asyncio.sleep(0.02)


async def recover(shop: Shop) -> None:
    """Finish what was received and never answered."""
    left = 1
    while left:
        with suppress(StoreUnavailable):
            left = await shop.desk.recover(shop.sessions.clock.now())


async def drain(shop: Shop) -> None:
    """Deliver until nothing is due."""
    while await shop.deliveries.deliver_due():
        pass


async def _approve(shop: Shop, diary: Diary, order: Order) -> None:
    """Open the form of the approval for each of the people, then send them all at one moment."""
    forms = [(number, await _form(shop, diary, order, number)) for number in order.people]
    gate = Path(order.diary).with_name("go")
    diary.note(STARTED, "ready")
    while not gate.exists():  # noqa: ASYNC110  (the others are processes, a file is all they share)
        await asyncio.sleep(0.001)
    async with asyncio.TaskGroup() as tasks:
        for number, form in forms:
            tasks.create_task(_send(shop, diary, number, form))


async def _form(shop: Shop, diary: Diary, order: Order, number: int) -> Form:
    press = Press("act", str(order.idea), "approve_escalation")
    reply = await _ask(shop, diary, lead(number), f"{number}.open", Pressed(press))
    return next(message for message in reply if isinstance(message, Form))


async def _send(shop: Shop, diary: Diary, number: int, form: Form) -> None:
    sent = Submitted(form.press, form.token, {"question": "Findes det allerede?"})
    reply = await _ask(shop, diary, lead(number), f"{number}.approve", sent)
    diary.note(SAID, number, " ".join(repr(reply).split()))
