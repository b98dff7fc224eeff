"""The lists a team asks for in words: what is new, oldest, overdue, from somebody, how many."""

from collections import Counter
from collections.abc import Callable, Sequence

from bot.conversations import review, tracking
from bot.conversations.names import known_person, region_named
from bot.conversations.presses import Verb, page_in, to
from bot.conversations.search import solution_button
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Block, Bullets, Button, Card, Heading, Messages, Paragraph
from workflows import listing
from workflows.domain.idea import Idea
from workflows.domain.stages import Stage
from workflows.tracking import View, mine, show

GROUPS = 4
"""Solutions on one page of overlapping ideas."""
MOST = 3
"""Ideas of each that have a button; the others are opened by their number."""


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


async def overlaps(talk: Talk, press: Press) -> Messages:
    """Draw the team's open ideas that want the same solution, one heading for each solution."""
    ideas = await listing.in_hand(talk.session, talk.person.id)
    if ideas is None:
        return await _not_yours(talk)
    found, title = listing.overlapping(talk.session, ideas), talk.say("overlaps-title")
    if not found:
        return (Card((Paragraph(talk.say("overlaps-none")),), title),)
    first = page_in(press) * GROUPS
    blocks: list[Block] = []
    buttons: list[Button] = []
    for group in found[first : first + GROUPS]:
        views = await _views(talk, group.ideas[: review.PAGE])
        heading = talk.say("overlaps-group", name=group.solution.name, regions=group.regions)
        blocks += [Heading(heading), Bullets(tuple([await _placed(talk, each) for each in views]))]
        buttons += [solution_button(talk, group.solution), *map(_opening(talk), group.ideas[:MOST])]
    if len(found) > first + GROUPS:
        further = to(Verb.OVERLAPS, argument=page_in(press) + 1)
        buttons.append(Button(talk.say("page-next"), further))
    return (Card(tuple(blocks), title, tuple(buttons)),)


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


async def _placed(talk: Talk, view: View) -> str:
    line, region = await review.region_line(talk, view), region_named(talk, view.idea.region)
    return talk.say("overlaps-line", line=line, region=region)


def _opening(talk: Talk) -> Callable[[Idea], Button]:
    return lambda idea: tracking.open_button(talk, idea)


async def _views(talk: Talk, ideas: Sequence[Idea]) -> list[View]:
    return [await show(talk.session, idea.id) for idea in ideas]


def _is_late(talk: Talk, view: View) -> bool:
    return any(deadline.due < talk.session.today for deadline in view.deadlines)


async def _not_yours(talk: Talk) -> Messages:
    said = Card((Paragraph(talk.say("find-not-yours")),))
    return (said, *await tracking.where_is_mine(talk))
