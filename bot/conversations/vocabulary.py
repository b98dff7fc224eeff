"""The vocabulary in the national team's hands: what waits, what they changed, the forms, undo."""

from collections.abc import Mapping

from bot.conversations.presses import Verb, to
from bot.conversations.proposals import describe, draw_proposals
from bot.conversations.talk import Talk
from bot.conversations.vocabulary_form import draw_form
from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Block,
    Bullets,
    Button,
    Card,
    Heading,
    Messages,
    Paragraph,
    Weight,
)
from knowledge.matching.examples import shipped_examples
from knowledge.vocabulary import ChangeKind, Taught
from workflows import vocabulary
from workflows.domain.errors import NotYourVocabulary, UnfitAnswers

MOST_SHOWN = 5
"""Changes in effect that can be undone from the card, newest first."""


async def show(talk: Talk) -> Messages:
    """Draw what waits, what was changed, and what can be changed."""
    return (await _card(talk),)


async def ask(talk: Talk, press: Press) -> Messages:
    """Ask what to change."""
    kind = _kind(press)
    if kind is None:
        return await show(talk)
    if not vocabulary.may_change(talk.session, talk.person.id):
        raise NotYourVocabulary
    return (draw_form(talk, kind, {}),)


async def submit(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Have the change tried; show the form again if an answer does not fit."""
    kind = _kind(press)
    return await propose(talk, kind, values) if kind else await show(talk)


async def propose(talk: Talk, kind: ChangeKind, values: Mapping[str, str]) -> Messages:
    """Have the change tried, and say what happens now."""
    try:
        proposal = await vocabulary.propose(talk.session, talk.person, kind, values)
    except UnfitAnswers as wrong:
        said = Card((Paragraph(talk.say("invalid-form")),))
        return (said, draw_form(talk, kind, wrong.values, wrong.problems))
    count = len(shipped_examples())
    blocks = (
        Paragraph(describe(talk, proposal.change)),
        Paragraph(talk.say("vocabulary-trying", count=count)),
    )
    return (Card(blocks, talk.say("vocabulary-title"), (_vocabulary_button(talk),)),)


async def accept(talk: Talk, press: Press) -> Messages:
    """Put a change that passed its trial into effect, or say why it cannot be."""
    done = await vocabulary.accept(talk.session, talk.person, press.subject)
    if done is None:
        return (await _card(talk, Paragraph(talk.say("vocabulary-not-now"))),)
    told = (Paragraph(describe(talk, done.change)), Paragraph(talk.say("vocabulary-in-effect")))
    label = talk.say("vocabulary-undo")
    undo = Button(label, to(Verb.UNDO_CHANGE, done.id), Weight.GRAVE)
    return (Card(told, talk.say("vocabulary-title"), (undo, _vocabulary_button(talk))),)


async def drop(talk: Talk, press: Press) -> Messages:
    """Forget a change that is not in effect."""
    await vocabulary.drop(talk.session, talk.person, press.subject)
    return (await _card(talk, Paragraph(talk.say("vocabulary-dropped"))),)


async def undo(talk: Talk, press: Press) -> Messages:
    """Take a change out of effect."""
    undone = await vocabulary.undo(talk.session, talk.person, press.subject)
    if undone is None:
        return (await _card(talk, Paragraph(talk.say("vocabulary-undone-before"))),)
    told = (Paragraph(describe(talk, undone.change)), Paragraph(talk.say("vocabulary-undone")))
    return (Card(told, talk.say("vocabulary-title"), (_vocabulary_button(talk),)),)


async def _card(talk: Talk, *said: Block) -> Card:
    owned = await vocabulary.owned(talk.session, talk.person)
    intro = Paragraph(talk.say("vocabulary-intro", count=owned.groups))
    waiting = draw_proposals(talk, owned.proposals)
    blocks: list[Block] = [*said, intro, *waiting.blocks]
    buttons: list[Button] = [*waiting.buttons]
    shown = owned.taught[:MOST_SHOWN]
    if shown:
        lines = tuple(
            talk.say("vocabulary-line", change=describe(talk, each.change), day=talk.day(each.at))
            for each in shown
        )
        blocks += [Heading(talk.say("vocabulary-taught")), Bullets(lines)]
        buttons += [
            Button(
                _undoing(talk, each),
                to(Verb.UNDO_CHANGE, each.id),
                Weight.GRAVE,
            )
            for each in shown
        ]
    buttons += [
        Button(
            talk.say(f"vocabulary-new-{kind}"),
            to(Verb.CHANGE_WORDS, argument=kind),
            opens_form=True,
        )
        for kind in ChangeKind
    ]
    return Card(tuple(blocks), talk.say("vocabulary-title"), tuple(buttons))


def _undoing(talk: Talk, taught: Taught) -> str:
    label, change = talk.say("vocabulary-undo"), describe(talk, taught.change)
    return talk.say("vocabulary-named", action=label, change=change)


def _kind(press: Press) -> ChangeKind | None:
    return next((kind for kind in ChangeKind if kind == press.argument), None)


def _vocabulary_button(talk: Talk) -> Button:
    return Button(talk.say("vocabulary-show"), to(Verb.VOCABULARY))
