"""Somebody's front page: what waits for them, their ideas, and the desk's numbers."""

from collections.abc import Collection, Mapping

from bot.conversations import greeting, review, tracking
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.outgoing import Bullets, Card, Message
from workflows.domain.stages import ACTIVE_STAGES, CLOSED_STAGES, Stage
from workflows.review import waiting_for

_IN_USE = (Stage.SPREADING, Stage.OPERATION)


async def draw_home(talk: Talk) -> tuple[Card, ...]:
    """Draw the page; nothing is changed by looking at it."""
    waits = await waiting_for(talk.session, talk.person.id)
    parts: list[Message] = [*await greeting.greet(talk)]
    if waits.as_lead or waits.as_national or waits.as_team:
        parts += await review.waiting(talk, to(Verb.WAITING))
    parts += await tracking.where_is_mine(talk)
    return (*(each for each in parts if isinstance(each, Card)), await _numbers(talk))


async def _numbers(talk: Talk) -> Card:
    counted = await talk.session.unit.ideas.count()
    lines = (
        talk.say("home-solutions", count=len(talk.session.knowledge.registry.solutions)),
        talk.say("home-open", count=_sum(counted, ACTIVE_STAGES)),
        talk.say("home-in-use", count=_sum(counted, _IN_USE)),
        talk.say("home-closed", count=_sum(counted, CLOSED_STAGES)),
    )
    return Card((Bullets(lines),), talk.say("home-numbers"))


def _sum(counted: Mapping[Stage, int], stages: Collection[Stage]) -> int:
    return sum(number for stage, number in counted.items() if stage in stages)
