"""Do something to an idea: the form drawn from the table of moves, and what came of it."""

from collections.abc import Mapping

from bot.conversations.fields import Asked, draw_inputs, read_values
from bot.conversations.idea_card import draw_idea
from bot.conversations.idea_facts import seats_of, unfilled_of
from bot.conversations.names import doer
from bot.conversations.presses import act, idea_in
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Card, Form, Messages, Paragraph
from workflows import tracking
from workflows.domain.actions import Action
from workflows.domain.errors import InvalidForm, StillMissing, UnknownIdea
from workflows.domain.events import Command
from workflows.domain.idea import Idea
from workflows.domain.moves import Move, find_move, open_to
from workflows.domain.permissions import roles_of
from workflows.moving import missing_for, perform


async def press_action(talk: Talk, press: Press) -> Messages:
    """Ask what the action needs to know, or do it at once when it needs nothing."""
    idea = await _idea(talk, press)
    action = Action(press.argument)
    move = find_move(idea.stage, idea.path, action)
    if move is None or not move.fields or not _may(talk, idea, move):
        return await _do(talk, press, {})
    missing = missing_for(idea, move)
    if missing:
        raise StillMissing(action, idea.id, missing)
    return (await draw_form(talk, Asked(idea, move)),)


async def submit_action(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Do the action with the answers of its form; show the form again if one does not fit."""
    idea = await _idea(talk, press)
    move = find_move(idea.stage, idea.path, Action(press.argument))
    read = await read_values(talk, idea, move, values) if move else dict(values)
    try:
        return await _do(talk, press, read)
    except InvalidForm as wrong:
        if move is None:
            raise
        form = await draw_form(talk, Asked(idea, move, wrong.values, wrong.problems))
        return (Card((Paragraph(talk.say("invalid-form")),)), form)


async def draw_form(talk: Talk, asked: Asked) -> Form:
    """Draw the form of a move on an idea, under a token of its own."""
    idea, action = asked.idea, asked.move.action
    label = talk.say(f"action-{action}")
    return Form(
        token=talk.session.ids.new(),
        press=act(idea, action),
        title=label,
        inputs=await draw_inputs(talk, asked),
        submit=label,
        intro=await _intro(talk, asked),
        idea=idea.id,
    )


async def _intro(talk: Talk, asked: Asked) -> str:
    intro = talk.say(f"intro-{asked.move.action}")
    if asked.move.action is not Action.GATHER_TEAM:
        return intro
    seats = (
        (talk.say("idea-team"), await seats_of(talk, asked.idea)),
        (talk.say("idea-unfilled"), unfilled_of(talk, asked.idea)),
    )
    return "\n".join([intro, *(f"{label}: {named}" for label, named in seats if named)])


async def _do(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    command = Command(Action(press.argument), idea_in(press), talk.person.id, values, press.seen)
    outcome = await perform(talk.session, command)
    done = talk.say(f"journal-{outcome.event.name}", who=await doer(talk, talk.person.id))
    view = await tracking.show(talk.session, outcome.idea.id)
    return (await draw_idea(talk, view, Paragraph(done)),)


async def _idea(talk: Talk, press: Press) -> Idea:
    number = idea_in(press)
    found = await talk.session.unit.ideas.get(number)
    if found is None:
        raise UnknownIdea(number)
    return found


def _may(talk: Talk, idea: Idea, move: Move) -> bool:
    session = talk.session
    knowledge = session.knowledge
    roles = roles_of(
        talk.person.id, idea, knowledge.register, knowledge.organisations, session.today
    )
    return move in open_to(idea, roles)
