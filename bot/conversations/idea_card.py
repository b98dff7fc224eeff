"""The card of one idea: where it is, who has the ball, what is next, and what one may do."""

from collections.abc import AsyncIterator, Iterator

from bot.conversations.buttons import idea_buttons
from bot.conversations.idea_facts import (
    ball_of,
    deadlines_of,
    plan_of,
    seats_of,
    spread_of,
    unfilled_of,
    workplace_of,
)
from bot.conversations.names import listed, person_named, region_named
from bot.conversations.talk import Talk
from bot.messages.outgoing import Block, Bullets, Card, Fact, Facts, Paragraph, Quote
from workflows.domain.idea import Idea
from workflows.tracking import View


async def draw_idea(talk: Talk, view: View, *first: Block) -> Card:
    """Draw the idea for this reader, under what has just happened if anything has."""
    idea = view.idea
    facts = [fact async for fact in _facts(talk, view)]
    blocks = [
        *first,
        *_own_words(idea),
        Facts(tuple(fact for fact in facts if fact.value)),
        *_missing(talk, view),
    ]
    title = talk.say("idea-title", number=str(idea.id), title=idea.description.title)
    return Card(tuple(blocks), title, await idea_buttons(talk, view), idea.id)


async def _facts(talk: Talk, view: View) -> AsyncIterator[Fact]:
    idea = view.idea
    yield Fact(talk.say("idea-stage"), talk.say(f"stage-{idea.stage}"))
    yield Fact(talk.say("idea-ball"), await ball_of(talk, view))
    yield Fact(talk.say("idea-next"), _next_step(talk, view))
    yield Fact(talk.say("idea-deadline"), deadlines_of(talk, view))
    yield Fact(talk.say("idea-plan"), await plan_of(talk, idea.plan))
    yield Fact(talk.say("idea-submitter"), await person_named(talk, idea.submitter))
    yield Fact(talk.say("idea-workplace"), workplace_of(talk, idea.workplace))
    yield Fact(talk.say("idea-region"), region_named(talk, idea.region))
    yield Fact(talk.say("idea-team"), await seats_of(talk, idea))
    yield Fact(talk.say("idea-unfilled"), unfilled_of(talk, idea))
    yield Fact(talk.say("idea-solution"), _solution(talk, idea))
    yield Fact(talk.say("idea-similar"), listed(talk, [each.name for each in view.similar]))
    yield Fact(talk.say("idea-spread"), spread_of(talk, idea))
    yield Fact(talk.say("idea-merged"), _merged(talk, idea))


def _own_words(idea: Idea) -> Iterator[Block]:
    """Quote what the title does not already say."""
    if idea.description.text.strip() != idea.description.title:
        yield Quote(idea.description.text)


def _next_step(talk: Talk, view: View) -> str:
    if view.step is None:
        return talk.say("idea-next-none")
    return talk.say(f"action-{view.step.action}")


def _solution(talk: Talk, idea: Idea) -> str:
    known = talk.session.knowledge.registry.get(idea.solution) if idea.solution else None
    return known.name if known else ""


def _merged(talk: Talk, idea: Idea) -> str:
    return talk.say("idea-merged-line", number=str(idea.merged_into)) if idea.merged_into else ""


def _missing(talk: Talk, view: View) -> Iterator[Block]:
    if view.step is not None and view.missing:
        label = talk.say(f"action-{view.step.action}")
        yield Paragraph(talk.say("idea-not-yet", action=label))
        yield Bullets(tuple(talk.say(f"need-{need}") for need in view.missing))
