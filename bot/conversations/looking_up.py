"""Find what can be picked in a field while somebody types."""

from collections.abc import Iterable

from bot.conversations.fields import DEPARTMENT, hospital_options, named_choice
from bot.conversations.presses import Verb, idea_in
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Option
from knowledge.understanding import department_names
from workflows.choices import Choice, choices_for, search_choices
from workflows.domain.actions import Action
from workflows.domain.fields import Field, FieldKind
from workflows.domain.moves import find_move

MOST = 100
"""Things shown at a time; whoever needs another types more letters."""


async def find_options(
    talk: Talk, press: Press, field: str, lookup: str, typed: str
) -> tuple[Option, ...]:
    """Return what fits the letters; before any are typed, what is likeliest in this form."""
    if lookup == DEPARTMENT:
        return _departments(typed)
    if lookup not in set(FieldKind):
        return ()
    if press.verb == Verb.CHOOSE_WORKPLACE:
        return _named_like(hospital_options(talk), typed)
    if not typed.strip():
        return _options(talk, await _likely(talk, press, field))
    return _options(
        talk, await search_choices(talk.session, Field(field, FieldKind(lookup)), typed)
    )


async def _likely(talk: Talk, press: Press, field: str) -> Iterable[Choice]:
    if press.verb != Verb.ACT or press.argument not in set(Action):
        return ()
    idea = await talk.session.unit.ideas.get(idea_in(press))
    move = find_move(idea.stage, idea.path, Action(press.argument)) if idea else None
    if idea is None or move is None:
        return ()
    named = next((each for each in move.fields if each.name == field), None)
    return await choices_for(talk.session, idea, named) if named else ()


def _departments(typed: str) -> tuple[Option, ...]:
    """Return the departments that are called so, and what was typed: any name may be right."""
    known = _named_like((Option(name, name) for name in department_names()), typed)
    said = " ".join(typed.split())
    own = (Option(said, said),) if said and said not in {each.value for each in known} else ()
    return (*known[: MOST - len(own)], *own)


def _options(talk: Talk, choices: Iterable[Choice]) -> tuple[Option, ...]:
    return tuple(Option(each.value, named_choice(talk, each)) for each in choices)[:MOST]


def _named_like(options: Iterable[Option], typed: str) -> tuple[Option, ...]:
    wanted = typed.strip().casefold()
    return tuple(each for each in options if wanted in each.label.casefold())[:MOST]
