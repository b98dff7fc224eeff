"""The lists of a lead, a team and the national team: the most urgent first, a page at a time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from bot.conversations.names import people_named, region_named
from bot.conversations.presses import Verb, page_in, to
from bot.conversations.talk import Talk
from bot.conversations.tracking import open_button
from bot.messages.incoming import Press
from bot.messages.outgoing import Block, Bullets, Button, Card, Heading, Messages, Paragraph
from knowledge.people import NATIONAL_TEAM
from workflows import review, tracking
from workflows.domain.idea import EntryKind
from workflows.domain.roles import Role
from workflows.tracking import View

PAGE = 10
"""Ideas on one page."""

_Line = TypeVar("_Line")


async def waiting(talk: Talk, press: Press) -> Messages:
    """Draw what waits for the person, under each hat they wear."""
    found = await review.waiting_for(talk.session, talk.person.id)
    hats = ((Role.LEAD, found.as_lead), (Role.NATIONAL, found.as_national))
    worn = [(hat, idea) for hat, ideas in (*hats, (Role.TEAM, found.as_team)) for idea in ideas]
    title = talk.say("waiting-title")
    if not worn:
        return (Card((Paragraph(talk.say("waiting-none")),), title, (_region_button(talk),)),)
    views = [(hat, await tracking.show(talk.session, idea.id)) for hat, idea in worn]
    views.sort(key=lambda each: _urgency(each[1]))
    shown = _on_page(views, press)
    blocks: list[Block] = [Paragraph(talk.say("waiting-count", count=len(views)))]
    for hat in (Role.LEAD, Role.NATIONAL, Role.TEAM):
        lines = tuple(_waiting_line(talk, view) for wearing, view in shown if wearing is hat)
        if lines:
            blocks += [Heading(talk.say(f"waiting-as-{hat}")), Bullets(lines)]
    card = Card(tuple(blocks), title)
    return (paged(talk, card, [view for _, view in shown], press, len(views)),)


async def region(talk: Talk, press: Press) -> Messages:
    """Draw every open idea of the person's region, and where its ball lies."""
    team = _region_of(talk)
    if team is None:
        return (Card((Paragraph(talk.say("region-no-team")),)),)
    title = talk.say("region-title", region=region_named(talk, team))
    ideas = await review.region_list(talk.session, team)
    if not ideas:
        return (Card((Paragraph(talk.say("region-none")),), title),)
    views = [await tracking.show(talk.session, idea.id) for idea in ideas]
    views.sort(key=_urgency)
    shown = _on_page(views, press)
    lines = Bullets(tuple([await region_line(talk, view) for view in shown]))
    return (paged(talk, Card((lines,), title), shown, press, len(views)),)


def _urgency(view: View) -> tuple[date, date, int]:
    due = min((deadline.due for deadline in view.deadlines), default=date.max)
    return due, view.since.date(), view.idea.id


def _on_page(lines: Sequence[_Line], press: Press) -> Sequence[_Line]:
    first = page_in(press) * PAGE
    return lines[first : first + PAGE]


def paged(talk: Talk, card: Card, shown: Sequence[View], press: Press, count: int) -> Card:
    """Add to the card a button for each idea on the page, and the way to the next page."""
    first = page_in(press) * PAGE
    last = first + len(shown)
    blocks, buttons = card.blocks, [open_button(talk, view.idea) for view in shown]
    if count > PAGE:
        page = talk.say("page-line", first=first + 1, last=last, all=count)
        blocks = (*blocks, Paragraph(page))
    if last < count:
        further = replace(press, argument=str(page_in(press) + 1))
        buttons.append(Button(talk.say("page-next"), further))
    return replace(card, blocks=blocks, buttons=tuple(buttons))


def _waiting_line(talk: Talk, view: View) -> str:
    line = _line(talk, view)
    if view.idea.open(EntryKind.ESCALATION):
        return talk.say("waiting-asked", line=line)
    if not view.missing:
        return line
    needs = ", ".join(talk.say(f"need-{need}") for need in view.missing)
    return talk.say("waiting-missing", line=line, needs=needs)


async def region_line(talk: Talk, view: View) -> str:
    """Tell on one line what the idea is, how far it has come, and who has the ball."""
    who = await people_named(talk, view.holders)
    return talk.say("region-ball", line=_line(talk, view), who=who)


def _line(talk: Talk, view: View) -> str:
    number, title = str(view.idea.id), view.idea.description.title
    stage = talk.say(f"stage-{view.idea.stage}")
    due = min((deadline.due for deadline in view.deadlines), default=None)
    if due is None:
        return talk.say("waiting-line", number=number, title=title, stage=stage)
    day = talk.day(due)
    if due < talk.session.today:
        return talk.say("waiting-line-late", number=number, title=title, stage=stage, due=day)
    return talk.say("waiting-line-due", number=number, title=title, stage=stage, due=day)


def _region_of(talk: Talk) -> str | None:
    knowledge = talk.session.knowledge
    seats = knowledge.register.seats_of(talk.person.id, talk.session.today, knowledge.organisations)
    return next((seat.team for seat in seats if seat.team != NATIONAL_TEAM), None)


def _region_button(talk: Talk) -> Button:
    return Button(talk.say("button-region"), to(Verb.REGION))
