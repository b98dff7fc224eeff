"""Which of the moves somebody may make are worth a button now."""

from collections.abc import Callable, Mapping

from knowledge.people import PersonId
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import RUNNING
from workflows.domain.deadlines import Deadline
from workflows.domain.fields import Field, FieldKind
from workflows.domain.idea import EntryKind, Idea
from workflows.domain.moves.move import Move


def is_worth_offering(
    move: Move, idea: Idea, person: PersonId, deadlines: tuple[Deadline, ...]
) -> bool:
    """Tell whether the move would do something: every field it must have filled can be.

    Needs that are not met are no reason to hide a move: people should see what is still missing.
    """
    pickable = all(
        _has_something_to_pick(field, idea, deadlines) for field in move.fields if field.required
    )
    makes_sense = _MAKES_SENSE.get(move.action)
    return pickable and (makes_sense is None or makes_sense(idea, person))


def _has_something_to_pick(field: Field, idea: Idea, deadlines: tuple[Deadline, ...]) -> bool:
    if field.kind is FieldKind.ENTRY and field.entries is not None:
        return bool(idea.open(field.entries))
    if field.kind is FieldKind.DEADLINE:
        return any(each.state in RUNNING for each in deadlines)
    return _PICKABLE.get(field.kind, _always)(idea)


_PICKABLE: Mapping[FieldKind, Callable[[Idea], bool]] = {
    FieldKind.ADOPTION: lambda idea: bool(idea.adoptions),
    FieldKind.ACTIVITY: lambda idea: bool(idea.open(EntryKind.ACTIVITY)),
}

_MAKES_SENSE: Mapping[Action, Callable[[Idea, PersonId], bool]] = {
    # The submitter hears about the idea anyway.
    Action.FOLLOW: lambda idea, person: person not in idea.followers | {idea.submitter},
    Action.UNFOLLOW: lambda idea, person: person in idea.followers,
    Action.RETURN_ESCALATION: lambda idea, person: bool(idea.open(EntryKind.ESCALATION)),
    Action.REQUEST_ESCALATION: lambda idea, person: not idea.open(EntryKind.ESCALATION),
}


def _always(_: Idea) -> bool:
    return True
