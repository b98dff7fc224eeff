"""The lists a team asks for in words: what is new, oldest, overdue, from somebody, how many."""

from collections import Counter
from collections.abc import Sequence

from bot.conversations import review, tracking
from bot.conversations.names import known_person
from bot.conversations.presses import Verb, page_in, to
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Block, Bullets, Button, Card, Messages, Paragraph
from workflows import listing
from workflows.domain.idea import Idea
from workflows.domain.stages import Stage
from workflows.tracking import View, mine, show


async def news(talk: Talk) -> Messages:
    """Show what waits for somebody on a team, and anybody else their own ideas."""
    if await listing.in_hand(talk.session, talk.person.id) is None:
        return await tracking.where_is_mine(talk)
    return await review.waiting(talk, to(Verb.WAITING))


async def oldest(talk: Talk, press: Press) -> Messages:
    """Draw the team's open ideas, longest in their stage first."""
    ideas = await listing.in_hand(talk.session, talk.person.id)
    if ideas is None:
        return await _not_yours(talk)
    ordered = sorted(ideas, key=lambda idea: (idea.submitted_at, idea.id))
    title, none = talk.say("oldest-title"), talk.say("lists-none")
    return await _drawn(talk, ordered, press, title=title, none=none)


async def overdue(talk: Talk, press: Press) -> Messages:
    """Draw only the team's ideas that are past a deadline, the latest first."""
    ideas = await listing.in_hand(talk.session, talk.person.id)
    if ideas is None:
        return await _not_yours(talk)
    late = [view for view in await _views(talk, ideas) if _is_late(talk, view)]
    late.sort(key=lambda view: min(deadline.due for deadline in view.deadlines))
    found = [view.idea for view in late]
    title, none = talk.say("overdue-title"), talk.say("overdue-none")
    return await _drawn(talk, found, press, title=title, none=none)


async def from_source(talk: Talk, press: Press) -> Messages:
    """Draw the team's open ideas from a person, a hospital, a municipality or a region."""
    ideas = await listing.in_hand(talk.session, talk.person.id)
    source = press.subject.strip()
    if ideas is None:
        return await _not_yours(talk)
    if not source:
        return (Card((Paragraph(talk.say("find-whom")),)),)
    found = [
        idea
        for idea in ideas
        if listing.is_from(talk.session, idea, await known_person(talk, idea.submitter), source)
    ]
    title, none = talk.say("find-title", said=source), talk.say("find-none", said=source)
    return await _drawn(talk, found, press, title=title, none=none)


async def count(talk: Talk) -> Messages:
    """Tell how many ideas the team has, and in which stages; anybody else, how many they have."""
    ideas = await listing.in_hand(talk.session, talk.person.id)
    if ideas is None:
        own = await mine(talk.session, talk.person.id)
        said = Paragraph(talk.say("count-mine", count=len(own)))
        return (Card((said,), "", (Button(talk.say("button-mine"), to(Verb.MINE)),)),)
    late = sum(_is_late(talk, view) for view in await _views(talk, ideas))
    stages = Counter(idea.stage for idea in ideas)
    lines = [
        talk.say("count-stage", stage=talk.say(f"stage-{stage}"), count=stages[stage])
        for stage in Stage
        if stages[stage]
    ]
    counts = (talk.say("count-open", count=len(ideas)), talk.say("count-overdue", count=late))
    blocks: list[Block] = [*map(Paragraph, counts)]
    if lines:
        blocks.append(Bullets(tuple(lines)))
    buttons = (
        Button(talk.say("button-oldest"), to(Verb.OLDEST)),
        Button(talk.say("button-overdue"), to(Verb.OVERDUE)),
    )
    return (Card(tuple(blocks), talk.say("count-title"), buttons),)


async def _drawn(
    talk: Talk, ideas: Sequence[Idea], press: Press, *, title: str, none: str
) -> Messages:
    """Draw the ideas in the order given, a page at a time."""
    if not ideas:
        return (Card((Paragraph(none),), title),)
    first = page_in(press) * review.PAGE
    views = await _views(talk, ideas[first : first + review.PAGE])
    lines = tuple([await review.region_line(talk, view) for view in views])
    return (review.paged(talk, Card((Bullets(lines),), title), views, press, len(ideas)),)


async def _views(talk: Talk, ideas: Sequence[Idea]) -> list[View]:
    return [await show(talk.session, idea.id) for idea in ideas]


def _is_late(talk: Talk, view: View) -> bool:
    return any(deadline.due < talk.session.today for deadline in view.deadlines)


async def _not_yours(talk: Talk) -> Messages:
    said = Card((Paragraph(talk.say("find-not-yours")),))
    return (said, *await tracking.where_is_mine(talk))
