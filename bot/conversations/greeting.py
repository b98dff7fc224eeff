"""Greet by role, help by role, and answer kindly what is not understood."""

from collections.abc import Iterator

from bot.conversations.presses import Verb, to
from bot.conversations.search import listing, search_button, solution_button
from bot.conversations.talk import Talk
from bot.messages.outgoing import Block, Bullets, Button, Card, Messages, Paragraph
from knowledge.people import NATIONAL_TEAM, Seat
from workflows import registry, review, tracking
from workflows.domain.stages import CLOSED_STAGES

FEW = 4
"""Solutions shown for a single word."""


async def greet(talk: Talk) -> Messages:
    """Draw the first thing somebody sees: what the desk is for them, and what waits."""
    blocks = [
        Paragraph(talk.say("greet-team") if _seats(talk) else talk.say("greet-clinician")),
        *[Paragraph(line) for line in await _what_waits(talk)],
        Paragraph(talk.say("greet-no-patients")),
    ]
    name = talk.person.name.partition(" ")[0]
    title = talk.say("greet-title", name=name) if name else talk.say("greet-title-nameless")
    return (Card(tuple(blocks), title, tuple(_buttons(talk))),)


async def help_for(talk: Talk) -> Messages:
    """Tell what the person can ask for, with what their role adds."""
    seats = _seats(talk)
    lines = [
        talk.say("help-idea"),
        talk.say("help-mine"),
        talk.say("help-history"),
        talk.say("help-comment"),
        talk.say("help-correct"),
        talk.say("help-drafts"),
        talk.say("help-search"),
        talk.say("help-wishes"),
        talk.say("help-questions"),
    ]
    if seats:
        lines.append(talk.say("help-lists"))
    if seats & {Seat.LEAD, Seat.NATIONAL, Seat.CHAIR}:
        lines.append(talk.say("help-deadlines"))
        lines.append(talk.say("help-matches"))
    if Seat.LEAD in seats:
        lines.append(talk.say("help-lead"))
    elif seats & {Seat.NATIONAL, Seat.CHAIR}:
        lines.append(talk.say("help-national"))
        lines.append(talk.say("help-vocabulary"))
        lines.append(talk.say("help-register"))
    elif seats:
        lines.append(talk.say("help-team"))
    blocks = (Bullets(tuple(lines)), Paragraph(talk.say("greet-no-patients")))
    return (Card(blocks, talk.say("help-title"), tuple(_buttons(talk))),)


async def not_understood(talk: Talk) -> Messages:
    """Say kindly that nothing was understood, and what would help."""
    said = (talk.say("not-understood"), talk.say("not-understood-try"))
    return (Card(tuple(map(Paragraph, said)), "", (_help(talk), search_button(talk))),)


async def single_word(talk: Talk, word: str) -> Messages:
    """Answer a single word: ask for a sentence, and show some of what exists."""
    found = await registry.find_solutions(talk.session, word, FEW)
    if not found:
        return await not_understood(talk)
    solutions = [solution for solution, _ in found]
    blocks: tuple[Block, ...] = (
        Paragraph(talk.say("said-word", word=word)),
        listing(talk, solutions),
    )
    buttons = tuple(solution_button(talk, solution) for solution in solutions)
    return (Card(blocks, "", buttons),)


async def small_talk(talk: Talk, said: str) -> Messages:
    """Answer with one finished sentence."""
    return (Card((Paragraph(said),), "", (_help(talk),)),)


async def _what_waits(talk: Talk) -> tuple[str, ...]:
    waiting = await review.waiting_for(talk.session, talk.person.id)
    mine = await tracking.mine(talk.session, talk.person.id)
    running = [
        idea
        for idea in mine
        if idea.submitter == talk.person.id and idea.stage not in CLOSED_STAGES
    ]
    count = len(waiting.as_lead) + len(waiting.as_national) + len(waiting.as_team)
    lines = (
        talk.say("greet-waiting", count=count) if count else "",
        talk.say("greet-drafts", count=len(waiting.drafts)) if waiting.drafts else "",
        talk.say("greet-mine", count=len(running)) if running else "",
    )
    return tuple(line for line in lines if line)


def _seats(talk: Talk) -> frozenset[Seat]:
    knowledge, today = talk.session.knowledge, talk.session.today
    held = knowledge.register.seats_of(talk.person.id, today, knowledge.organisations)
    return frozenset(seat.seat for seat in held)


def _buttons(talk: Talk) -> Iterator[Button]:
    knowledge, today = talk.session.knowledge, talk.session.today
    held = knowledge.register.seats_of(talk.person.id, today, knowledge.organisations)
    if held:
        yield Button(talk.say("button-waiting"), to(Verb.WAITING))
    if any(seat.team != NATIONAL_TEAM for seat in held):
        yield Button(talk.say("button-region"), to(Verb.REGION))
    yield Button(talk.say("button-mine"), to(Verb.MINE))
    yield Button(talk.say("button-drafts"), to(Verb.DRAFTS))
    yield search_button(talk)
    yield _help(talk)


def _help(talk: Talk) -> Button:
    return Button(talk.say("button-help"), to(Verb.HELP))
