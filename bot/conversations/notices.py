"""Notices: one calm card for what has happened, drawn from how things are now."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from bot.conversations import drafts
from bot.conversations.broken import draw_broken
from bot.conversations.idea_card import draw_idea
from bot.conversations.presses import Verb, to
from bot.conversations.proposals import draw_proposals
from bot.conversations.recommended import draw_recommended
from bot.conversations.talk import Talk, talk_with
from bot.conversations.tracking import open_button, sentence
from bot.messages.outgoing import Block, Button, Card, Heading, Paragraph, Quote
from knowledge.people import Person
from workflows import tracking
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.events import (
    DEADLINE_RAISED,
    DEADLINE_REMINDED,
    DRAFT_WAITING,
    NO_IDEA,
    Event,
)
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.titles import title_of
from workflows.ports import Posting
from workflows.recommending import subject_of
from workflows.session import Session
from workflows.tracking import View
from workflows.vocabulary import VOCABULARY_TRIED

ANSWERED_LATE = "answered_late"
"""The answer to a delivery that a crash interrupted."""

_LATE = frozenset({DEADLINE_REMINDED, DEADLINE_RAISED})


async def draw_notices(session: Session, person: Person, postings: Sequence[Posting]) -> Card:
    """Draw one card for all the notices, in the person's language, as things are now."""
    talk = await talk_with(session, person)
    ordered = sorted(postings, key=_idea_of)
    ideas = {number: tuple(theirs) for number, theirs in groupby(ordered, key=_idea_of)}
    own = ideas.pop(NO_IDEA, ())
    if len(ideas) == 1 and not own:
        number, theirs = ideas.popitem()
        view = await tracking.show(session, number)
        return await draw_idea(talk, view, *await _news(talk, view, theirs))
    if not ideas:
        return await _beside_ideas(talk, own)
    return await _several(talk, ideas, own)


async def _several(
    talk: Talk, ideas: dict[IdeaId, tuple[Posting, ...]], own: Sequence[Posting]
) -> Card:
    blocks: list[Block] = []
    buttons: list[Button] = []
    for number, postings in ideas.items():
        view = await tracking.show(talk.session, number)
        title = view.idea.description.title
        blocks.append(Heading(talk.say("notice-idea", number=str(number), title=title)))
        blocks += await _news(talk, view, postings)
        buttons.append(open_button(talk, view.idea))
    if own:
        beside = await _beside_ideas(talk, own)
        blocks += [Heading(beside.title), *beside.blocks]
        buttons += beside.buttons
    return Card(tuple(blocks), talk.say("notice-title-many", count=len(ideas)), tuple(buttons))


async def _news(talk: Talk, view: View, postings: Sequence[Posting]) -> list[Block]:
    """Tell what happened to the idea, in order, each thing once, and whether it is your turn."""
    lines = await talk.session.unit.journal.of(view.idea.id)
    happened = {line.number: line.event for line in lines}
    blocks: dict[Block, None] = {}
    for posting in sorted(postings, key=lambda each: each.event_line):
        event = happened.get(posting.event_line)
        told = await _told(talk, view.idea, event) if event else _late_answer(talk, posting)
        blocks |= dict.fromkeys(told)
    if talk.person.id in view.holders and view.step is not None:
        action = talk.say(f"action-{view.step.action}")
        blocks[Paragraph(talk.say("notice-your-turn", action=action))] = None
    return list(blocks)


async def _told(talk: Talk, idea: Idea, event: Event) -> tuple[Block, ...]:
    said = [Paragraph(await sentence(talk, event)), *_overdue(talk, event)]
    written = (idea.entry(number) for number in event.entries)
    quotes = (Quote(entry.text) for entry in written if entry and entry.text)
    return (*said, *quotes)


def _overdue(talk: Talk, event: Event) -> Iterator[Paragraph]:
    if event.name in _LATE:
        kind = talk.say(f"deadline-{DeadlineKind(event.facts['deadline'])}")
        due = talk.day(date.fromisoformat(event.facts["due"]))
        yield Paragraph(talk.say("notice-late", kind=kind, due=due))


def _late_answer(talk: Talk, posting: Posting) -> tuple[Block, ...]:
    if posting.notice.event == ANSWERED_LATE:
        return (Paragraph(talk.say("notice-answered-late")),)
    return ()


async def _beside_ideas(talk: Talk, postings: Sequence[Posting]) -> Card:
    """Tell of a draft that waits, or of an answer that no idea came out of."""
    blocks: list[Block] = []
    buttons: list[Button] = []
    if any(posting.notice.event == ANSWERED_LATE for posting in postings):
        blocks.append(Paragraph(talk.say("notice-answered-late-unknown")))
        buttons.append(Button(talk.say("button-drafts"), to(Verb.DRAFTS)))
    if any(posting.notice.event == DRAFT_WAITING for posting in postings):
        found = await talk.session.unit.drafts.of(talk.person.id)
        if not found:
            blocks.append(Paragraph(talk.say("notice-draft-gone")))
        for draft in found:
            blocks.append(Paragraph(talk.say("notice-draft", title=title_of(draft.text))))
            buttons += drafts.draft_buttons(talk, draft)
    title = talk.say("drafts-title")
    broken = draw_broken(talk, [posting.notice.event for posting in postings])
    if broken:
        title = title if blocks else talk.say("broken-title")
        blocks += broken
    subjects = [subject_of(posting.id) for posting in postings]
    if any(subjects):
        recommended = await draw_recommended(talk, [each for each in subjects if each])
        title = title if blocks else recommended.title
        blocks += recommended.blocks
        buttons += recommended.buttons
    if any(posting.notice.event == VOCABULARY_TRIED for posting in postings):
        title = title if blocks else talk.say("vocabulary-title")
        tried = await _tried(talk)
        blocks += tried.blocks
        buttons += tried.buttons
    return Card(tuple(blocks), title, tuple(buttons))


async def _tried(talk: Talk) -> Card:
    """Tell what trying the person's changes of the vocabulary has shown."""
    waiting = await talk.session.unit.proposals.all()
    theirs = [each for each in waiting if each.trial and each.by == talk.person.id]
    if not theirs:
        return Card((Paragraph(talk.say("vocabulary-gone")),))
    return draw_proposals(talk, theirs)


def _idea_of(posting: Posting) -> IdeaId:
    return posting.notice.idea
