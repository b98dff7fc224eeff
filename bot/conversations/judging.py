"""Say of an idea's matches whether they are the same: what the desk learns its answers from."""

from collections.abc import Iterator

from bot.conversations.presses import Verb, idea_in, to
from bot.conversations.search import solution_button
from bot.conversations.talk import Talk
from bot.conversations.verdict import reasons_for
from bot.messages.incoming import Press
from bot.messages.outgoing import Block, Bullets, Button, Card, Heading, Messages, Paragraph
from workflows import labelling
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.labels import Grade, Ground
from workflows.labelling import Judged, Judgement

PAGE = 3
"""Matches on one card: with three buttons each there is no room for more."""


async def show(talk: Talk, press: Press) -> Messages:
    """Draw the idea's matches with what was said of each, and the buttons that say it."""
    return (await _card(talk, idea_in(press), _first(press.argument)),)


async def judge(talk: Talk, press: Press) -> Messages:
    """Keep what the button says of a match, and draw the matches again."""
    grade, _, rest = press.argument.partition(" ")
    first, _, solution = rest.partition(" ")
    number = idea_in(press)
    if grade not in set(Grade):
        return await show(talk, to(Verb.MATCHES, number))
    kept = await labelling.judge(
        talk.session, talk.person, Judgement(number, solution, Grade(grade))
    )
    said = Paragraph(talk.say("judging-kept") if kept else talk.say("solution-unknown"))
    return (await _card(talk, number, _first(first), said),)


def matches_button(talk: Talk, idea: Idea) -> Iterator[Button]:
    """Yield the button that shows the idea's matches, to those who may judge them."""
    if labelling.may_judge(talk.session, idea, talk.person.id):
        yield Button(talk.say("judging-button"), to(Verb.MATCHES, idea.id))


async def _card(talk: Talk, number: IdeaId, first: int, *said: Block) -> Card:
    found = await labelling.matches_of(talk.session, talk.person, number)
    shown = found[first : first + PAGE]
    blocks: list[Block] = [*said]
    if not found:
        blocks.append(Paragraph(talk.say("judging-none")))
    for judged in shown:
        blocks += _blocks(talk, judged)
    buttons = [button for judged in shown for button in _buttons(talk, number, judged, first)]
    if first + PAGE < len(found):
        buttons.append(Button(talk.say("page-next"), to(Verb.MATCHES, number, first + PAGE)))
    buttons.append(Button(talk.say("button-back"), to(Verb.OPEN, number)))
    title = talk.say("judging-title", number=str(number))
    return Card(tuple(blocks), title, tuple(buttons), number)


def _blocks(talk: Talk, judged: Judged) -> Iterator[Block]:
    yield Heading(judged.solution.name)
    if judged.solution.summary:
        yield Paragraph(judged.solution.summary)
    reasons = reasons_for(talk, judged.match)
    if reasons:
        yield Bullets(reasons)
    yield Paragraph(_told(talk, judged))


def _told(talk: Talk, judged: Judged) -> str:
    label = judged.label
    if label is None:
        return talk.say("judging-open")
    grade, who = talk.say(f"grade-{label.grade}"), talk.say(f"role-{label.by}")
    if label.ground is Ground.IMPLIED:
        return talk.say("judging-implied", grade=grade)
    return talk.say("judging-said", grade=grade, who=who, day=talk.day(label.at))


def _buttons(talk: Talk, number: IdeaId, judged: Judged, first: int) -> Iterator[Button]:
    """Yield a button for each grade but the one that was said already, and one to read more."""
    label, solution = judged.label, judged.solution
    said = label.grade if label and label.ground is Ground.SAID else None
    for grade in Grade:
        if grade is not said:
            told = talk.say("judging-as", name=solution.name, grade=talk.say(f"grade-{grade}"))
            yield Button(told, to(Verb.JUDGE, number, f"{grade} {first} {solution.id}"))
    yield solution_button(talk, solution)


def _first(said: str) -> int:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 3 else 0
