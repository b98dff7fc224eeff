"""A desk behind a wall connects to Slack itself, and connects again whenever it must."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.delivery import Deliveries
from bot.metrics import Metrics
from bot.slack.channel import Inward, Options, Outward
from bot.slack.viewers import CHANNEL
from tests.doubles.faults import Fault
from tests.slack_double.double import APP_TOKEN, BOT_TOKEN, SlackDouble
from tests.slack_double.person import Person
from tests.slack_double.ways import OverSocket
from tests.unit.bot.conversations.front_desk import FrontDesk

IDEA = "Kan vi måle blodtryk hjemme hos gravide?"


@asynccontextmanager
async def connected(front: FrontDesk, double: SlackDouble) -> AsyncIterator[Inward]:
    """Open a desk that connects to the workspace."""
    options = Options(double.url, BOT_TOKEN, (), "da", APP_TOKEN)
    out = Outward(options, front.sessions)
    desk = Desk(front.sessions, by_post={CHANNEL})
    postmen = {CHANNEL: out.postman}
    dice = random.Random(1).random
    deliveries = Deliveries(front.sessions, {}, draw_notices, Metrics(), dice, postmen=postmen)
    inward = Inward(out, SimpleNamespace(desk=desk, sessions=front.sessions, deliveries=deliveries))
    try:
        async with inward.at_work():
            yield inward
        await deliveries.arrived()
    finally:
        await out.close()


def karen_at(double: SlackDouble) -> Person:
    """Let Karen in."""
    user = double.workspace.add_user("UKAREN", "Karen", email="karen@rejsehold.example")
    return Person(double, OverSocket(double.sockets), user)


def answers(karen: Person) -> int:
    """Count the desk's messages."""
    return sum(each["user"] != karen.user.id for each in karen.direct.messages.values())


async def test_what_comes_over_the_socket_is_answered(
    front: FrontDesk, double: SlackDouble
) -> None:
    karen = karen_at(double)
    async with connected(front, double) as inward:
        assert (await karen.types(IDEA)).is_taken
        await inward.errands.finish()
    assert answers(karen) == 1


async def test_a_modal_is_opened_and_answered_over_the_socket(
    front: FrontDesk, double: SlackDouble
) -> None:
    karen = karen_at(double)
    async with connected(front, double) as inward:
        assert (await karen.commands("/ide")).is_taken
        await inward.errands.finish()
        modal = karen.modal()
        assert modal is not None
        reply = await karen.submits(modal, {"Hvad skal blive bedre, og for hvem?": IDEA})
        assert reply.body == {"response_action": "clear"}
    assert answers(karen) == 1


async def test_the_desk_connects_again_when_slack_asks_it_to(
    front: FrontDesk, double: SlackDouble
) -> None:
    karen = karen_at(double)
    async with connected(front, double):
        assert (await karen.types(IDEA)).is_taken
        await double.sockets.refresh()
        double.sockets.joined.clear()
        assert (await karen.types("hjælp")).is_taken
    assert answers(karen) == 2


async def test_the_desk_tries_again_when_it_is_not_let_in(
    front: FrontDesk, double: SlackDouble
) -> None:
    karen = karen_at(double)
    double.faults.next("apps.connections.open", Fault(error="internal_error"))
    async with connected(front, double):
        assert (await karen.types(IDEA)).is_taken
    assert answers(karen) == 1


async def test_junk_on_the_socket_is_dropped_and_the_desk_stays_connected(
    front: FrontDesk, double: SlackDouble
) -> None:
    karen = karen_at(double)
    async with connected(front, double):
        await double.sockets.joined.wait()
        for junk in ("", "x", "[]", "[" * 50_000, '{"envelope_id": 7, "payload": []}'):
            await double.sockets.sockets[-1].send_str(junk)
        assert await double.sockets.send("interactive", {"type": "shortcut"}) == {}
        assert (await karen.types(IDEA)).is_taken
    assert answers(karen) == 1
