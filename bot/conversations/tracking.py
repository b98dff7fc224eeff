"""Where is my idea, what has happened to it, what has been written, what can be done."""

from bot.conversations.buttons import every_button
from bot.conversations.entries import entry_line
from bot.conversations.idea_card import draw_idea
from bot.conversations.names import doer, people_named, region_named
from bot.conversations.presses import Verb, idea_in, to
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Block, Bullets, Button, Card, Heading, Messages, Paragraph
from workflows import tracking
from workflows.domain.events import REGION_CHANGED, Event
from workflows.domain.idea import EntryKind, Idea
from workflows.domain.stages import CLOSED_STAGES, Stage


async def where_is_mine(talk: Talk) -> Messages:
    """Draw the person's only idea, or the list of those they handed in and follow."""
    found = await tracking.mine(talk.session, talk.person.id)
    if not found:
        drafts = Button(talk.say("button-drafts"), to(Verb.DRAFTS))
        return (Card((Paragraph(talk.say("mine-none")),), talk.say("mine-title"), (drafts,)),)
    if len(found) == 1:
        return (await draw_idea(talk, await tracking.show(talk.session, found[0].id)),)
    own = [idea for idea in found if idea.submitter == talk.person.id]
    followed = [idea for idea in found if idea.submitter != talk.person.id]
    blocks: list[Block] = [Bullets(tuple([await _line(talk, idea) for idea in own]))]
    if followed:
        lines = tuple([await _line(talk, idea) for idea in followed])
        blocks = [*(blocks if own else []), Heading(talk.say("mine-followed")), Bullets(lines)]
    buttons = tuple(open_button(talk, idea) for idea in found)
    return (Card(tuple(blocks), talk.say("mine-title"), buttons),)


async def show(talk: Talk, press: Press) -> Messages:
    """Draw one idea."""
    return (await draw_idea(talk, await tracking.show(talk.session, idea_in(press))),)


async def history(talk: Talk, press: Press) -> Messages:
    """Tell everything that happened to the idea, oldest first, in sentences."""
    number = idea_in(press)
    lines = await tracking.history(talk.session, number)
    told = [
        talk.say("history-line", day=talk.day(line.event.at), what=await sentence(talk, line.event))
        for line in lines
    ]
    title = talk.say("history-title", number=str(number))
    return (Card((Bullets(tuple(told)),), title, (_back(talk, number),), number),)


async def details(talk: Talk, press: Press) -> Messages:
    """Show all that people have written about the idea, one list for each kind."""
    view = await tracking.show(talk.session, idea_in(press))
    idea = view.idea
    blocks: list[Block] = []
    for kind in EntryKind:
        entries = idea.of(kind)
        if entries:
            lines = tuple([await entry_line(talk, entry) for entry in entries])
            blocks += [Heading(talk.say(f"entry-{kind}")), Bullets(lines)]
    title = talk.say("details-title", number=str(idea.id))
    empty: list[Block] = [Paragraph(talk.say("details-none"))]
    return (Card(tuple(blocks or empty), title, (_back(talk, idea.id),), idea.id),)


async def more(talk: Talk, press: Press) -> Messages:
    """Show everything the person may do to the idea now."""
    view = await tracking.show(talk.session, idea_in(press))
    buttons = await every_button(talk, view.idea)
    number = view.idea.id
    nothing = len(buttons) == 1
    said = talk.say("more-none") if nothing else talk.say("more-title", number=str(number))
    return (Card((Paragraph(said),), "", buttons, number),)


async def sentence(talk: Talk, event: Event) -> str:
    """Tell in one sentence what happened."""
    if event.name == REGION_CHANGED:
        region = event.facts["region"]
        return talk.say("journal-region_changed", region=region_named(talk, region))
    return talk.say(f"journal-{event.name}", who=await doer(talk, event.by))


def open_button(talk: Talk, idea: Idea) -> Button:
    """Return the button that shows the idea."""
    return Button(talk.say("button-open", number=str(idea.id)), to(Verb.OPEN, idea.id))


async def _line(talk: Talk, idea: Idea) -> str:
    number, title = str(idea.id), idea.description.title
    stage = talk.say(f"stage-{idea.stage}")
    if idea.stage in CLOSED_STAGES or idea.stage is Stage.PARKED:
        return talk.say("mine-line-resting", number=number, title=title, stage=stage)
    view = await tracking.show(talk.session, idea.id)
    who, since = await people_named(talk, view.holders), talk.day(view.since)
    return talk.say("mine-line", number=number, title=title, stage=stage, who=who, since=since)


def _back(talk: Talk, number: int) -> Button:
    return Button(talk.say("button-back"), to(Verb.OPEN, number))
