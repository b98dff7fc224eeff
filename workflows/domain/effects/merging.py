"""Merging two ideas into one, and undoing it: what it does to both."""

from dataclasses import replace

from workflows.domain.actions import Action
from workflows.domain.effects.making import Making, note
from workflows.domain.events import MERGE_RECEIVED, MERGE_UNDONE, Event, Outcome
from workflows.domain.idea import EntryKind, Idea
from workflows.domain.moves.move import Tell

_BROUGHT = "brought"
"""The detail of a merge's entry that remembers whom it made a follower of the other idea."""


def merge(making: Making) -> Idea:
    """Close the idea in favour of the other one; everything in it is kept."""
    into = _other(making)
    entry = making.written()
    brought = " ".join(sorted(_newcomers(making.idea, into)))
    kept = replace(entry, code="merged", details={**entry.details, _BROUGHT: brought})
    return replace(making.idea.noting(kept), merged_into=into.id)


def unmerge(making: Making) -> Idea:
    """Make the idea one of its own again."""
    return replace(note(making), merged_into=None)


def other_idea(making: Making) -> tuple[Outcome, ...]:
    """Return what the move does to the other idea: nothing, unless it merges or unmerges.

    Submitter and followers of the merged idea follow the other one, until it is undone.
    """
    if making.move.action is Action.MERGE:
        into = _other(making)
        followers = into.followers | _newcomers(making.idea, into)
        return (_outcome(making, replace(into, followers=followers), MERGE_RECEIVED),)
    if making.move.action is Action.UNMERGE and making.situation.other is not None:
        into = making.situation.other
        left = replace(into, followers=into.followers - _brought(making.idea, into))
        return (_outcome(making, left, MERGE_UNDONE),)
    return ()


def _other(making: Making) -> Idea:
    assert making.situation.other is not None  # noqa: S101 - reading the form has found it
    return making.situation.other


def _newcomers(idea: Idea, into: Idea) -> frozenset[str]:
    return (idea.followers | {idea.submitter}) - into.followers - {into.submitter}


def _brought(idea: Idea, into: Idea) -> frozenset[str]:
    merges = [
        entry
        for entry in idea.of(EntryKind.REASON)
        if _BROUGHT in entry.details and entry.details.get("into") == str(into.id)
    ]
    return frozenset(merges[-1].details[_BROUGHT].split()) if merges else frozenset()


def _outcome(making: Making, into: Idea, name: str) -> Outcome:
    event = Event(
        name=name,
        idea=into.id,
        by=making.by,
        at=making.situation.now,
        source=into.stage,
        target=into.stage,
        facts={"merged": str(making.idea.id)},
    )
    return Outcome(into, event, (Tell.PARTIES, Tell.LEAD))
