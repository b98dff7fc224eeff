"""Which idea is meant, when somebody asks for something in words without a number."""

from collections.abc import Iterable
from dataclasses import replace

from bot.conversations import judging
from bot.conversations import tracking as tracked
from bot.conversations.acting import press_action, submit_action
from bot.conversations.buttons import action_button
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Bullets, Button, Card, Messages, Paragraph
from workflows import review, tracking
from workflows.domain.actions import Action
from workflows.domain.fields import FieldKind
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.moves import Move, find_move
from workflows.labelling import may_judge
from workflows.moving import possible

MOST_OFFERED = 10
"""Ideas to choose between."""


async def act_in_words(talk: Talk, action: Action, number: IdeaId | None, said: str) -> Messages:
    """Do the action to the idea with the number, or to the only one where the person can.

    What was said with it goes into the action's text; where nothing else is asked, it is done.
    """
    if number is not None:
        return await _act(talk, action, number, said)
    found = [idea for idea in await _at_hand(talk) if await _can(talk, idea, action)]
    if not found:
        label = talk.say(f"action-{action}")
        return (Card((Paragraph(talk.say("nothing-to-do", action=label)),), "", (_mine(talk),)),)
    if len(found) == 1:
        return await _act(talk, action, found[0].id, said)
    buttons = tuple(_naming(action_button(talk, idea, action), idea) for idea in found)
    return (_which(talk, found, buttons[:MOST_OFFERED]),)


async def history_of_mine(talk: Talk) -> Messages:
    """Tell the history of the person's only idea, or ask which is meant."""
    found = await tracking.mine(talk.session, talk.person.id)
    if not found:
        return await tracked.where_is_mine(talk)
    if len(found) == 1:
        return await tracked.history(talk, to(Verb.HISTORY, found[0].id))
    label = talk.say("button-history")
    buttons = tuple(_naming(Button(label, to(Verb.HISTORY, idea.id)), idea) for idea in found)
    return (_which(talk, found, buttons[:MOST_OFFERED]),)


async def matches_in_words(talk: Talk, number: IdeaId | None) -> Messages:
    """Show the matches of the idea with the number, or of the only one the person may judge."""
    if number is not None:
        return await judging.show(talk, to(Verb.MATCHES, number))
    theirs = await _at_hand(talk)
    found = [idea for idea in theirs if may_judge(talk.session, idea, talk.person.id)]
    if len(found) == 1:
        return await judging.show(talk, to(Verb.MATCHES, found[0].id))
    if not found:
        label = talk.say("judging-button")
        return (Card((Paragraph(talk.say("nothing-to-do", action=label)),), "", (_mine(talk),)),)
    buttons = (_naming(each, idea) for idea in found for each in judging.matches_button(talk, idea))
    return (_which(talk, found, tuple(buttons)[:MOST_OFFERED]),)


async def _act(talk: Talk, action: Action, number: IdeaId, said: str) -> Messages:
    press = Press(Verb.ACT.value, str(number), action.value)
    idea = await talk.session.unit.ideas.get(number)
    move = find_move(idea.stage, idea.path, action) if idea else None
    if said and move is not None and _only_text(move):
        return await submit_action(talk, press, {_text_field(move): said})
    return await press_action(talk, press)


async def _at_hand(talk: Talk) -> tuple[Idea, ...]:
    """Return the ideas that wait for the person, then those they handed in or follow."""
    waiting = await review.waiting_for(talk.session, talk.person.id)
    mine = await tracking.mine(talk.session, talk.person.id)
    ideas = (*waiting.as_lead, *waiting.as_national, *waiting.as_team, *mine)
    return tuple({idea.id: idea for idea in ideas}.values())


async def _can(talk: Talk, idea: Idea, action: Action) -> bool:
    moves = await possible(talk.session, idea, talk.person.id)
    return any(move.action is action for move in moves)


def _only_text(move: Move) -> bool:
    required = [field.name for field in move.fields if field.required]
    return required == [_text_field(move)]


def _text_field(move: Move) -> str:
    texts = (field.name for field in move.fields if field.kind is FieldKind.PARAGRAPH)
    return next(texts, "")


def _which(talk: Talk, ideas: Iterable[Idea], buttons: tuple[Button, ...]) -> Card:
    lines = tuple(
        talk.say("which-idea-line", number=str(idea.id), title=idea.description.title)
        for idea in ideas
    )
    return Card((Paragraph(talk.say("which-idea")), Bullets(lines[:MOST_OFFERED])), "", buttons)


def _naming(button: Button, idea: Idea) -> Button:
    return replace(button, label=f"{button.label} {idea.id}")


def _mine(talk: Talk) -> Button:
    return Button(talk.say("button-mine"), to(Verb.MINE))
