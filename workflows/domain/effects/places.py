"""What the moves of the spread phase do to an idea: the places and their answers."""

from collections.abc import Mapping
from dataclasses import replace

from workflows.domain.actions import Action
from workflows.domain.effects.making import Effect, Making
from workflows.domain.errors import FieldProblem
from workflows.domain.idea import Adoption, AdoptionState, Idea, Refusal
from workflows.domain.routing import equivalent_places

_WITH_REFUSAL = frozenset({AdoptionState.REFUSED, AdoptionState.STOPPED})


def with_places(making: Making) -> Idea:
    """Return the idea with a row for every equivalent place that it has no row for yet."""
    idea, world = making.idea, making.situation
    known = {adoption.key for adoption in idea.adoptions}
    places = equivalent_places(idea, world.organisations, world.today)
    new = (replace(each, at=world.now) for each in places if each.key not in known)
    return replace(idea, adoptions=(*idea.adoptions, *new))


def answer_adoption(making: Making) -> Idea:
    """Note how far a place has come; who refuses or stops says why, with a code."""
    state = AdoptionState(making.answer("state"))
    coded = making.answer("refusal")
    if state is AdoptionState.REFUSED and not coded:
        raise making.problem("refusal", FieldProblem.NEEDS_REASON)
    refusal = Refusal(coded) if coded and state in _WITH_REFUSAL else None

    def answered(adoption: Adoption) -> Adoption:
        if adoption.key != making.answer("place"):
            return adoption
        return replace(
            adoption,
            state=state,
            refusal=refusal,
            note=making.answer("text"),
            by=making.by,
            at=making.situation.now,
        )

    return replace(making.idea, adoptions=tuple(map(answered, making.idea.adoptions)))


def add_place(making: Making) -> Idea:
    """Ask one more place."""
    new = Adoption(
        making.answer("hospital"),
        making.answer("department"),
        by=making.by,
        at=making.situation.now,
    )
    if any(adoption.key == new.key for adoption in making.idea.adoptions):
        raise making.problem("hospital", FieldProblem.ALREADY_THERE)
    noted = making.idea.noting(replace(making.written(), code="added"))
    return replace(noted, adoptions=(*noted.adoptions, new))


def drop_place(making: Making) -> Idea:
    """Ask a place no more: it has no such department, or there is nothing to ask it for."""
    dropped = making.answer("place")
    noted = making.idea.noting(replace(making.written(), code="dropped"))
    kept = tuple(adoption for adoption in noted.adoptions if adoption.key != dropped)
    return replace(noted, adoptions=kept)


SPREAD_EFFECTS: Mapping[Action, Effect] = {
    Action.ANSWER_ADOPTION: answer_adoption,
    Action.ADD_PLACE: add_place,
    Action.DROP_PLACE: drop_place,
}
